/** Scenario files on disk: what the reader asks for, below one folder. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioFiles } from '../../core/scenario/read/index.ts';
import { fileTrouble } from './file-trouble.ts';

/** More bytes than any file may have characters; what lies behind is not read, and the reader refuses the file as too long. */
const LONGEST = 8_000_004;

/**
 * Files below `root`, decoded from UTF-8 (a byte order mark is kept, what is not UTF-8 becomes U+FFFD). Null where there is
 * no such file; throws a `TocsinError` where there is one that cannot be read.
 */
export function diskFiles(root: string): ScenarioFiles {
  return { read: (path) => readText(join(root, ...path.split('/'))), sha256 };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function readText(path: string): string | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw fileTrouble('read', path, error);
  }
  try {
    if (!fstatSync(file).isFile()) return null;
    return decode(file);
  } catch (error) {
    throw fileTrouble('read', path, error);
  } finally {
    closeSync(file);
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

function decode(file: number): string {
  const bytes = Buffer.alloc(Math.min(LONGEST, fstatSync(file).size));
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(file, bytes, length, bytes.length - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.toString('utf8', 0, length);
}
