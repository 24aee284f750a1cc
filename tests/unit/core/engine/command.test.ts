/** Who is in command: by grade, by acts; orders past the command; orders that cannot both be obeyed. */
import { describe, expect, test } from 'vitest';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { act, type Parts, type Played, play, refusals, type Step } from '../../../helpers/drill-builder.ts';

const parts = {
  world: { stocks: { hurt: 0 } },
  injects: { crash: { at: '10m', effects: [{ set: { hurt: 3 } }] } },
  actions: {
    hold: { title: 'Hold', by: ['town', 'fire'], takes: '20m', excludes: ['leave'] },
    leave: { title: 'Leave', by: ['town', 'fire'] },
  },
  grades: {
    IV: { lead: 'county' },
    III: { title: 'Emergency', when: 'hurt >= 3', lead: 'city', hand_over: '15m' },
  },
} satisfies Parts;

function both(steps: readonly Step[], more: Parts = parts): Played {
  const drill = play(more, steps);
  expect(drill.text).toBe(play(more, steps, { executor: 'compiled' }).text);
  return drill;
}
const taken = (drill: Played) =>
  drill.of('command.taken').map(({ t, role, from }) => [Number(t) / 60_000, role, from]);
const order = (minute: number, role: string, action: string, to = 'town'): Step =>
  act(minute, role, 'order', { to: [to], action });

describe('command', () => {
  test('follows the grade, after the time to hand over', () => {
    const drill = both([]);
    expect(drill.minutes('response.changed')).toEqual([10]);
    expect(drill.of('command.passed')).toMatchObject([{ to: 'city', from: 'county', after: 15 * 60_000 }]);
    expect(taken(drill)).toEqual([
      [0, 'county', ''],
      [25, 'city', 'county'],
    ]);
  });

  test('is taken before that by whoever is to have it, once, and the other is told', () => {
    const drill = both([act(12, 'city', 'take-command'), act(13, 'city', 'take-command')]);
    expect(taken(drill).slice(1)).toEqual([[12, 'city', 'county']]);
    expect(refusals(drill)).toEqual(['in-command']);
    expect(drill.of('message.delivered')).toMatchObject([{ message: 'city/take-command#1', to: 'county' }]);
  });

  test('stays where it is when the grade falls back before it has passed', () => {
    const calm = { at: '15m', effects: [{ response: 'IV' }] };
    const drill = both([], { ...parts, injects: { ...parts.injects, calm } });
    expect(taken(drill)).toEqual([[0, 'county', '']]);
  });

  test('is taken by who stands above, and by nobody else', () => {
    const drill = both([act(1, 'town', 'take-command'), act(2, 'city', 'take-command')]);
    expect(refusals(drill)).toEqual(['not-the-lead']);
    expect(taken(drill)[1]).toEqual([2, 'city', 'county']);
  });

  test('is handed over by who has it, in the time of the grade', () => {
    const drill = both([
      act(1, 'town', 'hand-command', { to: ['fire'] }),
      act(30, 'city', 'hand-command', { to: ['fire'] }),
      act(31, 'city', 'hand-command', { to: ['fire'] }),
    ]);
    expect(refusals(drill)).toEqual(['not-the-lead', 'already-done']);
    expect(taken(drill).at(-1)).toEqual([45, 'fire', 'city']);
  });

  test('is known to expressions and to the chart', () => {
    const chart = { initial: 'a', states: { a: { on: { 'command.city': 'b' } }, b: {} } };
    const told = { when: 'in_command(city)', to: ['town'] };
    const drill = both([], { ...parts, chart, injects: { ...parts.injects, told } });
    expect(drill.minutes('state.entered')).toEqual([0, 25]);
    expect(drill.minutes('inject.fired', { inject: 'told#1' })).toEqual([25]);
  });

  test('is nobody’s where there are no grades', () => {
    const { grades: _, ...rest } = parts;
    const drill = both([act(1, 'county', 'take-command'), order(2, 'city', 'hold')], rest);
    expect(refusals(drill)).toEqual(['no-command']);
    expect(drill.text).not.toContain('command.bypassed');
  });
});

test('an order past whoever is in command is noted; one in its line is not', () => {
  const drill = both([
    order(1, 'city', 'hold'),
    order(2, 'county', 'hold'),
    order(30, 'county', 'hold'),
    order(31, 'city', 'hold'),
  ]);
  expect(drill.of('command.bypassed')).toMatchObject([
    { order: 'city/order#1', role: 'city', commander: 'county' },
  ]);
  expect(drill.of('decision.accepted').length).toBe(4);
});

