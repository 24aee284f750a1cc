/** The plan: what is expected of whom, from when, by when, and why; and what the crisis costs in the end. */
import * as z from 'zod';
import { byId, duration, expression, id, ids, line, numericName, text } from './words.ts';

const oneOrMore = z.union([id, ids.min(1)]);

/** One act that meets a task. */
const singleActs = [
  z
    .strictObject({ inform: oneOrMore, of: oneOrMore })
    .meta({ description: 'Pass these facts on to these roles.' }),
  z.strictObject({ acknowledge: id }).meta({ description: 'Acknowledge this inject.' }),
  z
    .strictObject({
      answer: id,
      with: ids
        .min(1)
        .optional()
        .meta({ description: 'Options, or points of an interview, of which one has to be chosen.' }),
    })
    .meta({ description: 'Answer the question of this inject.' }),
  z.strictObject({ check: id }).meta({ description: 'Have what this inject says checked.' }),
  z.strictObject({ order: id, do: id }).catchall(id).meta({ description: 'Order a role to do an action.' }),
  z.strictObject({ request: id, for: id }).meta({ description: 'Ask a role to allow an action.' }),
  z.strictObject({ do: id }).catchall(id).meta({ description: 'Do this action, with these arguments.' }),
] as const;

export const expectation = z
  .union([
    ...singleActs,
    z
      .strictObject({ any: z.array(z.union(singleActs)).min(2).max(8) })
      .meta({ description: 'One of these acts, whichever comes first; counted once.' }),
  ])
  .meta({ id: 'Expectation' });

const basis = z
  .union([
    text,
    z.strictObject({
      law: line.meta({ description: 'An id among the laws of the plan, or the name of a law.' }),
      art: z.union([z.number().int().positive(), line]).optional().meta({ description: 'The article.' }),
    }),
  ])
  .meta({ description: 'Legal basis: a law and its article, or text.' });

export const task = z
  .strictObject({
    title: line.optional(),
    owner: id.meta({ description: 'The one accountable role.' }),
    expect: expectation,
    from: expression.meta({ description: 'The trigger: the clock starts when this turns true.' }),
    cue: expression.optional().meta({
      description:
        'What the owner can see of the trigger, where that differs; the seat’s own clock starts there.',
    }),
    after: ids.optional().meta({ description: 'Tasks that come first.' }),
    target: duration.meta({ description: 'Done by then is on time.' }),
    deadline: duration.meta({ description: 'Done by then is late but of use.' }),
    by: z
      .enum(['accepted', 'done'])
      .optional()
      .meta({ description: 'What counts: the decision (default) or its completion.' }),
    every: duration
      .optional()
      .meta({ description: 'A duty that comes again: so long after it was last called for.' }),
    until: expression.optional().meta({
      description:
        'When a duty stops coming again: ended (default), a time such as 3h, or when this is true.',
    }),
    hand_off_to: ids.min(1).optional().meta({ description: 'Roles that the owner may hand the task to.' }),
    early: z.enum(['allowed']).optional().meta({ description: 'Acting before the trigger is credited.' }),
    capability: line.optional(),
    objective: id.optional(),
    critical: z.boolean().optional(),
    weight: z.number().positive().optional(),
    because: text.optional().meta({ description: 'Why, with its source.' }),
    basis: basis.optional(),
    override: z
      .boolean()
      .optional()
      .meta({ description: 'Replaces the task of this id in the plan extended.' }),
  })
  .meta({ id: 'Task' });

export const usefulFlow = z.strictObject({ from: id, to: oneOrMore, of: oneOrMore });

export const plan = z
  .strictObject({
    extends: line
      .optional()
      .meta({ description: 'The overall plan this one stands under, a path inside the scenarios folder.' }),
    title: line.optional(),
    laws: byId(line).optional().meta({ description: 'Names of the laws that tasks rest on, by id.' }),
    tasks: byId(task).optional(),
    drop: ids.optional().meta({ description: 'Tasks of the plans extended that do not apply here.' }),
    useful: z
      .array(usefulFlow)
      .optional()
      .meta({ description: 'Flows of information that are useful though not required.' }),
  })
  .meta({ id: 'Plan' });

export const objective = z
  .strictObject({ title: line, capability: line.optional() })
  .meta({ id: 'Objective' });

export const outcome = z
  .strictObject({
    title: line.optional(),
    value: expression,
    better: z.enum(['lower', 'higher']),
    unit: line.optional(),
    matters: z.number().min(0).optional().meta({ description: 'A difference smaller than this is luck.' }),
  })
  .meta({ id: 'Outcome' });

export const ending = z
  .strictObject({
    title: line,
    judged: z.enum(['good', 'fair', 'bad']),
    when: expression
      .optional()
      .meta({ description: 'Chosen at the end if true and nothing else named an ending.' }),
  })
  .meta({ id: 'Ending' });

export const outcomeName = numericName;
