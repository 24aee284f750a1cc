/**
 * The words that every part of the scenario schema shares: ids, names, expressions, durations, lists.
 * They check shape only; whether an id exists or an expression makes sense is the compiler's business.
 */
import * as z from 'zod';
import { parseDuration } from '../../kernel/time.ts';

/** Names of things: roles, facts, injects, states, actions, tasks. Hyphens join words. */
export const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'an id is letters, digits and hyphens, and starts with a letter')
  .meta({ description: 'An id: letters, digits and hyphens, starting with a letter.' });

/** Names of numbers, usable in expressions: parameters, chances, stocks, formulas, reserves. */
export const numericName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'the name of a number is lower-case letters, digits and underscores')
  .meta({ description: 'A name usable in expressions: lower-case letters, digits and underscores.' });

/** An expression; plain numbers and booleans are expressions too. */
export const expression = z
  .union([z.string().max(2000), z.number(), z.boolean()])
  .meta({ description: 'An expression, such as `basin / 2.5` or `in(dike.seeping) and hours > 2`.' });

export const duration = z
  .string()
  .refine((text) => parseDuration(text) !== null, 'a duration is written like 35m, 1h30m, 90s or 2d')
  .meta({
    description: 'A duration: 90s, 35m, 1h30m, 2d.',
    // For editors, which cannot call `parseDuration`: what it accepts, but for the order of the units.
    pattern: '^([0-9]+(ms|[dhms]))*[0-9]+([.][0-9]+)?(ms|[dhms])$',
  });

/** A duration that may also be an expression, such as `if(bags < 4000, 55m, 35m)`. */
export const durationExpression = z
  .string()
  .max(2000)
  .meta({ description: 'A duration such as 35m, or an expression that gives one.' });

/** A duration, an expression, or a distribution drawn once when needed: `lognormal(10m, 0.6)`. */
export const durationDraw = z
  .string()
  .max(2000)
  .meta({ description: 'A duration, or a distribution of durations such as lognormal(10m, 0.6).' });

export const line = z.string().min(1).max(200).meta({ description: 'One line of text.' });
export const text = z.string().max(20_000).meta({ description: 'Text; block style (|) keeps its lines.' });

export const ids = z.array(id).max(500);

export const colours = ['blue', 'yellow', 'orange', 'red'] as const;
export const colour = z.enum(colours).meta({ description: 'Warning level, from blue (lowest) to red.' });
export const grades = ['I', 'II', 'III', 'IV'] as const;
export const grade = z.enum(grades).meta({ description: 'Response level, from IV (lowest) to I (highest).' });

/** A map of things by id. */
export function byId<T extends z.ZodType>(value: T) {
  return z.record(id, value);
}

export function byName<T extends z.ZodType>(value: T) {
  return z.record(numericName, value);
}
