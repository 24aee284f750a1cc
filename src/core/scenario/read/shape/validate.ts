/** A tree against a schema: every mistake placed in the file and worded. */
import type * as z from 'zod';
import type { Finding } from '../finding.ts';
import type { FileTree } from '../read-file.ts';
import {
  entryAt,
  type MapNode,
  nodeAt,
  plainValue,
  type SourceNode,
  type SourcePath,
} from '../source-node.ts';
import type { Mistake } from './mistake.ts';
import { mistakesOf } from './schema-issues.ts';
import { wordsFor } from './schema-words.ts';

export interface Validated<T> {
  /** `null` if the schema refused the file. */
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The range of offsets that stands for a path: the value if it is a scalar, the key of maps, lists and values left out. If the
 * path leads nowhere, the nearest one above it.
 */
export function rangeAt(root: SourceNode, path: SourcePath): Range & { readonly node: SourceNode } {
  const node = nodeAt(root, path);
  if (node === null) return rangeAt(root, path.slice(0, -1));
  const entry = entryAt(root, path);
  const byKey = entry !== null && (node.kind !== 'scalar' || node.start === node.end);
  return byKey
    ? { node, start: entry.keyStart, end: entry.keyEnd }
    : { node, start: node.start, end: node.end };
}

/** The first key of a file, for what is missing from it. */
export function topOf(root: MapNode): Range {
  const [first] = root.entries.values();
  return first ? { start: first.keyStart, end: first.keyEnd } : { start: root.start, end: root.start + 1 };
}

function rangeOf(mistake: Mistake, root: MapNode): Range {
  const { kind, path } = mistake;
  if (kind === 'unknown-key' || kind === 'key' || kind === 'no-id') {
    const entry = entryAt(root, path);
    if (entry) return { start: entry.keyStart, end: entry.keyEnd };
  }
  if (kind !== 'missing') return rangeAt(root, path);
  return path.length === 1 ? topOf(root) : rangeAt(root, path.slice(0, -1));
}

/** A mistake that broken syntax further down may have caused, or that another finding at its place explains. */
function isEcho(
  mistake: Mistake,
  range: Range,
  root: MapNode,
  tree: FileTree,
  explained: ReadonlySet<number>,
): boolean {
  if (explained.has(range.start) && mistake.kind !== 'missing') return true;
  if (tree.brokenFrom === Number.POSITIVE_INFINITY) return false;
  if (range.start >= tree.brokenFrom || mistake.kind === 'missing' || mistake.kind === 'rule') return true;
  const node = nodeAt(root, mistake.path);
  return node?.kind === 'scalar' && node.style === 'none';
}

/** For what is checked once in a process: functions that zod writes for its objects cost more than they save. */
export const ONCE = { jitless: true } as const;

/** Validates the root of a file's tree. Findings of the file's text and YAML are not repeated. */
export function validate<T>(root: MapNode, tree: FileTree, schema: z.ZodType<T>): Validated<T> {
  const parsed = schema.safeParse(plainValue(root), ONCE);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const errors = tree.findings.filter((finding) => finding.severity === 'error');
  const explained = new Set(errors.map((finding) => finding.start));
  const findings: Finding[] = [];
  for (const mistake of mistakesOf(parsed.error.issues, schema, root)) {
    // `checkVersion` says it better.
    if (mistake.path[0] === 'tocsin') continue;
    const { start, end } = rangeOf(mistake, root);
    if (isEcho(mistake, { start, end }, root, tree, explained)) continue;
    const { code, words } = wordsFor(mistake, schema, root);
    findings.push({ code, severity: 'error', file: root.file, start, end, path: mistake.path, words });
  }
  return { value: null, findings };
}
