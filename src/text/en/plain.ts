/** What only the plain mode says, in English. */
export const plainMode = {
  plain: {
    intro:
      'Type the number of a choice, or text where a line is asked for, then Enter. An empty line is Enter.',
    hints: 'b steps back, w waits until something comes in, w 30 waits 30 minutes, ? helps, q leaves.',
    prompt: '> ',
    pickItem: 'm lists the messages, m 2 picks the second, m dike lists those with "dike" in them.',
    notFound: 'No message has "{text}" in it.',
    unknown: '"{text}" is not a choice here.',
    bye: 'You have left. The exercise is saved.',
    nowClock: 'It is {clock} ({drill}). INBOX: {counts}.',
    post: 'You: {post}. Up: {superior}.',
  },
} as const;
