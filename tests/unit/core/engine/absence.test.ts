/** Posts that are empty for a while: who can act, what waits, what a deputy may do, and who is credited. */
import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { act, type Parts, play, refusals } from '../../../helpers/drill-builder.ts';

const sure = { kind: 'plan-follower', reads: '1m', acts: '2m', omits: 0, errs: 0, reorders: 0 };
const parts: Parts = {
  facts: { f: { title: 'F' }, g: { title: 'G' } },
  injects: {
    early: { at: '5m', to: ['county'], facts: ['f'] },
    out: { at: '10m', absent: { role: 'county', lasts: '30m', deputy: 'fire' } },
    during: { at: '20m', to: ['county', 'town'], from: 'city', facts: ['g'], text: 'News.' },
    held: { at: '70m', absent: { role: 'town', lasts: '20m' } },
  },
  organisation: {
    city: { title: 'City', level: 'city' },
    county: { title: 'County', level: 'county', reports_to: 'city', authority: ['evacuate'] },
    town: { title: 'Town', level: 'township', reports_to: 'county' },
    fire: { title: 'Fire brigade', level: 'county' },
  },
  actions: {
    evacuate: { title: 'Evacuate', by: ['county'], authority: 'evacuate', takes: '25m' },
    clear: { title: 'Clear', by: ['town'], authority: 'evacuate' },
    dig: { title: 'Dig', by: ['town'] },
  },
  plan: {
    tasks: {
      tell: {
        owner: 'county',
        expect: { inform: 'city', of: 'g' },
        from: 'accepted(dig)',
        target: '10m',
        deadline: '30m',
      },
      go: {
        owner: 'county',
        expect: { do: 'evacuate' },
        from: 'knows(county, f)',
        target: '30m',
        deadline: '60m',
        by: 'done',
      },
    },
  },
  stand_ins: { sure },
};

describe('a role that is away', () => {
  test('can neither act nor acknowledge, and is told why', () => {
    const drill = play(parts, [
      act(12, 'county', 'evacuate'),
      [13, { kind: 'acknowledge', role: 'county', message: 'early#1' }],
      act(41, 'county', 'evacuate'),
    ]);
    expect(refusals(drill)).toEqual(['away']);
    expect(drill.of('input.refused')).toMatchObject([{ reason: 'away' }]);
    expect(drill.minutes('decision.accepted')).toEqual([41]);
  });

  test('gets what was sent to it when it is back, in order, and knows it no sooner', () => {
    const drill = play(parts, [act(30, 'town', 'report', { to: ['county'], text: 'Wet.' })]);
    expect(drill.minutes('message.delivered', { to: 'county' })).toEqual([5, 40, 40]);
    expect(drill.minutes('fact.learnt', { role: 'county', fact: 'g' })).toEqual([40]);
    expect(drill.minutes('message.delivered', { to: 'town' })).toEqual([20]);
    expect(drill.of('role.left')).toMatchObject([
      { role: 'county', deputy: 'fire', until: 2_400_000 },
      { role: 'town', deputy: '', until: 5_400_000 },
    ]);
    expect(drill.minutes('role.returned')).toEqual([40, 90]);
  });

  test('stays away to the later end if it is called away again', () => {
    const drill = play(
      {
        ...parts,
        injects: {
          a: { at: '10m', absent: { role: 'town', lasts: '30m' } },
          b: { at: '20m', absent: { role: 'town', lasts: '30m' } },
          c: { at: '30m', absent: { role: 'town', lasts: '5m' } },
        },
      },
      [act(45, 'town', 'dig')],
    );
    expect(drill.minutes('role.returned')).toEqual([50]);
    expect(refusals(drill)).toEqual(['away']);
  });

  test('sees until when, and the deputy for whom it acts, in the seat', () => {
    const drill = play(parts, [], { until: 15 });
    const { blueprint, run } = drill;
    const [county, fire] = ['county', 'fire'].map((id) =>
      viewRole(
        blueprint,
        run.world,
        run.log,
        blueprint.roles.findIndex((role) => role.id === id),
      ),
    );
    expect(county!.absence).toMatchObject({
      away: { until: 2_400_000, deputy: { id: 'fire' } },
      actsFor: [],
    });
    expect(fire!.absence).toMatchObject({ away: null, actsFor: [{ id: 'county' }] });
    expect(fire!.actions).toMatchObject([{ id: 'evacuate', powerState: 'held' }]);
    expect(county!.events.at(-1)).toMatchObject({ kind: 'left', post: null, deputy: { id: 'fire' } });
    expect(fire!.events.at(-1)).toMatchObject({ kind: 'left', post: { id: 'county' } });
  });
});

