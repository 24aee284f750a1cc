/** A small world and scope for trying expressions in. */
import {
  compileExpression,
  type ExpressionProblem,
  type FunctionBinding,
  isIdArgument,
  type Reading,
  type Scope,
  type ValueType,
} from '../../../../../src/core/kernel/expression/index.ts';

export interface TrialWorld {
  readonly numbers: readonly number[];
  readonly facts: readonly string[];
  readonly mood: string;
}

const NUMBERS = ['rain', 'stage', 'sandbags', 'hours'] as const;
const FACTS = ['dike-3-seepage', 'rumour-dam', 'dike.seeping'];

function variable(name: string): Reading<TrialWorld> | null {
  const slot = (NUMBERS as readonly string[]).indexOf(name);
  if (slot >= 0) return { type: 'number', read: (world) => world.numbers[slot]!, watches: [slot] };
  if (name === 'crew_time') return { type: 'duration', read: (world) => world.numbers[4]!, watches: [4] };
  if (name === 'raining') return { type: 'boolean', read: (world) => world.numbers[0]! > 0, watches: [0] };
  if (name === 'mood') return { type: 'text', read: (world) => world.mood, watches: [5] };
  return null;
}

/** `knows(fact)` and `knows(fact, minimum)`: whether a fact is known, and at least so many facts are. */
const knows: FunctionBinding<TrialWorld> = {
  parameters: ['id', 'number'],
  optional: 1,
  bind: ([fact, minimum]) => {
    if (!fact || !isIdArgument(fact)) throw new Error('the parser promised an id');
    if (!FACTS.includes(fact.id))
      return { problem: `There is no fact \`${fact.id}\`.`, code: 'trial/unknown-fact', argument: 0 };
    if (!minimum || isIdArgument(minimum) || minimum.type !== 'number') {
      return { type: 'boolean', read: (world) => world.facts.includes(fact.id), watches: [6] };
    }
    const { read } = minimum;
    return {
      type: 'boolean',
      read: (world) => world.facts.includes(fact.id) && world.facts.length >= read(world),
      watches: [6, ...minimum.watches],
    };
  },
};

/** `count_known(a, b, …)`: how many of these facts are known. */
const countKnown: FunctionBinding<TrialWorld> = {
  parameters: ['id'],
  variadic: true,
  bind: (args) => {
    const ids = args.flatMap((argument) => (isIdArgument(argument) ? [argument.id] : []));
    return {
      type: 'number',
      read: (world) => ids.filter((id) => world.facts.includes(id)).length,
      watches: [6],
    };
  },
};

export const trialScope: Scope<TrialWorld> = {
  variable,
  call: (name) => (name === 'knows' ? knows : name === 'count_known' ? countKnown : null),
  variableNames: () => [...NUMBERS, 'crew_time', 'raining', 'mood'],
  functionNames: () => ['knows', 'count_known'],
  knowsId: (text) => FACTS.includes(text) || text === 'water',
};

/** 180 mm of rain, a stage of 43 m, 5000 sandbags, hour 3, a crew time of 10 minutes. */
export const trialWorld: TrialWorld = {
  numbers: [180, 43, 5000, 3, 600_000],
  facts: ['dike-3-seepage', 'dike.seeping'],
  mood: 'calm',
};

const ALL: readonly ValueType[] = ['number', 'duration', 'boolean', 'text'];

/** The value of an expression in a world; throws the problems if it does not compile. */
export function evaluate(text: string, world: TrialWorld = trialWorld): number | boolean | string {
  return readingOf(text).read(world);
}

export function readingOf(
  text: string,
  expected: ValueType | readonly ValueType[] = ALL,
): Reading<TrialWorld> {
  const compiled = compileExpression(text, trialScope, expected);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.problems.map((one) => one.message).join(' ')}`);
  return compiled.reading;
}

/** The problems of an expression, none if it compiles. */
export function problemsOf(
  text: string,
  expected: ValueType | readonly ValueType[] = ALL,
): readonly ExpressionProblem[] {
  const compiled = compileExpression(text, trialScope, expected);
  return compiled.ok ? [] : compiled.problems;
}

/** Each problem as `code: the part of the text that it marks`. */
export function marksOf(text: string, expected: ValueType | readonly ValueType[] = ALL): string[] {
  return problemsOf(text, expected).map(
    ({ code, from, to }) => `${code.replace('expression/', '')}: ${text.slice(from, to)}`,
  );
}
