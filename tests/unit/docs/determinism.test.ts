/** Holds `docs/determinism.md` to the code: what it promises, on the example of the scenario format, and the tests that it names. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Batch } from '../../../src/core/drill/batch.ts';
import type { Entry, Input } from '../../../src/core/drill/input.ts';
import { LiveDrill } from '../../../src/core/drill/live-drill.ts';
import { logFile } from '../../../src/core/drill/log-file.ts';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { semanticsVersion } from '../../../src/core/drill/semantics.ts';
import type { Log } from '../../../src/core/engine/log.ts';
import { logEntry, logLines } from '../../../src/core/engine/log-json.ts';
import { MINUTE } from '../../../src/core/kernel/time.ts';
import { codesIn, docsFolder, readPage } from './blocks.ts';
import { exampleWith, load } from './examples.ts';

const page = readPage('determinism.md');
const rumour = { between: ['1h', '3h'], chance: 0.5, to: ['water'], from: 'A neighbour', text: 'The dam!' };
const blueprint = load(
  exampleWith({
    world: { gauges: { 'river-stage': { noise: 0.05 } } },
    injects: { 'I-90': rumour },
  }),
);

const entry = (n: number, minutes: number, input: Input): Entry => ({ n, t: minutes * MINUTE, input });
const journal: readonly Entry[] = [
  entry(0, 0, { kind: 'start', cast: { 'county-hq': 'person' } }),
  entry(1, 12, { kind: 'act', role: 'county-hq', do: 'notify', to: ['township'], facts: ['heavy-rain'] }),
  entry(2, 15, { kind: 'acknowledge', role: 'county-hq', message: 'I-01#1' }),
  entry(3, 80, { kind: 'act', role: 'county-hq', do: 'evacuate', args: { area: 'liulin' } }),
  entry(4, 90, { kind: 'freeze' }),
  entry(5, 95, { kind: 'thaw' }),
  entry(6, 120, { kind: 'reseed', seed: 'other' }),
  entry(7, 130, { kind: 'act', role: 'county-hq', do: 'order', to: ['water'], action: 'shore-dike' }),
];

const textOf = (seed: string, log: Log): string => logFile(blueprint, seed, log);
const headless = (seed: string, entries: readonly Entry[] = journal): string =>
  textOf(seed, runDrill(blueprint, { seed, entries }).log);

describe.each(['one', 'study#17'])('under seed %s the log is the same bytes', (seed) => {
  const expected = headless(seed);

  test('however often it is run, and long enough to say something', () => {
    expect(headless(seed)).toBe(expected);
    expect(expected.split('\n').length).toBeGreaterThan(80);
    expect(headless('two')).not.toBe(expected);
  });

  test('with the chart stepped by XState', () => {
    expect(textOf(seed, runDrill(blueprint, { seed, entries: journal, executor: 'xstate' }).log)).toBe(
      expected,
    );
  });

  test.each([MINUTE, 7 * MINUTE + 1, 1000 * MINUTE])('live, with time coming in steps of %d ms', (stride) => {
    const live = new LiveDrill(blueprint, seed, journal.slice(0, 1));
    for (const next of journal.slice(1)) {
      while (live.time + stride < next.t) live.advance(live.time + stride);
      live.advance(next.t);
      live.apply(live.stamp(next.input));
    }
    live.advance(Number.MAX_SAFE_INTEGER);
    expect(textOf(seed, live.log)).toBe(expected);
  });

  test('taken up again after any entry', () => {
    for (let kept = 1; kept <= journal.length; kept++) {
      const live = new LiveDrill(blueprint, seed, journal.slice(0, kept));
      for (const { t, input } of journal.slice(kept)) {
        live.advance(t);
        live.apply(live.stamp(input));
      }
      live.advance(Number.MAX_SAFE_INTEGER);
      expect(textOf(seed, live.log)).toBe(expected);
    }
  });

  test('after an undo and a redo; and after the undo alone, as if the entry had never been', () => {
    const undone = [...journal, entry(8, 200, { kind: 'withdraw', entry: 1 })];
    const redone = [...undone, entry(9, 210, { kind: 'withdraw', entry: 8 })];
    expect(headless(seed, redone)).toBe(expected);
    expect(headless(seed, undone)).toBe(
      headless(
        seed,
        journal.filter(({ n }) => n !== 1),
      ),
    );
    expect(headless(seed, undone)).not.toBe(expected);
  });
});

test('a batch gives each seed the run it has alone, in any order', () => {
  const batch = new Batch(blueprint);
  const seeds = ['b#0', 'b#1', 'b#2', 'other', 'b#3'];
  const alone = seeds.map((seed) => logLines(blueprint, runDrill(blueprint, { seed }).log));
  const inTurn = (order: readonly string[]): Map<string, string> =>
    new Map(order.map((seed) => [seed, logLines(blueprint, batch.run(seed).log)]));
  expect(seeds.map((seed) => inTurn(seeds).get(seed))).toEqual(alone);
  expect(seeds.map((seed) => inTurn([...seeds].reverse()).get(seed))).toEqual(alone);
  expect(new Set(alone).size).toBe(seeds.length);
});

test('another random inject moves no other luck', () => {
  const more = load(
    exampleWith({
      world: { gauges: { 'river-stage': { noise: 0.05 } } },
      injects: { 'I-89': { ...rumour, to: ['city-hq'] }, 'I-90': rumour },
    }),
  );
  for (const seed of ['one', 'two', 'three', 'four']) {
    const entries = (which: typeof blueprint): string[] => {
      const { log } = runDrill(which, { seed });
      return Array.from({ length: log.length }, (_, i) => JSON.stringify(logEntry(which, log, i))).filter(
        (line) => !line.includes('I-89'),
      );
    };
    expect(entries(more)).toEqual(entries(blueprint));
  }
});

describe('the page', () => {
  test('names tests that exist', () => {
    const named = codesIn(page).filter((code) => code.startsWith('tests/'));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(new URL(`../${path}`, docsFolder)))).toEqual([]);
  });

  test('states the version of the rules', () => {
    expect(page).toContain(`\`semantics\` (now ${semanticsVersion})`);
  });
});
