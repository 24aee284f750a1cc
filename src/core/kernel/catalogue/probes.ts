/** Codes of what makes no sense about probes. */
export const probeCodes = {
  'probe/at-or-when': 'A probe has both `at` and `when`, or neither.',
  'probe/after-end': 'A probe would come after the end of the drill.',
  'probe/no-questions': 'A probe asks nothing.',
  'probe/options': 'A question of a probe has fewer than two options or more than nine.',
  'probe/truth':
    'The truth of a probe’s question does not fit it: a number without options, conditions by option with them.',
  'probe/unknown-option': 'The truth of a probe’s question names an option that it has not.',
  'probe/not-a-number': 'A question with options has `tolerance` or `unit`, which belong to numbers.',
} as const;
