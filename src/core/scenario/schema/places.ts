/** Places: who lives there, who answers for them, and how long the way to others takes. */
import * as z from 'zod';
import { byId, durationExpression, id, line } from './words.ts';

export const place = z
  .strictObject({
    title: line.optional(),
    of: id.optional().meta({ description: 'The role that answers for it.' }),
    in: id.optional().meta({
      description: 'The place that it lies in: whoever answers for that has jurisdiction here too.',
    }),
    people: z.number().int().min(0).optional().meta({ description: 'How many people live there.' }),
    from: z
      .record(id, durationExpression)
      .optional()
      .meta({ description: 'How long the way from other places takes, there and back alike.' }),
  })
  .meta({ id: 'Place' });

export const places = byId(place);
