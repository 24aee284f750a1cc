/** Teams that come and go and rest: not there yet, there and free, tired, gone again. Work itself is the business of `activities.ts`. */
import { ELSEWHERE } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** StartEx: teams stand where the scenario says; those that come later, or that a request brings, are not there. */
export function placeTeams({ blueprint, world }: Run): void {
  blueprint.teams.forEach(({ at, arrives }, team) => {
    world.teamAt[team] = at;
    if (arrives < 0) return;
    world.teamActivity[team] = ELSEWHERE;
    schedule(world, arrives, PRIORITY.completion, ITEM.team, team, COMES);
  });
  for (const { help } of blueprint.actions)
    for (const team of help?.teams ?? []) world.teamActivity[team] = ELSEWHERE;
}

const COMES = 0;
const RESTED = 1;

/** A team is due: it comes, or has rested. */
export function teamDue(run: Run, team: number, what: number): void {
  if (what === COMES) {
    teamArrives(run, team);
    return;
  }
  run.world.teamRests[team] = 0;
  run.log.record(run.world.time, LOG['team.rested'], team, 0, 0);
  leaveOrStay(run, team);
}

/** A team is there from now on, unless it is there already. */
export function teamArrives(run: Run, team: number): void {
  const { world, log, blueprint } = run;
  world.teamLeaves[team] = 0;
  if (world.teamActivity[team] !== ELSEWHERE || world.teamRests[team] === 1) return;
  log.record(world.time, LOG['team.arrived'], team, 0, 0);
  world.teamAt[team] = blueprint.teams[team]!.at;
  world.teamWorked[team] = 0;
  setActivity(run, team, -1);
}

/** A team goes away: at once, or when its work or its rest is over. */
export function teamDeparts(run: Run, team: number): void {
  const { world } = run;
  if (world.teamActivity[team]! > 0 || world.teamRests[team] === 1) world.teamLeaves[team] = 1;
  else if (world.teamActivity[team]! < 0) depart(run, team);
}

/** A team's work is done, after so many milliseconds: it is tired, leaves, or is free. */
export function freeTeam(run: Run, team: number, worked: number): void {
  const { world, log, blueprint } = run;
  const { restAfter, rest } = blueprint.teams[team]!;
  if (restAfter > 0) {
    world.teamWorked[team]! += worked;
    if (world.teamWorked[team]! >= restAfter) {
      world.teamWorked[team] = 0;
      world.teamRests[team] = 1;
      log.record(world.time, LOG['team.tired'], team, 0, 0);
      setActivity(run, team, ELSEWHERE);
      schedule(world, rest, PRIORITY.completion, ITEM.team, team, RESTED);
      return;
    }
  }
  leaveOrStay(run, team);
}

function leaveOrStay(run: Run, team: number): void {
  if (run.world.teamLeaves[team] === 1) depart(run, team);
  else setActivity(run, team, -1);
}

function depart(run: Run, team: number): void {
  run.world.teamLeaves[team] = 0;
  run.log.record(run.world.time, LOG['team.departed'], team, 0, 0);
  setActivity(run, team, ELSEWHERE);
}

function setActivity(run: Run, team: number, activity: number): void {
  run.world.teamActivity[team] = activity;
  touch(run, run.blueprint.topics.teams + team);
}
