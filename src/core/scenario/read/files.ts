/**
 * Where scenario files come from. The reader asks a `ScenarioFiles` for text and never touches a disk itself;
 * the shells give it a folder, a bundle or a map in memory. References between files are resolved here, and
 * never lead out of the scenarios root.
 */

/** Files below the scenarios root, by path: relative to the root, separated by `/`, normalised, never leaving the root. */
export interface ScenarioFiles {
  /** The text, decoded from UTF-8, or `null` if there is no such file. */
  read(path: string): string | null;
  /** SHA-256 of a text as 64 lower-case digits, from whoever has a faster one than ours: ours takes long in a process that has just started. */
  sha256?(text: string): string;
}

export type Resolved = { readonly path: string } | { readonly refused: string };

const LONGEST_PATH = 500;

function refuse(reference: string): string | null {
  if (reference.trim() === '') return 'it is empty';
  if (reference.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if ([...reference].some((char) => char < ' ' || char === '\u007f')) return 'it holds a control character';
  if (reference.includes('\\')) return 'it holds a backslash; folders are separated by `/`';
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return 'it is a URL or names a drive';
  if (reference.startsWith('/')) return 'it is absolute; write it relative to the file it stands in';
  if (reference.startsWith('~')) return 'it begins with `~`; write it relative to the file it stands in';
  return null;
}

/**
 * The path of `reference` as written in the file `from`: relative to the folder of that file. Refused, with
 * the reason as a clause, if it is not a plain relative path or leads out of the root.
 */
export function resolveReference(from: string, reference: string): Resolved {
  const refused = refuse(reference);
  if (refused !== null) return { refused };
  const parts = from.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { refused: 'it leads out of the scenarios folder' };
  }
  return parts.length === 0 ? { refused: 'it names a folder' } : { path: parts.join('/') };
}
