/** The public, as far as warnings reach it: what it trusts, and how much it minds being warned late. */
import * as z from 'zod';
import { duration, durationExpression, expression } from './words.ts';

export const publicKeys = z
  .strictObject({
    trust: expression
      .optional()
      .meta({ description: 'The share of the public that believes a warning, from 0 to 1 (default 1).' }),
    late: durationExpression.optional().meta({
      description: 'How late a warning is when it is given, such as since(dike.seeping); default 0.',
    }),
    half_life: duration
      .optional()
      .meta({ description: 'A warning so much later is heeded by half as many (default 30m).' }),
  })
  .meta({ id: 'Public' });
