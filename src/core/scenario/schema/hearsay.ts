/** Keys by which an inject says what need not be so, leaves out what it should say, and can be checked. */
import * as z from 'zod';
import { reliabilities } from '../../model/hearsay.ts';
import { byId, durationExpression, expression, id, ids } from './words.ts';

export const hearsayKeys = {
  says: byId(z.union([z.boolean(), z.number()]))
    .optional()
    .meta({ description: 'What it says about facts: that they are so, that they are not, or a number.' }),
  values: byId(expression)
    .optional()
    .meta({ description: 'Numbers that it gives for facts, worked out when it is sent.' }),
  omits: ids
    .optional()
    .meta({ description: 'Facts that it should carry and does not; a check brings them out.' }),
  reliability: z
    .enum(reliabilities)
    .optional()
    .meta({ description: 'How reliable its source is, for whoever gets it to read.' }),
  check: z
    .strictObject({
      by: id.optional().meta({ description: 'The role that has it checked; without it, whoever asks.' }),
      takes: durationExpression,
    })
    .optional()
    .meta({ description: 'Whoever gets it can have it checked, and knows the truth after this time.' }),
};
