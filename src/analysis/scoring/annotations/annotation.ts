/**
 * What evaluators write about a drill: notes and ratings. During a drill they can be entries of its journal; during it or after it they
 * are lines of a file of their own beside the journal (`annotations-file.ts`), so that each evaluator can write without the drill.
 */
import { z } from 'zod';
import type { Entry } from '../../../core/drill/input.ts';
import { effectiveEntries } from '../../../core/drill/withdrawals.ts';
import { ratingLetters } from '../ratings.ts';

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

export const annotationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('note'),
      by,
      text: words,
      at: at.optional(),
      task: task.optional(),
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
  ])
  .meta({ id: 'Annotation' });

export type Annotation = z.infer<typeof annotationSchema>;

/** The notes and ratings that were put into a drill's journal and not taken back, in its order. */
export function journaledAnnotations(entries: readonly Entry[]): Annotation[] {
  return effectiveEntries(entries).flatMap(({ t, input }): Annotation[] => {
    if (input.kind === 'note') {
      const about = input.task === undefined ? {} : { task: input.task };
      return [{ kind: 'note', by: input.by, text: input.text, at: t, ...about }];
    }
    if (input.kind !== 'rate') return [];
    const { by: who, task: subject, rating, reason = '' } = input;
    return [{ kind: 'rate', by: who, task: subject, rating, reason }];
  });
}
