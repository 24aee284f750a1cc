/** The example of a weak signal in `docs/scenario-format.md`: heeded in time it closes a branch, unheeded the branch is taken. */
import { expect, test } from 'vitest';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../src/core/engine/log-json.ts';
import { fragments, load, withFragment } from './examples.ts';

const blueprint = load(withFragment(fragments.find(({ text }) => text.includes('wet-meadow:'))!));

function play(cast: Readonly<Record<string, string>>): string {
  const start = { n: 0, t: 0, input: { kind: 'start' as const, cast } };
  return logLines(blueprint, runDrill(blueprint, { seed: 'one', entries: [start] }).log);
}

test('those who heed it spare themselves the breach', () => {
  const log = play({});
  expect(log).toContain('"state":"precursor.stopped"');
  expect(log).not.toContain('"inject":"I-46#1"');
});

test('where nobody heeds it the dike gives way', () => {
  const log = play({ township: 'absent', water: 'absent' });
  expect(log).toContain('"state":"precursor.broken-through"');
  expect(log).toContain('"inject":"I-46#1"');
});
