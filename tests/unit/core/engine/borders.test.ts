/** Jurisdictions: where a role may act by itself, whose leave it needs elsewhere, what leave covers, and how stand-ins get it. */
import { describe, expect, test } from 'vitest';
import { previewAction } from '../../../../src/core/engine/view-actions.ts';
import { act, type Parts, type Played, play, refusals, type Step } from '../../../helpers/drill-builder.ts';

const close = {
  title: 'Close the road',
  by: ['east', 'road', 'patrol', 'rail'],
  args: { where: ['ford', 'quay'] },
  at: 'where',
};
const organisation = {
  city: { title: 'City', level: 'city' },
  east: { title: 'East County', level: 'county', reports_to: 'city' },
  road: { title: 'Road office of East', level: 'county', reports_to: 'east' },
  patrol: { title: 'Ford patrol', level: 'village', reports_to: 'east', jurisdiction: ['ford'] },
  west: { title: 'West County', level: 'county', reports_to: 'city' },
  harbour: { title: 'Harbour of West', level: 'township', reports_to: 'west' },
  rail: { title: 'Railway', level: 'county' },
};
/** The ford lies in the east, the quay in the west; the harbour office answers for the quay. */
const parts = {
  length: '4h',
  organisation,
  places: {
    'east-land': { title: 'East', of: 'east' },
    'west-land': { title: 'West', of: 'west', from: { 'east-land': '10m' } },
    ford: { title: 'The ford', in: 'east-land', from: { 'east-land': '5m' } },
    quay: { title: 'The quay', in: 'west-land', of: 'harbour', from: { 'west-land': '5m' } },
  },
  actions: { close: { ...close, where: 'jurisdiction' } },
} satisfies Parts;

const outside = (rule: Parts): Parts => ({
  ...parts,
  actions: { close: { ...parts.actions.close, outside: rule } },
});

function both(
  steps: readonly Step[],
  more: Parts = parts,
  cast?: Readonly<Record<string, string>> | 'scenario',
): Played {
  const options = cast === undefined ? {} : { cast };
  const drill = play(more, steps, options);
  expect(drill.text).toBe(play(more, steps, { ...options, executor: 'compiled' }).text);
  return drill;
}

const at = (where: string) => ({ args: { where } });
const shut = (minute: number, role: string, where = 'quay'): Step => act(minute, role, 'close', at(where));
const ask = (minute: number, role: string, to: string | string[], where = 'quay'): Step =>
  act(minute, role, 'request', { to: [to].flat(), action: 'close', ...at(where) });
const reply = (minute: number, role: string, what: string, re: string): Step =>
  act(minute, role, what, { re });
const accepted = (drill: Played): readonly unknown[] =>
  drill
    .of('decision.accepted')
    .flatMap(({ decision }) => (String(decision).includes('/close#') ? [decision] : []));

describe('a role has jurisdiction', () => {
  test('in what it answers for, in what lies in that, and where roles below it answer', () => {
    expect(refusals(both([shut(1, 'east', 'ford'), shut(2, 'patrol', 'ford')]))).toEqual([]);
    const west = {
      ...parts,
      actions: { close: { ...parts.actions.close, by: ['west', 'harbour', 'city'] } },
    };
    expect(refusals(both([shut(1, 'west'), shut(2, 'harbour'), shut(3, 'city')], west))).toEqual([]);
  });

  test('where its superior has, if nothing is said of its own', () => {
    expect(refusals(both([shut(1, 'road', 'ford'), shut(2, 'road', 'quay')]))).toEqual([
      'outside-jurisdiction',
    ]);
  });

  test('not in all that its superior has, if something is', () => {
    const more = {
      ...parts,
      actions: { close: { ...close, args: { where: ['ford', 'east-land'] }, where: 'jurisdiction' } },
    };
    expect(refusals(both([shut(1, 'patrol', 'east-land')], more))).toEqual(['outside-jurisdiction']);
  });

  test('everywhere, for an action that does not keep to jurisdictions', () => {
    expect(refusals(both([shut(1, 'rail'), shut(2, 'east')], { ...parts, actions: { close } }))).toEqual([]);
  });
});

