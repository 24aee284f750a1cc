/** What roles may do and pass on: knowledge, powers, reserves, teams, and the reason of each refusal. */
import { describe, expect, test } from 'vitest';
import { act, build, play, refusals, type Step } from '../../../helpers/drill-builder.ts';

const parts = {
  organisation: {
    city: { title: 'City', level: 'city', authority: ['evacuate'] },
    county: { title: 'County', level: 'county', reports_to: 'city' },
    town: { title: 'Town', level: 'township', reports_to: 'county' },
    fire: { title: 'Fire brigade', level: 'county' },
  },
  facts: { f: { title: 'F' }, g: { title: 'G' } },
  world: {
    channels: { post: { takes: '7m' } },
    reserves: { bags: { stock: 10 } },
    teams: { one: { of: 'fire', skills: ['rope'] }, two: { of: 'fire' } },
  },
  injects: { news: { at: '10m', to: ['town'], via: 'post', facts: ['f'] } },
  actions: {
    evacuate: { title: 'Evacuate', by: ['county', 'town', 'city'], authority: 'evacuate' },
    fill: { title: 'Fill', by: ['town'], needs: { bags: 4 }, takes: '1m' },
    climb: { title: 'Climb', by: ['town'], needs: { team: { skill: 'rope' } }, takes: '10m' },
    lift: { title: 'Lift', by: ['town'], needs: { team: { count: 2 } }, takes: '10m' },
    vote: { title: 'Vote', by: ['town'], once: true, args: { x: ['a1', 'a2'], y: ['b1', 'b2'] } },
    open: { title: 'Open', by: ['town'], when: 'warning > 0' },
  },
};
const blueprint = build(parts);
const steps = (...list: Step[]) => play(blueprint, list);

describe('knowledge', () => {
  test('begins at delivery, when the channel has taken its time, read or not', () => {
    const drill = steps(
      act(16.999, 'town', 'report', { to: ['county'], facts: ['f'] }),
      act(17, 'town', 'report', { to: ['county'], facts: ['f'] }),
    );
    expect(drill.minutes('inject.fired')).toEqual([10]);
    expect(drill.minutes('fact.learnt', { role: 'town' })).toEqual([17]);
    expect(refusals(drill)).toEqual(['fact-not-known']);
    expect(drill.of('fact.learnt')[1]).toEqual({
      t: 1_020_000,
      fact: 'f',
      role: 'county',
      by: 'town/report#2',
    });
  });

  test('that comes again is noted and changes nothing', () => {
    const tell = { to: ['fire'], facts: ['f'] };
    const drill = steps(act(20, 'town', 'notify', tell), act(30, 'town', 'notify', tell));
    expect(drill.minutes('fact.learnt', { role: 'fire' })).toEqual([20]);
    expect(drill.minutes('fact.repeated', { role: 'fire' })).toEqual([30]);
  });

  test.each(['report', 'notify', 'request', 'order'])('is needed to %s a fact', (what) => {
    const upward = what === 'order' ? ['town'] : ['city'];
    const drill = steps(act(5, 'county', what, { to: upward, facts: ['g'], text: 'x' }));
    expect(refusals(drill)).toEqual(['fact-not-known']);
    expect(drill.of('message.sent')).toEqual([]);
  });

  test.each(['answer', 'accept', 'decline', 'refuse'])('is needed to %s with a fact', (what) => {
    const drill = steps(
      act(5, 'county', 'order', { to: ['town'], action: 'fill' }),
      act(6, 'town', what, { re: 'county/order#1', facts: ['g'] }),
      act(7, 'town', what, { re: 'county/order#1' }),
    );
    expect(refusals(drill)).toEqual(['fact-not-known']);
    expect(drill.minutes('message.delivered', { to: 'county' })).toEqual([7]);
  });
});

