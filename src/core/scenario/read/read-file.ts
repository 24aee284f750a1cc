/** One file from text to tree, with everything that is wrong about its text and its YAML. */

import { type Finding, FindingList } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import type { MapNode, SourceNode } from './source-node.ts';
import { checkText } from './yaml/check-text.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readQuickly } from './yaml/quick-reader.ts';
import { TreeReader } from './yaml/read-tree.ts';
import { reportSyntax } from './yaml/syntax-notes.ts';
import { libraryNotes } from './yaml/syntax-words.ts';
import { readUnspacedPair } from './yaml/traps.ts';

export interface FileTree {
  /** `null` if there is no map to go on with. */
  readonly root: MapNode | null;
  readonly findings: readonly Finding[];
  /** From this offset on, the tree may not be what the author meant; infinity if all of it can be trusted. */
  readonly brokenFrom: number;
}

export function readFileTree(file: SourceFile): FileTree {
  const list = new FindingList(file);
  const text = checkText(list);
  const root = text === null || list.findings.length > 0 ? null : readQuickly(file);
  return root === null
    ? readThoroughly(text, list)
    : { root, findings: [], brokenFrom: Number.POSITIVE_INFINITY };
}

/** The whole of YAML, and what its traps make of innocent text. `text` is what `checkText` left of the file. */
export function readThoroughly(text: string | null, list: FindingList): FileTree {
  const { file } = list;
  const parsed = text === null ? null : parseYaml(text, list);
  if (parsed === null) return { root: null, findings: list.findings, brokenFrom: 0 };
  const reader = new TreeReader(list);
  const tree = parsed.contents === null ? null : reader.read(parsed.contents, 0);
  const own = [...parsed.notes, ...reader.notes];
  const notes = [...own, ...libraryNotes(parsed.errors, own, file)];
  const brokenFrom = reportSyntax(notes, list);
  if (tree?.kind === 'map') return { root: tree, findings: list.findings, brokenFrom };
  const broken = list.findings.length > 0;
  if (tree?.kind === 'list' || !broken) explainOtherRoot(tree, list);
  return { root: null, findings: list.findings, brokenFrom: 0 };
}

/** The file is no map: it is empty, a list, or one value. */
function explainOtherRoot(tree: SourceNode | null, list: FindingList): void {
  const begin = 'A scenario begins with `tocsin: 1`.';
  if (tree === null || (tree.kind === 'scalar' && tree.style === 'none')) {
    const first = Math.max(0, list.file.text.search(/\S/));
    list.error('file/empty', first, first + 1, 'the file holds nothing but comments', begin);
    return;
  }
  const unspaced = tree.kind === 'scalar' && readUnspacedPair(String(tree.value)) !== null;
  const suggestion = unspaced ? 'Put a space behind the colon.' : begin;
  const message = `the file is ${tree.kind === 'list' ? 'a list' : 'a single value'}, not a map of \`key: value\``;
  list.error('file/not-a-map', tree.start, tree.end, message, suggestion);
}
