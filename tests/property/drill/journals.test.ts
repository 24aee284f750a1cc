/** Journals at random, sense and nonsense: nothing throws, and a replay is what was lived. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Input, inputSchema } from '../../../src/core/drill/input.ts';
import { LiveDrill } from '../../../src/core/drill/live-drill.ts';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../src/core/engine/log-json.ts';
import { hashWorld } from '../../../src/core/engine/state-hash.ts';
import { build, MINUTE, SEED } from '../../helpers/drill-builder.ts';
import { rich, richParts } from '../../helpers/rich-drill.ts';

const nonsense = ['', '#', 'x', '__proto__', 'constructor', 'i#1'].filter((name) => name !== '');
const from = (names: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...nonsense) },
  );
const role = from(rich.roles.map(({ id }) => id));
const fact = from(rich.facts.map(({ id }) => id));
const inject = from(rich.injects.map(({ id }) => id));
const action = from(rich.actions.map(({ id }) => id));
const message = from([
  ...rich.injects.map(({ id }) => `${id}#1`),
  ...rich.roles.flatMap(({ id }) => ['notify', 'request', 'order'].map((what) => `${id}/${what}#1`)),
  'improvised#1',
]);
const list = (name: fc.Arbitrary<string>) => fc.array(name, { maxLength: 3 });
const text = fc.constantFrom('', 'words');
const time = fc.nat(130).map((minute) => minute * MINUTE);
const content = {
  to: list(role),
  from: role,
  via: fc.constantFrom('phone', 'pigeon'),
  text,
  facts: list(fact),
};

const act = fc.record(
  {
    kind: fc.constant('act' as const),
    role,
    do: fc.oneof(from(rich.acts), action),
    to: list(role),
    facts: list(fact),
    action,
    args: fc.constantFrom({}, { area: 'low' }, { area: 'high' }, { area: 'x' }, { y: 'low' }),
    re: message,
    text,
  },
  { requiredKeys: ['kind', 'role', 'do'] },
);
const inputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 6, arbitrary: act as fc.Arbitrary<Input> },
  fc.record({ kind: fc.constantFrom('open' as const, 'acknowledge' as const), role, message }),
  fc.record({
    kind: fc.constant('cast' as const),
    role,
    player: from(['person', 'nobody', 'plan-follower', 'random', 'absent']),
  }),
  fc.record({
    kind: fc.constantFrom('fire' as const, 'hold' as const, 'release' as const, 'skip' as const),
    inject,
  }),
  fc.record({ kind: fc.constant('move' as const), inject, at: time }),
  fc.record({ kind: fc.constant('edit' as const), inject, ...content }),
  fc.record({ kind: fc.constant('improvise' as const), ...content }),
  fc.constantFrom<Input>(
    { kind: 'freeze' },
    { kind: 'thaw' },
    { kind: 'reseed', seed: 'other' },
    { kind: 'start' },
  ),
  fc.record({ kind: fc.constant('note' as const), by: role, text }),
  fc.record({
    kind: fc.constant('rate' as const),
    by: role,
    task: role,
    rating: fc.constantFrom('P' as const, 'U' as const),
  }),
  fc.record({
    kind: fc.constant('discuss' as const),
    role,
    move: fc.integer({ min: 1, max: 4 }),
    text: fc.constant('words'),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('conclude' as const),
      by: role,
      move: fc.constantFrom(1, 1, 2, 4),
    }),
  },
  fc.record({ kind: fc.constant('withdraw' as const), entry: fc.nat(20) }),
  { weight: 1, arbitrary: fc.constant<Input>({ kind: 'end' }) },
);
const journals = fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 1_500, 4 * MINUTE, 11 * MINUTE), inputs), {
  maxLength: 22,
});

/** The same drill with moves, which end at times that the steps are likely to hit. */
const divided = build({
  ...richParts,
  moves: [
    { title: 'One', until: '4m', discuss: '5m' },
    { title: 'Two', until: '11m', discuss: '5m' },
    { title: 'Three', until: '15m' },
    { title: 'Four', discuss: '5m' },
  ],
});
const start: Input = { kind: 'start', cast: { county: 'person' } };

test.each([
  ['', rich],
  [' divided into moves', divided],
])(
  'a random journal of a drill%s never throws, and gives the same log and world live, replayed and reloaded',
  (_, blueprint) => {
    fc.assert(
      fc.property(journals, fc.constantFrom('xstate' as const, 'compiled' as const), (steps, executor) => {
        const drill = new LiveDrill(blueprint, SEED, [{ n: 0, t: 0, input: start }], executor);
        for (const [wait, input] of steps) {
          expect(inputSchema.safeParse(input).success).toBe(true);
          drill.advance(drill.time + wait);
          drill.apply(drill.stamp(input));
        }
        const entries = JSON.parse(JSON.stringify(drill.entries)) as typeof drill.entries;
        const log = logLines(blueprint, drill.log);
        const again = runDrill(blueprint, { seed: SEED, entries, until: drill.time });
        expect(logLines(blueprint, again.log)).toBe(log);
        expect(hashWorld(again.world)).toBe(hashWorld(drill.world));
        const loaded = new LiveDrill(blueprint, SEED, entries);
        loaded.advance(drill.time);
        expect(hashWorld(loaded.world)).toBe(hashWorld(drill.world));
        const whole = logLines(blueprint, runDrill(blueprint, { seed: SEED, entries }).log);
        expect(whole.startsWith(log)).toBe(true);
      }),
      { numRuns: 60, seed: 20_260_714 },
    );
  },
);
