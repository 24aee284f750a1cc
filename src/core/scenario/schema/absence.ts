/** Absence: a key of injects. Whoever holds a post is away for a while, and perhaps another post acts for it. */
import * as z from 'zod';
import { duration, id } from './words.ts';

export const absence = z
  .strictObject({
    role: id.meta({ description: 'The post whose holder is away.' }),
    lasts: duration.meta({ description: 'For how long.' }),
    deputy: id.optional().meta({ description: 'The post that acts for it meanwhile, with its powers.' }),
  })
  .meta({ id: 'Absence', description: 'Whoever holds a post is away for a while.' });
