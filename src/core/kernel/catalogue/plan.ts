/** Codes of what makes no sense in a plan: duties that come again, laws, and what one plan may change of another. */
export const planCodes = {
  'plan/until-without-every': 'A task says until when it comes again, and not how often.',
  'plan/repeats-overlap': 'A duty comes again before its deadline has passed.',
  'plan/too-many-repeats': 'A duty would come again more often than a plan can hold.',
  'plan/repeat-id-taken': 'A task has the id that a duty has when it comes again.',
  'plan/unknown-law': 'No law of the plan has this id.',
  'plan/asks-nothing': 'A task expects an answer to an inject that asks nothing.',
  'plan/not-asked': 'A task expects an answer of a role to which the question is not put.',
  'plan/unknown-answer': 'A task expects an answer that the question does not offer.',
  'plan/cannot-be-checked': 'A task expects that an inject is checked which cannot be.',
  'plan/drops-nothing': 'A plan drops a task that no plan extended has.',
} as const;

export type PlanCode = keyof typeof planCodes;