describe('a decision is refused', () => {
  const cases: readonly (readonly [reason: string, step: Step])[] = [
    ['no-recipient', act(5, 'town', 'report', { text: 'x' })],
    ['to-itself', act(5, 'town', 'notify', { to: ['town'] })],
    ['no-superior', act(5, 'city', 'report', { to: ['county'], text: 'x' })],
    ['no-superior', act(5, 'fire', 'report', { text: 'x' })],
    ['not-superior', act(5, 'town', 'report', { to: ['fire'], text: 'x' })],
    ['not-subordinate', act(5, 'town', 'order', { to: ['county'], text: 'x' })],
    ['empty-message', act(5, 'county', 'order', { to: ['town'] })],
    ['empty-message', act(5, 'county', 'request', { to: ['town'] })],
    ['empty-message', act(5, 'town', 'log')],
    ['not-your-action', act(5, 'fire', 'fill')],
    ['not-your-action', act(5, 'city', 'order', { to: ['county'], action: 'fill' })],
    ['no-authority', act(5, 'county', 'evacuate')],
    ['bad-argument', act(5, 'town', 'vote', { args: { x: 'a1' } })],
    ['bad-argument', act(5, 'town', 'vote', { args: { x: 'a1', y: 'c' } })],
    ['not-now', act(5, 'town', 'open')],
    ['unknown-message', act(5, 'town', 'answer', { text: 'x' })],
    ['unknown-message', act(5, 'town', 'answer', { re: 'nobody#1' })],
    ['not-received', act(5, 'town', 'answer', { re: 'news#1' })],
    ['nothing-to-answer', act(20, 'town', 'accept', { re: 'news#1' })],
    ['nothing-to-answer', act(20, 'town', 'approve', { re: 'news#1' })],
  ];
  test.each(cases)('because %s', (reason, step) => {
    const drill = steps(step);
    expect(refusals(drill)).toEqual([reason]);
    expect(drill.of('decision.accepted')).toEqual([]);
  });

  test('when the drill is over', () => {
    expect(refusals(steps(act(121, 'town', 'log', { text: 'late' })))).toEqual(['drill-over']);
  });

  test('and logged as an input where it names what there is not', () => {
    const drill = steps(
      act(5, 'nobody', 'log', { text: 'x' }),
      act(5, 'town', 'fly'),
      act(5, 'town', 'notify', { to: ['x'] }),
      act(5, 'town', 'notify', { to: ['fire'], facts: ['x'] }),
    );
    expect(drill.of('input.refused').map(({ reason }) => reason)).toEqual(Array(4).fill('unknown-name'));
  });
});

describe('messages go', () => {
  test('up the line past a level, and down it', () => {
    const drill = steps(
      act(20, 'town', 'report', { to: ['city'], facts: ['f'] }),
      act(21, 'city', 'order', { to: ['town'], action: 'fill' }),
    );
    expect(refusals(drill)).toEqual([]);
  });
});

