/** Codes of what can be wrong with a chart, each with one line that explains it. */
export const chartCodes = {
  'chart/bad-shape': 'A part of the chart has the wrong type: a list, a name or a whole number was expected.',
  'chart/unsupported': 'The chart uses a key or an action that charts here do not have.',
  'chart/bad-name': 'State names and ids are words: no dots, no leading `#`, not digits alone.',
  'chart/duplicate-id': 'Two states have the same id.',
  'chart/wrong-type': 'The type of a state contradicts what it contains.',
  'chart/missing-initial': 'A state with children that is not parallel must say in which child it starts.',
  'chart/unknown-initial': 'The initial state is not a child of the state.',
  'chart/final-not-empty': 'A final state has children or transitions; nothing happens after a final state.',
  'chart/history-not-empty':
    'A history state stands for other states: it has no children, actions or transitions.',
  'chart/bad-history-default':
    'The default of a history state must be a state inside the parent of the history state.',
  'chart/unknown-target': 'A transition leads to a state that does not exist.',
  'chart/conflicting-targets': 'The targets of one transition cannot all be active at once.',
  'chart/unsafe-history':
    'The transition leads from within a state to its history; XState could end in states that contradict the chart.',
  'chart/bad-descriptor': 'A wildcard stands alone (`*`) or as the last part of a dotted name (`gauge.*`).',
  'chart/reserved-event': 'Event names that begin with `xstate.` belong to the chart itself.',
  'chart/unknown-event': 'The chart waits for an event that nothing sends.',
  'chart/unknown-send-id': 'The chart cancels an event that is never raised under that id.',
  'chart/duplicate-delay': 'A state lists the same delay twice; give both transitions under one delay.',
  'chart/unheard-raise': 'The chart raises an event that it does not listen to.',
  'chart/idle-done': 'The chart ends when its root is done: its own onDone is never taken.',
  'chart/duplicate-event':
    'The events that the host may send must be listed once each: their places are their numbers.',
  'chart/runaway': 'Eventless transitions or raised events went round without end.',
  'chart/busy': 'A chart was stepped from inside one of its own effects or guards.',
  'chart/not-begun': 'A chart was stepped before it was begun.',
} as const;

export type ChartCode = keyof typeof chartCodes;
