/** Codes of what makes no sense about jurisdictions and borders. */
export const borderCodes = {
  'border/no-place': 'An action keeps to jurisdictions and does not say at which place it happens.',
  'border/no-where': 'An action says whose leave it needs outside a jurisdiction and does not keep to any.',
  'border/same-way': 'Both ways to get leave are the same.',
  'border/nobody-answers': 'An action keeps to jurisdictions at a place for which nobody answers.',
  'border/no-common-superior':
    'Only a common superior can give leave, and a role has none with whoever answers for the place.',
  'border/circular-place': 'A place lies, in the end, within itself.',
} as const;