describe('orders of two roles that exclude one another', () => {
  const conflicts = (steps: readonly Step[], more?: Parts) =>
    both(steps, more)
      .of('orders.conflicted')
      .map((entry) => [entry.order, entry.with, entry.role]);
  const one = order(1, 'county', 'hold');
  const other = order(5, 'city', 'leave');

  test('conflict, whichever of the two actions says so', () => {
    expect(conflicts([one, other])).toEqual([['city/order#1', 'county/order#1', 'town']]);
    expect(conflicts([order(1, 'city', 'leave'), order(5, 'county', 'hold')])).toEqual([
      ['county/order#1', 'city/order#1', 'town'],
    ]);
  });

  test.each<[string, Step[]]>([
    ['the first was carried out', [one, act(2, 'town', 'hold'), order(23, 'city', 'leave')]],
    ['it was declined', [one, act(2, 'town', 'decline', { re: 'county/order#1' }), other]],
    ['it was refused', [one, act(2, 'town', 'refuse', { re: 'county/order#1' }), other]],
    ['it was taken back', [one, order(2, 'county', 'leave'), other]],
    ['they exclude nothing', [order(1, 'county', 'leave'), order(2, 'city', 'leave')]],
  ])('do not conflict once %s', (_, steps) => {
    expect(conflicts(steps)).toEqual([]);
  });

  test('conflict while the first is being carried out', () => {
    expect(conflicts([one, act(2, 'town', 'hold'), order(21, 'city', 'leave')]).length).toBe(1);
  });
});

test('a seat sees who is in command, and what it can do about it', () => {
  const drill = play(parts, [], { until: 12 });
  const see = (role: number) => viewRole(drill.blueprint, drill.run.world, drill.run.log, role);
  expect(see(0).command).toEqual({
    grade: 'Emergency',
    now: { id: 'county', title: 'County' },
    next: { id: 'city', title: 'City' },
    canTake: true,
    isMine: false,
  });
  expect(see(1).command).toMatchObject({ isMine: true, canTake: false });
  expect(see(2).command).toMatchObject({ isMine: false, canTake: false });
  expect(see(3).events.some(({ kind }) => kind === 'command')).toBe(true);
});

describe('while a post is empty, its deputy', () => {
  const away = (role: string, deputy?: string): Parts => ({
    ...parts,
    injects: {
      ...parts.injects,
      gone: { at: '5m', absent: { role, lasts: '60m', ...(deputy && { deputy }) } },
    },
  });

  test('hands over the command that the post has', () => {
    const steps = [act(6, 'town', 'hand-command', { to: ['fire'] })];
    expect(taken(both(steps, away('county', 'town'))).slice(1, 2)).toEqual([[6, 'fire', 'county']]);
    expect(refusals(both(steps, away('county')))).toEqual(['not-the-lead']);
  });

  test('takes command for the post to which it is passing, not for itself', () => {
    const drill = both([act(12, 'fire', 'take-command')], away('city', 'fire'));
    expect(taken(drill).slice(1)).toEqual([[12, 'city', 'county']]);
    expect(drill.minutes('message.delivered', { message: 'fire/take-command#1', to: 'county' })).toEqual([
      12,
    ]);
  });

  test('takes no command from the post that it acts for, unless it may for itself', () => {
    const steps = [act(6, 'fire', 'take-command')];
    expect(refusals(both(steps, away('county', 'fire')))).toEqual(['in-command']);
    const above = both([act(6, 'city', 'take-command')], away('county', 'city'));
    expect(taken(above)[1]).toEqual([6, 'city', 'county']);
  });

  test('cannot hand the command of the post to that post', () => {
    const drill = both([act(6, 'town', 'hand-command', { to: ['county'] })], away('county', 'town'));
    expect(refusals(drill)).toEqual(['already-done']);
  });

  test('does so no longer once the holder is back', () => {
    const drill = both([act(66, 'town', 'hand-command', { to: ['fire'] })], {
      ...away('county', 'town'),
      grades: { IV: { lead: 'county' } },
    });
    expect(refusals(drill)).toEqual(['not-the-lead']);
  });

  test('orders in the line of command what the post could order', () => {
    const one = order(6, 'fire', 'hold');
    expect(both([one], away('county', 'fire')).of('command.bypassed')).toEqual([]);
    const past = both([order(7, 'city', 'hold')], away('county', 'fire'));
    expect(past.of('command.bypassed')).toMatchObject([{ role: 'city', commander: 'county' }]);
  });

  test('takes back with its order what the post had ordered, and the post what its deputy had', () => {
    const conflicts = (steps: readonly Step[]) => both(steps, away('county', 'fire')).of('orders.conflicted');
    expect(conflicts([order(1, 'county', 'hold'), order(6, 'fire', 'leave')])).toEqual([]);
    expect(conflicts([order(6, 'fire', 'leave'), order(66, 'county', 'hold')])).toEqual([]);
    expect(conflicts([order(6, 'fire', 'leave'), order(7, 'city', 'hold')])).toHaveLength(1);
  });

  test('deals with orders to the post, which then conflict with nothing', () => {
    const conflicts = (steps: readonly Step[]) => both(steps, away('town', 'fire')).of('orders.conflicted');
    const first = order(6, 'county', 'leave');
    const other = order(10, 'city', 'hold');
    expect(conflicts([first, other])).toHaveLength(1);
    expect(conflicts([first, act(8, 'fire', 'leave'), other])).toEqual([]);
    expect(conflicts([first, act(8, 'fire', 'decline', { re: 'county/order#1' }), other])).toEqual([]);
  });

  test('sees in its seat that command is in its hands', () => {
    const drill = play(away('county', 'town'), [], { until: 8 });
    const see = (role: number) => viewRole(drill.blueprint, drill.run.world, drill.run.log, role).command;
    expect(see(2)).toMatchObject({ now: { id: 'county' }, isMine: true, canTake: false });
    expect(see(0)).toMatchObject({ isMine: false, canTake: true });
    expect(see(3)).toMatchObject({ isMine: false, canTake: false });
  });
});
