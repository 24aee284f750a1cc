/** What happens at one instant, and in which order. */
import { describe, expect, test } from 'vitest';
import { act, build, play } from '../../../helpers/drill-builder.ts';

describe('at one instant', () => {
  test('the world moves, is read, work ends, messages arrive, chart delays run out, injects come, deadlines pass', () => {
    const drill = play(
      {
        facts: { f: { title: 'F' } },
        world: {
          step: '10m',
          stocks: { water: { start: 0, flow: 1 } },
          gauges: { g: { reads: 'water', every: '10m' } },
          channels: { post: { takes: '9m' } },
        },
        chart: { initial: 'a', states: { a: { after: { '10m': 'b' } }, b: {} } },
        injects: {
          late: { at: '1m', to: ['town'], via: 'post' },
          punctual: { at: '10m', effects: [{ warning: 'blue' }] },
        },
        actions: { dig: { title: 'Dig', by: ['town'], takes: '10m' } },
        plan: {
          tasks: {
            t: {
              owner: 'town',
              expect: { acknowledge: 'late' },
              from: 'true',
              target: '5m',
              deadline: '10m',
            },
          },
        },
      },
      [act(0, 'town', 'dig')],
      { until: 10 },
    );
    expect(drill.log.filter(({ t }) => t === 600_000).map(({ code }) => code)).toEqual([
      'world.ticked',
      'gauge.published',
      'activity.done',
      'message.delivered',
      'state.left',
      'state.entered',
      'inject.fired',
      'warning.changed',
      'task.overdue',
    ]);
  });

  test('a stand-in acts after injects and before deadlines', () => {
    const drill = play(
      {
        stand_ins: { quick: { kind: 'scripted', steps: [{ at: '10m', do: 'log', text: 'now' }] } },
        injects: { i: { at: '10m', to: ['town'] } },
        plan: {
          tasks: {
            t: { owner: 'county', expect: { acknowledge: 'i' }, from: 'true', target: '5m', deadline: '10m' },
          },
        },
      },
      [],
      { cast: { town: 'quick' }, until: 10 },
    );
    expect(drill.log.filter(({ t }) => t === 600_000).map(({ code }) => code)).toEqual([
      'inject.fired',
      'message.delivered',
      'message.acknowledged',
      'decision.accepted',
      'task.overdue',
    ]);
  });

  test('inputs come after all that is due, in the order of the journal, and what each sets off comes before the next', () => {
    const drill = play({ injects: { i: { at: '10m', to: ['town'] } } }, [
      [10, { kind: 'open', role: 'town', message: 'i#1' }],
      act(10, 'town', 'notify', { to: ['county'] }),
      [10, { kind: 'open', role: 'county', message: 'town/notify#1' }],
      act(10, 'county', 'answer', { re: 'town/notify#1', text: 'thanks' }),
    ]);
    expect(drill.of('input.refused')).toEqual([]);
    expect(drill.minutes('message.opened')).toEqual([10, 10]);
    expect(drill.minutes('message.delivered', { message: 'county/answer#1', to: 'town' })).toEqual([10]);
  });
});

describe('conditions', () => {
  const facts = { f: { title: 'F' } };

  test('fire once, when they turn true, however often they turn true again', () => {
    const drill = play({
      world: { step: '5m', formulas: { wave: 'sin(hours * 12)' } },
      injects: { i: { when: 'wave > 0.5', to: ['town'] } },
    });
    // sin(12 h) exceeds 1/2 from 12 h = π/6, which is at 2.6 minutes: seen at the next tick.
    expect(drill.minutes('inject.fired')).toEqual([5]);
  });

  test('that are true from the start fire at StartEx', () => {
    const drill = play({ injects: { i: { when: 'true', to: ['town'] } } });
    expect(drill.minutes('inject.fired')).toEqual([0]);
  });

  test('turning true together fire in the order in which they are written: injects, then tasks, trigger before cue', () => {
    const task = { owner: 'town', expect: { inform: 'county', of: 'f' }, target: '5m', deadline: '9m' };
    const drill = play(
      {
        facts,
        injects: {
          source: { at: '10m', to: ['town'], facts: ['f'] },
          second: { when: 'knows(town, f)', to: ['fire'] },
          first: { when: 'knows(town, f)', to: ['fire'] },
        },
        plan: {
          tasks: {
            b: { ...task, from: 'knows(town, f)', cue: 'knows(town, f)' },
            a: { ...task, from: 'knows(town, f)' },
          },
        },
      },
      [],
      { until: 10 },
    );
    const codes = drill.log.filter(({ t, code }) => t > 0 && code !== 'message.delivered');
    expect(codes.map(({ code, inject, task: name, fact }) => [code, inject ?? name ?? fact])).toEqual([
      ['inject.fired', 'source#1'],
      ['fact.learnt', 'f'],
      ['task.triggered', 'b'],
      ['task.cued', 'b'],
      ['task.triggered', 'a'],
      ['inject.fired', 'second#1'],
      ['inject.fired', 'first#1'],
    ]);
  });

  test('on a formula are looked at as soon as a state that it reads has changed', () => {
    const drill = play({
      world: { step: '30m', formulas: { depth: 'if(in(b), 5, 1)' } },
      chart: { initial: 'a', states: { a: { after: { '10m': 'b' } }, b: {} } },
      injects: { i: { when: 'depth > 3', to: ['town'] } },
    });
    expect(drill.minutes('inject.fired')).toEqual([10]);
  });

  test('see at once that a task has been triggered', () => {
    const drill = play({
      facts,
      injects: {
        source: { at: '7m', to: ['town'], facts: ['f'] },
        i: { when: 'triggered(t)', to: ['town'] },
      },
      plan: {
        tasks: {
          t: {
            owner: 'town',
            expect: { inform: 'county', of: 'f' },
            from: 'knows(town, f)',
            target: '30m',
            deadline: '50m',
          },
        },
      },
    });
    expect(drill.minutes('inject.fired', { inject: 'i#1' })).toEqual([7]);
  });

  test.each([
    ['hours >= 0.5', 30],
    ['elapsed > 31m', 35],
    ['since(a) >= 40m', 40],
  ])('on the clock come true without any stock: %s', (when, minute) => {
    const drill = play({
      chart: { initial: 'a', states: { a: {} } },
      injects: { i: { when, to: ['town'] } },
    });
    expect(drill.minutes('inject.fired')).toEqual([minute]);
  });

  test('without a clock leave a world without stocks at rest', () => {
    expect(play({ injects: { i: { when: 'warning > 0', to: ['town'] } } }).of('world.ticked')).toEqual([]);
  });
});

