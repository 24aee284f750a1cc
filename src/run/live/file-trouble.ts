/** What the disk refuses, as one sentence: what could not be done, where, why, and what to do about it. */
import { TocsinError } from '../../core/kernel/errors.ts';

interface Reason {
  readonly why: string;
  readonly remedy: string;
}

const reasons: Readonly<Record<string, Reason>> = {
  EACCES: {
    why: 'you have no permission',
    remedy: 'choose another place with {option}, or change its rights',
  },
  EPERM: {
    why: 'the system does not permit it',
    remedy: 'choose another place with {option}, or change its rights',
  },
  EROFS: { why: 'the disk is read-only', remedy: 'choose a place on another disk with {option}' },
  ENOSPC: { why: 'the disk is full', remedy: 'make room and try again' },
  EDQUOT: { why: 'your share of the disk is used up', remedy: 'make room and try again' },
  EFBIG: { why: 'the file may not grow further', remedy: 'raise the limit on file sizes and try again' },
  EIO: { why: 'the disk reports a fault', remedy: 'copy what is there to another disk' },
  ENOENT: { why: 'it is not there', remedy: 'check the path' },
  ENOTDIR: { why: 'a part of the path is a file, not a folder', remedy: 'check the path' },
  EISDIR: { why: 'it is a folder', remedy: 'check the path' },
  EEXIST: { why: 'it is already there', remedy: 'choose another name' },
  ENAMETOOLONG: { why: 'the path is too long', remedy: 'choose a shorter one' },
  ELOOP: { why: 'its links lead in a circle', remedy: 'check the path' },
  EMFILE: { why: 'too many files are open', remedy: 'close other programs and try again' },
};

/** `machine/file` with the sentence; the system's own code stands in it where it is an unusual one. `option` chooses the place. */
export function fileTrouble(
  verb: 'read' | 'write' | 'make',
  path: string,
  error: unknown,
  option = '--dir',
): TocsinError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const { why, remedy } = reasons[code] ?? { why: `the system says ${code}`, remedy: 'check the disk' };
  return new TocsinError(
    'machine/file',
    `cannot ${verb} ${path}: ${why}; ${remedy.replace('{option}', option)}`,
  );
}
