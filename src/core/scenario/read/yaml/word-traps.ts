/** Notes and repairs shared by maps in block and in flow style: colons where YAML reads more, or less, than was meant. */
import { quoted, shorten } from '../show/display.ts';
import type { SourceFile } from '../source-file.ts';
import type { Notebook, RawPair, Repaired } from './raw-pair.ts';
import { joinLines, quoteForYaml, type UnspacedPair } from './traps.ts';

/** The text between two offsets as one plain scalar: a number if it is a plain one, else text. */
export function repairScalar(file: SourceFile, start: number, end: number): Repaired {
  const text = joinLines(file.text.slice(start, end));
  return { repaired: scalarValue(text), start, end };
}

function scalarValue(text: string): string | number {
  const digits = text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

/** `text: Depth: 3 m` — the value holds a colon with a space, which begins a map. */
export function noteColonInText(pair: RawPair, value: Repaired, book: Notebook): void {
  const text = String(value.repaired);
  const inner = text.slice(0, text.search(/:(\s|$)/));
  book.note({
    code: 'yaml/colon-in-text',
    insight: 'trap',
    start: value.start,
    end: value.end,
    message: `the text of ${quoted(pair.key)} holds a colon and a space, which YAML reads as a second key ${quoted(inner)}`,
    suggestion: `Put it in quotes: \`${shorten(`${pair.key}: ${quoteForYaml(text)}`, 80)}\`.`,
  });
}

/** `key:value` and `key：value`, read as the pair that was meant. */
export function noteUnspaced(pair: UnspacedPair, start: number, end: number, book: Notebook): RawPair {
  const wide = pair.colon !== ':';
  const text = joinLines(pair.value);
  book.note({
    code: wide ? 'yaml/full-width-colon' : 'yaml/space-after-colon',
    insight: 'trap',
    start,
    end,
    message: wide
      ? `${quoted(pair.key)} is followed by a full-width colon, which YAML takes for a letter`
      : `there is no space behind the colon of ${quoted(pair.key)}`,
    suggestion: `Write \`${shorten(`${pair.key}: ${text}`.trim(), 80)}\`.`,
  });
  const valueStart = end - pair.value.length;
  const value = pair.value === '' ? null : { repaired: scalarValue(text), start: valueStart, end };
  return { key: pair.key, keyStart: start, keyEnd: start + pair.key.length, value };
}
