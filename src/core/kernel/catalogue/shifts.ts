/** Codes of what makes no sense about shifts. */
export const shiftCodes = {
  'shift/out-of-order': 'A relief arrives before the one before it has the post.',
  'shift/after-end': 'A relief would take over after the end of the drill.',
} as const;