describe('injects', () => {
  test('come scheduled, by condition, by effect, at random in their interval, and by contingency', () => {
    const blueprint = build({
      chart: {
        initial: 'a',
        states: { a: { after: { '20m': 'b' } }, b: { entry: [{ inject: 'effect' }] } },
      },
      injects: {
        scheduled: { at: '10m', to: ['town'] },
        condition: { when: 'delivered(scheduled)', to: ['town'] },
        effect: { to: ['town'] },
        random: { chance: 0.5, between: ['30m', '40m'], to: ['town'] },
        contingency: { unless: 'dig', by: '50m', to: ['town'] },
        needless: { unless: 'fired(scheduled)', by: '50m', to: ['town'] },
      },
      actions: { dig: { title: 'Dig', by: ['town'] } },
    });
    const drills = Array.from({ length: 400 }, (_, n) => play(blueprint, [], { seed: `s#${n}` }));
    const random = drills.flatMap((drill) => drill.minutes('inject.fired', { inject: 'random#1' }));
    const undrawn = drills.flatMap((drill) => drill.of('inject.not-drawn'));
    expect(random.length + undrawn.length).toBe(400);
    // 200 expected, standard deviation 10.
    expect(random.length).toBeGreaterThan(150);
    expect(random.length).toBeLessThan(250);
    expect(Math.min(...random)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...random)).toBeLessThanOrEqual(40);
    for (const drill of drills.slice(0, 5)) {
      expect(drill.minutes('inject.fired', { inject: 'scheduled#1' })).toEqual([10]);
      expect(drill.minutes('inject.fired', { inject: 'condition#1' })).toEqual([10]);
      expect(drill.minutes('inject.fired', { inject: 'effect#1' })).toEqual([20]);
      expect(drill.minutes('inject.fired', { inject: 'contingency#1' })).toEqual([50]);
      expect(drill.minutes('inject.not-needed', { inject: 'needless' })).toEqual([50]);
      expect(drill.minutes('inject.fired', { inject: 'needless#1' })).toEqual([]);
    }
  });

  test('by contingency are decided at their instant, after work that ends then and before inputs', () => {
    const parts = {
      injects: { i: { unless: 'done(dig)', by: '30m', to: ['town'] } },
      actions: { dig: { title: 'Dig', by: ['town'], takes: '10m' } },
    };
    expect(play(parts, [act(20, 'town', 'dig')]).minutes('inject.not-needed')).toEqual([30]);
    expect(play(parts, [act(20.001, 'town', 'dig')]).minutes('inject.fired')).toEqual([30]);
    const accepted = { ...parts, injects: { i: { unless: 'dig', by: '30m', to: ['town'] } } };
    expect(play(accepted, [act(29, 'town', 'dig')]).minutes('inject.not-needed')).toEqual([30]);
    expect(play(accepted, [act(30, 'town', 'dig')]).minutes('inject.fired')).toEqual([30]);
  });

  test.each(['effects', 'condition'])('with a chance respect it when %s deliver them', (way) => {
    const blueprint = build({
      injects: {
        cause: { at: '1m', effects: [way === 'effects' ? { inject: 'i' } : { warning: 'blue' }] },
        i: { chance: 0.3, to: ['town'], ...(way === 'condition' && { when: 'warning > 0' }) },
      },
    });
    const fired = Array.from({ length: 400 }, (_, n) => play(blueprint, [], { seed: `s#${n}` })).filter(
      (drill) => drill.minutes('inject.fired', { inject: 'i#1' }).length === 1,
    );
    // 120 expected, standard deviation 9.2.
    expect(fired.length).toBeGreaterThan(75);
    expect(fired.length).toBeLessThan(165);
  });

  test('that effects ask for again come again, each with its own id', () => {
    const drill = play({
      injects: {
        one: { at: '10m', effects: [{ inject: 'i' }] },
        two: { at: '20m', effects: [{ inject: 'i' }] },
        i: { to: ['town'] },
      },
    });
    expect(drill.minutes('message.delivered', { message: 'i#1' })).toEqual([10]);
    expect(drill.minutes('message.delivered', { message: 'i#2' })).toEqual([20]);
  });
});
