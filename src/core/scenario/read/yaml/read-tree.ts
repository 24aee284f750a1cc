/**
 * From YAML nodes to our own tree. On the way it explains what YAML's grammar makes of innocent text, refuses keys that
 * could confuse a JavaScript object, and goes on with what was probably meant, so that the
 * schema can say the rest in the same run.
 */
import { isAlias, isMap, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FindingList } from '../finding.ts';
import { quoted } from '../show/display.ts';
import { lineIndexAt, type SourceFile } from '../source-file.ts';
import type { MapEntry, MapNode, ScalarNode, ScalarStyle, SourceNode } from '../source-node.ts';
import { blockPairs } from './block-pairs.ts';
import { flowItems, flowPairs } from './flow-pairs.ts';
import { commentAfter, isRepaired, type Notebook, type RawPair, type RawValue } from './raw-pair.ts';
import type { SyntaxNote } from './syntax-notes.ts';
import { looksCutOff } from './traps.ts';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Keys that name parts of every JavaScript object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export class TreeReader implements Notebook {
  readonly notes: SyntaxNote[] = [];
  readonly file: SourceFile;
  readonly #list: FindingList;

  constructor(list: FindingList) {
    this.#list = list;
    this.file = list.file;
  }

  read(node: RawValue, fallback: number): SourceNode {
    if (node === null) return this.#nothing(fallback);
    if (isRepaired(node)) {
      const { start, end, repaired } = node;
      return { kind: 'scalar', file: this.file, start, end, style: 'plain', value: repaired };
    }
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#items(node);
    return isAlias(node) ? this.#alias(node) : this.#scalar(node as Scalar.Parsed);
  }

  /** Of brackets left open inside each other, only the innermost is noted: closing it may close them all. */
  note(note: SyntaxNote): void {
    const isInner = ({ code, start, end }: SyntaxNote) =>
      code === 'yaml/unclosed' && start < note.start && note.start < end;
    if (note.code === 'yaml/unclosed' && this.notes.at(-1) && isInner(this.notes.at(-1)!)) this.notes.pop();
    this.notes.push(note);
  }

  #nothing(at: number): ScalarNode {
    return { kind: 'scalar', file: this.file, start: at, end: at, style: 'none', value: null };
  }

  #alias(node: ParsedNode): ScalarNode {
    const [start, end] = node.range;
    return {
      kind: 'scalar',
      file: this.file,
      start,
      end,
      style: 'plain',
      value: this.file.text.slice(start, end),
    };
  }

  #scalar(node: Scalar.Parsed): ScalarNode {
    const [start, end] = node.range;
    const style = start === end ? 'none' : (STYLES[node.type ?? ''] ?? 'plain');
    const value = node.value as ScalarNode['value'];
    if (style === 'plain') this.#checkPlain(node, value);
    if (style === 'single' || style === 'double') this.#checkClosed(node);
    return { kind: 'scalar', file: this.file, start, end, style, value };
  }

  #checkPlain(node: Scalar.Parsed, value: ScalarNode['value']): void {
    const [start, end] = node.range;
    const source = node.source;
    if (typeof value === 'number' && /^[-+]?0\d/.test(source)) {
      const message = `${quoted(source)} is read as the number ${value}`;
      const suggestion = `Write \`${value}\`, or \`'${source}'\` if it is text.`;
      this.#list.error('yaml/leading-zero', start, end, message, suggestion);
    }
    const comment = commentAfter(node);
    if (typeof value === 'string' && comment && looksCutOff(comment.source)) {
      const message = 'the text ends before ` #`: the rest of the line is a comment';
      const suggestion = 'Put the text in quotes, or a space behind the `#` of a comment.';
      this.#list.warning(
        'yaml/hash-in-text',
        comment.offset,
        comment.offset + comment.source.length,
        message,
        suggestion,
      );
    }
  }

  #checkClosed(node: Scalar.Parsed): void {
    const token = node.srcToken;
    const source = token && 'source' in token ? token.source : '';
    const mark = source[0]!;
    if (source.length > 1 && source.endsWith(mark)) return;
    this.note({
      code: 'yaml/unclosed',
      insight: 'trap',
      start: node.range[0],
      end: node.range[0] + 1,
      message: `the quote ${mark} opened here is not closed`,
      suggestion: `Close it with ${mark}; lines that belong to a quoted text are indented.`,
      breaksTree: true,
    });
  }

  #items(node: YAMLSeq.Parsed): SourceNode {
    const [start, end] = node.range;
    const flow = node.flow === true;
    const raw: readonly RawValue[] = flow ? flowItems(node, node.items, this) : node.items;
    return {
      kind: 'list',
      file: this.file,
      start,
      end,
      flow,
      items: raw.map((item) => this.read(item, start)),
    };
  }

  #map(node: YAMLMap.Parsed): MapNode {
    const flow = node.flow === true;
    const entries = new Map<string, MapEntry>();
    for (const pair of flow ? flowPairs(node, this) : blockPairs(node, this)) {
      const { key, keyStart, keyEnd } = pair;
      const value = this.read(pair.value, keyEnd);
      if (this.#acceptKey(pair, entries)) entries.set(key, { key, keyStart, keyEnd, value });
    }
    const [start, end] = node.range;
    return { kind: 'map', file: this.file, start, end, flow, entries };
  }

  #acceptKey(pair: RawPair, earlier: ReadonlyMap<string, MapEntry>): boolean {
    const { key, keyStart, keyEnd } = pair;
    if (FORBIDDEN_KEYS.has(key)) {
      this.#list.error(
        'yaml/forbidden-key',
        keyStart,
        keyEnd,
        `${quoted(key)} cannot be used as a key`,
        'Choose another name.',
      );
      return false;
    }
    if (key === '<<') {
      const message = 'merge keys (`<<`) are not used here';
      this.#list.error('yaml/merge-key', keyStart, keyEnd, message, 'Write the keys out.');
      return false;
    }
    const first = earlier.get(key);
    if (first === undefined) return true;
    const message = `the key ${quoted(key)} stands twice in the same map; it is already on line ${this.#line(first.keyStart)}`;
    this.#list.error('yaml/duplicate-key', keyStart, keyEnd, message, 'Rename one of them, or delete it.');
    return false;
  }

  #line(offset: number): number {
    return lineIndexAt(this.file, offset) + 1;
  }
}
