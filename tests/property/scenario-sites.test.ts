/** Sites under fire: any change to them is read or refused, never thrown, and what is found wrong lies where its author wrote it. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { loadScenario } from '../../src/core/scenario/load-scenario.ts';
import { formatDiagnostic, toDiagnostics } from '../../src/core/scenario/read/index.ts';
import { edits, editText } from '../helpers/scenario-edits.ts';
import { markedText, memoryFiles, sourceOf } from '../helpers/scenario-text.ts';
import { twoDikesHead, twoDikesSites } from '../helpers/two-dikes.ts';

const text = twoDikesHead + twoDikesSites;

describe('sites with random changes', () => {
  test.prop([edits], { numRuns: 150 })(
    'are compiled or refused, with every place inside the file',
    (list) => {
      const changed = twoDikesHead + editText(twoDikesSites, list);
      const result = loadScenario(memoryFiles({ s: changed }), 's');
      const lines = changed.replace(/^\ufeff/, '').split(/\r?\n/);
      for (const diagnostic of result.ok ? result.warnings : result.diagnostics) {
        expect(formatDiagnostic(diagnostic)).not.toContain('undefined');
        if (diagnostic.at === undefined) continue;
        expect(lines.length).toBeGreaterThanOrEqual(diagnostic.at.line);
        expect(lines[diagnostic.at.line - 1]!.length + 1).toBeGreaterThanOrEqual(diagnostic.at.column);
      }
      expect(result.ok || result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    },
  );
});

describe('a place in a value made for a site', () => {
  const source = sourceOf(text);
  const path = ['chart', 'states', 'dike-1', 'states', 'sound', 'always', 'guard'];
  const made = 'stage > dike_1_weak and dike_1_weak-41 < 9';
  const written = 'stage > site.weak and site.weak-41 < 9';

  test.prop([fc.nat(made.length - 1), fc.integer({ min: 1, max: 12 })])(
    'is the same place in what was written, or the whole of what a name was made from',
    (offset, most) => {
      const length = Math.min(most, made.length - offset);
      expect(source.valueAt(path)).toBe(made);
      const [found] = toDiagnostics(source, [
        { code: 'expression/unknown-name', severity: 'error', path, message: 'x', offset, length },
      ]);
      const marked = markedText(text, found!.at);
      const end = offset + length;
      expect(written).toContain(marked);
      const names = /dike_1_weak/g;
      const spans = [...made.matchAll(names)].map(({ index }) => [index, index + 11] as const);
      const from = spans.find(([start, stop]) => start < offset && offset < stop)?.[0] ?? offset;
      const to = spans.find(([start, stop]) => start < end && end < stop)?.[1] ?? end;
      expect(marked).toBe(made.slice(from, to).replace(names, 'site.weak'));
    },
  );
});
