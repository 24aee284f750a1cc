/** Codes of the files that belong to what comes after a drill: annotations, improvement plans, rules of drills. */
export const debriefCodes = {
  'debrief/annotations':
    'A line of the file of notes and ratings is neither, or the file is about another drill: mend the line or restore the file from a copy.',
  'debrief/improvement-plan':
    'The improvement plan of a drill, which people may edit, does not have the form of one: mend what the message names, or delete the file to have it made again.',
  'debrief/rules':
    'A file of drill rules does not have the form of one: mend what the message names; `tocsin due --rules` prints a file to start from.',
} as const;

export type DebriefCode = keyof typeof debriefCodes;
