/** What the parts of the compiler share: the input, the names and their numbers, the scopes, the problems found. */
import type { Scope } from '../../kernel/expression/index.ts';
import type { Limits } from '../../model/limits.ts';
import { compileVerb, type EffectInput } from '../../model/verbs/index.ts';
import type { Effect, EffectNames } from '../../model/verbs/verb.ts';
import type { World } from '../../model/world.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Duties } from './compiled-task.ts';
import type { Expressions } from './expressions.ts';
import type { InterviewSlots } from './interview-slots.ts';
import type { Names } from './names.ts';
import type { Path, Problems } from './problems.ts';
import type { NamedNumber } from './slots.ts';
import type { TopicBases } from './topics.ts';

export interface Workshop {
  readonly input: ScenarioInput;
  readonly problems: Problems;
  readonly names: Names;
  readonly numbers: ReadonlyMap<string, NamedNumber>;
  readonly topics: TopicBases;
  readonly expressions: Expressions;
  readonly scope: Scope<World>;
  readonly worldScope: Scope<World>;
  readonly outcomeScope: Scope<World>;
  /** The number of an event in the chart, or −1 where nothing listens to it. */
  readonly eventOf: (name: string) => number;
  /** Limits of what effects may write, by slot. */
  readonly limits: ReadonlyMap<number, Limits>;
  /** Options of each inject's question by id, with their places in the world's lists. */
  readonly optionSlots: readonly ReadonlyMap<string, number>[];
  /** By inject the points of its interview, with their places in the world's lists, or null. */
  readonly interviewSlots: readonly (InterviewSlots | null)[];
  /** Tasks that are times of a duty, by id. */
  readonly duties: Duties;
}

/** Compiles a list of effects; those with problems are left out, and the problems reported. */
export function compileEffects(
  workshop: Workshop,
  effects: readonly EffectInput[] | undefined,
  scope: Scope<World>,
  path: Path,
): Effect[] {
  return (effects ?? [])
    .map((effect, i) => compileEffect(workshop, effect, scope, [...path, i]))
    .filter((effect): effect is Effect => effect !== null);
}

export function compileEffect(
  workshop: Workshop,
  input: EffectInput,
  scope: Scope<World>,
  path: Path,
): Effect | null {
  const effect = compileVerb(input, effectNames(workshop, scope), path);
  if (input.when === undefined) return effect;
  const condition = workshop.expressions.condition(input.when, scope, [...path, 'when']);
  if (effect === null || condition === null) return null;
  const { read } = condition;
  return (world, port) => {
    if (read(world)) effect(world, port);
  };
}

/** How effects look up what they name, in a scope. */
export function effectNames(workshop: Workshop, scope: Scope<World>): EffectNames {
  const { names, numbers, problems, expressions, limits } = workshop;
  return {
    number: (expression, path) => expressions.number(expression, scope, path)?.read ?? null,
    index: (kind, id, path) => {
      if (kind === 'event') return workshop.eventOf(id);
      return names.index(kind, id, path);
    },
    writable: (name, path) => {
      const number = numbers.get(name);
      if (number === undefined) {
        return problems.error('scenario/unknown-number', path, `no stock or reserve is called ${name}`);
      }
      const limit = limits.get(number.slot);
      if (limit === undefined) {
        return problems.error(
          'scenario/not-writable',
          path,
          `${name} is a ${number.kind}; effects can write stocks and reserves only`,
        );
      }
      return { slot: number.slot, ...limit };
    },
  };
}
