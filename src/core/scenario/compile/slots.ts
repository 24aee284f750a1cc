/** Numbers with names, and the slots in the world where they live. A name stands for one number only. */
import { builtinFunctions, reservedWords } from '../../kernel/expression/index.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path, Problems } from './problems.ts';

export type NumberKind = 'parameter' | 'chance' | 'stock' | 'formula' | 'reserve' | 'outcome';

export interface NamedNumber {
  readonly name: string;
  readonly kind: NumberKind;
  readonly slot: number;
  readonly path: Path;
}

/** Names with a meaning of their own in every expression. */
export const reservedNames: readonly string[] = ['hours', 'elapsed', 'response', 'warning', ...reservedWords];

/** The slot of the integration time, in hours. */
export const hoursSlot = 0;

/** Gives every number of a scenario its slot, in the author's order; clashes are reported. */
export function numberSlots(input: ScenarioInput, problems: Problems): ReadonlyMap<string, NamedNumber> {
  const { parameters, chances, stocks, reserves, formulas } = input.world ?? {};
  const groups: readonly (readonly [NumberKind, object | undefined, Path])[] = [
    ['parameter', parameters, ['world', 'parameters']],
    ['chance', chances, ['world', 'chances']],
    ['stock', stocks, ['world', 'stocks']],
    ['reserve', reserves, ['world', 'reserves']],
    ['formula', formulas, ['world', 'formulas']],
    ['outcome', input.outcome, ['outcome']],
  ];
  const numbers = new Map<string, NamedNumber>();
  const functions = new Set(builtinFunctions.map(({ name }) => name));
  for (const [kind, group, path] of groups) {
    for (const name of Object.keys(group ?? {})) {
      const before = numbers.get(name);
      const here = [...path, name];
      if (before)
        problems.error('scenario/name-taken', here, `${name} is already the name of a ${before.kind}`);
      else if (reservedNames.includes(name) || functions.has(name)) {
        problems.error('scenario/name-taken', here, `${name} has a meaning of its own in expressions`);
      } else numbers.set(name, { name, kind, slot: numbers.size + 1, path: here });
    }
  }
  return numbers;
}
