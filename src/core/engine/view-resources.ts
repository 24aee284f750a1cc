/** What a role sees of the physical world: its gauges, the reserves and teams it can use, its work under way. */
import type { Blueprint } from '../model/blueprint.ts';
import { formatRef } from '../model/refs.ts';
import { type Activity, ELSEWHERE } from '../model/world.ts';
import type { Reading } from './view-history.ts';
import { type ChosenArgument, chosenArguments, type Named, nameOf } from './view-names.ts';

export interface GaugeView extends Named {
  readonly unit: string;
  readonly decimals: number;
  /** The last reading published, when it was taken; null before the first. */
  readonly value: number | null;
  readonly readAt: number | null;
  /** 1 rising, −1 falling, 0 steady or not known, over the last three readings. */
  readonly trend: -1 | 0 | 1;
  /** The highest warning level reached, 0 for none, 1 blue … 4 red. */
  readonly level: number;
  /** Thresholds from blue to red at 1…4; null where there is none. */
  readonly levels: readonly (number | null)[];
  readonly history: readonly Reading[];
}

export interface ReserveView extends Named {
  readonly unit: string;
  readonly amount: number;
}

export interface TeamView extends Named {
  readonly skills: readonly string[];
  readonly busy: boolean;
  /** Why it is not to be had, if it is not: at work, resting, or not there. */
  readonly state: 'free' | 'working' | 'resting' | 'absent';
  /** The place where it is or is on its way to; null where there are no places. */
  readonly at: Named | null;
  readonly size: number;
}

export interface ActivityView {
  readonly ref: string;
  readonly action: Named;
  readonly args: readonly ChosenArgument[];
  readonly teams: readonly Named[];
  readonly startedAt: number;
  readonly endsAt: number;
}

/** Gauges that the role may see. */
export function viewGauges(
  blueprint: Blueprint,
  role: number,
  values: readonly number[],
  readAt: readonly number[],
  levels: readonly number[],
  readings: readonly (readonly Reading[])[],
): GaugeView[] {
  return blueprint.gauges.flatMap((gauge, index) => {
    if (!gauge.seenBy[role]) return [];
    const known = readAt[index]! >= 0;
    const history = readings[index] ?? [];
    return [
      {
        id: gauge.id,
        title: gauge.title,
        unit: gauge.unit,
        decimals: gauge.decimals,
        value: known ? values[index]! : null,
        readAt: known ? readAt[index]! : null,
        trend: trendOf(history, gauge.decimals),
        level: levels[index]!,
        levels: gauge.levels,
        history,
      },
    ];
  });
}

/** The same gauges while the information platform is down: that they are there, and nothing of what they read. */
export function viewUnseenGauges(blueprint: Blueprint, role: number): GaugeView[] {
  const none = blueprint.gauges.map(() => -1);
  return viewGauges(
    blueprint,
    role,
    none,
    none,
    none.map(() => 0),
    [],
  );
}

/** Size of the last decimal place, by the number of decimals. */
const lastPlace = [1, 0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000001] as const;

function trendOf(history: readonly Reading[], decimals: number): -1 | 0 | 1 {
  const recent = history.slice(-3);
  if (recent.length < 2) return 0;
  const change = recent.at(-1)!.value - recent[0]!.value;
  if (Math.abs(change) < lastPlace[decimals]!) return 0;
  return change > 0 ? 1 : -1;
}

/** Reserves that some action of the role draws on. */
export function viewReserves(blueprint: Blueprint, role: number, values: readonly number[]): ReserveView[] {
  const used = new Set<number>();
  for (const action of blueprint.actions)
    if (action.by[role]) for (const use of action.uses) used.add(use.reserve);
  return blueprint.reserves.flatMap(({ id, title, unit, slot }, index) =>
    used.has(index) ? [{ id, title, unit, amount: values[slot]! }] : [],
  );
}

/** Teams of the role, and those its actions could send. */
export function viewTeams(
  blueprint: Blueprint,
  role: number,
  teamActivity: readonly number[],
  teamRests: readonly number[],
  teamAt: readonly number[],
): TeamView[] {
  const needs = blueprint.actions.filter((action) => action.by[role] && action.teams > 0);
  return blueprint.teams.flatMap(({ id, title, of, skills, size }, index) => {
    const usable = needs.some(({ skill }) => skill === null || skills.includes(skill));
    if (of !== role && !usable) return [];
    const state = stateOf(teamActivity[index]!, teamRests[index]!);
    const at = state === 'absent' ? null : nameOf(blueprint.places, teamAt[index]!);
    return [{ id, title, skills, busy: state !== 'free', state, at, size }];
  });
}

function stateOf(activity: number, rests: number): TeamView['state'] {
  if (activity < 0) return 'free';
  if (rests === 1) return 'resting';
  return activity === ELSEWHERE ? 'absent' : 'working';
}

/** The role's own work under way, what is finished first coming first. */
export function viewActivities(
  blueprint: Blueprint,
  role: number,
  activities: readonly Activity[],
): ActivityView[] {
  return activities
    .filter((activity) => activity.role === role)
    .map(({ ref, action, args, teams, startedAt, endsAt }) => ({
      ref: formatRef(ref, blueprint.sources),
      action: { id: blueprint.actions[action]!.id, title: blueprint.actions[action]!.title },
      args: chosenArguments(blueprint, action, args),
      teams: teams.map((team) => ({ id: blueprint.teams[team]!.id, title: blueprint.teams[team]!.title })),
      startedAt,
      endsAt,
    }))
    .sort((one, two) => one.endsAt - two.endsAt);
}
