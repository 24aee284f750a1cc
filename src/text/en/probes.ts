/** Probes at the seat, in English: what is said while everything else is out of sight. */
export const probing = {
  probe: {
    title: 'What do you believe now? Question {number} of {of}',
    hidden: 'Everything else is hidden until you have answered. There is no going back.',
    waits: 'The clock stands until then.',
    number: 'Your answer: ',
    numberIn: 'Your answer in {unit}: ',
    hint: '(a number)',
    wrong: 'Type a number, such as 12 or 3.5.',
    unknown: 'I do not know',
    typed: 'Type the number of your choice, or b for: I do not know.',
    typedNumber: 'Type your answer as a number, or b for: I do not know.',
  },
} as const;
