import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Input } from '../../../src/core/drill/input.ts';
import { LiveDrill } from '../../../src/core/drill/live-drill.ts';
import { LOG } from '../../../src/core/engine/log-codes.ts';
import { viewRole } from '../../../src/core/engine/view.ts';
import { MINUTE } from '../../../src/core/kernel/time.ts';
import { formatRef } from '../../../src/core/model/refs.ts';
import { compileFixture } from '../../helpers/compile-input.ts';

const blueprint = compileFixture('seat');
const roles = blueprint.roles.map(({ id }) => id);
const facts = blueprint.facts.map(({ id }) => id);
const actions = blueprint.actions.map(({ id }) => id);

const act = fc.record(
  {
    kind: fc.constant('act' as const),
    role: fc.constantFrom(...roles),
    do: fc.constantFrom('report', 'notify', 'order', 'request', 'answer', 'approve', ...actions),
    to: fc.subarray(roles, { minLength: 1, maxLength: 2 }),
    facts: fc.subarray(facts),
    action: fc.constantFrom(...actions),
    re: fc.constantFrom('I-01#1', 'I-03#1', 'water/request#1', 'county-hq/order#1'),
    text: fc.constantFrom('', 'Can you confirm?', 'Done.'),
  },
  { requiredKeys: ['kind', 'role', 'do', 'to'] },
);
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), act), { maxLength: 12 });
const players = fc.constantFrom('person', 'plan-follower');

function play(list: readonly (readonly [number, Input])[], player: string): LiveDrill {
  const cast = player === 'person' ? Object.fromEntries(roles.map((role) => [role, 'person'])) : {};
  const drill = new LiveDrill(
    blueprint,
    'seed',
    [{ n: 0, t: 0, input: { kind: 'start', cast } }],
    'compiled',
  );
  for (const [minutes, input] of list) {
    drill.advance(drill.time + minutes * MINUTE);
    drill.apply(drill.stamp(input));
  }
  return drill;
}

/** What the log says was delivered to a role: messages by id, facts by id. */
function delivered({ log }: LiveDrill, role: number): { messages: Set<string>; facts: Set<string> } {
  const messages = new Set<string>();
  const known = new Set<string>();
  for (let i = 0; i < log.length; i++) {
    if (log.b[i] !== role) continue;
    if (log.codes[i] === LOG['message.delivered']) messages.add(formatRef(log.a[i]!, blueprint.sources));
    if (log.codes[i] === LOG['fact.learnt']) known.add(blueprint.facts[log.a[i]!]!.id);
  }
  return { messages, facts: known };
}

describe('a role’s view', () => {
  test.prop([steps, players, fc.nat(roles.length - 1)])(
    'holds no message, fact or gauge that was not delivered to the role',
    (list, player, role) => {
      const drill = play(list, player);
      const view = viewRole(blueprint, drill.world, drill.log, role);
      const had = delivered(drill, role);
      for (const item of view.inbox) {
        expect(had.messages).toContain(item.ref);
        for (const fact of item.facts) expect(had.facts).toContain(fact.id);
      }
      expect(view.inbox.length).toBe(had.messages.size);
      expect(new Set(view.facts.map(({ id }) => id))).toEqual(had.facts);
      for (const sent of view.sent) expect(sent.ref.startsWith(`${roles[role]}/`)).toBe(true);
      for (const gauge of view.gauges)
        expect(blueprint.gauges.find(({ id }) => id === gauge.id)!.seenBy[role]).toBe(true);
      // The title of a fact stands nowhere else either.
      const text = JSON.stringify(view);
      for (const { id, title } of blueprint.facts)
        if (!had.facts.has(id)) expect(text).not.toContain(`"title":${JSON.stringify(title)}`);
    },
  );

  test.prop([steps, fc.nat(roles.length - 1), fc.constantFrom(...facts)])(
    'does not change with what only others learn',
    (list, role, fact) => {
      const drill = play(list, 'person');
      drill.advance(drill.time);
      const before = viewRole(blueprint, drill.world, drill.log, role);
      const others = roles.filter((_, index) => index !== role);
      // Improvised messages reach the roles they name at this instant.
      drill.apply(
        drill.stamp({ kind: 'improvise', to: others, from: 'Somebody', text: 'News', facts: [fact] }),
      );
      drill.advance(drill.time);
      expect(viewRole(blueprint, drill.world, drill.log, role)).toEqual(before);
    },
  );
});
