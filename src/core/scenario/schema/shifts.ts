/** Shifts: when a post is relieved, and what the relief is given. */
import * as z from 'zod';
import { byId, duration } from './words.ts';

export const handedOver = ['facts', 'tasks', 'orders'] as const;

const shift = z
  .strictObject({
    at: z.array(duration).min(1).max(20).meta({ description: 'When a relief arrives, after StartEx.' }),
    overlap: duration.optional().meta({
      description: 'How long both are there; then the relief has the post (default 0m).',
    }),
    hand_over: z
      .array(z.enum(handedOver))
      .optional()
      .meta({ description: 'What goes over to the relief (default all three).' }),
  })
  .meta({ id: 'Shift', description: 'The relief knows only what is handed over.' });

export const shifts = byId(shift);
