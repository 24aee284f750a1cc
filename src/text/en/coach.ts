/** What the coach says, in English, and a task in words where its author gave it no title. */
export const coaching = {
  coach: 'Coach: the plan expects by {time}: {task}.',
  coachLate: 'Coach: was due at {time} and still counts: {task}.',
  expected: {
    inform: 'tell {to}: {what}',
    do: 'do: {what}',
    order: 'order {to}: {what}',
    request: 'ask {to}: {what}',
    acknowledge: 'acknowledge the message',
    answer: 'answer {sender}',
    answerWith: 'answer {sender}: {what}',
    check: 'have checked what {sender} says',
  },
} as const;
