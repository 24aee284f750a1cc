/** Codes of what can be wrong with a chart, and of a chart that is stepped as it cannot be. */
export const chartCodes = {
  'chart/bad-shape': 'A part of the chart has the wrong type: write a list, a name or a whole number there.',
  'chart/unsupported':
    'The chart uses a key or an action that charts here do not have: say it with those that they have.',
  'chart/bad-name': 'State names and ids are words: no dots, no leading `#`, not digits alone.',
  'chart/duplicate-id': 'Two states have the same id: give one of them another.',
  'chart/wrong-type':
    'The type of a state contradicts what it contains: leave the type out, or mend what it contains.',
  'chart/missing-initial':
    'A state with children that is not parallel must say under `initial` in which child it starts.',
  'chart/unknown-initial': 'The initial state is not a child of the state: name one of its children.',
  'chart/final-not-empty':
    'A final state has children or transitions; nothing happens after a final state: take them out.',
  'chart/history-not-empty':
    'A history state stands for other states: it has no children, actions or transitions.',
  'chart/bad-history-default':
    'The default of a history state must be a state inside the parent of the history state.',
  'chart/unknown-target': 'A transition leads to a state that does not exist: name one that does.',
  'chart/conflicting-targets':
    'The targets of one transition cannot all be active at once: name at most one state of each region.',
  'chart/unsafe-history':
    'The transition leads from within a state to its history; XState could end in states that contradict the chart: lead to a state by name.',
  'chart/bad-descriptor': 'A wildcard stands alone (`*`) or as the last part of a dotted name (`gauge.*`).',
  'chart/reserved-event':
    'Event names that begin with `xstate.` belong to the chart itself: choose another name.',
  'chart/unknown-event':
    'The chart waits for an event that nothing sends: name one that is sent, or raise it somewhere.',
  'chart/unknown-send-id':
    'The chart cancels an event that is never raised under that id: give the delayed raise this id.',
  'chart/duplicate-delay': 'A state lists the same delay twice: give both transitions under one delay.',
  'chart/unheard-raise':
    'The chart raises an event that it does not listen to: listen to it, or take the raise out.',
  'chart/idle-done':
    'An onDone is never taken, because the state is never done or is the root: take it out, or give the state a way to be done.',
  'chart/duplicate-event':
    'The events that the host may send must be listed once each: their places are their numbers.',
  'chart/runaway':
    'Eventless transitions or raised events went round without end: give one of those named a guard that turns false.',
  'chart/busy':
    'A chart was stepped from inside one of its own effects or guards: step it when the step is over.',
  'chart/not-begun': 'A chart was stepped before it was begun: call `init` first.',
} as const;

export type ChartCode = keyof typeof chartCodes;
