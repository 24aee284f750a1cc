/**
 * A scenario file as a tree of plain values that know where they were written. Every node carries its file, so
 * that a plan merged from several files still points at the right one.
 */
import type { SourceFile } from './source-file.ts';

export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** A path from the top of a file: keys of maps and positions in lists. */
export type SourcePath = readonly (string | number)[];

interface Spot {
  readonly file: SourceFile;
  /** Offsets in the file's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** How a scalar was written; `none` is a value left out, as after `injects:`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'none';

export interface ScalarNode extends Spot {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly value: string | number | boolean | null;
  /** What the author wrote, where the value was made from it for one site. */
  readonly written?: WrittenText;
}

/** A text in which pieces were replaced. */
export interface WrittenText {
  readonly value: string;
  /** In order; offsets count UTF-16 units, `from` and `to` in the new text, the others in the old; ends exclusive. */
  readonly pieces: readonly {
    readonly from: number;
    readonly to: number;
    readonly writtenFrom: number;
    readonly writtenTo: number;
  }[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
}

export interface MapNode extends Spot {
  readonly kind: 'map';
  /** True for `{ … }`, false for lines of `key: value`. */
  readonly flow: boolean;
  readonly entries: ReadonlyMap<string, MapEntry>;
}

export interface ListNode extends Spot {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly SourceNode[];
}

export type SourceNode = ScalarNode | MapNode | ListNode;

/** The value without its places, in new objects. */
export function plainValue(node: SourceNode): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}

/** The child under a key or at a position, or `null`. */
export function childOf(node: SourceNode, step: string | number): SourceNode | null {
  if (node.kind === 'map') return node.entries.get(String(step))?.value ?? null;
  if (node.kind === 'list') return node.items[Number(step)] ?? null;
  return null;
}

/** The node at a path, or `null` if the path leads nowhere. */
export function nodeAt(root: SourceNode, path: SourcePath): SourceNode | null {
  let node: SourceNode | null = root;
  for (const step of path) node = node && childOf(node, step);
  return node;
}

/** The entry whose value is at the path, or `null`: the top, list items and paths that lead nowhere have none. */
export function entryAt(root: SourceNode, path: SourcePath): MapEntry | null {
  const last = path.at(-1);
  const parent = last === undefined ? null : nodeAt(root, path.slice(0, -1));
  return parent?.kind === 'map' ? (parent.entries.get(String(last)) ?? null) : null;
}
