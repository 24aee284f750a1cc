/** Codes of problems found in expressions and distributions. */
export const expressionCodes = {} as const;
