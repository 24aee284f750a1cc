/** Random changes to the text of a scenario: what slips of a hand make of it, and what nobody would write. */
import { fc } from '@fast-check/vitest';

type Edit = (text: string, at: number) => string;

const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const scrap = fc.oneof(
  fc.constantFrom(
    ...[
      ': ',
      ':',
      ' #',
      '# ',
      ', ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '- ',
      '? ',
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '%',
      '@',
      '`',
    ],
    ...[
      '\n',
      '\n\n',
      '\t',
      '\r\n',
      '\r',
      '  ',
      '\0',
      '\u0007',
      '\ufeff',
      '\ud83c',
      '\u202e',
      '：',
      '<<: ',
      '---\n',
      '\\',
    ],
    ...['null', '~', 'yes', '007', '1e999', '__proto__: 1\n', 'tocsin: 2\n', 'extends: ../x.yaml\n'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

/** Edits of characters: delete some, insert a scrap. */
const characterEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(40).map(
    (length): Edit =>
      (text, at) =>
        text.slice(0, at) + text.slice(at + length),
  ),
  scrap.map(
    (piece): Edit =>
      (text, at) =>
        text.slice(0, at) + piece + text.slice(at),
  ),
);

/** Edits of lines: delete, double, indent, outdent, or move to the end. */
const lineEdit: fc.Arbitrary<Edit> = fc
  .constantFrom<(line: string) => string[]>(
    () => [],
    (line) => [line, line],
    (line) => [`  ${line}`],
    (line) => [line.replace(/^ /, '')],
    (line) => [line.trim()],
  )
  .map(
    (change): Edit =>
      (text, at) => {
        const lines = text.split('\n');
        const index = text.slice(0, at).split('\n').length - 1;
        lines.splice(index, 1, ...change(lines[index]!));
        return lines.join('\n');
      },
  );

/** One to six changes, each at a place given as a share of the text. */
export const edits = fc.array(fc.tuple(fc.oneof(characterEdit, lineEdit), position), {
  minLength: 1,
  maxLength: 6,
});

export type Edits = readonly (readonly [Edit, number])[];

/** A text with changes made one after another. */
export function editText(text: string, list: Edits): string {
  return list.reduce((now, [edit, at]) => edit(now, Math.floor(at * now.length)), text);
}
