/** Compiles places and the ways between them, and what stands or happens at places. */
import type { Action, ActionArgument, Place, Reserve, Team } from '../../model/blueprint.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type TeamInput = NonNullable<NonNullable<ScenarioInput['world']>['teams']>[string];
type ReserveInput = NonNullable<NonNullable<ScenarioInput['world']>['reserves']>[string];

export function compilePlaces(workshop: Workshop): Place[] {
  const { input, names, expressions, scope } = workshop;
  const inputs = Object.entries(input.places ?? {});
  const roads: { to: number; takes: Place['roads'][number]['takes'] }[][] = inputs.map(() => []);
  inputs.forEach(([id, { from = {} }], here) => {
    for (const [other, duration] of Object.entries(from)) {
      const path: Path = ['places', id, 'from', other];
      const there = names.index('place', other, path);
      const takes = expressions.duration(duration, scope, path)?.read;
      if (there === null || takes === undefined) continue;
      roads[here]!.push({ to: there, takes });
      roads[there]!.push({ to: here, takes });
    }
  });
  const places = inputs.map(([id, place], index) => ({
    id,
    title: place.title ?? id,
    of: place.of === undefined ? -1 : (names.index('role', place.of, ['places', id, 'of']) ?? -1),
    people: place.people ?? 0,
    roads: roads[index]!,
  }));
  checkWays(workshop, places);
  return places;
}

/** Every place can be reached from the first. */
function checkWays({ problems }: Workshop, places: readonly Place[]): void {
  const reached = new Set<number>();
  const queue = places.length > 0 ? [0] : [];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    queue.push(...places[at]!.roads.map(({ to }) => to));
  }
  places.forEach(({ id }, index) => {
    if (!reached.has(index))
      problems.error(
        'place/no-way',
        ['places', id],
        `there is no way from ${places[0]!.id} to ${id}`,
        `say how long one takes: from: { ${places[0]!.id}: 30m }`,
      );
  });
}

/** The place of a team or a depot; without `places` an `at` is for people to read. */
function placeOf({ input, names }: Workshop, at: string | undefined, path: Path): number {
  return at === undefined || input.places === undefined ? -1 : (names.index('place', at, path) ?? -1);
}

/** Where an action happens: at a place, or at the one that is chosen for an argument. */
export function compileSite(
  workshop: Workshop,
  at: string | undefined,
  args: readonly ActionArgument[],
  path: Path,
): Action['site'] {
  if (at === undefined) return null;
  const { names, problems } = workshop;
  const fixed = names.find('place', at);
  if (fixed >= 0) return { argument: -1, places: [fixed] };
  const argument = args.findIndex(({ name }) => name === at);
  const places = (args[argument]?.choices ?? []).map((choice) => names.find('place', choice));
  if (argument >= 0 && !places.includes(-1)) return { argument, places };
  return problems.error(
    'place/no-choice',
    path,
    argument < 0
      ? `${at} is neither a place nor an argument of this action`
      : `not every choice for ${at} is a place`,
    argument < 0 ? names.suggest('place', at) : 'name them under places',
  );
}

/** When a team comes, where it stands, when it must rest and for how long. */
export function compileTeamLife(
  workshop: Workshop,
  id: string,
  input: TeamInput,
): Pick<Team, 'at' | 'arrives' | 'restAfter' | 'rest'> {
  const path: Path = ['world', 'teams', id];
  const milliseconds = (text: string | undefined, none: number): number =>
    text === undefined ? none : workshop.expressions.milliseconds(text);
  if ((input.rest_after === undefined) !== (input.rest === undefined))
    workshop.problems.error(
      'place/half-a-rest',
      path,
      `${id} needs both rest_after and rest: after how much work it rests, and how long`,
    );
  return {
    at: placeOf(workshop, input.at, [...path, 'at']),
    arrives: milliseconds(input.arrives, -1),
    restAfter: milliseconds(input.rest_after, 0),
    rest: milliseconds(input.rest, 0),
  };
}

/** Where a reserve lies, what it means to run low, and what comes in. */
export function compileStore(
  workshop: Workshop,
  id: string,
  input: ReserveInput,
): Pick<Reserve, 'at' | 'low' | 'lowEvent' | 'outEvent' | 'supply'> {
  const { expressions, scope, eventOf } = workshop;
  const path: Path = ['world', 'reserves', id];
  const { resupply } = input;
  const number = (value: string | number | boolean, key: string) =>
    expressions.number(value, scope, [...path, 'resupply', key])?.read ?? (() => 0);
  return {
    at: placeOf(workshop, input.at, [...path, 'at']),
    low: input.low ?? null,
    lowEvent: eventOf(`${id}.low`),
    outEvent: eventOf(`${id}.out`),
    supply:
      resupply === undefined
        ? null
        : {
            every: Math.max(1, expressions.milliseconds(resupply.every)),
            amount: number(resupply.amount, 'amount'),
            takes:
              resupply.takes === undefined
                ? null
                : (expressions.duration(resupply.takes, scope, [...path, 'resupply', 'takes'])?.read ?? null),
            upTo: resupply.up_to === undefined ? null : number(resupply.up_to, 'up_to'),
          },
  };
}

/** A jurisdiction names places, where there are any. */
export function checkJurisdictions({ input, names }: Workshop): void {
  if (input.places === undefined) return;
  for (const [id, { jurisdiction = [] }] of Object.entries(input.organisation))
    names.indexes('place', jurisdiction, ['organisation', id, 'jurisdiction']);
}
