/** Compiles cuts: the lines between roles that fail, or the roles that no longer see the gauges. */
import { nearest } from '../../kernel/nearest.ts';
import type { Cut } from '../../model/cut.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { levels } from '../schema/organisation.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type CutInput = NonNullable<NonNullable<ScenarioInput['injects']>[string]['cut']>;

const platform = 'platform';
/** What roles send one another goes by this channel, where the scenario lets them choose none. */
const usualChannel = 'message';
const usualPatience = '2m';

/** The cuts of all injects, each with its inject. */
export function compileCuts(workshop: Workshop): Cut[] {
  return Object.entries(workshop.input.injects ?? {}).flatMap(([id, { cut }], inject) =>
    cut === undefined ? [] : [compileCut(workshop, inject, cut, ['injects', id, 'cut'])],
  );
}

function compileCut(workshop: Workshop, inject: number, cut: CutInput, path: Path): Cut {
  const { expressions, names } = workshop;
  checkScope(workshop, cut, path);
  if (cut.channel !== platform) checkChannel(workshop, cut.channel, [...path, 'channel']);
  const roles = names.list('role').map((_, role) => role);
  const concerned = concernedRoles(workshop, cut, path);
  const pair = cut.between === undefined ? null : names.indexes('role', cut.between, [...path, 'between']);
  const isCut = (from: number, to: number): boolean =>
    pair === null
      ? concerned[from] === true || concerned[to]!
      : from !== to && pair.includes(from) && pair.includes(to);
  return {
    inject,
    channel: cut.channel === platform ? null : cut.channel,
    lines: [...roles, roles.length].flatMap((from) => roles.map((to) => isCut(from, to))),
    blind: concerned,
    lasts: expressions.milliseconds(cut.lasts),
    noAnswer: expressions.milliseconds(cut.no_answer ?? usualPatience),
  };
}

function concernedRoles({ names, input }: Workshop, { roles, level }: CutInput, path: Path): boolean[] {
  const named = roles === undefined ? null : names.indexes('role', roles, [...path, 'roles']);
  return Object.values(input.organisation).map((role, index) => {
    if (named !== null) return named.includes(index);
    return level === undefined || levels.indexOf(role.level) === levels.indexOf(level);
  });
}

function checkScope({ problems }: Workshop, { channel, between, roles, level }: CutInput, path: Path): void {
  if ([between, roles, level].filter((scope) => scope !== undefined).length > 1)
    problems.error(
      'cut/two-scopes',
      path,
      'keep one of between, roles and level; without any, it concerns all',
    );
  if (channel === platform && between !== undefined)
    problems.error(
      'cut/platform-between',
      [...path, 'between'],
      'the platform fails for roles; name them under roles, or a level',
    );
}

function checkChannel({ problems, input }: Workshop, channel: string, path: Path): void {
  const vias = Object.values(input.injects ?? {}).flatMap(({ via }) => via ?? []);
  const known = [...new Set([platform, usualChannel, ...Object.keys(input.world?.channels ?? {}), ...vias])];
  if (known.includes(channel)) return;
  const near = nearest(channel, known);
  problems.error(
    'cut/unknown-channel',
    path,
    `nothing goes by ${channel}`,
    near === null ? `there are ${known.join(', ')}` : `did you mean ${near}?`,
  );
}

/** The channels among which roles choose for what they send. */
export function ownChannels({ input }: Workshop): string[] {
  const chosen = Object.entries(input.world?.channels ?? {}).flatMap(([id, { choose }]) =>
    choose ? [id] : [],
  );
  return chosen.length === 0 ? [usualChannel] : chosen;
}
