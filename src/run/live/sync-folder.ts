/** Makes names in a folder last: after a rename or a new file, the folder itself has to reach the disk. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Where a system cannot sync folders (Windows), the rename is all there is. */
export function syncFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // Nothing more can be done, and nothing is known to be lost.
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Writes a new file that only its owner may read, and brings it to the disk. Throws if there is one. */
export function writeSynced(path: string, text: string): void {
  const handle = openSync(path, 'wx', 0o600);
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