describe('a power', () => {
  const ask = act(5, 'county', 'request', { to: ['city'], action: 'evacuate' });
  const approve = act(6, 'city', 'approve', { re: 'county/request#1' });

  test('held for good is used as often as wanted', () => {
    expect(refusals(steps(act(1, 'city', 'evacuate'), act(2, 'city', 'evacuate')))).toEqual([]);
  });

  test('lent by approval is used once', () => {
    const drill = steps(ask, approve, act(7, 'county', 'evacuate'), act(8, 'county', 'evacuate'));
    expect(drill.of('power.granted')).toEqual([{ t: 360_000, power: 'evacuate', role: 'county' }]);
    expect(drill.minutes('decision.accepted', { decision: 'county/evacuate#1' })).toEqual([7]);
    expect(refusals(drill)).toEqual(['no-authority']);
  });

  test('lent is not spent by a decision that is refused for another reason', () => {
    const drill = play(
      {
        ...parts,
        actions: { ...parts.actions, evacuate: { ...parts.actions.evacuate, when: 'warning > 0' } },
        injects: { rain: { at: '8m', effects: [{ warning: 'blue' }] } },
      },
      [ask, approve, act(7, 'county', 'evacuate'), act(9, 'county', 'evacuate')],
    );
    expect(refusals(drill)).toEqual(['not-now']);
    expect(drill.minutes('decision.accepted', { decision: 'county/evacuate#2' })).toEqual([9]);
  });

  test('lent cannot be lent on', () => {
    const drill = steps(
      ask,
      approve,
      act(7, 'town', 'request', { to: ['county'], action: 'evacuate' }),
      act(8, 'county', 'approve', { re: 'town/request#1' }),
    );
    expect(refusals(drill)).toEqual(['cannot-grant']);
  });

  const again = (what: string) => act(7, 'city', what, { re: 'county/request#1' });
  test.each([
    ['approve', 'approve'],
    ['approve', 'refuse'],
    ['refuse', 'approve'],
    ['refuse', 'refuse'],
  ])('is ruled on once: after %s comes no %s', (first, second) => {
    const drill = steps(
      ask,
      act(6, 'city', first, { re: 'county/request#1' }),
      again(second),
      act(8, 'county', 'evacuate'),
      act(9, 'county', 'evacuate'),
    );
    const lent = first === 'approve';
    expect(refusals(drill)).toEqual(['already-answered', 'no-authority', ...(lent ? [] : ['no-authority'])]);
    expect(drill.of('power.granted')).toHaveLength(lent ? 1 : 0);
    expect(drill.minutes('message.delivered', { to: 'county' })).toEqual([6]);
  });

  test('is lent again for another request', () => {
    const drill = steps(
      ask,
      approve,
      act(7, 'county', 'request', { to: ['city'], action: 'evacuate' }),
      act(8, 'city', 'approve', { re: 'county/request#2' }),
      act(9, 'county', 'evacuate'),
      act(10, 'county', 'evacuate'),
    );
    expect(refusals(drill)).toEqual([]);
    expect(drill.of('power.granted')).toHaveLength(2);
  });

  test('is lent once for a request to two that hold it, and each may answer', () => {
    const organisation = {
      ...parts.organisation,
      fire: { ...parts.organisation.fire, authority: ['evacuate'] },
    };
    const drill = play({ ...parts, organisation }, [
      act(5, 'county', 'request', { to: ['city', 'fire'], action: 'evacuate' }),
      approve,
      act(7, 'fire', 'approve', { re: 'county/request#1' }),
      act(8, 'county', 'evacuate'),
      act(9, 'county', 'evacuate'),
    ]);
    expect(drill.minutes('message.delivered', { to: 'county' })).toEqual([6, 7]);
    expect(drill.minutes('power.granted')).toEqual([6]);
    expect(refusals(drill)).toEqual(['no-authority']);
  });

  test('does not keep an order from being refused, accepted and refused again', () => {
    const drill = steps(
      act(5, 'county', 'order', { to: ['town'], action: 'fill' }),
      ...['refuse', 'accept', 'refuse'].map((what, i) => act(6 + i, 'town', what, { re: 'county/order#1' })),
    );
    expect(refusals(drill)).toEqual([]);
  });

  test('refused stays away', () => {
    const drill = steps(
      ask,
      act(6, 'city', 'refuse', { re: 'county/request#1' }),
      act(7, 'county', 'evacuate'),
    );
    expect(refusals(drill)).toEqual(['no-authority']);
  });
});

describe('what an action needs', () => {
  test('is taken from a reserve at acceptance, and a reserve never runs below zero', () => {
    const drill = steps(act(1, 'town', 'fill'), act(1, 'town', 'fill'), act(1, 'town', 'fill'));
    expect(drill.of('reserve.changed').map(({ stock }) => stock)).toEqual([6, 2]);
    expect(refusals(drill)).toEqual(['not-enough']);
  });

  test('is a team, which is in one place until its work is done', () => {
    const drill = steps(
      act(1, 'town', 'climb'),
      act(2, 'town', 'climb'),
      act(3, 'town', 'lift'),
      act(11, 'town', 'lift'),
      act(12, 'town', 'climb'),
    );
    expect(refusals(drill)).toEqual(['no-team', 'no-team', 'no-team']);
    expect(drill.of('team.left').map(({ t, team }) => [Number(t) / 60_000, team])).toEqual([
      [1, 'one'],
      [11, 'one'],
      [11, 'two'],
    ]);
    expect(drill.minutes('team.returned')).toEqual([11, 21, 21]);
  });
});

describe('what can be done once', () => {
  test('is refused with the same choices and accepted with every other set of choices', () => {
    const vote = (minute: number, x: string, y: string) => act(minute, 'town', 'vote', { args: { x, y } });
    const drill = steps(
      vote(1, 'a1', 'b1'),
      vote(2, 'a2', 'b2'),
      vote(3, 'a1', 'b2'),
      vote(4, 'a1', 'b1'),
      vote(5, 'a2', 'b1'),
    );
    expect(refusals(drill)).toEqual(['already-done']);
    expect(drill.minutes('decision.accepted')).toEqual([1, 2, 3, 5]);
    expect(drill.of('decision.accepted')[2]!.args).toEqual({ x: 'a1', y: 'b2' });
  });
});
