/** A drill told again in lines, in English: what stands above it. What happened is told by the words of the report. */
export const telling = {
  telling: {
    seed: 'Seed {seed}; the same run again: {line}',
    drill: 'Drill {drill}, seed {seed}',
  },
} as const;
