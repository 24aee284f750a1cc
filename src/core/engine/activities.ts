/** Actions under way: what they use is taken when they are accepted, what they bring about happens when they are done. */
import { roundTime } from '../kernel/time.ts';
import type { Action, Decision } from '../model/blueprint.ts';
import type { Activity, World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { chooseTeams, noteOnce, spendPower } from './authority.ts';
import { standsFor } from './away.ts';
import { spendLeave } from './borders.ts';
import { numberChanged, touch } from './change.ts';
import { orderObeyed } from './command.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { LOG } from './log-codes.ts';
import { gathering, siteOf, travelTime } from './places.ts';
import { ITEM, PRIORITY } from './priorities.ts';
import { setReserve } from './reserves.ts';
import { noteAction } from './tasks.ts';
import { freeTeam } from './teams.ts';

/** Carries out an action that was judged acceptable. */
export function startActivity(run: Run, role: number, decision: Decision, ref: number): void {
  const { blueprint, world } = run;
  const action = blueprint.actions[decision.action]!;
  const { args } = decision;
  world.args = args as number[];
  const work =
    action.takes === null ? 0 : Math.max(0, roundTime(finite(world, action.takes(world), action.id)));
  if (action.power >= 0) spendPower(run, role, action.power);
  if (action.border !== null) spendLeave(run, role, decision, ref);
  spendReserves(run, action);
  const place = action.site === null ? -1 : siteOf(action, args);
  const teams = action.teams === 0 ? nothing : sendTeams(run, action, ref, place);
  const takes = place < 0 ? work : work + gathering(blueprint, world, action, place, teams);
  if (place >= 0) moveTeams(run, teams, place);
  count(world.actionAccepted, world.choiceAccepted, decision.action, action, args);
  noteOnce(world, decision.action, action, args);
  if (action.startedEvent >= 0) world.eventQueue.push(action.startedEvent);
  for (let i = 0; i < action.starts.length; i++) action.starts[i]!(world, run.port);
  touch(run, blueprint.topics.actions + decision.action);
  const onBehalf = standsFor(world, role);
  creditAction(run, role, onBehalf, decision.action, args, ref, false);
  if (takes === 0) {
    complete(run, { role, action: decision.action, args, ref, teams, onBehalf }, 0);
    return;
  }
  const startedAt = world.time;
  world.activities.push({
    ref,
    role,
    action: decision.action,
    args,
    teams,
    onBehalf,
    startedAt,
    endsAt: startedAt + takes,
  });
  schedule(world, takes, PRIORITY.completion, ITEM.completion, ref, 0);
}

const nothing: readonly number[] = [];

/** Takes what an action uses from the reserves, and says how much of each. */
export function spendReserves(run: Run, action: Action): readonly number[] {
  if (action.uses.length === 0) return nothing;
  const { world } = run;
  const amounts = action.uses.map(({ amount }) => finite(world, amount(world), action.id));
  action.uses.forEach(({ slot, reserve }, i) => {
    setReserve(run, reserve, world.values[slot]! - amounts[i]!);
  });
  numberChanged(run);
  return amounts;
}

function sendTeams(run: Run, action: Action, ref: number, place: number): readonly number[] {
  const { world, log, blueprint } = run;
  const teams = chooseTeams(run, action, place)!;
  for (const team of teams) {
    world.teamActivity[team] = ref;
    log.record(world.time, LOG['team.left'], team, ref, 0);
    touch(run, blueprint.topics.teams + team);
  }
  return teams;
}

/** Teams stay where they were sent. */
function moveTeams({ world, log, blueprint }: Run, teams: readonly number[], place: number): void {
  for (const team of teams) {
    if (world.teamAt[team] === place) continue;
    const way = travelTime(blueprint, world, world.teamAt[team]!, place);
    log.record(world.time, LOG['team.moved'], team, place, way);
    world.teamAt[team] = place;
  }
}

/** An activity's time is over. */
export function completionDue(run: Run, ref: number): void {
  const { world } = run;
  const at = world.activities.findIndex((activity) => activity.ref === ref);
  if (at < 0) return;
  const activity = { ...world.activities[at]! };
  world.activities.splice(at, 1);
  complete(run, activity, world.time - activity.startedAt);
}

type Work = Omit<Activity, 'startedAt' | 'endsAt'>;

function complete(run: Run, { role, action: index, args, ref, teams, onBehalf }: Work, worked: number): void {
  const { blueprint, world, log } = run;
  const action = blueprint.actions[index]!;
  for (let i = 0; i < teams.length; i++) {
    log.record(world.time, LOG['team.returned'], teams[i]!, 0, 0);
    freeTeam(run, teams[i]!, worked);
  }
  if (world.openOrders.length > 0) orderObeyed(run, role, index);
  count(world.actionDone, world.choiceDone, index, action, args);
  world.actionDoneAt[index] = world.time;
  log.record(world.time, LOG['activity.done'], ref, role, 0);
  world.args = args as number[];
  for (let i = 0; i < action.effects.length; i++) action.effects[i]!(world, run.port);
  if (action.doneEvent >= 0) world.eventQueue.push(action.doneEvent);
  touch(run, blueprint.topics.actions + index);
  creditAction(run, role, onBehalf, index, args, ref, true);
}

/** Counts an action for the tasks of whoever did it, and of the posts it acted for. */
function creditAction(
  run: Run,
  role: number,
  onBehalf: readonly number[],
  action: number,
  args: readonly number[],
  ref: number,
  done: boolean,
): void {
  noteAction(run, role, action, args, ref, done);
  for (let i = 0; i < onBehalf.length; i++) noteAction(run, onBehalf[i]!, action, args, ref, done);
}

function count(
  actions: World['actionDone'],
  choices: World['choiceDone'],
  index: number,
  action: Action,
  args: readonly number[],
): void {
  actions[index]!++;
  for (let i = 0; i < action.args.length; i++) choices[action.args[i]!.base + args[i]!]!++;
}
