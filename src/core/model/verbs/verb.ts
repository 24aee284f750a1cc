/**
 * What an effect verb is: a schema for what an author writes, a check that turns it into a closure, and the
 * closure that changes the world. An effect writes the world and the outbox, draws nothing and cannot fail:
 * whatever could go wrong is reported when the scenario is compiled.
 */
import * as z from 'zod';
import { keepWithin, type Limits } from '../limits.ts';
import type { World } from '../world.ts';

/** What an effect may ask of the engine; each request becomes work after the effect's macrostep. */
export interface EffectPort {
  /** A number in `world.values` was written: what depends on it is brought up to date. */
  changed(slot: number): void;
  /** Deliver this inject as soon as the macrostep is over. */
  requestInject(inject: number): void;
  /** Send this event to the chart after the macrostep. */
  sendEvent(event: number): void;
  /** The role now knows the fact. */
  learn(role: number, fact: number): void;
  /** Set the public warning: 0 none, 1 blue … 4 red. */
  warn(level: number): void;
  /** Warn the public of this level, with this share of what a warning should tell. */
  warnPublic(level: number, clarity: number): void;
  /** Set the response level: 1 (I, highest) … 4 (IV). */
  respond(level: number): void;
  /** End the drill with this ending. */
  end(ending: number): void;
}

export type Effect = (world: World, port: EffectPort) => void;

/** A path into the scenario file, for diagnostics. */
export type Path = readonly (string | number)[];

/** The kinds of thing that an id in a scenario can name. */
export type IdKind =
  | 'role'
  | 'fact'
  | 'inject'
  | 'action'
  | 'task'
  | 'state'
  | 'gauge'
  | 'team'
  | 'event'
  | 'ending';

/** What a verb needs to know of the scenario; each look-up reports its own problem and then returns null. */
export interface EffectNames {
  number(expression: string | number | boolean, path: Path): ((world: World) => number) | null;
  /** The slot of a stock or a reserve: the numbers that effects may write, with their limits. */
  writable(name: string, path: Path): WritableSlot | null;
  index(kind: IdKind, id: string, path: Path): number | null;
}

export interface WritableSlot extends Limits {
  readonly slot: number;
}

export interface EffectVerb<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** The closure, or null when problems were reported. */
  compile(args: T, names: EffectNames, path: Path): Effect | null;
}

/** What an author may write as one name or as several. */
export function asList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** Keeps the argument's type while the verbs stand in one list. */
export function verb<T>(definition: EffectVerb<T>): EffectVerb<T> {
  return definition;
}

/** Numbers by name, as `set` and `add` take them. */
export const assignments = z.record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean()]));

/** Compiles `{ name: expression }` into one effect that writes each slot within its limits. */
export function compileAssignments(
  args: z.infer<typeof assignments>,
  names: EffectNames,
  path: Path,
  combine: (before: number, value: number) => number,
): Effect | null {
  const writes = Object.entries(args).map(([name, expression]) => ({
    target: names.writable(name, [...path, name]),
    value: names.number(expression, [...path, name]),
  }));
  const ready = writes.filter(isComplete);
  if (ready.length < writes.length) return null;
  const effects = ready.map(({ target, value }): Effect => {
    const { slot } = target;
    return (world, port) => {
      const wanted = combine(world.values[slot]!, value(world));
      world.values[slot] = keepWithin(target, world, wanted);
      port.changed(slot);
    };
  });
  if (effects.length === 1) return effects[0]!;
  return (world, port) => {
    for (const effect of effects) effect(world, port);
  };
}

type Write = { target: WritableSlot | null; value: ((world: World) => number) | null };

function isComplete(write: Write): write is { target: WritableSlot; value: (world: World) => number } {
  return write.target !== null && write.value !== null;
}
