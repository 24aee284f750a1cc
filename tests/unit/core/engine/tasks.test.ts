/** Clocks of tasks: triggers, prerequisites, what meets a task, and when it is too late. */
import { describe, expect, test } from 'vitest';
import { act, type Parts, play } from '../../../helpers/drill-builder.ts';

const base = {
  facts: { f: { title: 'F' }, g: { title: 'G' }, h: { title: 'H' } },
  injects: {
    first: { at: '10m', to: ['town'], facts: ['f'] },
    second: { at: '20m', to: ['town'], facts: ['g'] },
  },
  actions: {
    dig: { title: 'Dig', by: ['town'], takes: '15m', args: { side: ['left', 'right'] } },
    rest: { title: 'Rest', by: ['town'] },
  },
};
const digs = { owner: 'town', expect: { do: 'dig' }, target: '5m', deadline: '10m' };
const withTasks = (tasks: Parts): Parts => ({ ...base, plan: { tasks } });

describe('a task', () => {
  test('is met by the decision, or where the plan says so by its completion', () => {
    const drill = play(
      withTasks({
        a: { ...digs, from: 'knows(town, f)' },
        b: { ...digs, from: 'knows(town, f)', by: 'done' },
      }),
      [act(12, 'town', 'dig', { args: { side: 'left' } })],
    );
    expect(drill.minutes('task.met', { task: 'a' })).toEqual([12]);
    expect(drill.minutes('task.met', { task: 'b' })).toEqual([27]);
    expect(drill.minutes('task.overdue')).toEqual([20]);
  });

  test('is met by the first match only, and by nothing before it was called for', () => {
    const drill = play(
      withTasks({
        a: { ...digs, from: 'knows(town, f)', expect: { do: 'dig', side: 'right' } },
        early: { ...digs, from: 'knows(town, f)', early: 'allowed' },
      }),
      [
        act(5, 'town', 'dig', { args: { side: 'right' } }),
        act(11, 'town', 'dig', { args: { side: 'left' } }),
        act(12, 'town', 'dig', { args: { side: 'right' } }),
        act(13, 'town', 'dig', { args: { side: 'right' } }),
      ],
    );
    expect(drill.of('task.met')).toEqual([
      { t: 300_000, task: 'early', by: 'town/dig#1' },
      { t: 720_000, task: 'a', by: 'town/dig#3' },
    ]);
    expect(drill.of('task.overdue')).toEqual([]);
  });

  test('to inform is met when every receiver was told every fact, in any number of messages', () => {
    const drill = play(
      withTasks({
        tell: {
          owner: 'town',
          expect: { inform: ['county', 'fire'], of: ['f', 'g'] },
          from: 'knows(town, f)',
          target: '20m',
          deadline: '40m',
        },
      }),
      [
        act(11, 'town', 'report', { to: ['county'], facts: ['f'] }),
        act(12, 'town', 'notify', { to: ['fire'], facts: ['f'] }),
        act(21, 'town', 'notify', { to: ['county', 'fire'], facts: ['f'] }),
        act(22, 'town', 'notify', { to: ['fire'], facts: ['g'] }),
        act(23, 'town', 'notify', { to: ['county'], facts: ['g', 'f'] }),
      ],
    );
    expect(drill.of('task.met')).toEqual([{ t: 1_380_000, task: 'tell', by: 'town/notify#4' }]);
  });

  test('is met by acknowledging, ordering and requesting too', () => {
    const clock = { from: 'true', target: '20m', deadline: '40m' };
    const drill = play(
      {
        ...base,
        plan: {
          tasks: {
            ack: { owner: 'town', expect: { acknowledge: 'first' }, ...clock },
            say: { owner: 'county', expect: { order: 'town', do: 'dig', side: 'left' }, ...clock },
            ask: { owner: 'town', expect: { request: 'county', for: 'dig' }, ...clock },
          },
        },
      },
      [
        [11, { kind: 'acknowledge', role: 'town', message: 'first#1' }],
        act(12, 'county', 'order', { to: ['town'], action: 'dig', args: { side: 'right' } }),
        act(13, 'county', 'order', { to: ['town'], action: 'dig', args: { side: 'left' } }),
        act(14, 'town', 'request', { to: ['city'], action: 'dig' }),
        act(15, 'town', 'request', { to: ['county'], action: 'dig' }),
      ],
    );
    expect(drill.of('task.met').map(({ t, task }) => [Number(t) / 60_000, task])).toEqual([
      [11, 'ack'],
      [13, 'say'],
      [15, 'ask'],
    ]);
  });

  test('done late is met late', () => {
    const drill = play(withTasks({ a: { ...digs, from: 'knows(town, f)' } }), [
      act(25, 'town', 'dig', { args: { side: 'left' } }),
    ]);
    expect(drill.minutes('task.overdue')).toEqual([20]);
    expect(drill.minutes('task.met')).toEqual([25]);
  });

  test('is cued when its owner can see that it is called for, not when it is triggered', () => {
    const drill = play(withTasks({ a: { ...digs, from: 'knows(town, f)', cue: 'knows(town, g)' } }));
    expect(drill.minutes('task.triggered')).toEqual([10]);
    expect(drill.minutes('task.cued')).toEqual([20]);
    expect(drill.minutes('task.overdue')).toEqual([20]);
  });
});

describe('the clock of a task with a prerequisite', () => {
  const before = {
    owner: 'town',
    expect: { do: 'rest' },
    from: 'knows(town, f)',
    target: '5m',
    deadline: '30m',
  };
  const after = { ...digs, from: 'knows(town, g)', after: ['before'] };
  const chain = withTasks({ before, after });

  test('starts when that is done', () => {
    const drill = play(chain, [act(25, 'town', 'rest')]);
    expect(drill.minutes('task.opened', { task: 'after' })).toEqual([25]);
    expect(drill.minutes('task.overdue', { task: 'after' })).toEqual([35]);
  });

  test('starts at its own trigger if that was done before', () => {
    const drill = play(chain, [act(15, 'town', 'rest')]);
    expect(drill.of('task.opened')).toEqual([]);
    expect(drill.minutes('task.overdue', { task: 'after' })).toEqual([30]);
  });

  test('starts when that has passed its deadline: skipping one task never excuses another', () => {
    const drill = play(chain);
    expect(drill.minutes('task.overdue', { task: 'before' })).toEqual([40]);
    expect(drill.minutes('task.opened', { task: 'after' })).toEqual([40]);
    expect(drill.minutes('task.overdue', { task: 'after' })).toEqual([50]);
  });

  test('waits for nothing that was not called for', () => {
    const drill = play(withTasks({ before: { ...before, from: 'knows(town, h)' }, after }));
    expect(drill.minutes('task.overdue')).toEqual([30]);
  });

  test.each([
    ['before', { before: { ...before, from: 'knows(town, g)' }, after }],
    ['after', { after, before: { ...before, from: 'knows(town, g)' } }],
  ])('waits for what is called for at the same instant, when %s is written first', (_, tasks) => {
    const drill = play(withTasks(tasks), [act(28, 'town', 'rest')]);
    expect(drill.minutes('task.overdue', { task: 'after' })).toEqual([38]);
  });

  test('is met before it starts without ever being overdue', () => {
    const drill = play(chain, [act(21, 'town', 'dig', { args: { side: 'left' } })]);
    expect(drill.minutes('task.met', { task: 'after' })).toEqual([21]);
    expect(drill.minutes('task.overdue')).toEqual([40]);
  });
});
