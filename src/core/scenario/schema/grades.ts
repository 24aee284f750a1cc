/** Response grades: when each begins, who leads in it, and how long command takes to change hands. */
import * as z from 'zod';
import { duration, expression, grade, id, line } from './words.ts';

export const gradeRule = z
  .strictObject({
    title: line.optional(),
    when: expression.optional().meta({ description: 'The response rises to this grade when it turns true.' }),
    lead: id.optional().meta({ description: 'The role that is in command in this grade.' }),
    hand_over: duration.optional().meta({ description: 'How long taking over command takes.' }),
  })
  .meta({ id: 'Grade' });

export const grades = z.partialRecord(grade, gradeRule);
