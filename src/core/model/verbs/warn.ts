/** `warn: { level: orange, says: [hazard, place, time, action, source] }` warns the public, who heed it more or less. */
import * as z from 'zod';
import { verb } from './verb.ts';
import { warningLevels } from './warning.ts';

/**
 * What a warning should tell. The five topics that D. S. Mileti and J. H. Sorensen found to matter: hazard, location, time, guidance
 * and source (Communication of Emergency Public Warnings, Oak Ridge National Laboratory, ORNL-6609, 1990).
 */
export const warningTopics = ['hazard', 'place', 'time', 'action', 'source'] as const;

export const warn = verb({
  name: 'warn',
  schema: z
    .strictObject({
      level: z.enum(warningLevels),
      says: z
        .array(z.enum(warningTopics))
        .meta({ description: 'What it tells: the hazard, the place, the time, what to do, who says so.' }),
    })
    .meta({ description: 'Warn the public; `compliance()` says which share of them heeds it.' }),
  compile: ({ level, says }) => {
    const index = warningLevels.indexOf(level);
    const clarity = new Set(says).size / warningTopics.length;
    return (_world, port) => port.warnPublic(index, clarity);
  },
});
