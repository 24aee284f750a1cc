/** Options that become the start of a drill: who holds the roles, which parameters take another value. */
import type { InputOf } from '../../core/drill/input.ts';
import { castNames } from '../../core/engine/run.ts';
import { nearest } from '../../core/kernel/nearest.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { UsageError } from './refusals.ts';

export interface StartWords {
  /** `absent` for every role, or `water=absent,fire=random`. */
  readonly standIns?: string;
  /** `name=value`, any number of times. */
  readonly set?: readonly string[];
}

/** The start input; throws a `UsageError` that names what is unknown and what there is. */
export function readStart(blueprint: Blueprint, { standIns, set = [] }: StartWords): InputOf<'start'> {
  const cast = standIns === undefined ? {} : readStandIns(blueprint, standIns);
  return { kind: 'start', overrides: readOverrides(blueprint, set), cast };
}

function readStandIns(blueprint: Blueprint, words: string): Record<string, string> {
  const cast: Record<string, string> = {};
  for (const word of words.split(',')) {
    const [left, right, ...rest] = word.split('=').map((part) => part.trim());
    if (!left || right === '' || rest.length > 0) {
      throw new UsageError(
        `--stand-ins ${words} is not understood; write absent, or water=absent,fire=random`,
      );
    }
    if (right === undefined) {
      const player = known('stand-in', left, standInNames(blueprint));
      for (const { id } of blueprint.roles) cast[id] = player;
    } else {
      cast[known('role', left, roleNames(blueprint))] = known('stand-in', right, standInNames(blueprint));
    }
  }
  return cast;
}

function standInNames(blueprint: Blueprint): readonly string[] {
  return [...blueprint.standIns.map(({ id }) => id), 'nobody'].filter((name) =>
    castNames(blueprint).includes(name),
  );
}

function roleNames(blueprint: Blueprint): readonly string[] {
  return blueprint.roles.map(({ id }) => id);
}

function readOverrides(blueprint: Blueprint, set: readonly string[]): Record<string, number> {
  const names = blueprint.parameters.map(({ name }) => name);
  return Object.fromEntries(
    set.map((word) => {
      const [, name, text] = /^([^=]+)=(.+)$/.exec(word) ?? [];
      const value = Number(text);
      if (name === undefined || text === undefined || text.trim() === '' || !Number.isFinite(value)) {
        throw new UsageError(
          `--set ${word} is not understood; write a parameter and a number, as rain_total=200`,
        );
      }
      return [known('parameter', name.trim(), names), value];
    }),
  );
}

/** Finds a role by its id; throws a `UsageError` with a suggestion. */
export function knownRole(blueprint: Blueprint, word: string): number {
  return roleNames(blueprint).indexOf(known('role', word, roleNames(blueprint)));
}

function known(kind: string, word: string, names: readonly string[]): string {
  if (names.includes(word)) return word;
  const near = nearest(word, names);
  if (near !== null) throw new UsageError(`no ${kind} is called ${word}; did you mean ${near}?`);
  const list = names.length === 0 ? `this scenario has no ${kind}s` : `there are ${names.join(', ')}`;
  throw new UsageError(`no ${kind} is called ${word}; ${list}`);
}
