/**
 * Reads the plain part of YAML that most scenarios keep to, in one pass and without the library, whose lexer, parser and composer are
 * the largest part of a start. It judges nothing: at the first thing outside of that part it gives up, and the
 * whole of YAML reads the file from its beginning. What it does read is the very tree that comes out there, places included, without
 * any finding; a property test holds it to that.
 */
import type { SourceFile } from '../source-file.ts';
import type { ListNode, MapEntry, MapNode, SourceNode } from '../source-node.ts';
import { Cursor } from './quick-cursor.ts';
import { flowWord, literalBlock, plainLine, quotedText } from './quick-scalars.ts';
import { openParentheses } from './traps.ts';

const KEY = /(?:[\p{L}\p{N}_][\p{L}\p{N}_./-]{0,200}|"[^"\\\n]{1,200}")(?=:)/uy;
const WORD_KEY = /[\p{L}\p{N}_][\p{L}\p{N}_./-]{0,200}(?=:[ \n])/uy;
const ITEM = /- +(?=[^ \n#])/y;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Key = Omit<MapEntry, 'value'>;

/** The file as a tree, or `null` if it holds anything unusual. Its text must have passed `checkText`. */
export function readQuickly(file: SourceFile): MapNode | null {
  if (/[\t\r]/.test(file.text)) return null;
  const cursor = new Cursor(file);
  if (!cursor.nextLine() || cursor.indent !== 0) return null;
  const root = cursor.char() === '{' ? flowAlone(cursor, 0) : blockMap(cursor, 0);
  return root?.kind === 'map' && cursor.isOver() ? root : null;
}

function blockMap(cursor: Cursor, indent: number): MapNode | null {
  const start = cursor.at;
  const entries = new Map<string, MapEntry>();
  if (!cursor.enter()) return null;
  while (cursor.indent === indent) {
    const key = readKey(cursor, WORD_KEY);
    const value = key && blockValue(cursor, indent);
    if (!value || !add(entries, key, value)) return null;
  }
  cursor.leave();
  if (cursor.indent > indent) return null;
  return { kind: 'map', file: cursor.file, start, end: cursor.end, flow: false, entries };
}

/** A key and its colon. */
function readKey(cursor: Cursor, pattern: RegExp): Key | null {
  const keyStart = cursor.at;
  const source = cursor.take(pattern);
  if (source === '' || !cursor.count()) return null;
  const keyEnd = cursor.at;
  cursor.at++;
  return { key: source.startsWith('"') ? source.slice(1, -1) : source, keyStart, keyEnd };
}

/** False for keys that stand twice and for those that are not allowed. */
function add(entries: Map<string, MapEntry>, key: Key, value: SourceNode): boolean {
  if (entries.has(key.key) || FORBIDDEN.has(key.key) || key.key === '<<') return false;
  entries.set(key.key, { ...key, value });
  return true;
}

function blockList(cursor: Cursor, indent: number): ListNode | null {
  const start = cursor.at;
  const items: SourceNode[] = [];
  if (!cursor.enter()) return null;
  while (cursor.indent === indent) {
    const item = cursor.take(ITEM) === '' || !cursor.count() ? null : blockItem(cursor, indent);
    if (item === null) return null;
    items.push(item);
  }
  cursor.leave();
  if (cursor.indent > indent) return null;
  return { kind: 'list', file: cursor.file, start, end: cursor.end, flow: false, items };
}

/** The value of an item, which may be a map whose first key stands behind the `-`. */
function blockItem(cursor: Cursor, indent: number): SourceNode | null {
  if (!startsPair(cursor)) return blockValue(cursor, indent);
  cursor.indent = cursor.at - cursor.lineStart;
  return blockMap(cursor, cursor.indent);
}

/** A value in a block indented by `indent`: on this line, or below it and indented more. */
function blockValue(cursor: Cursor, indent: number): SourceNode | null {
  if (cursor.skipRest()) {
    if (!cursor.nextLine() || cursor.indent <= indent) return null;
    if (cursor.char() === '-') return blockList(cursor, cursor.indent);
    if (!/[{[]/.test(cursor.char())) return blockMap(cursor, cursor.indent);
  }
  const char = cursor.char();
  if (char === '{' || char === '[') return flowAlone(cursor, indent + 1);
  if (!cursor.count()) return null;
  if (char === '|') return literal(cursor, indent);
  const scalar = char === '"' || char === "'" ? quotedText(cursor) : plainLine(cursor);
  return scalar !== null && cursor.finish() ? scalar : null;
}

function literal(cursor: Cursor, indent: number): SourceNode | null {
  const block = literalBlock(cursor, indent);
  cursor.end = cursor.at;
  return block !== null && cursor.nextLine() ? block : null;
}

/** A collection in braces or brackets that ends with its line. */
function flowAlone(cursor: Cursor, indent: number): SourceNode | null {
  const node = flowValue(cursor, indent);
  return node !== null && cursor.finish() ? node : null;
}

function flowValue(cursor: Cursor, indent: number): SourceNode | null {
  const char = cursor.char();
  if (!cursor.count()) return null;
  if (char === '{') return flowMap(cursor, indent);
  if (char === '[') return flowList(cursor, indent);
  return char === '"' || char === "'" ? quotedText(cursor) : flowWord(cursor);
}

/** To the next thing between braces or brackets; false if it stands on a line indented less than `indent`. */
function skipBlanks(cursor: Cursor, indent: number): boolean {
  cursor.skipSpaces();
  if (cursor.char() !== '\n') return true;
  let lineStart = cursor.at;
  while (cursor.char() === '\n') {
    lineStart = ++cursor.at;
    cursor.skipSpaces();
  }
  return cursor.at - lineStart >= indent;
}

/** Behind a value in a collection: a comma, or what closes it, which is then the current character. False if it is neither. */
function separated(cursor: Cursor, indent: number, close: string): boolean {
  if (!skipBlanks(cursor, indent)) return false;
  if (cursor.char() === close) return true;
  if (cursor.char() !== ',') return false;
  cursor.at++;
  return skipBlanks(cursor, indent) && cursor.char() !== close;
}

function flowMap(cursor: Cursor, indent: number): MapNode | null {
  const start = cursor.at++;
  const entries = new Map<string, MapEntry>();
  if (!cursor.enter() || !skipBlanks(cursor, indent)) return null;
  while (cursor.char() !== '}') {
    const key = readKey(cursor, KEY);
    if (key === null) return null;
    // Only behind a quote may a value follow its colon at once.
    const apart = cursor.text[key.keyStart] === '"' || /[ \n]/.test(cursor.char());
    const value = apart && skipBlanks(cursor, indent) ? flowValue(cursor, indent) : null;
    if (value === null || !add(entries, key, value) || !separated(cursor, indent, '}')) return null;
  }
  cursor.at++;
  cursor.leave();
  return { kind: 'map', file: cursor.file, start, end: cursor.at, flow: true, entries };
}

function flowList(cursor: Cursor, indent: number): ListNode | null {
  const start = cursor.at++;
  const items: SourceNode[] = [];
  if (!cursor.enter() || !skipBlanks(cursor, indent)) return null;
  while (cursor.char() !== ']') {
    const item = flowItem(cursor, indent);
    if (item === null || opensParenthesis(item) || !separated(cursor, indent, ']')) return null;
    items.push(item);
  }
  cursor.at++;
  cursor.leave();
  return { kind: 'list', file: cursor.file, start, end: cursor.at, flow: true, items };
}

/** An item of a list, which may be a single pair without braces. */
function flowItem(cursor: Cursor, indent: number): SourceNode | null {
  const start = cursor.at;
  const key = startsPair(cursor) ? readKey(cursor, WORD_KEY) : null;
  if (key === null) return flowValue(cursor, indent);
  const value = skipBlanks(cursor, indent) ? flowValue(cursor, indent) : null;
  const entries = new Map<string, MapEntry>();
  if (value === null || !add(entries, key, value)) return null;
  return { kind: 'map', file: cursor.file, start, end: value.end, flow: true, entries };
}

function startsPair(cursor: Cursor): boolean {
  WORD_KEY.lastIndex = cursor.at;
  return WORD_KEY.test(cursor.text);
}

/** An expression that a comma may have cut apart. */
function opensParenthesis(item: SourceNode): boolean {
  return item.kind === 'scalar' && item.style === 'plain' && openParentheses(String(item.value)) !== 0;
}
