/** Compiles what injects say about facts, and how that can be checked. */

import type { Fact } from '../../model/blueprint.ts';
import type { Check, SayingPattern } from '../../model/claims.ts';
import { NOT_SO, SO } from '../../model/hearsay.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type InjectInput = NonNullable<ScenarioInput['injects']>[string];

/** Whether anything in a scenario is said that need not be so. */
export function hasHearsay(input: ScenarioInput): boolean {
  return Object.values(input.injects ?? {}).some(
    ({ says, values, omits, check }) => (says ?? values ?? omits ?? check) !== undefined,
  );
}

/** Facts with what is true of them. */
export function compileFacts({ input, expressions, scope }: Workshop): Fact[] {
  return Object.entries(input.facts ?? {}).map(([id, fact]) => {
    const path: Path = ['facts', id];
    const holds = fact.true === undefined ? null : expressions.condition(fact.true, scope, [...path, 'true']);
    const value = fact.value === undefined ? null : expressions.number(fact.value, scope, [...path, 'value']);
    return {
      id,
      title: fact.title,
      detail: fact.detail ?? '',
      holds: holds?.read ?? null,
      value: value?.read ?? null,
      unit: fact.unit ?? '',
      decimals: fact.decimals ?? 0,
    };
  });
}

/** What an inject says: the facts it carries are so, and then what it says and values. */
export function compileSayings(workshop: Workshop, id: string, input: InjectInput): SayingPattern[] {
  const { names, expressions, scope } = workshop;
  const path: Path = ['injects', id];
  checkSayings(workshop, id, input);
  const plain = names.indexes('fact', input.facts ?? [], [...path, 'facts']);
  const said = Object.entries(input.says ?? {}).flatMap(([name, says]): SayingPattern[] => {
    const fact = names.index('fact', name, [...path, 'says', name]);
    if (fact === null) return [];
    if (typeof says === 'number') return [{ fact, says: SO, value: () => says }];
    return [{ fact, says: says ? SO : NOT_SO, value: null }];
  });
  const valued = Object.entries(input.values ?? {}).flatMap(([name, given]): SayingPattern[] => {
    const fact = names.index('fact', name, [...path, 'values', name]);
    const value = expressions.number(given, scope, [...path, 'values', name]);
    return fact === null || value === null ? [] : [{ fact, says: SO, value: value.read }];
  });
  return [...plain.map((fact): SayingPattern => ({ fact, says: SO, value: null })), ...said, ...valued];
}

export function compileCheck(workshop: Workshop, id: string, { check }: InjectInput): Check | null {
  if (check === undefined) return null;
  const path: Path = ['injects', id, 'check'];
  const { names, expressions, scope } = workshop;
  const by = check.by === undefined ? -1 : (names.index('role', check.by, [...path, 'by']) ?? -1);
  const takes = expressions.duration(check.takes, scope, [...path, 'takes']);
  return { by, takes: takes?.read ?? (() => 0) };
}

function checkSayings({ problems, input: { facts = {} } }: Workshop, id: string, input: InjectInput): void {
  const path: Path = ['injects', id];
  const { says = {}, values = {}, omits = [] } = input;
  const carried = [...(input.facts ?? []), ...Object.keys(says), ...Object.keys(values)];
  if (input.to === undefined && carried.length > (input.facts ?? []).length)
    problems.error('scenario/facts-to-nobody', path, `${id} says something and reaches nobody; give it to`);
  for (const [name, said] of Object.entries(says)) {
    if (typeof said === 'number' && facts[name] !== undefined && facts[name].value === undefined)
      problems.error(
        'scenario/no-such-number',
        [...path, 'says', name],
        `${name} has no value; say true or false of it`,
      );
  }
  for (const name of Object.keys(values)) {
    if (facts[name] !== undefined && facts[name].value === undefined)
      problems.error(
        'scenario/no-such-number',
        [...path, 'values', name],
        `${name} has no value to give a number for`,
      );
  }
  carried.forEach((name, i) => {
    if (carried.indexOf(name) !== i)
      problems.error('scenario/says-twice', path, `${id} says two things about ${name}; keep one of them`);
  });
  omits.forEach((name, i) => {
    if (carried.includes(name))
      problems.error('scenario/says-twice', [...path, 'omits', i], `${id} both says and omits ${name}`);
  });
  if (input.check !== undefined && carried.length + omits.length === 0)
    problems.error(
      'scenario/nothing-to-check',
      [...path, 'check'],
      `${id} says nothing that could be checked`,
    );
}