describe('leave', () => {
  const asked = [ask(1, 'east', 'harbour'), reply(2, 'harbour', 'approve', 'east/request#1')];

  test('is given by whoever answers for the place, and serves once', () => {
    const drill = both([...asked, shut(3, 'east'), shut(4, 'east')]);
    expect(accepted(drill)).toEqual(['east/close#1']);
    expect(refusals(drill)).toEqual(['outside-jurisdiction']);
    expect(drill.of('consent.given')).toEqual([
      { t: 120_000, by: 'harbour/approve#1', to: 'east', place: 'quay' },
    ]);
    expect(drill.of('consent.used')).toEqual([
      { t: 180_000, decision: 'east/close#1', role: 'east', by: 'harbour/approve#1' },
    ]);
  });

  test('is for this action at this place by this role', () => {
    const two = {
      ...parts,
      actions: { ...parts.actions, open: { ...close, title: 'Open it', where: 'jurisdiction' } },
    };
    const drill = both([...asked, shut(3, 'road'), act(4, 'east', 'open', at('quay')), shut(5, 'east')], two);
    expect(refusals(drill)).toEqual(['outside-jurisdiction', 'outside-jurisdiction']);
  });

  test('is kept by an attempt that fails for another reason', () => {
    const more = {
      ...parts,
      actions: { close: { ...parts.actions.close, when: 'hours > 0.1' } },
      world: { step: '1m' },
    };
    const drill = both([...asked, shut(3, 'east'), shut(9, 'east')], more);
    expect(refusals(drill)).toEqual(['not-now']);
    expect(accepted(drill)).toEqual(['east/close#2']);
  });

  test('can cover every time, and can lapse', () => {
    const drill = both(
      [...asked, shut(3, 'east'), shut(31.5, 'east'), shut(32, 'east')],
      outside({ needs: 'consent', covers: 'always', lapses: '30m' }),
    );
    expect(accepted(drill)).toEqual(['east/close#1', 'east/close#2']);
    expect(refusals(drill)).toEqual(['outside-jurisdiction']);
  });

  test('is given by the common superior and whoever stands above it, by approval or by order', () => {
    const approval = [ask(1, 'road', 'city'), reply(2, 'city', 'approve', 'road/request#1'), shut(3, 'road')];
    expect(accepted(both(approval))).toEqual(['road/close#1']);
    const order = [
      act(1, 'city', 'order', { to: ['road'], action: 'close', ...at('quay') }),
      shut(2, 'road'),
    ];
    const drill = both(order);
    expect(drill.of('consent.given')).toEqual([{ t: 60_000, by: 'city/order#1', to: 'road', place: 'quay' }]);
    expect(accepted(drill)).toEqual(['road/close#1']);
  });

  test('is not in the order of a superior who has no say at the place', () => {
    const drill = both([
      act(1, 'east', 'order', { to: ['road'], action: 'close', ...at('quay') }),
      shut(2, 'road'),
    ]);
    expect(refusals(drill)).toEqual(['outside-jurisdiction']);
  });

  test('is not to be had of somebody else', () => {
    const drill = both([ask(1, 'road', 'east'), reply(2, 'east', 'approve', 'road/request#1')]);
    expect(refusals(drill)).toEqual(['cannot-grant']);
  });

  test('is only what the scenario names', () => {
    const consentOnly = both(
      [ask(1, 'east', 'city'), reply(2, 'city', 'approve', 'east/request#1')],
      outside({ needs: 'consent' }),
    );
    expect(refusals(consentOnly)).toEqual(['cannot-grant']);
    const rail = { ...outside({ needs: 'common_superior' }) };
    const superiorOnly = both(asked, {
      ...rail,
      actions: { close: { ...(rail.actions as typeof parts.actions).close, by: ['east'] } },
    });
    expect(refusals(superiorOnly)).toEqual(['cannot-grant']);
  });

  test('comes with the power that is asked for in the same request', () => {
    const more = {
      ...parts,
      organisation: { ...organisation, city: { ...organisation.city, authority: ['close'] } },
      actions: { close: { ...parts.actions.close, authority: 'close' } },
    };
    const drill = both(
      [ask(1, 'east', 'city'), reply(2, 'city', 'approve', 'east/request#1'), shut(3, 'east')],
      more,
    );
    expect(accepted(drill)).toEqual(['east/close#1']);
    // One of them gives leave, the other the power.
    const shared = both(
      [
        ask(1, 'east', ['harbour', 'city']),
        reply(2, 'harbour', 'approve', 'east/request#1'),
        reply(3, 'city', 'approve', 'east/request#1'),
        shut(4, 'east'),
      ],
      more,
    );
    expect(accepted(shared)).toEqual(['east/close#1']);
    expect(shared.of('consent.given')).toHaveLength(1);
  });

  test('that is refused is noted, where it could have been given', () => {
    const drill = both([
      ask(1, 'east', ['harbour', 'rail']),
      reply(2, 'harbour', 'refuse', 'east/request#1'),
      reply(3, 'rail', 'refuse', 'east/request#1'),
    ]);
    expect(drill.of('consent.refused')).toEqual([
      { t: 120_000, by: 'harbour/refuse#1', to: 'east', place: 'quay' },
    ]);
  });

  test('is needed no more by a deputy of a post that has jurisdiction, and can be given by one', () => {
    const away = {
      ...parts,
      injects: { out: { at: '1m', absent: { role: 'harbour', lasts: '60m', deputy: 'patrol' } } },
      actions: { close: { ...parts.actions.close, by: ['east', 'patrol'] } },
    };
    const drill = both(
      [
        shut(0.5, 'patrol'),
        shut(2, 'patrol'),
        ask(3, 'east', 'harbour'),
        reply(4, 'patrol', 'approve', 'east/request#1'),
        shut(5, 'east'),
        shut(70, 'patrol'),
      ],
      away,
    );
    expect(accepted(drill)).toEqual(['patrol/close#2', 'east/close#1']);
    expect(refusals(drill)).toEqual(['outside-jurisdiction', 'outside-jurisdiction']);
  });
});

