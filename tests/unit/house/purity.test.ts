/** The pure folders touch no clock, no chance but their own, no screen, and no arithmetic that differs between machines. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What may not stand in a pure folder, and why. */
const banned: readonly { readonly what: string; readonly pattern: RegExp; readonly only?: RegExp }[] = [
  { what: 'the wall clock', pattern: /\bDate\b|\bperformance\b|\bTemporal\b/ },
  { what: 'chance that no seed gives', pattern: /Math\.random|crypto\.|randomUUID/ },
  {
    what: 'powers that differ between versions of Node',
    pattern: /Math\.pow|\*\*/,
    only: /^src\/(core|analysis)\//,
  },
  {
    what: 'transcendentals outside the one file that tests them across versions',
    pattern:
      /Math\.(exp|expm1|log|log2|log10|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b/,
    only: /^src\/core\/(?!kernel\/maths\.ts)/,
  },
  { what: 'sorting or text that depends on a locale', pattern: /localeCompare|toLocale[A-Z]|\bIntl\b/ },
  { what: 'timers', pattern: /setTimeout|setInterval|setImmediate|queueMicrotask|process\.nextTick/ },
  { what: 'a console or a process', pattern: /\bconsole\.|\bprocess\./ },
  {
    what: 'code made from text, but in the one place that makes it of checked trees',
    pattern: /\beval\(|new Function\(/,
    only: /^(?!src\/core\/kernel\/written\/build-function\.ts)/,
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

/** The code of a file without comments and quoted text, line by line. */
function codeLines(file: string): string[] {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:])\/\/.*$/gm, '$1');
  return code.split('\n').map((line) => line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''"));
}

const pure = ['src/core', 'src/text', 'src/analysis'].flatMap(sourceFiles);

describe('the pure folders', () => {
  test('are there', () => {
    expect(pure.length).toBeGreaterThan(50);
  });

  for (const { what, pattern, only } of banned) {
    test(`have nothing of ${what}`, () => {
      const found = pure
        .filter((file) => only === undefined || only.test(file))
        .flatMap((file) =>
          codeLines(file).flatMap((line, i) =>
            pattern.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [],
          ),
        );
      expect(found).toEqual([]);
    });
  }
});

describe('the whole tree', () => {
  test('leaves nothing half done or silenced', () => {
    const left = /\bTODO\b|\bFIXME\b|\bXXX\b|@ts-ignore|@ts-nocheck|biome-ignore/;
    const untyped = /\bas any\b|: any\b(?!\()/;
    const found = sourceFiles('src').flatMap((file) => {
      const raw = readFileSync(file, 'utf8').split('\n');
      return codeLines(file).flatMap((line, i) =>
        left.test(raw[i]!) || untyped.test(line) ? [`${file}:${i + 1} ${raw[i]!.trim()}`] : [],
      );
    });
    expect(found).toEqual([]);
  });
});
