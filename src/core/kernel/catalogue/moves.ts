/** Codes of what makes no sense about moves. */
export const moveCodes = {
  'move/no-until': 'A move that another one follows has no `until`.',
  'move/out-of-order': 'A move ends no later than the one before it, or at StartEx.',
  'move/after-end': 'A move ends after the drill, or with it although another one follows.',
  'move/ends-early': 'The last move ends before the drill does.',
  'move/no-discussion':
    'A move has `questions` or `objectives` to talk about and no time for it under `discuss`.',
  'move/nobody': 'A move has discussion time in a drill of which every role is a stand-in’s.',
} as const;
