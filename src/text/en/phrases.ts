/** What sentences are put together from, in English: marks between things, spans of time. */
export const phrases = {
  /** Between things, and between parts of a sentence. */
  comma: ', ',
  clause: ', ',
  and: ' and ',
  or: ' or ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  aside: '{text} ({aside})',
  minutes: '{minutes} min',
  hours: '{hours} h',
  hoursAndMinutes: '{hours} h {minutes} min',
} as const;
