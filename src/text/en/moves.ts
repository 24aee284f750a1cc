/** Moves at the seat, in English: which one it is, what is told when it begins, the page on which people talk. */
export const moving = {
  moves: {
    /** In the row at the top. */
    now: '{number}/{of} {title}',
    begins: 'Move {number} of {of}: {title}',
    over: 'Move {number} of {of} is over: {title}',
    stands: 'The exercise stands still at {time} while you talk it over. Nothing happens meanwhile.',
    left: '{minutes} min left',
    late: 'time is up; take what you need',
    objectives: 'With these objectives in mind:',
    noted: 'Noted so far:',
    note: 'Note: ',
    hint: '(what was said, if you like)',
    noteDown: 'note it down',
    isNoted: 'Noted down: {text}',
    scroll: 'scroll',
    goOn: 'go on with the exercise',
    wentOn: 'The exercise goes on.',
    wentOnWith: 'The exercise goes on with: {title}.',
    /** In the report: what was noted down. */
    discussions: 'Discussions between moves',
    /** Why the clock stands, after STOP. */
    discussion: 'discussion',
    typed: 'Type what was said, a line for each note; b goes on with the exercise.',
  },
} as const;
