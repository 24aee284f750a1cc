/** Keys by which an inject asks something: a decision among options, or a question to be talked about. */
import * as z from 'zod';
import { judgements } from '../../model/question.ts';
import { effects } from '../../model/verbs/index.ts';
import { assignments } from '../../model/verbs/verb.ts';
import { byId, duration, id, line, text } from './words.ts';

const option = z
  .strictObject({
    title: line.optional(),
    detail: text.optional().meta({ description: 'What whoever decides should know of it.' }),
    judged: z
      .enum(judgements)
      .optional()
      .meta({ description: 'How good an answer it is. Participants never see it.' }),
    credit: z
      .number()
      .min(-1)
      .max(1)
      .optional()
      .meta({ description: 'Credit for choosing it, where that of `judged` does not fit.' }),
    because: text.optional().meta({ description: 'Why it is judged so, for the debrief.' }),
    costs: assignments.optional().meta({
      description: 'Numbers that it changes when it is chosen: stocks and reserves, and by how much.',
    }),
    effects: effects.optional().meta({ description: 'Effects when it is chosen.' }),
    closes: z
      .array(z.string())
      .max(100)
      .optional()
      .meta({ description: 'Options closed from then on: of this question, or `inject.option` of another.' }),
  })
  .meta({ id: 'Option', description: 'One of the answers to choose from.' });

const points = z.array(line).max(50);

export const questionKeys = {
  ask: text.optional().meta({ description: 'A question; whoever gets the inject can answer it.' }),
  options: byId(option).optional().meta({ description: 'Answers to choose from; without them, in words.' }),
  within: duration
    .optional()
    .meta({ description: 'How long after its arrival it can be answered; for an interview too.' }),
  reason: z
    .enum(['required', 'optional'])
    .optional()
    .meta({ description: 'Whether an answer needs a reason in words (default optional).' }),
  otherwise: id
    .optional()
    .meta({ description: 'The option taken for, or the point said by, whoever has not answered in time.' }),
  discuss: duration
    .optional()
    .meta({ description: 'How long a question without options is talked about; answers come until then.' }),
  look_for: points.optional().meta({ description: 'What an evaluator listens for in the answers.' }),
  never: points.optional().meta({ description: 'What must not be said, for the evaluator.' }),
};
