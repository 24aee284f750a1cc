/** The first thing to know about a file: which version of the scenario language it is written in. */

import type { Finding } from './finding.ts';
import { rangeAt, topOf } from './shape/validate.ts';
import { quoted } from './show/display.ts';
import type { MapNode } from './source-node.ts';

/** `null` if the file says that it is of this version. */
export function checkVersion(root: MapNode, version: number): Finding | null {
  const { file } = root;
  const node = root.entries.get('tocsin')?.value;
  const suggestion = `Write \`tocsin: ${version}\`.`;
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) {
    const message = 'the file does not say which version of the scenario language it is written in';
    const words = { message, suggestion: `Begin it with \`tocsin: ${version}\`.` };
    return { code: 'scenario/no-version', severity: 'error', file, ...topOf(root), words: () => words };
  }
  if (node.kind === 'scalar' && node.value === version) return null;
  const { start, end } = rangeAt(root, ['tocsin']);
  const found = quoted(file.text.slice(node.start, node.end));
  const words = { message: `version ${found} of the scenario language is not read here`, suggestion };
  return { code: 'scenario/wrong-version', severity: 'error', file, start, end, words: () => words };
}
