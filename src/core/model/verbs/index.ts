/**
 * The effect verbs. A new verb is one file here and one line in this list; the scenario schema, its JSON Schema
 * and the compiler take it from the list.
 */
import * as z from 'zod';
import { add } from './add.ts';
import { end } from './end.ts';
import { inform } from './inform.ts';
import { inject } from './inject.ts';
import { response } from './response.ts';
import { send } from './send.ts';
import { set } from './set.ts';
import type { Effect, EffectNames, Path } from './verb.ts';
import { warn } from './warn.ts';
import { warning } from './warning.ts';

const verbs = { add, end, inform, inject, response, send, set, warn, warning } as const;

type Verbs = typeof verbs;
type VerbName = keyof Verbs;
export const verbNames: readonly VerbName[] = Object.keys(verbs) as VerbName[];

const when = z
  .union([z.string().max(2000), z.number(), z.boolean()])
  .optional()
  .meta({ description: 'Happens only if this is true at that moment.' });

const shapes = Object.fromEntries(verbNames.map((name) => [name, verbs[name].schema.optional()])) as {
  [N in VerbName]: z.ZodOptional<Verbs[N]['schema']>;
};

const raise = z
  .union([
    z.string(),
    z.strictObject({ event: z.string(), delay: z.string().optional(), id: z.string().optional() }),
  ])
  .optional()
  .meta({ description: 'Raise an event inside the chart, at once or after a delay.' });
const cancel = z.string().optional().meta({ description: 'Cancel the delayed event raised with this id.' });

const exactlyOne = (names: readonly string[]) => (effect: object) =>
  names.filter((name) => Object.hasOwn(effect, name)).length === 1;

/** One effect: exactly one verb with its arguments, and an optional `when`. */
export const effect = z
  .strictObject({ ...shapes, when })
  .refine(exactlyOne(verbNames), `an effect has exactly one of: ${verbNames.join(', ')}`)
  .meta({ id: 'Effect' });
export const effects = z.array(effect).max(200);

const chartVerbNames = [...verbNames, 'raise', 'cancel'];
/** An effect in the chart, where `raise` and `cancel` are at home too. */
export const chartEffect = z
  .strictObject({ ...shapes, raise, cancel, when })
  .refine(exactlyOne(chartVerbNames), `an effect has exactly one of: ${chartVerbNames.join(', ')}`)
  .meta({ id: 'ChartEffect' });
export const chartEffects = z.array(chartEffect).max(200);

export type EffectInput = z.infer<typeof effect>;
export type ChartEffectInput = z.infer<typeof chartEffect>;

/** The closure of one effect without its `when`, or null when problems were reported to `names`. */
export function compileVerb(input: EffectInput, names: EffectNames, path: Path): Effect | null {
  const name = verbNames.find((candidate) => input[candidate] !== undefined);
  if (name === undefined) return null;
  // The list is heterogeneous: each verb's `compile` takes what its own schema has just validated.
  const { compile } = verbs[name] as {
    compile(args: unknown, names: EffectNames, path: Path): Effect | null;
  };
  return compile(input[name], names, [...path, name]);
}
