/** The evaluator's screen in English: what to listen for, what was ticked, what became of it. */
export const observingWords = {
  observing: {
    as: 'Observing as {by}. What you tick stands in the report; participants do not see it.',
    questions: 'QUESTIONS TO LISTEN TO',
    nothing: 'No question of this drill has a list to listen for.',
    asked: 'asked {time}',
    notAsked: 'not asked yet',
    of: 'of {roles}',
    ticked: '{ticked} of {all}',
    listenFor: 'LISTEN FOR',
    mustNot: 'MUST NOT BE SAID',
    remarks: 'YOUR REMARKS',
    remark: 'Remark: ',
    others: '{count, plural, one {{count} other heard it} other {{count} others heard it}}',
    kept: 'Kept.',
    remarked: 'Remark kept.',
    notKept: 'Not kept: {why}',
    keys: {
      questions: 'Up/Down mark | Enter or a number open | q leave',
      points: 'Up/Down mark | Space or a number tick | r remark | Esc back',
      remark: 'Enter keep | Esc back',
    },
    typed: {
      questions: 'Number: open | Enter: look again | q: leave',
      points: 'Number: tick or take back | r and words: remark | b: back | Enter: look again | q: leave',
    },
  },
} as const;
