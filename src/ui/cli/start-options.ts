/** Options that become the start of a drill: who holds the roles, which parameters take another value. */
import type { InputOf } from '../../core/drill/input.ts';
import { castNames } from '../../core/engine/run.ts';
import { nearest } from '../../core/kernel/nearest.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import type { Words } from '../../text/words.ts';
import { normalise } from '../tui/keys.ts';
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
  for (const word of normalise(words).split(',')) {
    const [left, right, ...rest] = word.split('=').map((part) => part.trim());
    if (!left || right === '' || rest.length > 0) {
      throw new UsageError(({ notStandIns }) => notStandIns({ text: words }));
    }
    if (right === undefined) {
      const player = known('standIn', left, standInNames(blueprint));
      for (const { id } of blueprint.roles) cast[id] = player;
    } else {
      cast[known('role', left, roleNames(blueprint))] = known('standIn', right, standInNames(blueprint));
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
      const [, name, text] = /^([^=]+)=(.+)$/.exec(normalise(word)) ?? [];
      const value = Number(text);
      if (name === undefined || text === undefined || text.trim() === '' || !Number.isFinite(value)) {
        throw new UsageError(({ notSet }) => notSet({ text: word }));
      }
      return [known('parameter', name.trim(), names), value];
    }),
  );
}

/** Finds a role by its id; throws a `UsageError` with a suggestion. */
export function knownRole(blueprint: Blueprint, word: string): number {
  return roleNames(blueprint).indexOf(roleIn(blueprint, word));
}

/** The id of a role that there is; throws a `UsageError` with a suggestion. */
export function roleIn(blueprint: Blueprint, word: string): string {
  return known('role', word, roleNames(blueprint));
}

/** Finds a task by its id; throws a `UsageError` with a suggestion. */
export function knownTask({ tasks }: Blueprint, word: string): string {
  return known(
    'task',
    word,
    tasks.map(({ id }) => id),
  );
}

/** The word, if there is such a name of its kind; throws a `UsageError` that says what there is. */
function known(kind: keyof Words['failures']['kinds'], word: string, names: readonly string[]): string {
  if (names.includes(word)) return word;
  const near = nearest(word, names);
  throw new UsageError(({ kinds, meant, unknown, noneAtAll }) => {
    const called = { kind: kinds[kind], word };
    if (near !== null) return meant({ ...called, near });
    return names.length === 0 ? noneAtAll(called) : unknown({ ...called, names: names.join(', ') });
  });
}
