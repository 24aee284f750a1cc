/** Requests and mutual aid: who may ask whom, what it brings and when, refusals, loans, and how stand-ins deal with them. */
import { describe, expect, test } from 'vitest';
import { viewRole } from '../../../../src/core/engine/view.ts';
import {
  act,
  build,
  type Parts,
  type Played,
  play,
  refusals,
  type Step,
} from '../../../helpers/drill-builder.ts';

const parts = {
  length: '6h',
  world: {
    reserves: { bags: { stock: 100 }, city_bags: { stock: 800 } },
    teams: { boats: { of: 'city', skills: ['water'] } },
    channels: { message: { takes: '2m' } },
  },
  facts: { leak: { title: 'Leak' } },
  injects: { no: { to: ['county'], text: 'We have none.' } },
  actions: {
    rescue: { title: 'Rescue', by: ['county'], takes: '40m', needs: { team: { skill: 'water' } } },
    fill: { title: 'Fill', by: ['town'], needs: { bags: 300 } },
    evacuate: { title: 'Evacuate', by: ['town'], authority: 'evacuate' },
  },
  requests: {
    'the-boats': {
      title: 'Boats',
      from: ['county'],
      to: 'city',
      gives: { team: 'boats' },
      decide: '20m',
      travel: '30m',
      if_refused: 'no',
      lends: '60m',
    },
    'more-bags': {
      title: 'Bags',
      from: ['town'],
      via: 'county',
      to: 'city',
      needs: { city_bags: 500 },
      gives: { bags: 500 },
      travel: '10m',
      lends: '90m',
      when: 'hours < 4',
      else: 'The store is closed.',
    },
    powers: { title: 'Powers', from: ['town'], to: 'city', gives: { power: 'evacuate' }, lends: '1h' },
  },
} satisfies Parts;

const ask = (minute: number, role: string, to: string, action: string): Step =>
  act(minute, role, 'request', { to: [to], action });
const reply = (minute: number, role: string, what: string, re: string): Step =>
  act(minute, role, what, { re });
const both = (steps: readonly Step[], more: Parts = parts): Played => {
  const drill = play(more, steps);
  expect(play(more, steps, { executor: 'xstate' }).text).toBe(
    play(more, steps, { executor: 'compiled' }).text,
  );
  return drill;
};
const stockOf = (drill: Played, reserve: string): number[] =>
  drill.of('reserve.changed').flatMap((entry) => (entry.reserve === reserve ? [Number(entry.stock)] : []));

describe('a request', () => {
  const steps = [ask(0, 'county', 'city', 'the-boats'), reply(5, 'city', 'approve', 'county/request#1')];

  test('brings what it gives after the time to decide, counted from its arrival, and the way', () => {
    const drill = both(
      [act(1, 'county', 'rescue'), ...steps, act(53, 'county', 'rescue')].sort((a, b) => a[0] - b[0]),
    );
    expect(drill.minutes('request.approved')).toEqual([5]);
    expect(drill.minutes('help.arrived', { request: 'county/request#1', for: 'the-boats' })).toEqual([52]);
    expect(drill.minutes('team.arrived', { team: 'boats' })).toEqual([52]);
    expect(refusals(drill)).toEqual(['no-team']);
    expect(drill.minutes('team.left')).toEqual([53]);
  });

  test('approved late brings it the way later', () => {
    const drill = both([steps[0]!, reply(50, 'city', 'approve', 'county/request#1')]);
    expect(drill.minutes('help.arrived')).toEqual([80]);
  });

  test('of a team that is lent keeps it until its work is done', () => {
    const idle = both(steps);
    expect(idle.minutes('help.returned')).toEqual([112]);
    expect(idle.minutes('team.departed')).toEqual([112]);
    const busy = both([...steps, act(90, 'county', 'rescue'), act(131, 'county', 'rescue')]);
    expect(busy.minutes('team.departed')).toEqual([130]);
    expect(refusals(busy)).toEqual(['no-team']);
  });

  test('that is refused is followed by its inject, and can be made again', () => {
    const drill = both([
      steps[0]!,
      ask(1, 'county', 'city', 'the-boats'),
      reply(5, 'city', 'refuse', 'county/request#1'),
      ask(6, 'county', 'city', 'the-boats'),
    ]);
    expect(drill.minutes('request.refused', { role: 'city' })).toEqual([5]);
    expect(drill.minutes('inject.fired', { inject: 'no#1' })).toEqual([5]);
    expect(refusals(drill)).toEqual(['already-asked']);
    expect(drill.minutes('request.made')).toEqual([0, 6]);
  });

  test('declined is refused, and what was refused cannot be approved', () => {
    const drill = both([
      steps[0]!,
      reply(5, 'city', 'decline', 'county/request#1'),
      reply(6, 'city', 'approve', 'county/request#1'),
    ]);
    expect(drill.minutes('request.refused')).toEqual([5]);
    expect(refusals(drill)).toEqual(['already-answered']);
  });

  test('for a team that is on its way to somebody is not approved', () => {
    const more = {
      ...parts,
      requests: { ...parts.requests, also: { ...parts.requests['the-boats'], from: ['fire'] } },
    };
    const drill = both(
      [...steps, ask(6, 'fire', 'city', 'also'), reply(9, 'city', 'approve', 'fire/request#1')],
      more,
    );
    expect(refusals(drill)).toEqual(['no-team']);
  });

  test.each([
    ['by somebody it is not for', ask(1, 'fire', 'city', 'the-boats'), 'not-your-request'],
    ['to somebody else', ask(1, 'county', 'town', 'the-boats'), 'wrong-way'],
    ['past whoever passes it on', ask(1, 'town', 'city', 'more-bags'), 'wrong-way'],
    ['by whoever passes it on, unasked', ask(1, 'county', 'city', 'more-bags'), 'not-your-request'],
    ['as if it were work', act(1, 'city', 'the-boats'), 'not-your-action'],
  ])('is not made %s', (_, step, reason) => {
    expect(refusals(both([step]))).toEqual([reason]);
  });
});

