/** Cuts: a key of injects. A channel fails between some roles, or the information platform does. */
import * as z from 'zod';
import { levels } from './organisation.ts';
import { duration, id, ids } from './words.ts';

export const cut = z
  .strictObject({
    channel: id.meta({ description: 'A channel such as phone; or platform: nobody sees the gauges.' }),
    between: z.tuple([id, id]).optional().meta({ description: 'Two roles: only from one to the other.' }),
    roles: ids.min(1).optional().meta({ description: 'All that these roles send and get.' }),
    level: z.enum(levels).optional().meta({ description: 'All that the roles of this level send and get.' }),
    lasts: duration.meta({ description: 'For how long.' }),
    no_answer: duration.optional().meta({
      description: 'How long until a sender sees that nobody answers (default 2m).',
    }),
  })
  .meta({ id: 'Cut', description: 'A channel, or the information platform, fails for a while.' });
