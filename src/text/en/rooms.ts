/** Rooms of an exercise side by side, in English. */
export const comparing = {
  rooms: {
    title: '{exercise}: {scenario}',
    figure: 'Room',
    speed: 'Speed',
    coordination: 'Coordination',
    inTime: 'Tasks done in time',
    ofCalled: '{done} of {called}',
    ending: 'Ending',
    none: 'none',
    outcome: '{title}, {better}',
    seedWas: 'All rooms have ended. Their seed was {seed}.',
  },
} as const;
