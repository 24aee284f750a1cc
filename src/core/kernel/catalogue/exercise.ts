/** Codes of what can be wrong with an exercise file besides its shape. */
export const exerciseCodes = {
  'exercise/bad-path': '`scenario` is not a plain relative path inside the folder of scenarios.',
  'exercise/no-scenario': '`scenario` names a file that does not exist.',
  'exercise/unknown-role': 'A room gives a role that the scenario has not.',
  'exercise/unknown-player': 'A room gives a role to a stand-in that the scenario has not.',
} as const;

export type ExerciseCode = keyof typeof exerciseCodes;
