/** Stand-ins: automated players, their kinds and their figures, and who holds which role by default. */
import * as z from 'zod';
import { duration, durationDraw, expression, id, ids } from './words.ts';

const rate = z.number().min(0).max(1);

export const planFollower = z.strictObject({
  kind: z.literal('plan-follower'),
  reads: durationDraw.optional().meta({ description: 'Delay from taking up a message to acknowledging it.' }),
  acts: durationDraw.optional().meta({ description: 'Delay from turning to a task to doing it.' }),
  omits: rate.optional().meta({ description: 'Probability that a task is not done at all.' }),
  errs: rate
    .optional()
    .meta({ description: 'Probability that a task is done wrongly: wrong recipient or argument.' }),
  reorders: rate.optional().meta({ description: 'Probability that a task is put behind what comes next.' }),
  retries: z
    .number()
    .int()
    .min(0)
    .max(20)
    .optional()
    .meta({ description: 'How often a refused act is tried again.' }),
  retry_after: duration.optional(),
});

export const absent = z.strictObject({ kind: z.literal('absent') });

export const random = z.strictObject({
  kind: z.literal('random'),
  every: durationDraw.optional().meta({ description: 'Time between two random acts.' }),
});

export const scriptedStep = z.strictObject({
  at: duration.optional(),
  when: expression.optional(),
  do: id,
  to: ids.optional(),
  facts: ids.optional(),
  args: z.record(id, id).optional(),
  action: id.optional(),
  task: id.optional().meta({ description: 'The task that is handed off.' }),
  re: id.optional().meta({ description: 'The inject that is answered, at its first occurrence.' }),
  option: id.optional().meta({ description: 'The option chosen in answer to a question.' }),
  points: ids.optional().meta({ description: 'What is said in an interview.' }),
  text: z.string().max(2000).optional(),
});

export const scripted = z.strictObject({
  kind: z.literal('scripted'),
  steps: z.array(scriptedStep).max(1000),
});

export const standIn = z
  .discriminatedUnion('kind', [planFollower, absent, random, scripted])
  .meta({ id: 'StandIn', description: 'An automated player. Default figures are uncalibrated proposals.' });
