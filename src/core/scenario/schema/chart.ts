/**
 * The crisis as a statechart: XState's machine configuration with a shorthand. Guards and delays are
 * expressions, actions are effects.
 */
import * as z from 'zod';
import { chartEffects } from '../../model/verbs/index.ts';
import { expression, id, line } from './words.ts';

const target = z.union([z.string(), z.array(z.string()).min(1)]);

const transitionObject = z.strictObject({
  target: target.optional(),
  guard: expression.optional().meta({ description: 'Taken only if this is true.' }),
  actions: chartEffects.optional(),
  reenter: z.boolean().optional(),
});

export const transitions = z.union([
  z.string(),
  transitionObject,
  z.array(z.union([z.string(), transitionObject])).min(1),
]);

export interface ChartNodeInput {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history' | undefined;
  readonly history?: 'shallow' | 'deep' | undefined;
  readonly target?: string | undefined;
  readonly initial?: string | undefined;
  readonly states?: Readonly<Record<string, ChartNodeInput>> | undefined;
  readonly on?: Readonly<Record<string, z.infer<typeof transitions>>> | undefined;
  readonly always?: z.infer<typeof transitions> | undefined;
  readonly after?: Readonly<Record<string, z.infer<typeof transitions>>> | undefined;
  readonly onDone?: z.infer<typeof transitions> | undefined;
  readonly entry?: z.infer<typeof chartEffects> | undefined;
  readonly exit?: z.infer<typeof chartEffects> | undefined;
}

export const chartNode: z.ZodType<ChartNodeInput> = z
  .lazy(() =>
    z.strictObject({
      id: id.optional(),
      title: line.optional(),
      type: z.enum(['atomic', 'compound', 'parallel', 'final', 'history']).optional(),
      history: z.enum(['shallow', 'deep']).optional(),
      target: z.string().optional(),
      initial: z.string().optional(),
      states: z.record(id, chartNode).optional(),
      on: z.record(z.string(), transitions).optional(),
      always: transitions.optional(),
      after: z.record(z.string(), transitions).optional(),
      onDone: transitions.optional(),
      entry: chartEffects.optional(),
      exit: chartEffects.optional(),
    }),
  )
  .meta({ id: 'State', description: 'A state of the chart, as in an XState machine configuration.' });
