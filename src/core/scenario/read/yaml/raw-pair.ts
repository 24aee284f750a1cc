/**
 * What stands between YAML's nodes and our tree: the pairs of a map as the author most likely meant them, and the
 * questions asked of YAML's tokens.
 */
import { type CST, isAlias, isCollection, isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { SourceFile } from '../source-file.ts';
import type { SyntaxNote } from './syntax-notes.ts';

/** Text that YAML took apart, put together again. */
export interface Repaired {
  readonly repaired: string | number;
  readonly start: number;
  readonly end: number;
}

/** `null` is a value left out. */
export type RawValue = ParsedNode | Repaired | null;

export interface RawPair {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: RawValue;
}

export type ParsedMap = YAMLMap.Parsed;
export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Where the reading of one file takes its notes. */
export interface Notebook {
  readonly file: SourceFile;
  note(note: SyntaxNote): void;
}

export function isRepaired(value: RawValue): value is Repaired {
  return value !== null && 'repaired' in value;
}

/** True if a pair has its `:` (a word alone in `{ … }` or on a line has none). */
export function hasColon(pair: ParsedPair): boolean {
  const item = pair.srcToken as CST.CollectionItem | undefined;
  return item?.sep?.some((token) => token.type === 'map-value-ind') ?? false;
}

/** The comment behind a plain scalar on its last line. */
export function commentAfter(value: RawValue): CST.SourceToken | null {
  if (value === null || isRepaired(value)) return null;
  const token = value.srcToken;
  const end = token && 'end' in token ? token.end : undefined;
  const newline = end?.findIndex((part) => part.type === 'newline') ?? -1;
  const sameLine = newline < 0 ? end : end?.slice(0, newline);
  return sameLine?.find((part) => part.type === 'comment') ?? null;
}

/** The pair with its key as text; keys that are not words are reported, and lists and maps as keys left out. */
export function rawPair(pair: ParsedPair, book: Notebook): RawPair | null {
  const { key } = pair;
  const [start, end] = key?.range ?? [0, 0];
  const item = pair.srcToken as CST.CollectionItem | undefined;
  const explicit = item?.start.find((token) => token.type === 'explicit-key-ind');
  // The library has words of its own for a list item where a key is wanted.
  if (start === end && book.file.text[start] === '-') return null;
  if (explicit || key === null || isCollection(key) || start === end) {
    const at = explicit?.offset ?? start;
    book.note(
      oddKeyNote(at, explicit ? at + 1 : Math.max(end, at + 1), describeOddKey(explicit !== undefined, key)),
    );
  }
  if (key === null || isCollection(key)) return null;
  const text = isScalar(key) && typeof key.value === 'string' ? key.value : book.file.text.slice(start, end);
  return isAlias(key) || start < end ? { key: text, keyStart: start, keyEnd: end, value: pair.value } : null;
}

export function oddKeyNote(start: number, end: number, message: string): SyntaxNote {
  const suggestion = 'A key is one word before a `:`; text that looks like this goes in quotes.';
  return { code: 'yaml/odd-key', insight: 'rule', start, end, message, suggestion, breaksTree: true };
}

function describeOddKey(explicit: boolean, key: ParsedNode | null): string {
  if (explicit) return 'a `?` begins a complex key, which is not used here';
  if (isCollection(key)) return 'a map or a list stands where a key should be';
  return 'there is no key before this `:`';
}
