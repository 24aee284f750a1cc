/** Questions put to a seat, in English: how an open one is marked, how an option is chosen, what became of it. */
export const questioning = {
  question: {
    asksUntil: 'answer by {time}',
    lapsed: 'not answered in time',
    takenFor: 'Not answered in time; what happens: {option}.',
    chosen: 'You chose: {option}.',
    options: 'To choose from:',
    optionsAre: 'To choose from: {options}.',
    option: '{title}: {detail}',
    choose: 'Which do you choose?',
    closed: 'no longer possible',
    does: 'Choose: {option}',
    reason: 'Your reason: ',
    answered: 'Answered {to}: {option}.',
  },
} as const;
