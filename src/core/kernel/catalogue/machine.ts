/** Codes of what the machine refuses: files, folders, and drills that somebody else has open. */
export const machineCodes = {
  'machine/file':
    'A file or folder cannot be made, read or written: the message says which and why; mend that and try again.',
  'machine/not-saved':
    'The disk did not take an input, which therefore did not happen: make room or mend the disk, then do it again.',
  'machine/in-use':
    'Another process has the drill open: end it there first, or delete the lock if that process cannot be running any more.',
  'machine/unknown-drill': 'There is no drill of this name: `tocsin list` shows those that there are.',
} as const;

export type MachineCode = keyof typeof machineCodes;
