/** Who may do what now: roles, powers, preconditions, reserves and teams of an action. */
import type { Action } from '../model/blueprint.ts';
import type { World } from '../model/world.ts';
import { standsFor } from './away.ts';
import { isOutside } from './borders.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import type { Refusal } from './log-codes.ts';
import { packArgs } from './pack-args.ts';
import { travelTime } from './places.ts';

/** Why an action would be refused, or null. The reasons are tried in the order in which a person would mend them. */
export function judgeAction(run: Run, role: number, index: number, args: readonly number[]): Refusal | null {
  const { blueprint, world } = run;
  const action = blueprint.actions[index];
  if (action === undefined || !isTheirs(run, role, action)) return 'not-your-action';
  if (!areComplete(action, args)) return 'bad-argument';
  world.args = args as number[];
  if (action.once && wasAccepted(world, index, action, args)) return 'already-done';
  if (action.power >= 0 && !hasPower(run, role, action.power)) return 'no-authority';
  if (action.border !== null && isOutside(run, role, index, args)) return 'outside-jurisdiction';
  if (action.when !== null && !action.when(world)) return 'not-now';
  for (let i = 0; i < action.uses.length; i++) {
    const { slot, amount } = action.uses[i]!;
    if (finite(world, amount(world), action.id) > world.values[slot]!) return 'not-enough';
  }
  if (action.teams > 0 && !hasTeams(run, action)) return 'no-team';
  return null;
}

/** Whether an action is for a role, or for a post that it acts for. */
export function isTheirs(run: Run, role: number, action: Action): boolean {
  return action.by[role]! || (run.world.away.length > 0 && isForAnyOf(standsFor(run.world, role), action));
}

function isForAnyOf(roles: readonly number[], { by }: Action): boolean {
  return roles.some((role) => by[role]);
}

function areComplete(action: Action, args: readonly number[]): boolean {
  for (let i = 0; i < action.args.length; i++) {
    const choice = args[i]!;
    if (!(choice >= 0 && choice < action.args[i]!.choices.length)) return false;
  }
  return true;
}

/** Whether an action was accepted before with these very choices (or, without arguments, at all). */
function wasAccepted(
  { setsAccepted }: World,
  index: number,
  action: Action,
  args: readonly number[],
): boolean {
  const packed = packArgs(action.args, args);
  for (let i = 0; i < setsAccepted.length; i += 2)
    if (setsAccepted[i] === index && setsAccepted[i + 1] === packed) return true;
  return false;
}

/** Remembers what can be done once. */
export function noteOnce(world: World, index: number, action: Action, args: readonly number[]): void {
  if (action.once) world.setsAccepted.push(index, packArgs(action.args, args));
}

/** A power is held for good (1) or for a number of single uses (negative). */
export function hasPower(run: Run, role: number, power: number): boolean {
  return holderOf(run, role, power) >= 0;
}

/** The role itself, or a post that it acts for, whichever holds a power; −1 if none does. */
function holderOf(run: Run, role: number, power: number): number {
  const { world, blueprint } = run;
  const holds = (holder: number): boolean => world.powers[holder * blueprint.powers.length + power] !== 0;
  if (holds(role)) return role;
  return standsFor(world, role).find(holds) ?? -1;
}

/** Whether a role holds a power for good, and so may lend it. */
export function canLend(run: Run, role: number, power: number): boolean {
  const { world, blueprint } = run;
  const lends = (holder: number): boolean => world.powers[holder * blueprint.powers.length + power] === 1;
  return lends(role) || standsFor(world, role).some(lends);
}

/** Uses up one single use, where the power is not held for good. */
export function spendPower(run: Run, role: number, power: number): void {
  const at = holderOf(run, role, power) * run.blueprint.powers.length + power;
  if (run.world.powers[at]! < 0) run.world.powers[at]!++;
}

function hasTeams(run: Run, action: Action): boolean {
  if (action.people > 0) return chooseTeams(run, action, -1) !== null;
  return freeTeams(run, action).length >= action.teams;
}

/**
 * The teams that an action would take now, or null if there are too few: the first that can do it, those nearest to its place
 * before others; as many as it asks for, and more until they are enough people.
 */
export function chooseTeams(
  run: Pick<Run, 'blueprint' | 'world'>,
  action: Action,
  place: number,
): readonly number[] | null {
  const { blueprint, world } = run;
  const free = freeTeams(run, action);
  if (place >= 0) {
    const way = new Map(free.map((team) => [team, travelTime(blueprint, world, world.teamAt[team]!, place)]));
    free.sort((one, other) => way.get(one)! - way.get(other)! || one - other);
  }
  let count = 0;
  let people = 0;
  while (count < free.length && (count < action.teams || people < action.people))
    people += blueprint.teams[free[count++]!]!.size;
  return count < action.teams || people < action.people ? null : free.slice(0, count);
}

/** Teams that could do an action now, whoever commands them, in the order in which the scenario names them. */
export function freeTeams(run: Pick<Run, 'blueprint' | 'world'>, action: Action): number[] {
  const { blueprint, world } = run;
  const free: number[] = [];
  blueprint.teams.forEach((team, index) => {
    const able = action.skill === null || team.skills.includes(action.skill);
    if (able && world.teamActivity[index]! < 0) free.push(index);
  });
  return free;
}
