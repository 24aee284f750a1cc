/**
 * Maps written as lines. A colon in a sentence makes the YAML library nest a map on the same line, and the lines that follow
 * fall into it: they are put back where they stood. Lines that are no `key: value` are explained.
 */
import { isMap, type ParsedNode } from 'yaml';
import { quoted } from '../show/display.ts';
import { lineIndexAt, lineText, onSameLine } from '../source-file.ts';
import {
  commentAfter,
  hasColon,
  isRepaired,
  type Notebook,
  oddKeyNote,
  type ParsedMap,
  type ParsedPair,
  type RawPair,
  type RawValue,
  rawPair,
} from './raw-pair.ts';
import { readUnspacedPair } from './traps.ts';
import { noteColonInText, noteUnspaced, repairScalar } from './word-traps.ts';

/** The pairs of a map in block style. */
export function blockPairs(map: ParsedMap, book: Notebook): RawPair[] {
  const pairs: RawPair[] = [];
  const items = map.items as ParsedPair[];
  const queue = [...items].reverse();
  const column = columnOf(items[0]?.key ?? null, book);
  for (let item = queue.pop(); item; item = queue.pop()) {
    const pair = rawPair(item, book);
    if (pair === null) continue;
    const lines = splitKey(pair, hasColon(item), book, pairs);
    if (lines === null) continue;
    const nested = nestedOnSameLine(lines, book);
    if (nested === null) {
      pairs.push(lines);
      continue;
    }
    pairs.push(explainNested(lines, nested, book));
    const followers = followersOf(nested).filter((follower) => columnOf(follower.key, book) === column);
    queue.push(...followers.reverse());
  }
  return pairs;
}

function columnOf(node: ParsedNode | null, book: Notebook): number {
  if (node === null) return -1;
  const at = node.range[0];
  return at - book.file.lineStarts[lineIndexAt(book.file, at)]!;
}

/**
 * A key that runs over several lines swallowed lines that are no pairs. They are explained; what is left is the pair of the
 * last line, or nothing if that has no colon either.
 */
function splitKey(pair: RawPair, colon: boolean, book: Notebook, pairs: RawPair[]): RawPair | null {
  const source = book.file.text.slice(pair.keyStart, pair.keyEnd);
  const lines = /^['"]/.test(source) ? [source] : source.split('\n');
  let start = pair.keyStart;
  for (const [i, line] of lines.entries()) {
    const from = start + (line.length - line.trimStart().length);
    const end = from + line.trim().length;
    start += line.length + 1;
    if (colon && i === lines.length - 1) {
      return lines.length === 1 ? pair : { ...pair, key: line.trim(), keyStart: from };
    }
    if (end > from) explainLine(from, end, book, pairs);
  }
  return null;
}

function explainLine(start: number, end: number, book: Notebook, pairs: RawPair[]): void {
  const text = book.file.text.slice(start, end);
  const unspaced = readUnspacedPair(text);
  if (unspaced !== null) {
    pairs.push(noteUnspaced(unspaced, start, end, book));
    return;
  }
  if (indentHasTab(start, book)) {
    const suggestion = 'Indent with spaces.';
    const message = 'a tab is used for indentation';
    const from = book.file.lineStarts[lineIndexAt(book.file, start)]!;
    book.note({
      code: 'yaml/tab',
      insight: 'trap',
      start: from,
      end: start,
      message,
      suggestion,
      breaksTree: true,
    });
    return;
  }
  const comment = pairs.length > 0 ? commentAfter(pairs.at(-1)!.value) : null;
  if (comment !== null) {
    book.note({
      code: 'yaml/hash-in-text',
      insight: 'trap',
      start: comment.offset,
      end,
      message: 'the text ends before ` #`: the rest of the line is a comment, and the next line stands alone',
      suggestion: 'Put the whole text in quotes, or in block style: `text: |`, and indented lines below.',
    });
    return;
  }
  book.note({
    code: 'yaml/stray-text',
    insight: 'stray',
    start,
    end,
    message: `${quoted(text)} is neither \`key: value\` nor an item of a list`,
    suggestion:
      'If it continues the text above, write that in block style (`text: |`) with all its lines indented alike.',
    breaksTree: true,
  });
}

function indentHasTab(start: number, book: Notebook): boolean {
  const line = book.file.lineStarts[lineIndexAt(book.file, start)]!;
  return book.file.text.slice(line, start).includes('\t');
}

/** A block map as the value of a key on the same line. */
function nestedOnSameLine(pair: RawPair, book: Notebook): ParsedMap | null {
  const { value } = pair;
  if (value === null || isRepaired(value) || !isMap(value) || value.flow) return null;
  return onSameLine(book.file, pair.keyEnd, value.range[0]) ? (value as ParsedMap) : null;
}

/** The pairs behind the first one, here and in the maps nested on the same line. */
function followersOf(nested: ParsedMap): ParsedPair[] {
  const [first, ...rest] = nested.items as ParsedPair[];
  const inner = first?.value;
  return inner && isMap(inner) && !inner.flow ? [...followersOf(inner as ParsedMap), ...rest] : rest;
}

function explainNested(pair: RawPair, nested: ParsedMap, book: Notebook): RawPair {
  const { file } = book;
  const key = nested.items[0]?.key;
  const start = nested.range[0];
  const line = lineText(file, lineIndexAt(file, start));
  const endOfLine = file.lineStarts[lineIndexAt(file, start)]! + line.trimEnd().length;
  const keyEnd = key?.range?.[1] ?? start;
  if (file.text[start] === '?') {
    book.note(oddKeyNote(start, start + 1, 'a `?` begins a complex key, which is not used here'));
    return { ...pair, value: repairScalar(file, start, Math.max(endOfLine, start + 1)) };
  }
  if (onSameLine(file, start, keyEnd)) {
    const text = repairScalar(file, start, Math.max(endOfLine, start + 1));
    noteColonInText(pair, text, book);
    return { ...pair, value: text };
  }
  return explainIndented(pair, start, endOfLine, keyEnd, book);
}

/** `length: 6h` and, indented below it, `pace: 12`: the value and the next key were read as one key. */
function explainIndented(
  pair: RawPair,
  start: number,
  endOfLine: number,
  keyEnd: number,
  book: Notebook,
): RawPair {
  const { file } = book;
  const last = lineIndexAt(file, keyEnd);
  const from =
    file.lineStarts[last]! + (lineText(file, last).length - lineText(file, last).trimStart().length);
  const inner = quoted(file.text.slice(from, keyEnd));
  const message = `${inner} is indented below ${quoted(pair.key)}, which already has a value on its line`;
  const suggestion =
    'Indent it like the keys above it; a text of several lines is written in block style: `text: |`.';
  book.note({
    code: 'yaml/indentation',
    insight: 'trap',
    start: from,
    end: keyEnd,
    message,
    suggestion,
    breaksTree: true,
    explainsFrom: start,
  });
  const value: RawValue = repairScalar(file, start, Math.max(endOfLine, start + 1));
  return { ...pair, value };
}