describe('the preview says', () => {
  const preview = (role: number, where: string, steps: readonly Step[] = []) => {
    const { blueprint, run } = play(parts, steps, { until: 10 });
    return previewAction(blueprint, run.world, role, 'close', { where })!.border;
  };

  test('whether an action lies inside, and whom to ask where it does not', () => {
    expect(preview(1, 'ford')).toMatchObject({ state: 'inside', givers: [] });
    expect(preview(1, 'quay')).toEqual({
      place: { id: 'quay', title: 'The quay' },
      state: 'outside',
      givers: [
        { role: { id: 'harbour', title: 'Harbour of West' }, way: 'consent' },
        { role: { id: 'city', title: 'City' }, way: 'common_superior' },
      ],
    });
    expect(
      preview(1, 'quay', [ask(1, 'east', 'city'), reply(2, 'city', 'approve', 'east/request#1')])?.state,
    ).toBe('allowed');
  });

  test('that who has no common superior can only ask for consent', () => {
    expect(preview(6, 'quay')?.givers.map(({ way }) => way)).toEqual(['consent']);
  });
});

describe('stand-ins', () => {
  const exact = { kind: 'plan-follower', reads: '2m', acts: '4m', omits: 0, errs: 0, reorders: 0 };
  const duty = {
    ...parts,
    facts: { flood: { title: 'Flood' } },
    injects: { go: { at: '1m', to: ['east'], text: 'Flood', facts: ['flood'] } },
    stand_ins: { exact },
    plan: {
      tasks: {
        shut: {
          owner: 'east',
          expect: { do: 'close', where: 'quay' },
          from: 'knows(east, flood)',
          target: '20m',
          deadline: '3h',
        },
      },
    },
  };
  const east = { east: 'exact' };

  test('ask before they act, and act when they have leave', () => {
    const drill = both([], duty, { ...east, harbour: 'exact' });
    expect(refusals(drill)).toEqual([]);
    expect(drill.of('consent.given').map(({ by }) => by)).toEqual(['harbour/approve#1']);
    expect(drill.of('task.met').map(({ task }) => task)).toEqual(['shut']);
  });

  test('turn to the common superior when they are refused', () => {
    const drill = both([reply(20, 'harbour', 'refuse', 'east/request#1')], duty, { ...east, city: 'exact' });
    expect(
      drill
        .of('message.sent')
        .flatMap(({ message, to }) => (String(message).includes('/request#') ? [to] : [])),
    ).toEqual(['harbour', 'city']);
    expect(drill.of('consent.given').map(({ by }) => by)).toEqual(['city/approve#1']);
    expect(drill.of('task.met')).toHaveLength(1);
  });

  test('turn to the common superior when nobody answers, after the wait', () => {
    const waits = (wait: string): readonly number[] => {
      const more = {
        ...duty,
        actions: {
          close: { ...parts.actions.close, outside: { needs: 'consent', or: 'common_superior', wait } },
        },
      };
      return both([], more, { ...east, city: 'exact' }).minutes('message.sent', { to: 'city' });
    };
    const [early, late] = [waits('10m'), waits('30m')];
    expect(early).toHaveLength(1);
    expect(late[0]! - early[0]!).toBe(20);
  });

  test('hand the task on when everybody has refused', () => {
    const more = { ...duty, plan: { tasks: { shut: { ...duty.plan.tasks.shut, hand_off_to: ['rail'] } } } };
    const drill = both(
      [reply(20, 'harbour', 'refuse', 'east/request#1'), reply(40, 'city', 'refuse', 'east/request#2')],
      more,
      east,
    );
    expect(drill.of('task.offered').map(({ to }) => to)).toEqual(['rail']);
    expect(refusals(drill)).toEqual([]);
  });

  test('do not carry out an order that would lead them outside without leave', () => {
    const drill = both([act(1, 'east', 'order', { to: ['road'], action: 'close', ...at('quay') })], duty, {
      road: 'exact',
    });
    expect(refusals(drill)).toEqual([]);
    expect(drill.of('ask.answered').map(({ by }) => by)).toEqual(['road/decline#1']);
  });

  test('ask nobody for leave to do what has been done once and for all', () => {
    const more = { ...duty, actions: { close: { ...parts.actions.close, once: true } } };
    const before = [
      ask(1, 'patrol', 'harbour'),
      reply(2, 'harbour', 'approve', 'patrol/request#1'),
      shut(3, 'patrol'),
    ];
    const drill = both(before, more, east);
    expect(refusals(drill)).toEqual(['already-done']);
    expect(drill.of('ask.made').map(({ message }) => message)).toEqual(['patrol/request#1']);
  });

  test('refuse leave that is not theirs to give', () => {
    const drill = both([ask(1, 'east', 'rail')], duty, { rail: 'exact' });
    expect(drill.of('ask.answered').map(({ by }) => by)).toEqual(['rail/refuse#1']);
  });
});
