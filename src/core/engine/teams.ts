/** Teams that come and go: not there yet, there and free, gone again. Work itself is the business of `activities.ts`. */
import { ELSEWHERE } from '../model/world.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { LOG } from './log-codes.ts';

/** StartEx: teams that a request brings are not there before it does. */
export function keepAwayTeams({ blueprint, world }: Run): void {
  for (const { help } of blueprint.actions)
    for (const team of help?.teams ?? []) world.teamActivity[team] = ELSEWHERE;
}

/** A team is there from now on, unless it is there already. */
export function teamArrives(run: Run, team: number): void {
  run.world.teamLeaves[team] = 0;
  if (run.world.teamActivity[team] !== ELSEWHERE) return;
  run.log.record(run.world.time, LOG['team.arrived'], team, 0, 0);
  place(run, team, -1);
}

/** A team goes away: at once, or when its work is done. */
export function teamDeparts(run: Run, team: number): void {
  const { world } = run;
  if (world.teamActivity[team]! > 0) world.teamLeaves[team] = 1;
  else if (world.teamActivity[team]! < 0) depart(run, team);
}

/** A team's work is done. */
export function freeTeam(run: Run, team: number): void {
  if (run.world.teamLeaves[team] === 1) depart(run, team);
  else place(run, team, -1);
}

function depart(run: Run, team: number): void {
  run.world.teamLeaves[team] = 0;
  run.log.record(run.world.time, LOG['team.departed'], team, 0, 0);
  place(run, team, ELSEWHERE);
}

function place(run: Run, team: number, activity: number): void {
  run.world.teamActivity[team] = activity;
  touch(run, run.blueprint.topics.teams + team);
}
