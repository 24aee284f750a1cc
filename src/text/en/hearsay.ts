/** What is said and need not be so, in English: how a fact stands, how reliable a source is, what a check brings. */
export const hearsaying = {
  hearsay: {
    standings: {
      told: '',
      denied: 'said not to be so',
      disputed: 'sources differ',
      confirmed: 'checked: so',
      refuted: 'checked: not so',
    },
    value: '{value} {unit}',
    source: 'Reliability of the source: {reliability}.',
    reliabilities: { low: 'low', medium: 'medium', high: 'high' },
    canCheck: 'Can be checked: 1 Answer.',
    checking: 'It is being checked; the result comes about {time}.',
    check: 'Have it checked',
    checkBy: 'Have it checked by {role}',
    isSo: 'Checked: it is so: {fact}.',
    isNotSo: 'Checked: it is NOT so: {fact}.',
  },
} as const;
