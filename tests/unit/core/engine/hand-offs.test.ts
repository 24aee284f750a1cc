/** Tasks handed from one role to another: offered, accepted, declined, and who meets them then. */
import { describe, expect, test } from 'vitest';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { act, type Parts, type Played, play, refusals, type Step } from '../../../helpers/drill-builder.ts';

const parts = {
  facts: { leak: { title: 'Leak' } },
  injects: { seen: { at: '0m', to: ['town', 'fire'], facts: ['leak'] } },
  actions: { shore: { title: 'Shore', by: ['town', 'fire'], takes: '10m' } },
  plan: {
    tasks: {
      tell: {
        owner: 'town',
        expect: { inform: 'county', of: 'leak' },
        from: 'knows(town, leak)',
        target: '30m',
        deadline: '60m',
        hand_off_to: ['fire'],
      },
      shoring: {
        owner: 'town',
        expect: { do: 'shore' },
        from: 'hours >= 0.1',
        by: 'done',
        target: '30m',
        deadline: '60m',
        hand_off_to: ['county', 'fire'],
      },
    },
  },
} satisfies Parts;

function both(steps: readonly Step[], more: Parts = parts): Played {
  const drill = play(more, steps);
  expect(drill.text).toBe(play(more, steps, { executor: 'compiled' }).text);
  return drill;
}
const offer = (minute: number, to: string, task: string, role = 'town'): Step =>
  act(minute, role, 'hand-off', { to: [to], task });
const reply = (minute: number, role: string, what: string, re: string): Step =>
  act(minute, role, what, { re });

describe('a task', () => {
  test('that was accepted is met by who accepted it, and the log has offer and acceptance', () => {
    const drill = both([
      offer(5, 'fire', 'tell'),
      reply(9, 'fire', 'accept', 'town/hand-off#1'),
      act(12, 'fire', 'notify', { to: ['county'], facts: ['leak'] }),
    ]);
    expect(drill.of('task.offered')).toMatchObject([{ task: 'tell', to: 'fire', by: 'town/hand-off#1' }]);
    expect(drill.of('task.handed-off')).toMatchObject([
      { task: 'tell', role: 'fire', offer: 'town/hand-off#1', t: 9 * 60_000 },
    ]);
    expect(drill.of('task.met')).toMatchObject([{ task: 'tell', by: 'fire/notify#1' }]);
  });

  test.each<[string, Step[]]>([
    ['only offered', [offer(5, 'fire', 'tell')]],
    ['declined', [offer(5, 'fire', 'tell'), reply(6, 'fire', 'decline', 'town/hand-off#1')]],
  ])('that was %s is not met by the other', (_, steps) => {
    const drill = both([...steps, act(12, 'fire', 'notify', { to: ['county'], facts: ['leak'] })]);
    expect(drill.of('task.met')).toEqual([]);
    expect(drill.minutes('task.declined', { task: 'tell', role: 'fire' })).toEqual(
      steps.length > 1 ? [6] : [],
    );
  });

  test('done by its owner after all is done', () => {
    const drill = both([
      offer(5, 'fire', 'tell'),
      reply(9, 'fire', 'accept', 'town/hand-off#1'),
      act(12, 'town', 'report', { to: ['county'], facts: ['leak'] }),
    ]);
    expect(drill.minutes('task.met', { task: 'tell' })).toEqual([12]);
  });

  test('whose work must be over is met when the work of the other is', () => {
    const drill = both([
      offer(8, 'fire', 'shoring'),
      reply(9, 'fire', 'accept', 'town/hand-off#1'),
      act(12, 'fire', 'shore'),
    ]);
    expect(drill.minutes('task.met', { task: 'shoring' })).toEqual([22]);
  });

  test.each<[string, Step[], string]>([
    ['by who does not hold it', [offer(5, 'fire', 'tell', 'county')], 'not-your-task'],
    ['to who may not have it', [offer(5, 'county', 'tell')], 'not-an-heir'],
    ['twice at once', [offer(5, 'fire', 'tell'), offer(6, 'fire', 'tell')], 'already-asked'],
    [
      'when it is done',
      [act(4, 'town', 'report', { to: ['county'], facts: ['leak'] }), offer(5, 'fire', 'tell')],
      'already-done',
    ],
    [
      'when it is with another',
      [offer(5, 'fire', 'tell'), reply(6, 'fire', 'accept', 'town/hand-off#1'), offer(7, 'fire', 'tell')],
      'not-your-task',
    ],
  ])('is not offered %s', (_, steps, reason) => {
    expect(refusals(both(steps))).toEqual([reason]);
  });

  test('is offered again once it was declined, and an offer is answered once', () => {
    const drill = both([
      offer(5, 'fire', 'tell'),
      reply(6, 'fire', 'decline', 'town/hand-off#1'),
      reply(7, 'fire', 'accept', 'town/hand-off#1'),
      offer(8, 'fire', 'tell'),
    ]);
    expect(refusals(drill)).toEqual(['already-answered']);
    expect(drill.minutes('task.offered')).toEqual([5, 8]);
  });

  test('of an empty post is offered by its deputy, who sees that it can', () => {
    const gone = { at: '2m', absent: { role: 'town', lasts: '30m', deputy: 'county' } };
    const more = { ...parts, injects: { ...parts.injects, gone } };
    const drill = both(
      [offer(5, 'fire', 'tell', 'county'), reply(6, 'fire', 'accept', 'county/hand-off#1')],
      more,
    );
    expect(drill.of('task.handed-off')).toMatchObject([{ task: 'tell', role: 'fire' }]);
    const { blueprint, run } = play(more, [], { until: 4 });
    const offers = viewRole(blueprint, run.world, run.log, 1).handOffs;
    expect(offers.map(({ task, to }) => [task.id, ...to.map(({ id }) => id)])).toEqual([['tell', 'fire']]);
  });

  test('that does not exist is refused', () => {
    expect(refusals(both([offer(5, 'fire', 'tel')]))).toEqual([]);
    expect(both([offer(5, 'fire', 'tel')]).text).toContain('"reason":"unknown-name"');
  });
});

