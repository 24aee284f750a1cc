/** What the coach says, in English, and a task in words where its author gave it no title. */
export const coaching = {
  coach: 'Coach: the plan expects by {time}: {task}.',
  /** When nothing is called for, and nothing unread. */
  coachIdle: 'Coach: nothing is expected of you now. 9, then 2 lets time pass.',
  coachLate: 'Coach: was due at {time} and still counts: {task}.',
  coachMissed: 'Coach: its time ran out, but it may still help (due {time}): {task}.',
  expected: {
    inform: 'tell {to}: {what}',
    do: 'do: {what}',
    order: 'order {to}: {what}',
    request: 'ask {to}: {what}',
    acknowledge: 'acknowledge the message',
    answer: 'answer {sender}',
    answerWith: 'answer {sender}: {what}',
    check: 'have it checked: {what}',
    checkOf: 'have checked what {sender} says',
  },
} as const;
