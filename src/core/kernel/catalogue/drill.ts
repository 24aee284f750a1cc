/** Codes of errors about a drill: how it is started and how it is played. */
export const drillCodes = {
  'drill/unknown-role': 'The cast names a role that the scenario has not: name one of its roles.',
  'drill/unknown-player':
    'The cast gives a role to a stand-in that does not exist: name one of the scenario or a built-in one.',
  'drill/unknown-parameter':
    'A value is given to a parameter that the scenario has not: name one under `world.parameters`.',
  'drill/pace':
    'A pace is drill time per real time: give a number above 0, and to stop the clock pause the drill.',
  'drill/closed': 'An input came after the drill was closed: open the drill again to go on with it.',
} as const;

export type DrillCode = keyof typeof drillCodes;
