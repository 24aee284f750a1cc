/**
 * Compiles jurisdictions and what keeps to them. A role answers for the places that name it (`of`) or that it names
 * (`jurisdiction`), and for all that lies in them. It has jurisdiction there and wherever roles below it answer; a role of which
 * nothing is said has that of its superior.
 */
import type { Action, Blueprint } from '../../model/blueprint.ts';
import type { Border, Territory } from '../../model/border.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type ActionInput = NonNullable<ScenarioInput['actions']>[string];

/** How long a stand-in waits for an answer, unless the scenario says: a proposal of this project. */
const usualWait = '15m';

/** How an action is held to jurisdictions, or null. */
export function compileBorder(
  { expressions, problems }: Workshop,
  { where, outside }: ActionInput,
  site: Action['site'],
  path: Path,
): Border | null {
  if (where === undefined) {
    if (outside !== undefined)
      problems.error(
        'border/no-where',
        [...path, 'outside'],
        'outside says whose leave is needed outside a jurisdiction, and this action keeps to none',
        'add where: jurisdiction',
      );
    return null;
  }
  if (site === null)
    problems.error(
      'border/no-place',
      [...path, 'where'],
      'an action that keeps to jurisdictions happens at a place',
      'add at: with a place, or with an argument whose choices are places',
    );
  const { needs = 'consent', or, covers, lapses, wait = usualWait } = outside ?? everyWay;
  if (or === needs)
    problems.error(
      'border/same-way',
      [...path, 'outside', 'or'],
      `needs and or are both ${needs}; leave or out, or name the other`,
    );
  return {
    ways: or === undefined ? [needs] : [needs, or],
    once: covers !== 'always',
    lapses: lapses === undefined ? -1 : expressions.milliseconds(lapses),
    wait: expressions.milliseconds(wait),
  };
}

const everyWay: NonNullable<ActionInput['outside']> = { needs: 'consent', or: 'common_superior' };

/** Who has jurisdiction where; null where no action asks. */
export function compileTerritory(
  workshop: Workshop,
  roles: Blueprint['roles'],
  actions: readonly Action[],
): Territory | null {
  const lies = liesIn(workshop);
  if (actions.every(({ border }) => border === null)) return null;
  const territory = measure(workshop, roles, lies);
  checkLeave(workshop, roles, actions, territory);
  return territory;
}

/** By place, the place that it lies in, or −1. */
function liesIn({ input, names, problems }: Workshop): readonly number[] {
  const outer = Object.entries(input.places ?? {}).map(([id, place]) =>
    place.in === undefined ? -1 : (names.index('place', place.in, ['places', id, 'in']) ?? -1),
  );
  return outer.map((around, place) => {
    if (!outwards(outer, around).includes(place)) return around;
    const id = names.list('place')[place]!;
    problems.error('border/circular-place', ['places', id, 'in'], `${id} lies, in the end, within itself`);
    return -1;
  });
}

/** A place and those it lies in, from the inside. */
function outwards(outer: readonly number[], place: number): number[] {
  const way: number[] = [];
  for (let at = place; at >= 0 && !way.includes(at); at = outer[at]!) way.push(at);
  return way;
}

function measure({ input, names }: Workshop, roles: Blueprint['roles'], lies: readonly number[]): Territory {
  const places = Object.values(input.places ?? {});
  const posts = Object.values(input.organisation);
  const answers = (role: number, place: number): boolean =>
    places[place]!.of === roles[role]!.id ||
    (posts[role]!.jurisdiction ?? []).includes(names.list('place')[place]!);
  const answering = (place: number): number => {
    const named = roles.findIndex(({ id }) => id === places[place]!.of);
    return named >= 0 ? named : roles.findIndex((_, role) => answers(role, place));
  };
  const grid = (fits: (role: number, place: number) => boolean): boolean[] =>
    roles.flatMap((_, role) => places.map((_place, place) => fits(role, place)));
  const decides = grid((role, place) =>
    outwards(lies, place).some((around) =>
      roles.some((_, other) => isOrAbove(roles, role, other) && answers(other, around)),
    ),
  );
  const hasOwn = roles.map((_, role) =>
    places.some((_place, place) => decides[role * places.length + place]),
  );
  const territoryOf = (role: number): number => superiors(roles, role).find((upper) => hasOwn[upper]) ?? role;
  return {
    decides,
    covers: grid((role, place) => decides[territoryOf(role) * places.length + place]!),
    holder: places.map(
      (_, place) =>
        outwards(lies, place)
          .map(answering)
          .find((role) => role >= 0) ?? -1,
    ),
  };
}

/** A role and those above it in the vertical line, from below. */
function superiors(roles: Blueprint['roles'], role: number): number[] {
  const way: number[] = [];
  for (let at = role; at >= 0 && !way.includes(at); at = roles[at]!.superior) way.push(at);
  return way;
}

const isOrAbove = (roles: Blueprint['roles'], upper: number, lower: number): boolean =>
  superiors(roles, lower).includes(upper);

/** Somebody can give leave for each action at each place, to each role that may do it. */
function checkLeave(
  { problems, names, input }: Workshop,
  roles: Blueprint['roles'],
  actions: readonly Action[],
  { covers, holder }: Territory,
): void {
  actions.forEach(({ id, border, site, by }) => {
    if (border === null || site === null) return;
    for (const place of new Set(site.places)) {
      const title = names.list('place')[place]!;
      if (holder[place]! < 0) {
        problems.error(
          'border/nobody-answers',
          ['actions', id, 'where'],
          `nobody answers for ${title}, where ${id} may happen`,
          `say who does: places.${title}.of, or the jurisdiction of a role`,
        );
        continue;
      }
      if (border.ways.includes('consent')) continue;
      roles.forEach((role, index) => {
        const isAtHome = covers[index * holder.length + place]!;
        if (
          !by[index] ||
          isAtHome ||
          superiors(roles, index).some((upper) => isOrAbove(roles, upper, holder[place]!))
        )
          return;
        problems.error(
          'border/no-common-superior',
          ['actions', id, ...(input.actions?.[id]?.outside === undefined ? ['where'] : ['outside', 'needs'])],
          `${role.id} and ${roles[holder[place]!]!.id}, which answers for ${title}, have no common superior`,
          'let the consent of whoever answers for it do: needs: consent',
        );
      });
    }
  });
}
