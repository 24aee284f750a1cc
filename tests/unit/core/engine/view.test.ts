import { describe, expect, test } from 'vitest';
import { LiveDrill } from '../../../../src/core/drill/live-drill.ts';
import { createRoleViewer, viewRole } from '../../../../src/core/engine/view.ts';
import { previewAction } from '../../../../src/core/engine/view-actions.ts';
import { coachRole } from '../../../../src/core/engine/view-coach.ts';
import { MINUTE } from '../../../../src/core/kernel/time.ts';
import { compileFixture } from '../../../helpers/compile-input.ts';

const blueprint = compileFixture('seat');
const roleOf = (id: string): number => blueprint.roles.findIndex((role) => role.id === id);

function drillAt(minutes: number, person = 'water'): LiveDrill {
  const start = { n: 0, t: 0, input: { kind: 'start' as const, cast: { [person]: 'person' } } };
  const drill = new LiveDrill(blueprint, 'seed', [start]);
  drill.advance(minutes * MINUTE);
  return drill;
}

function viewOf(drill: LiveDrill, role = 'water') {
  return viewRole(blueprint, drill.world, drill.log, roleOf(role));
}

describe('what a role sees', () => {
  test('are the messages delivered to it, with sender, text and facts', () => {
    const { inbox } = viewOf(drillAt(22));
    expect(inbox.map(({ ref, sender, kind }) => [ref, sender, kind])).toEqual([
      ['I-01#1', 'Met bureau', 'note'],
      ['I-02#1', 'Dike patrol', 'note'],
      ['I-03#1', 'County HQ', 'question'],
    ]);
    expect(inbox[1]!.facts).toEqual([{ id: 'seepage', title: 'Seepage at dike 3' }]);
    expect(inbox[1]).toMatchObject({ deliveredAt: 20 * MINUTE, openedAt: null, acknowledgedAt: null });
  });

  test('is not what others were told', () => {
    const drill = drillAt(40);
    expect(JSON.stringify(viewOf(drill))).not.toContain('sluice');
    expect(JSON.stringify(viewOf(drill, 'city-hq'))).toContain('sluice');
  });

  test('are the gauges it may see, with age and trend, and no others', () => {
    const [gauge, ...others] = viewOf(drillAt(37)).gauges;
    expect(others).toEqual([]);
    // Rising 0.9 m an hour; read every 15 minutes, published 5 minutes later, to one decimal: 41, 41.2, 41.5.
    expect(gauge).toMatchObject({ id: 'river-stage', value: 41.5, readAt: 30 * MINUTE, trend: 1, level: 1 });
    expect(gauge!.history.map(({ at, value }) => [at / MINUTE, value])).toEqual([
      [5, 41],
      [20, 41.2],
      [35, 41.5],
    ]);
    expect(viewOf(drillAt(37), 'fire').gauges).toEqual([]);
  });

  test('a gauge that nothing was published on yet has no value', () => {
    expect(viewOf(drillAt(2)).gauges[0]).toMatchObject({ value: null, readAt: null, trend: 0 });
  });

  test('are the reserves and teams that its actions use', () => {
    const { reserves, teams } = viewOf(drillAt(1));
    expect(reserves).toEqual([{ id: 'sandbags', title: 'Bags', unit: 'bag', amount: 12_000 }]);
    expect(teams.map(({ busy }) => busy)).toEqual([false, false]);
    expect(viewOf(drillAt(1), 'fire').reserves).toEqual([]);
  });

  test('are those above first, then those below and beside', () => {
    const { contacts, superior } = viewOf(drillAt(1));
    expect(superior?.id).toBe('county-hq');
    expect(contacts.map(({ id, relation }) => [id, relation])).toEqual([
      ['county-hq', 'above'],
      ['city-hq', 'above'],
      ['township', 'below'],
      ['fire', 'beside'],
    ]);
  });
});