describe('a request that is passed on', () => {
  const steps = [
    ask(0, 'town', 'county', 'more-bags'),
    ask(4, 'county', 'city', 'more-bags'),
    reply(8, 'city', 'approve', 'county/request#1'),
  ];

  test('is one request, and both are told of the answer', () => {
    const drill = both(steps);
    expect(drill.of('request.passed-on')).toMatchObject([
      { request: 'town/request#1', by: 'county/request#1' },
    ]);
    expect(drill.of('help.arrived')).toMatchObject([
      { request: 'town/request#1', role: 'town', t: 18 * 60_000 },
    ]);
    const told = drill.of('message.sent').filter(({ message }) => message === 'city/approve#1');
    expect(told.map(({ to }) => to)).toEqual(['county', 'town']);
  });

  test('can be refused on the way, and is not approved by whoever passes it on', () => {
    const drill = both([
      steps[0]!,
      reply(4, 'county', 'approve', 'town/request#1'),
      reply(5, 'county', 'refuse', 'town/request#1'),
      ask(6, 'county', 'city', 'more-bags'),
    ]);
    expect(refusals(drill)).toEqual(['cannot-grant', 'not-your-request']);
    expect(drill.minutes('request.refused', { request: 'town/request#1' })).toEqual([5]);
  });

  test('takes and gives, and gives back what is left in the same proportion', () => {
    const drill = both([...steps, act(20, 'town', 'fill')]);
    expect(stockOf(drill, 'city_bags')).toEqual([300, 600]);
    expect(stockOf(drill, 'bags')).toEqual([600, 300, 0]);
    const used = both([...steps, act(20, 'town', 'fill'), act(21, 'town', 'fill')]);
    expect(stockOf(used, 'city_bags')).toEqual([300, 300]);
    expect(stockOf(used, 'bags')).toEqual([600, 300, 0, 0]);
  });

  test.each([
    ['its condition fails', 242, {}, 'not-now'],
    ['what it needs is not there', 8, { city_bags: { stock: 400 } }, 'not-enough'],
  ])('is not approved while %s', (_, minute, reserves, reason) => {
    const more = { ...parts, world: { ...parts.world, reserves: { ...parts.world.reserves, ...reserves } } };
    const drill = both([...steps.slice(0, 2), reply(minute, 'city', 'approve', 'county/request#1')], more);
    expect(refusals(drill)).toEqual([reason]);
    expect(drill.of('help.arrived')).toEqual([]);
  });
});

test('a power is held from its arrival until the loan is over, and cannot be lent on', () => {
  const drill = both([
    act(0, 'town', 'evacuate'),
    ask(1, 'town', 'city', 'powers'),
    reply(4, 'city', 'approve', 'town/request#1'),
    act(5, 'town', 'evacuate'),
    act(6, 'town', 'evacuate'),
    act(65, 'town', 'evacuate'),
  ]);
  expect(refusals(drill)).toEqual(['no-authority', 'no-authority']);
  expect(drill.minutes('power.entrusted', { role: 'town' })).toEqual([4]);
  expect(drill.minutes('power.withdrawn', { role: 'town' })).toEqual([64]);
  const lending = { by: ['town', 'fire'], title: 'Evacuate', authority: 'evacuate' };
  const more = { ...parts, actions: { ...parts.actions, evacuate: lending } };
  const lent = both(
    [
      ask(1, 'town', 'city', 'powers'),
      reply(4, 'city', 'approve', 'town/request#1'),
      ask(5, 'fire', 'town', 'evacuate'),
      reply(8, 'town', 'approve', 'fire/request#1'),
    ],
    more,
  );
  expect(refusals(lent)).toEqual(['cannot-grant']);
});

