/** Probes: what roles are asked, with everything else out of sight, to see what they believe to be so. */
import * as z from 'zod';
import { byId, duration, expression, id, ids, line, text } from './words.ts';

const question = z
  .strictObject({
    ask: text.meta({ description: 'What the role is asked.' }),
    level: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .meta({ description: '1 what is there, 2 what it means, 3 what becomes of it.' }),
    options: byId(line)
      .optional()
      .meta({ description: 'Two to nine answers to choose from; without them the answer is a number.' }),
    truth: z
      .union([expression, z.record(id, expression)])
      .meta({ description: 'The right number; or, by option, the condition under which it is right.' }),
    tolerance: z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'How far a number may lie from the right one (default 0).' }),
    unit: line.optional().meta({ description: 'Of the number, to be shown.' }),
    told_by: z
      .strictObject({ facts: ids.optional(), gauges: ids.optional() })
      .optional()
      .meta({ description: 'Facts and gauges from which a stand-in knows the answer.' }),
  })
  .meta({ id: 'ProbeQuestion', description: 'One question of a probe.' });

const probe = z
  .strictObject({
    at: duration.optional().meta({ description: 'When it comes, after StartEx.' }),
    when: expression.optional().meta({ description: 'It comes once, when this turns true.' }),
    to: ids.min(1).meta({ description: 'The roles that are asked.' }),
    within: duration
      .optional()
      .meta({ description: 'How long it can be answered once the drill goes on (default 10m).' }),
    questions: byId(question),
  })
  .meta({ id: 'Probe', description: 'A moment at which roles are asked what they believe to be so.' });

export const probes = byId(probe);