describe('what a role did', () => {
  function act(drill: LiveDrill, input: object) {
    return drill.apply(drill.stamp({ kind: 'act', role: 'water', ...input } as never));
  }

  test('shows as work under way, in its record, and in what is left', () => {
    const drill = drillAt(22);
    expect(act(drill, { do: 'shore-dike' })).toBeNull();
    const view = viewOf(drill);
    expect(view.activities).toMatchObject([{ action: { id: 'shore-dike' }, endsAt: 57 * MINUTE }]);
    expect(view.reserves[0]!.amount).toBe(9000);
    expect(view.teams.filter(({ busy }) => busy)).toHaveLength(1);
    drill.advance(57 * MINUTE);
    expect(viewOf(drill).activities).toEqual([]);
    expect(viewOf(drill).events.map(({ kind }) => kind)).toEqual(['accepted', 'done', 'warning']);
  });

  test('keeps the choices made, and the reason of a refusal', () => {
    const drill = drillAt(22);
    act(drill, { do: 'evacuate', args: { area: 'dongzhuang' } });
    act(drill, { do: 'order', to: ['township'], action: 'inspect' });
    const [refused, ordered] = viewOf(drill).events;
    expect(refused).toMatchObject({ kind: 'refused', reason: 'no-authority', action: { id: 'evacuate' } });
    expect(ordered).toMatchObject({ kind: 'accepted', verb: 'order' });
    expect(viewOf(drill).sent).toMatchObject([
      { to: [{ id: 'township' }], ask: { action: { id: 'inspect' } } },
    ]);
  });

  test('shows on the message it answers, and who has read what it sent', () => {
    const drill = drillAt(22);
    act(drill, { do: 'answer', re: 'I-03#1', text: 'Yes.' });
    expect(viewOf(drill).inbox[2]!.answeredAt).toBe(22 * MINUTE);
    expect(viewOf(drill).sent[0]!.acknowledgedBy).toEqual([]);
    drill.advance(60 * MINUTE);
    expect(viewOf(drill).sent[0]!.acknowledgedBy).toEqual([{ id: 'county-hq', title: 'County HQ' }]);
  });

  test('is gone after an undo', () => {
    const drill = drillAt(22);
    const viewer = createRoleViewer(blueprint, drill.log, roleOf('water'));
    const entry = drill.stamp({ kind: 'act', role: 'water', do: 'shore-dike' });
    drill.apply(entry);
    expect(viewer(drill.world).events).toHaveLength(1);
    drill.apply(drill.stamp({ kind: 'withdraw', entry: entry.n }));
    expect(viewer(drill.world).events).toEqual([]);
  });
});

describe('a view of a drill that goes on', () => {
  test('keeps the parts that did not change', () => {
    const drill = drillAt(22);
    const viewer = createRoleViewer(blueprint, drill.log, roleOf('water'));
    const before = viewer(drill.world);
    drill.apply(drill.stamp({ kind: 'act', role: 'water', do: 'log', text: 'Nothing new.' }));
    const after = viewer(drill.world);
    expect(after.inbox).toBe(before.inbox);
    expect(after.gauges).toBe(before.gauges);
    expect(after.events).not.toBe(before.events);
    expect(after.facts).toBe(before.facts);
  });
});

describe('the preview of an action', () => {
  test('says how long, what it uses, which teams, whose authority', () => {
    const { world } = drillAt(22);
    expect(previewAction(blueprint, world, roleOf('water'), 'shore-dike', {})).toEqual({
      takes: 35 * MINUTE,
      uses: [{ title: 'Bags', unit: 'bag', amount: 3000, stock: 12_000 }],
      teams: { needed: 1, free: 2, skill: null },
      power: null,
      powerState: 'none',
      border: null,
      otherwise: '',
    });
    const evacuation = { area: 'liulin' };
    expect(previewAction(blueprint, world, roleOf('water'), 'evacuate', evacuation)?.powerState).toBe(
      'missing',
    );
    expect(previewAction(blueprint, world, roleOf('county-hq'), 'evacuate', evacuation)?.powerState).toBe(
      'held',
    );
  });

  test('is not for what others do', () => {
    expect(previewAction(blueprint, drillAt(1).world, roleOf('water'), 'send-pumps', {})).toBeNull();
  });
});

describe('the coach', () => {
  test('names a task from when its owner can see it until it is done', () => {
    const drill = drillAt(19);
    const coach = () =>
      coachRole(blueprint, drill.world, roleOf('water')).map(({ id, targetAt }) => [id, targetAt]);
    expect(coach()).toEqual([]);
    drill.advance(20 * MINUTE);
    expect(coach()).toEqual([['tell', 30 * MINUTE]]);
    expect(coachRole(blueprint, drill.world, roleOf('water'))[0]!.expected).toEqual({
      kind: 'inform',
      any: [],
      to: [{ id: 'county-hq', title: 'County HQ' }],
      facts: [{ id: 'seepage', title: 'Seepage at dike 3' }],
      action: null,
      sender: '',
      answers: [],
    });
    drill.apply(
      drill.stamp({ kind: 'act', role: 'water', do: 'report', to: ['county-hq'], facts: ['seepage'] }),
    );
    expect(coach()).toEqual([]);
  });
});
