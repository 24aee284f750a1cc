/**
 * A scenario that has been read: what the compiler takes, the files it came from, and the way back from a path in it to a
 * place in a file. In a merged plan every path leads into the file that has the task.
 */
import type { SourcePlace } from '../../kernel/errors.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { offsetInSource } from './scalar-offsets.ts';
import { rangeAt } from './shape/validate.ts';
import { frameOf } from './show/frame.ts';
import { asWritten } from './sites/as-written.ts';
import { type SitePart, type SiteParts, siteParts } from './sites/site-parts.ts';
import { placeOf } from './source-file.ts';
import { entryAt, type MapNode, nodeAt, type ScalarNode, type SourcePath } from './source-node.ts';

export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

export interface Located extends SourcePlace {
  readonly file: string;
  readonly frame: string;
}

export interface ScenarioSource {
  /** What the schema accepted, with the plan merged with those it extends; `extends` and `override` are gone. */
  readonly input: ScenarioInput;
  /** Every file read, in the order of reading; the scenario itself is the first. */
  readonly files: readonly ReadFile[];
  /** `contentHash` of the files. */
  readonly hash: string;
  /**
   * The place of a value: of a scalar itself; of a map or list its key. `offset` counts characters (UTF-16 units) inside the value of a
   * scalar, and `length` goes with it. A path that leads nowhere is cut until it leads somewhere.
   */
  locate(path: SourcePath, offset?: number, length?: number): Located;
  /** The place of the last key of the path. */
  locateKey(path: SourcePath): Located;
  /** What of a site a path leads into, or `null`. */
  siteOf(path: SourcePath): SitePart | null;
  /** The scalar at a path, or `null` if there is none. */
  valueAt(path: SourcePath): ScalarNode['value'];
}

/** SHA-256, in hexadecimal, of the JSON text `[[path, text], …]` of the files, sorted by path in code-unit order. */
export function contentHash(files: readonly ReadFile[], sha256 = sha256Hex): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sha256(JSON.stringify(sorted.map(({ path, text }) => [path, text])));
}

export function scenarioSource(
  input: ScenarioInput,
  root: MapNode,
  { files, hash }: Pick<ScenarioSource, 'files' | 'hash'>,
  parts: SiteParts = siteParts(),
): ScenarioSource {
  const located = (file: MapNode['file'], start: number, end: number): Located => {
    const place = placeOf(file, start, end);
    return { file: file.path, ...place, frame: frameOf(file, place) };
  };
  const locate = (path: SourcePath, offset?: number, length = 1): Located => {
    const { node, start, end } = rangeAt(root, path);
    if (offset === undefined || node.kind !== 'scalar' || node.start === node.end)
      return located(node.file, start, end);
    const { node: scalar, first, last } = asWritten(node, offset, offset + Math.max(1, length) - 1);
    const from = offsetInSource(scalar, first);
    const to = offsetInSource(scalar, last) + 1;
    return located(node.file, from, Math.max(to, from + 1));
  };
  const locateKey = (path: SourcePath): Located => {
    const entry = entryAt(root, path);
    return entry ? located(entry.value.file, entry.keyStart, entry.keyEnd) : locate(path);
  };
  const valueAt = (path: SourcePath): ScalarNode['value'] => {
    const node = nodeAt(root, path);
    return node?.kind === 'scalar' ? node.value : null;
  };
  return { input, files, hash, locate, locateKey, siteOf: parts.of, valueAt };
}
