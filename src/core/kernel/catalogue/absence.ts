/** Codes of what makes no sense about absences and deputies. */
export const absenceCodes = {
  'absence/own-deputy': 'A post is named as its own deputy.',
} as const;