test('the chart hears what becomes of a request, expressions read it, and tasks expect it', () => {
  const state = (on: string, target: string) => ({ on: { [on]: target } });
  const drill = both(
    [ask(2, 'county', 'city', 'the-boats'), reply(6, 'city', 'approve', 'county/request#1')],
    {
      ...parts,
      chart: {
        initial: 'a',
        states: {
          a: state('the-boats.asked', 'b'),
          b: state('the-boats.approved', 'c'),
          c: state('the-boats.arrived', 'd'),
          d: state('the-boats.returned', 'e'),
          e: {},
        },
      },
      injects: {
        ...parts.injects,
        granted: { when: 'accepted(the-boats)', to: ['town'] },
        there: { when: 'done(the-boats)', to: ['town'] },
      },
      plan: {
        tasks: {
          plead: {
            owner: 'county',
            expect: { request: 'city', for: 'the-boats' },
            from: 'true',
            target: '5m',
            deadline: '9m',
          },
        },
      },
    },
  );
  expect(drill.minutes('state.entered')).toEqual([0, 2, 6, 54, 114]);
  expect(drill.minutes('inject.fired')).toEqual([6, 54]);
  expect(drill.minutes('task.met', { task: 'plead' })).toEqual([2]);
});

describe('stand-ins', () => {
  const sure = { kind: 'plan-follower', reads: '1m', acts: '3m', omits: 0, errs: 0, reorders: 0, retries: 0 };
  const plan = (owner: string, action: string): Parts => ({
    ...parts,
    stand_ins: { sure },
    cast: { city: 'sure', county: 'sure', town: 'sure', fire: 'absent' },
    plan: {
      tasks: { t: { owner, expect: { do: action }, from: 'true', target: '2h', deadline: '5h' } },
    },
  });
  const staged = (more: Parts): Played => {
    const compiled = play(more, [], { cast: 'scenario', executor: 'compiled' });
    expect(play(more, [], { cast: 'scenario' }).text).toBe(compiled.text);
    return compiled;
  };

  test.each([
    ['a team', 'county', 'rescue', 'the-boats'],
    ['a reserve, over another role', 'town', 'fill', 'more-bags'],
    ['a power', 'town', 'evacuate', 'powers'],
  ])('ask for %s that is wanting, get it, and do what they could not', (_, role, action, request) => {
    const drill = staged(plan(role, action));
    expect(drill.of('request.approved')).toMatchObject([{ for: request }]);
    const [arrived] = drill.minutes('help.arrived');
    expect(drill.minutes('task.met')[0]).toBe(arrived! + 3);
  });

  test('refuse what they cannot give, once', () => {
    const more = plan('town', 'fill');
    const drill = staged({
      ...more,
      requests: { ...parts.requests, 'more-bags': { ...parts.requests['more-bags'], when: 'false' } },
    });
    expect(drill.of('request.refused')).toMatchObject([{ role: 'city' }]);
    expect(drill.of('task.met')).toEqual([]);
  });

  test('who act at random ask too, and who is absent answers nothing', () => {
    const more = {
      ...plan('town', 'fill'),
      cast: { county: 'random', town: 'random', city: 'absent', fire: 'absent' },
    };
    const drill = play(more, [], { cast: 'scenario' });
    expect(drill.of('request.made').length).toBeGreaterThan(0);
    expect(drill.of('request.approved')).toEqual([]);
  });
});

describe('a seat', () => {
  test('offers the requests of its role with whom to ask, and no others', () => {
    const blueprint = build(parts);
    const asked = (role: number) => {
      const { run } = play(blueprint, [], { until: 1 });
      return viewRole(blueprint, run.world, run.log, role).requests.map(
        ({ to, action }) => `${to.id} ${action.id}`,
      );
    };
    expect(asked(1)).toContain('city the-boats');
    expect(asked(2)).toEqual(expect.arrayContaining(['county more-bags', 'city powers']));
    expect(asked(3).join()).not.toMatch(/boats|bags|powers/);
  });

  test('shows whom a request is to be passed on to, and tells when help is there', () => {
    const drill = play(parts, [ask(0, 'town', 'county', 'more-bags')], { until: 5 });
    const { inbox } = viewRole(drill.blueprint, drill.run.world, drill.run.log, 1);
    expect(inbox[0]!.ask).toMatchObject({ passOn: { id: 'city' }, isHelp: true });
    const later = play(
      parts,
      [ask(0, 'county', 'city', 'the-boats'), reply(5, 'city', 'approve', 'county/request#1')],
      { until: 120 },
    );
    const { events } = viewRole(later.blueprint, later.run.world, later.run.log, 1);
    expect(events.flatMap((event) => (event.kind === 'help' ? [event.what] : []))).toEqual([
      'arrived',
      'returned',
    ]);
  });
});