describe('stand-ins', () => {
  const sure = { kind: 'plan-follower', reads: '1m', acts: '3m', omits: 0, errs: 0, reorders: 0, retries: 0 };
  const cast = { town: 'sure', county: 'sure', fire: 'sure', city: 'absent' };
  const staged = (more: Parts): Played => {
    const drill = play({ ...parts, stand_ins: { sure }, cast, ...more }, [], { cast: 'scenario' });
    const { text } = play(drill.blueprint, [], { cast: 'scenario', executor: 'compiled' });
    expect(drill.text).toBe(text);
    return drill;
  };

  test('offer what they tried in vain to who can do it, and who takes it on does it', () => {
    const shore = { title: 'Shore', by: ['town', 'fire'], takes: '10m', when: 'hours > 0.25' };
    const drill = staged({ actions: { shore } });
    expect(drill.of('task.offered')).toMatchObject([{ task: 'shoring', to: 'fire' }]);
    expect(drill.of('task.met').filter(({ task }) => task === 'shoring')).toMatchObject([
      { by: 'fire/shore#1' },
    ]);
  });

  test('decline what they cannot do', () => {
    const hands = {
      kind: 'scripted',
      steps: [{ at: '8m', do: 'hand-off', to: ['county'], task: 'shoring' }],
    };
    const drill = staged({ stand_ins: { sure, hands }, cast: { ...cast, town: 'hands' } });
    expect(drill.of('task.declined')).toMatchObject([{ task: 'shoring', role: 'county' }]);
  });

  test('leave alone what they have handed off', () => {
    const hands = {
      kind: 'scripted',
      steps: [{ at: '1m', do: 'hand-off', to: ['fire'], task: 'tell' }],
    };
    const drill = staged({ stand_ins: { sure, hands }, cast: { ...cast, town: 'hands' } });
    expect(drill.of('task.handed-off')).toMatchObject([{ task: 'tell', role: 'fire' }]);
    expect(drill.of('task.met').filter(({ task }) => task === 'tell')).toMatchObject([
      { by: 'fire/notify#1' },
    ]);
  });
});

test('a seat offers what it holds and may hand off, and shows what it is offered', () => {
  const drill = play(parts, [offer(5, 'fire', 'tell')], { until: 6 });
  const see = (role: number) => viewRole(drill.blueprint, drill.run.world, drill.run.log, role);
  expect(see(2).handOffs).toMatchObject([{ task: { id: 'tell' }, to: [{ id: 'fire' }] }]);
  expect(see(3).handOffs).toEqual([]);
  expect(see(3).inbox.at(-1)).toMatchObject({ kind: 'hand-off', ask: { action: { id: 'tell' } } });
});
