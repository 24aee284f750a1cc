/** What a role can do and order, and what an action would take now: shown before it is done. */
import { roundTime } from '../kernel/time.ts';
import type { Away } from '../model/absence.ts';
import type { Action, Blueprint } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { chooseTeams } from './authority.ts';
import { postsOf } from './away.ts';
import { commands } from './lines.ts';
import { gathering, siteOf } from './places.ts';
import { nextStop } from './requests.ts';
import { type BorderView, mayCross, viewBorder } from './view-borders.ts';
import { type Named, nameChoice, nameWord } from './view-names.ts';

export interface ArgumentView {
  readonly name: string;
  /** What people read for its name. */
  readonly title: string;
  readonly choices: readonly Named[];
}

/** How a role stands to a power: held for good, lent for one use, not held, or none is needed. */
export type PowerState = 'held' | 'lent' | 'missing' | 'none';

export interface ActionView extends Named {
  readonly detail: string;
  readonly args: readonly ArgumentView[];
  /** The power it needs, or null. */
  readonly power: Named | null;
  readonly powerState: PowerState;
  /** Whether some choice leads outside the role's jurisdiction. */
  readonly crosses: boolean;
}

/** An action that the role can order another to do. */
export interface OrderView {
  readonly to: Named;
  readonly action: Omit<ActionView, 'powerState' | 'crosses'>;
}

/** What an action would take if it were done now. */
export interface ActionPreview {
  /** Milliseconds, 0 for at once; null if it cannot be said. */
  readonly takes: number | null;
  readonly uses: readonly {
    readonly title: string;
    readonly unit: string;
    readonly amount: number;
    readonly stock: number;
  }[];
  readonly teams: { readonly needed: number; readonly free: number; readonly skill: string | null };
  readonly power: Named | null;
  readonly powerState: PowerState;
  /** Null for an action that keeps to no jurisdiction. */
  readonly border: BorderView | null;
  /** What the scenario says when the action is not possible now. */
  readonly otherwise: string;
}

/** Actions of the role, in the scenario's order. */
export function viewActions(
  blueprint: Blueprint,
  role: number,
  powers: readonly number[],
  away: readonly Away[],
): ActionView[] {
  const posts = postsOf({ away }, role);
  return blueprint.actions
    .map((action, index) => ({ action, index }))
    .filter(({ action }) => posts.some((post) => action.by[post]))
    .map(({ action, index }) => ({
      ...describe(blueprint, action),
      powerState: powerState(blueprint, posts, action, powers),
      crosses: mayCross(blueprint, posts, index),
    }));
}

/** What the role can order: each action of each role below it. */
export function viewOrders(blueprint: Blueprint, role: number): OrderView[] {
  return blueprint.roles.flatMap((other, index) =>
    index === role || !commands(blueprint, role, index)
      ? []
      : blueprint.actions
          .filter(({ by }) => by[index])
          .map((action) => ({
            to: { id: other.id, title: other.title },
            action: describe(blueprint, action),
          })),
  );
}

/** What the role can ask for: what others above or beside it can do, and what the scenario lets it request. */
export function viewRequests(blueprint: Blueprint, role: number): OrderView[] {
  const listed = blueprint.requestsOf[role]!.map((request): OrderView => {
    const action = blueprint.actions[request]!;
    const to = blueprint.roles[nextStop(action.help!, role)]!;
    return { to: { id: to.id, title: to.title }, action: describe(blueprint, action) };
  });
  const others = blueprint.roles.flatMap((other, index) =>
    index === role || commands(blueprint, role, index)
      ? []
      : blueprint.actions
          .filter(({ by }) => by[index] && !by[role])
          .map((action) => ({
            to: { id: other.id, title: other.title },
            action: describe(blueprint, action),
          })),
  );
  return [...listed, ...others];
}

/** What an action of a role would take now, with the choices named; null if the role has no such action. */
export function previewAction(
  blueprint: Blueprint,
  world: World,
  role: number,
  id: string,
  args: Readonly<Record<string, string>>,
): ActionPreview | null {
  const index = blueprint.actions.findIndex((candidate) => candidate.id === id);
  const action = blueprint.actions[index];
  const posts = postsOf(world, role);
  if (action === undefined || !posts.some((post) => action.by[post])) return null;
  // A live world is frozen; expressions read the choices from it.
  const trial: World = {
    ...world,
    args: action.args.map(({ name, choices }) => choices.indexOf(args[name] ?? '')),
  };
  const duration = action.takes === null ? 0 : action.takes(trial);
  const skilled = blueprint.teams.filter(
    ({ skills }, index) =>
      world.teamActivity[index]! < 0 && (action.skill === null || skills.includes(action.skill)),
  );
  const place = siteOf(action, trial.args);
  const teams = chooseTeams({ blueprint, world: trial }, action, place) ?? [];
  const way = gathering(blueprint, trial, action, place, teams);
  return {
    takes: Number.isFinite(duration) ? Math.max(0, roundTime(duration)) + way : null,
    uses: action.uses.map(({ slot, amount, reserve }) => ({
      title: blueprint.reserves[reserve]!.title,
      unit: blueprint.reserves[reserve]!.unit,
      amount: amount(trial),
      stock: world.values[slot]!,
    })),
    teams: { needed: action.teams, free: skilled.length, skill: action.skill },
    power: powerOf(blueprint, action),
    powerState: powerState(blueprint, posts, action, world.powers),
    border: viewBorder(blueprint, trial, role, index, trial.args),
    otherwise: action.otherwise,
  };
}

function describe(blueprint: Blueprint, action: Action): Omit<ActionView, 'powerState' | 'crosses'> {
  return {
    id: action.id,
    title: action.title,
    detail: action.detail,
    args: action.args.map(({ name, choices }) => ({
      name,
      title: nameWord(blueprint, name).title,
      choices: choices.map((choice) => nameChoice(blueprint, choice)),
    })),
    power: powerOf(blueprint, action),
  };
}

function powerOf(blueprint: Blueprint, { power }: Action): Named | null {
  return power < 0 ? null : nameWord(blueprint, blueprint.powers[power]!);
}

function powerState(
  blueprint: Blueprint,
  posts: readonly number[],
  action: Action,
  powers: readonly number[],
): PowerState {
  if (action.power < 0) return 'none';
  const held = posts
    .map((post) => powers[post * blueprint.powers.length + action.power]!)
    .find((state) => state !== 0);
  if (held === undefined) return 'missing';
  return held > 0 ? 'held' : 'lent';
}
