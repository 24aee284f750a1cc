/** Names as a view carries them: an id to act with and a title to show. Views hold no numbers into the blueprint. */
import type { Blueprint } from '../model/blueprint.ts';
import { commands } from './lines.ts';

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Another role as seen from one: above in the vertical line or the line of profession, below, or beside. */
export interface Contact extends Named {
  readonly relation: 'above' | 'below' | 'beside';
}

/** A choice made for an argument of an action. */
export interface ChosenArgument {
  readonly name: string;
  readonly choice: string;
  readonly title: string;
}

/** A power or an argument as people read it: its title where the scenario gives one, or its id as words. */
export function nameWord({ titles }: Blueprint, id: string): Named {
  return { id, title: titles.get(id) ?? id.replaceAll('-', ' ') };
}

/** A choice as people read it: the title of the place that it names, else as any word. */
export function nameChoice(blueprint: Blueprint, id: string): Named {
  const place = blueprint.places.find((each) => each.id === id);
  return place === undefined ? nameWord(blueprint, id) : { id, title: place.title };
}

export function nameOf(things: readonly Named[], index: number): Named | null {
  const thing = things[index];
  return thing === undefined ? null : { id: thing.id, title: thing.title };
}

export function namesOf(things: readonly Named[], indexes: readonly number[]): Named[] {
  return indexes.flatMap((index) => nameOf(things, index) ?? []);
}

/** The choices made for an action's arguments; arguments left open are left out. */
export function chosenArguments(
  blueprint: Blueprint,
  action: number,
  choices: readonly number[],
): ChosenArgument[] {
  const args = blueprint.actions[action]?.args ?? [];
  return args.flatMap(({ name, choices: all }, i) => {
    const choice = all[choices[i] ?? -1];
    return choice === undefined ? [] : [{ name, choice, title: nameChoice(blueprint, choice).title }];
  });
}

/** Everybody else: the superior first, then those above, below and beside, each in the order of the scenario. */
export function contactsOf(blueprint: Blueprint, role: number): Contact[] {
  const { superior } = blueprint.roles[role]!;
  const relationOf = (other: number): Contact['relation'] => {
    if (commands(blueprint, other, role)) return 'above';
    return commands(blueprint, role, other) ? 'below' : 'beside';
  };
  const order = { above: 1, below: 2, beside: 3 } as const;
  return blueprint.roles
    .flatMap((other, index) => {
      if (index === role) return [];
      const relation = relationOf(index);
      const rank = index === superior ? 0 : order[relation];
      return [{ contact: { id: other.id, title: other.title, relation }, rank, index }];
    })
    .sort((one, two) => one.rank - two.rank || one.index - two.index)
    .map(({ contact }) => contact);
}
