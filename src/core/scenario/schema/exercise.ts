/** An exercise: several rooms play one scenario under one seed, and are compared. A file of its own beside scenarios. */
import * as z from 'zod';
import { scenarioVersion } from './index.ts';
import { byId, id, line } from './words.ts';

export const doneTogether = ['start', 'pause', 'end'] as const;

const room = z
  .strictObject({
    title: line.optional(),
    cast: byId(id).optional().meta({
      description:
        'Which stand-in, person, agent or nobody holds which role here; others as the scenario says.',
    }),
  })
  .meta({ id: 'Room', description: 'A team that plays the scenario by itself.' });

export const exerciseSchema = z
  .strictObject({
    tocsin: z.literal(scenarioVersion).meta({ description: 'Version of the scenario language.' }),
    id,
    title: line,
    scenario: line.meta({
      description: 'The scenario file, relative to this file: wenhe-flood/scenario.yaml.',
    }),
    seed: line.optional().meta({
      description:
        'The seed of all rooms. `hidden` (default): made up at the start and told when all rooms have ended.',
    }),
    together: z
      .array(z.enum(doneTogether))
      .optional()
      .meta({ description: 'What happens in all rooms at once when people play (default all three).' }),
    rooms: byId(room)
      .refine((rooms) => Object.keys(rooms).length > 0, 'an exercise has at least one room')
      .refine((rooms) => Object.keys(rooms).length <= 50, 'an exercise has at most 50 rooms'),
  })
  .meta({ id: 'Exercise', title: 'Tocsin exercise, version 1' });

export type ExerciseInput = z.infer<typeof exerciseSchema>;
