/** What happens to people and what they can do: injects and actions. Effects are the verbs of the model. */
import * as z from 'zod';
import { effects } from '../../model/verbs/index.ts';
import { absence } from './absence.ts';
import { borderKeys } from './border.ts';
import { cut } from './cuts.ts';
import { hearsayKeys } from './hearsay.ts';
import { interview } from './interview.ts';
import { questionKeys } from './questions.ts';
import { byId, duration, durationExpression, expression, id, ids, line, text } from './words.ts';

export const inject = z
  .strictObject({
    title: line.optional(),
    at: duration.optional().meta({ description: 'Scheduled: this long after StartEx.' }),
    when: expression.optional().meta({ description: 'Conditional: fires once, when this turns true.' }),
    chance: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: 'Random: the probability that it happens.' }),
    between: z
      .tuple([duration, duration])
      .optional()
      .meta({ description: 'Random time, uniform between the two.' }),
    unless: expression.optional().meta({
      description:
        'Contingency: fires at `by` unless this action or task is done, or this expression is true.',
    }),
    by: duration.optional().meta({ description: 'Contingency: when it is decided.' }),
    to: ids
      .min(1)
      .optional()
      .meta({ description: 'Who receives it; without it nobody does, only its effects happen.' }),
    from: z.union([id, line]).optional().meta({ description: 'A role, or whoever speaks.' }),
    via: id.optional().meta({ description: 'Channel: phone, radio, fax, social-media …' }),
    text: text.optional(),
    facts: ids.optional().meta({ description: 'What whoever receives it then knows and can pass on.' }),
    effects: effects.optional(),
    objective: id.optional(),
    controller: text.optional().meta({ description: 'Note to the facilitator.' }),
    expected: text.optional().meta({ description: 'What the facilitator expects to see.' }),
    ...questionKeys,
    interview: interview.optional(),
    absent: absence.optional(),
    cut: cut.optional(),
    ...hearsayKeys,
  })
  .meta({ id: 'Inject', description: 'A line of the MSEL.' });

const teamNeed = z.union([
  z.literal('any'),
  z.strictObject({
    skill: id.optional(),
    count: z.number().int().min(1).max(20).optional(),
    people: z.number().int().min(1).optional(),
  }),
]);

export const action = z
  .strictObject({
    title: line,
    by: ids.min(1).meta({ description: 'Roles that can do it.' }),
    authority: id.optional().meta({ description: 'The power it needs; a role without it must ask for it.' }),
    args: byId(ids.min(1).max(100)).optional().meta({ description: 'Arguments, each with its choices.' }),
    takes: durationExpression.optional().meta({ description: 'How long from acceptance to completion.' }),
    needs: z
      .record(z.string(), z.union([teamNeed, expression]))
      .optional()
      .meta({ description: 'Reserves used up, and `team: any` or `team: { skill, count }` kept busy.' }),
    when: expression.optional().meta({ description: 'Only possible while this is true.' }),
    else: line.optional().meta({ description: 'What the refusal says when `when` is false.' }),
    once: z
      .boolean()
      .optional()
      .meta({ description: 'Can be accepted only once (for each set of arguments).' }),
    at: id.optional().meta({ description: 'A place, or an argument whose choices are places.' }),
    ...borderKeys,
    excludes: ids
      .optional()
      .meta({ description: 'Actions that cannot be done as well: orders to do both conflict.' }),
    starts: effects.optional().meta({ description: 'Effects on acceptance.' }),
    effects: effects.optional().meta({ description: 'Effects on completion.' }),
    detail: text.optional(),
  })
  .meta({ id: 'Action' });

export const injects = byId(inject);
export const actions = byId(action);
