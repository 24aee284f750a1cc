/** Codes of journals that are refused. What a journal is and what is promised of it: docs/journal.md. */
export const journalCodes = {
  'journal/foreign': 'The file is not a journal: check its name.',
  'journal/version':
    'The journal is written in a format that this Tocsin does not read: use the Tocsin that wrote it.',
  'journal/semantics':
    'The journal was kept under other rules, by which the drill would unfold otherwise: use the Tocsin that wrote it.',
  'journal/tampered':
    'A line does not follow from the line before it, so one of them was changed after it was written: restore the journal from a copy.',
  'journal/malformed':
    'A line is chained as it should be and says nothing that this Tocsin understands: use the Tocsin that wrote it.',
  'journal/out-of-order':
    'An entry has another number than its place, or a time before that of the entry before it: restore the journal from a copy.',
  'journal/scenario-unreadable':
    'The copy of the scenario beside the journal cannot be run: restore the files in `scenario/` from a copy.',
  'journal/other-scenario':
    'The copy of the scenario beside the journal is not the one that the journal was kept for: restore the files in `scenario/` from a copy.',
} as const;

export type JournalCode = keyof typeof journalCodes;
