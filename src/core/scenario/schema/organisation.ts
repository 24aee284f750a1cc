/** Who there is: roles with their vertical line (reports_to) and business line, and the facts they can know. */
import * as z from 'zod';
import { byId, expression, id, ids, line, text } from './words.ts';

export const levels = ['village', 'township', 'county', 'city', 'province', 'nation'] as const;

export const role = z
  .strictObject({
    title: line,
    level: z.enum(levels).meta({ description: 'Level of government; reports between levels are vertical.' }),
    reports_to: id.optional().meta({ description: 'The superior; the chain of these is the vertical line.' }),
    line: id.optional().meta({ description: 'The business line: the bureau above in the same profession.' }),
    jurisdiction: ids
      .optional()
      .meta({ description: 'Places this role answers for, with all that lies in them.' }),
    authority: ids.optional().meta({ description: 'Powers this role holds from the start.' }),
    simcell: z
      .boolean()
      .optional()
      .meta({ description: 'Played by the simulation cell unless a person takes it.' }),
    duties: text.optional().meta({ description: 'What the role is for, told to who takes the seat.' }),
  })
  .meta({ id: 'Role', description: 'A post in the organisation.' });

export const organisation = byId(role);

export const fact = z
  .strictObject({
    title: line,
    true: expression
      .optional()
      .meta({ description: 'When the fact is true of the world; without it, always.' }),
    detail: text.optional(),
    value: expression.optional().meta({ description: 'A number that belongs to it: the true one.' }),
    unit: line.optional(),
    decimals: z.number().int().min(0).max(6).optional().meta({ description: 'Decimals told (default 0).' }),
  })
  .meta({ id: 'Fact', description: 'A piece of information that a role can know and pass on.' });

export const facts = byId(fact);