describe('a deputy', () => {
  test('has the actions, powers and subordinates of the post, only while it lasts', () => {
    const drill = play(parts, [
      act(8, 'fire', 'evacuate'),
      act(12, 'fire', 'order', { to: ['town'], action: 'dig' }),
      act(13, 'town', 'request', { to: ['county'], action: 'clear' }),
      act(14, 'fire', 'approve', { re: 'town/request#1' }),
      act(15, 'town', 'clear'),
      act(16, 'fire', 'report', { to: ['city'], text: 'All calm.' }),
      act(17, 'fire', 'evacuate'),
      act(45, 'fire', 'evacuate'),
      act(46, 'fire', 'order', { to: ['town'], action: 'dig' }),
    ]);
    expect(drill.minutes('decision.accepted')).toEqual([12, 13, 14, 15, 16, 17]);
    expect(refusals(drill)).toEqual(['not-your-action', 'not-your-action', 'not-subordinate']);
  });

  test('gets a copy of what waits, and what it does is the post’s, also what is done after it is over', () => {
    const drill = play(parts, [
      act(20, 'town', 'dig'),
      act(22, 'fire', 'evacuate'),
      act(25, 'fire', 'notify', { to: ['city'], facts: ['g'] }),
    ]);
    expect(drill.minutes('message.delivered', { to: 'fire' })).toEqual([20]);
    expect(drill.of('task.met')).toMatchObject([
      { task: 'tell', by: 'fire/notify#1', t: 1_500_000 },
      { task: 'go', by: 'fire/evacuate#1', t: 2_820_000 },
    ]);
    const card = scoreRun(drill.blueprint, drill.run.log);
    expect(card.flows).toMatchObject([{ from: 'county', to: 'city', fact: 'g', status: 'timely' }]);
    expect(card.measures.find(({ id }) => id === 'flow-precision')).toMatchObject({ value: 1, of: 1 });
  });

  test('that is away itself does nothing for the post', () => {
    const more = { ...(parts.injects as Parts), too: { at: '15m', absent: { role: 'fire', lasts: '10m' } } };
    const drill = play({ ...parts, injects: more }, [
      act(18, 'fire', 'evacuate'),
      act(26, 'fire', 'evacuate'),
    ]);
    expect(drill.minutes('message.delivered', { to: 'fire' })).toEqual([]);
    expect(drill.minutes('decision.accepted')).toEqual([26]);
  });
});

describe('stand-ins', () => {
  const cast = { county: 'sure', fire: 'sure', town: 'sure', city: 'sure' };

  test('do nothing while they are away, and take up their work when they are back', () => {
    const alone = {
      ...parts,
      injects: { ...(parts.injects as Parts), out: { at: '6m', absent: { role: 'county', lasts: '30m' } } },
    };
    const drill = play(alone, [], { cast });
    expect(drill.minutes('decision.accepted', { role: 'county' })[0]).toBeGreaterThan(36);
    expect(drill.minutes('task.met', { task: 'go' })).toHaveLength(1);
  });

  test('do the tasks of the post they act for', () => {
    const early = {
      ...parts,
      injects: {
        ...(parts.injects as Parts),
        out: { at: '6m', absent: { role: 'county', lasts: '30m', deputy: 'fire' } },
      },
    };
    const drill = play(early, [], { cast });
    expect(drill.of('task.met')).toMatchObject([{ task: 'go', by: 'fire/evacuate#1' }]);
  });

  test('of every kind come through absences alike on both executors', () => {
    const kinds = {
      ...parts,
      stand_ins: {
        sure,
        wild: { kind: 'random', every: '3m' },
        book: {
          kind: 'scripted',
          steps: [
            { at: '8m', do: 'dig' },
            { at: '80m', do: 'dig' },
          ],
        },
      },
      cast: { county: 'sure', fire: 'wild', town: 'book', city: 'absent' },
      injects: {
        ...(parts.injects as Parts),
        fires: { between: ['15m', '60m'], absent: { role: 'fire', lasts: '9m', deputy: 'city' } },
      },
      chart: { initial: 'a', states: { a: { on: { 'during.delivered': 'b' } }, b: {} } },
    };
    for (const seed of ['a', 'b', 'c']) {
      const [one, other] = (['compiled', 'xstate'] as const).map((executor) =>
        play(kinds, [], { cast: 'scenario', seed, executor }),
      );
      expect(one!.text).toBe(other!.text);
      expect(hashWorld(one!.run.world)).toBe(hashWorld(other!.run.world));
      expect(one!.minutes('decision.accepted', { role: 'town' })).toEqual([8, 90]);
      expect(one!.minutes('decision.refused', { role: 'town' })).toEqual([]);
    }
  });
});

test('a post cannot be its own deputy, and its names are checked', () => {
  const wrong =
    (absent: Parts): (() => void) =>
    () =>
      play({ injects: { i: { at: '1m', absent } } });
  expect(wrong({ role: 'town', lasts: '5m', deputy: 'town' })).toThrow('cannot stand in for itself');
  expect(wrong({ role: 'twon', lasts: '5m' })).toThrow('twon');
  expect(wrong({ role: 'town', lasts: '5m', deputy: 'fyre' })).toThrow('fyre');
});
