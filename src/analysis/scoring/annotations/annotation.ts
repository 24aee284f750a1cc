/**
 * What people write about a drill: evaluators' notes, ratings and ticks, anybody's answers at the hot wash, participants' ratings of themselves.
 * What evaluators write can be entries of the journal; all are lines of a file beside it (`annotations-file.ts`), so that each can write without the drill.
 */
import * as z from 'zod';
import type { Entry } from '../../../core/drill/input.ts';
import { effectiveEntries } from '../../../core/drill/withdrawals.ts';
import { ratingLetters } from '../ratings.ts';
import { selfItems, selfScale } from '../self-rating.ts';

const by = z.string().min(1).max(200).meta({ description: 'Who wrote it, as they call themselves.' });
const task = z.string().min(1).max(200).meta({ description: 'A task of the plan, by its id.' });
const words = z.string().min(1).max(100_000);
const at = z
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .meta({ description: 'The drill time that it is about, in milliseconds since StartEx.' });
const wall = z
  .string()
  .max(100)
  .meta({ description: 'Time of day in the real world at which it was written, ISO 8601.' });

const role = z.string().min(1).max(200).meta({ description: 'A role of the scenario, by its id.' });

const question = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'A question to be talked about, by its stable id: `I-32#1`.' });

/** What a hot wash asks, right after the drill: HSEEP's debriefing of participants, with what to keep besides. */
export const hotWashQuestions = ['went-well', 'improve', 'keep'] as const;
export type HotWashQuestion = (typeof hotWashQuestions)[number];

const [least, most] = selfScale;

export const annotationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('note'),
      by,
      text: words,
      at: at.optional(),
      task: task.optional(),
      question: question.optional(),
      wall: wall.optional(),
    }),
    z.strictObject({
      kind: z.literal('rate'),
      by,
      task,
      rating: z.enum(ratingLetters),
      reason: words.meta({ description: 'Why: what the evaluator saw.' }),
      wall: wall.optional(),
    }),
    z.strictObject({
      kind: z.literal('observe'),
      by,
      question,
      point: words.meta({ description: 'A point of its `look_for` or `never`, word for word.' }),
      seen: z.boolean().meta({ description: 'Whether it was said; false takes a tick back.' }),
      role: role.optional(),
      wall: wall.optional(),
    }),
    z.strictObject({
      kind: z.literal('hot-wash'),
      by,
      question: z.enum(hotWashQuestions).meta({
        description: 'What went well, what to improve, what to keep as it is.',
      }),
      text: words,
      role: role.optional(),
      wall: wall.optional(),
    }),
    z.strictObject({
      kind: z.literal('self'),
      by,
      role,
      items: z
        .array(z.number().int().min(least).max(most))
        .length(selfItems.length)
        .meta({
          description: `SART, each from ${least} to ${most}: ${selfItems.map(({ id }) => id).join(', ')}.`,
        }),
      wall: wall.optional(),
    }),
  ])
  .meta({ id: 'Annotation' });

export type Annotation = z.infer<typeof annotationSchema>;

/** Evaluators' part of what was written. */
export type EvaluatorAnnotation = Extract<Annotation, { kind: 'note' | 'rate' | 'observe' }>;

export function isOfEvaluator(annotation: Annotation): annotation is EvaluatorAnnotation {
  return annotation.kind === 'note' || annotation.kind === 'rate' || annotation.kind === 'observe';
}

/** The notes, ratings and ticks that were put into a drill's journal and not taken back, in its order. */
export function journaledAnnotations(entries: readonly Entry[]): EvaluatorAnnotation[] {
  return effectiveEntries(entries).flatMap(({ t, input }): EvaluatorAnnotation[] => {
    if (input.kind === 'note') {
      const about = input.task === undefined ? {} : { task: input.task };
      return [{ kind: 'note', by: input.by, text: input.text, at: t, ...about }];
    }
    if (input.kind === 'observe') return [input];
    if (input.kind !== 'rate') return [];
    const { by: who, task: subject, rating, reason = '' } = input;
    return [{ kind: 'rate', by: who, task: subject, rating, reason }];
  });
}
