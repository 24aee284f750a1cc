/** Codes of what makes no sense about places, teams and depots. */
export const placeCodes = {
  'scenario/unknown-place': 'No place has this id.',
  'place/no-way': 'There is no way, however long, from one place to another.',
  'place/no-choice':
    'An action takes place at what is neither a place nor an argument of which each choice is one.',
  'place/half-a-rest': 'A team has one of `rest_after` and `rest` without the other.',
} as const;
