/**
 * Maps and lists in braces and brackets. Every comma in them separates, also those inside an expression's parentheses or in
 * a sentence: what was cut apart is put together again and reported once.
 */
import { type CST, isMap, isScalar, type ParsedNode } from 'yaml';
import { quoted, shorten } from '../show/display.ts';
import {
  hasColon,
  isRepaired,
  type Notebook,
  type ParsedMap,
  type ParsedPair,
  type RawPair,
  type RawValue,
  rawPair,
} from './raw-pair.ts';
import { openParentheses, quoteForYaml, readUnspacedPair } from './traps.ts';
import { noteColonInText, noteUnspaced, repairScalar } from './word-traps.ts';

/** Into so many pieces commas may cut an item of a list and it is still recognised. */
const MAX_PIECES = 100;

type Span = readonly [start: number, end: number];

/** A value that commas cut apart, as far as it has been put together. */
interface Joined {
  readonly start: number;
  readonly end: number;
  /** Parentheses still open. */
  readonly open: number;
}

/** The pairs of `{ … }`. */
export function flowPairs(map: ParsedMap, book: Notebook): RawPair[] {
  const pairs: RawPair[] = [];
  const joined = new Map<number, Joined>();
  for (const item of map.items as ParsedPair[]) {
    const pair = rawPair(item, book);
    if (pair === null) continue;
    if (hasColon(item)) pairs.push(withoutNestedBlock(pair, book));
    else if (!joinToLast(pairs, pair, book, joined)) pairs.push(loneWord(pair, book));
  }
  for (const [index, span] of joined) {
    const value = repairScalar(book.file, span.start, span.end);
    pairs[index] = { ...pairs[index]!, value };
    noteJoined(value, book);
  }
  noteUnclosed(map, book);
  return pairs;
}

/** The items of `[ … ]`; an item with an open parenthesis is joined with those that follow, up to the one that closes it. */
export function flowItems(node: ParsedNode, items: readonly ParsedNode[], book: Notebook): RawValue[] {
  const result: RawValue[] = [];
  const opens = items.map((item) => parenthesesOf(item, book));
  for (let i = 0; i < items.length; i++) {
    const last = closingItem(opens, i);
    if (last > i) {
      const value = repairScalar(book.file, items[i]!.range[0], items[last]!.range[1]);
      noteJoined(value, book);
      result.push(value);
      i = last;
    } else result.push(items[i]!);
  }
  noteUnclosed(node, book);
  return result;
}

function plainSpan(value: RawValue): Span | null {
  if (value === null) return null;
  if (isRepaired(value)) return [value.start, value.end];
  return isScalar(value) && value.type === 'PLAIN' && value.range[1] > value.range[0]
    ? [value.range[0], value.range[1]]
    : null;
}

/** Parentheses that an item opens and does not close; `null` if it is no plain text. */
function parenthesesOf(item: ParsedNode, book: Notebook): number | null {
  const span = plainSpan(item);
  return span && openParentheses(book.file.text.slice(...span));
}

/** Where the parenthesis left open in item `i` is closed, or `i`. */
function closingItem(opens: readonly (number | null)[], i: number): number {
  let open = 0;
  for (let j = i; j < opens.length && j < i + MAX_PIECES; j++) {
    const more = opens[j]!;
    if (more === null) return i;
    open += more;
    if (open <= 0) return open === 0 ? j : i;
  }
  return i;
}

/** Puts a word without `:` back to the text before it, from which a comma cut it off. */
function joinToLast(
  pairs: readonly RawPair[],
  word: RawPair,
  book: Notebook,
  joined: Map<number, Joined>,
): boolean {
  const index = pairs.length - 1;
  const span = pairs[index] ? plainSpan(pairs[index].value) : null;
  if (span === null) return false;
  const before = joined.get(index) ?? {
    start: span[0],
    end: span[1],
    open: openParentheses(book.file.text.slice(...span)),
  };
  if (before.open <= 0 && readUnspacedPair(word.key) !== null) return false;
  const open = before.open + openParentheses(word.key);
  joined.set(index, { start: before.start, end: word.keyEnd, open });
  return true;
}

function noteJoined(value: { start: number; end: number }, book: Notebook): void {
  const text = book.file.text.slice(value.start, value.end);
  const message = `the comma in ${quoted(text)} ends the value: inside braces and brackets every comma separates`;
  const digits = /^\d{1,3}(,\d{3})+$/.test(text);
  const better = digits ? text.replaceAll(',', '') : quoteForYaml(text);
  const suggestion = `Write \`${shorten(better, 80)}\`.`;
  book.note({
    code: 'yaml/comma-in-text',
    insight: 'trap',
    start: value.start,
    end: value.end,
    message,
    suggestion,
  });
}

function loneWord(word: RawPair, book: Notebook): RawPair {
  const unspaced = readUnspacedPair(word.key);
  if (unspaced !== null) return noteUnspaced(unspaced, word.keyStart, word.keyEnd, book);
  book.note({
    code: 'yaml/key-without-value',
    insight: 'trap',
    start: word.keyStart,
    end: word.keyEnd,
    message: `${quoted(word.key)} stands alone between braces, where every key needs a value`,
    suggestion: `Write \`${shorten(word.key, 40)}: ...\`; a list stands in square brackets.`,
  });
  return word;
}

/** `{ text: Depth: 3 m }`: the second colon begins a map that cannot stand here. */
function withoutNestedBlock(pair: RawPair, book: Notebook): RawPair {
  const { value } = pair;
  if (value === null || isRepaired(value) || !isMap(value) || value.flow) return pair;
  const text = repairScalar(book.file, value.range[0], value.range[1]);
  noteColonInText(pair, text, book);
  return { ...pair, value: text };
}

function noteUnclosed(node: ParsedNode, book: Notebook): void {
  const token = node.srcToken;
  if (token?.type !== 'flow-collection') return;
  const open = token.start.source;
  const close = open === '{' ? '}' : ']';
  if (token.end[0]?.source === close) return;
  const eaten = commentThatEats(token, close);
  book.note({
    code: eaten ? 'yaml/hash-in-text' : 'yaml/unclosed',
    insight: 'trap',
    start: eaten?.offset ?? token.offset,
    end: Math.max(node.range[1], eaten ? eaten.offset + eaten.source.length : 0),
    message: eaten
      ? `everything behind \` #\` is a comment, the closing \`${close}\` too`
      : `the \`${open}\` opened here has no \`${close}\``,
    suggestion: eaten ? 'Put the text in quotes.' : `Close it with \`${close}\`.`,
    breaksTree: true,
  });
}

/** A comment inside an unclosed collection that holds the closing mark. */
function commentThatEats(token: CST.FlowCollection, close: string): CST.SourceToken | null {
  for (const item of token.items) {
    const scalar = item.value ?? item.key;
    const ends = scalar && 'end' in scalar ? (scalar.end ?? []) : [];
    const parts: readonly CST.SourceToken[] = [...item.start, ...(item.sep ?? []), ...ends];
    const comment = parts.find((part) => part.type === 'comment' && part.source.includes(close));
    if (comment) return comment;
  }
  return null;
}
