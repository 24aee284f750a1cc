/** Codes of what makes no sense about lines that are cut. */
export const cutCodes = {
  'cut/unknown-channel': 'Nothing ever goes by the channel that is cut.',
  'cut/two-scopes': 'A cut says in more than one way whom it concerns.',
  'cut/platform-between': 'The information platform fails for roles, not between two of them.',
} as const;
