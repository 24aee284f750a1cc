/**
 * StartEx: a world as the scenario and the seed make it. The parameters are set, the chances drawn, stocks and
 * formulas take their first values, the chart enters its first states, and what is to come goes on the agenda.
 */
import { clearChartState } from '../chart/executor.ts';
import { clearPendingTimers, createChartState, createPendingTimers } from '../chart/index.ts';
import { drawUniform, seedKey } from '../kernel/chance.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { keepWithin } from '../model/limits.ts';
import type { World } from '../model/world.ts';
import { schedule } from './agenda.ts';
import { initChart } from './chart-link.ts';
import { startCommand } from './command.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { refreshFormulas } from './formulas.ts';
import { scheduleInjects } from './injects.ts';
import { empty } from './lists.ts';
import { LOG } from './log-codes.ts';
import { startMoves } from './moves.ts';
import { ITEM, PRIORITY } from './priorities.ts';
import { scheduleProbes } from './probes.ts';
import { scheduleSupplies } from './reserves.ts';
import { scheduleShifts } from './shifts.ts';
import { settle } from './step.ts';
import { placeTeams } from './teams.ts';

/** What is settled at StartEx besides the seed. */
export interface StartOptions {
  /** Parameters that take another value, by index into `blueprint.parameters`. */
  readonly overrides: readonly { readonly parameter: number; readonly value: number }[];
  /** Who holds each role, by cast number; see `Run.players`. */
  readonly cast: readonly number[];
}

/** Puts the run at StartEx, whatever its world held before. */
export function start(run: Run, seed: string, options: StartOptions): void {
  const { blueprint, world, log } = run;
  resetWorld(world, blueprint);
  seedKey(seed, world.key);
  log.record(0, LOG['drill.started'], 0, 0, 0);
  options.cast.forEach((player, role) => {
    world.cast[role] = player;
    log.record(0, LOG['role.cast'], role, player, 0);
  });
  startMoves(run);
  startNumbers(run, options);
  for (let i = 0; i < blueprint.gauges.length; i++) schedule(world, 0, PRIORITY.gauge, ITEM.sample, i, 0);
  scheduleInjects(run);
  scheduleShifts(run);
  scheduleProbes(run);
  placeTeams(run);
  scheduleSupplies(run);
  startCommand(run);
  initChart(run);
  for (let i = 0; i < blueprint.watchers.length; i++) {
    world.watchFlag[i] = 1;
    world.watchQueue.push(i);
  }
  for (let role = 0; role < blueprint.roles.length; role++)
    run.players[world.cast[role]!]!.taken(run.seats[role]!);
  settle(run);
}

function startNumbers(run: Run, options: StartOptions): void {
  const { blueprint, world } = run;
  const { values } = world;
  for (const { slot, value } of blueprint.parameters) values[slot] = value + 0;
  for (const { parameter, value } of options.overrides)
    values[blueprint.parameters[parameter]!.slot] = value + 0;
  for (const { slot, name, draw } of blueprint.chances) {
    values[slot] = finite(world, draw(world, drawUniform(world.key, name, 0)), blueprint.slots[slot]!);
  }
  for (const { slot, start: value } of blueprint.initials) {
    values[slot] = finite(world, value(world), blueprint.slots[slot]!);
  }
  for (const stock of blueprint.stocks) {
    const { slot } = stock;
    values[slot] = finite(world, keepWithin(stock, world, values[slot]!), blueprint.slots[slot]!);
  }
  refreshFormulas(blueprint, world);
}

/** A world of the right shape for a scenario, blank. */
export function createWorld(blueprint: Blueprint): World {
  const lists = (count: number): number[][] => Array.from({ length: count }, () => []);
  const { roles, facts, gauges, injects, tasks, actions, teams, watchers, chart } = blueprint;
  const world: World = {
    time: 0,
    phase: 0,
    ending: -1,
    failure: '',
    endsAt: 0,
    cause: 0,
    instant: 0,
    sequence: 0,
    ticks: 0,
    tickAt: -1,
    tickLeft: -1,
    move: 0,
    discussing: 0,
    key: [0, 0, 0, 0],
    agenda: [],
    deadlines: [],
    deadlinesPast: 0,
    frozenSince: -1,
    frozenFor: 0,
    frozen: [],
    values: fractions(blueprint.slots.length),
    args: [],
    response: 0,
    warning: 0,
    compliance: 0,
    warnDirection: 0,
    warnTurns: 0,
    gaugeCount: wholes(gauges.length),
    gaugeValue: fractions(gauges.length),
    gaugeReadAt: wholes(gauges.length),
    gaugeLevel: wholes(gauges.length),
    gaugeQueue: lists(gauges.length),
    chart: chart === null ? { active: [], isActive: [], history: [], done: 0 } : createChartState(chart),
    timers: createPendingTimers(chart === null ? 0 : chart.sendIds.length),
    stateSince: wholes(chart === null ? 0 : chart.nodes.length),
    chartDue: 0,
    eventQueue: [],
    injectQueue: [],
    knows: wholes(roles.length * facts.length),
    heard: wholes(heardCount(blueprint)),
    heardValue: fractions(heardCount(blueprint)),
    heardFrom: wholes(heardCount(blueprint)),
    checks: [],
    watchFired: wholes(watchers.length),
    watchFlag: wholes(watchers.length),
    watchQueue: [],
    openQueue: [],
    injectStatus: wholes(injects.length),
    injectFiredAt: wholes(injects.length),
    injectDeliveredAt: wholes(injects.length),
    injectAt: wholes(injects.length),
    injectToken: wholes(injects.length),
    injectMoved: wholes(injects.length),
    injectHeldFor: wholes(injects.length),
    injectEdit: new Array<null>(injects.length).fill(null),
    messages: [],
    letters: [],
    inbox: lists(roles.length),
    asked: [],
    optionClosed: wholes(blueprint.options),
    optionChosen: wholes(blueprint.options),
    probed: [],
    activities: [],
    away: [],
    waiting: [],
    cutUntil: wholes(blueprint.cuts.length),
    lost: [],
    unanswered: [],
    unseen: [],
    handOvers: [],
    teamActivity: wholes(teams.length),
    teamAt: wholes(teams.length),
    teamWorked: wholes(teams.length),
    teamRests: wholes(teams.length),
    reserveShort: wholes(blueprint.reserves.length),
    teamLeaves: wholes(teams.length),
    claims: [],
    commander: -1,
    commandNext: -1,
    commandToken: 0,
    openOrders: [],
    handedOff: [],
    permits: [],
    powers: wholes(roles.length * blueprint.powers.length),
    counts: wholes(blueprint.sources.length),
    actionAccepted: wholes(actions.length),
    actionDone: wholes(actions.length),
    actionDoneAt: wholes(actions.length),
    choiceAccepted: wholes(blueprint.choices),
    choiceDone: wholes(blueprint.choices),
    setsAccepted: [],
    taskTriggered: wholes(tasks.length),
    taskCued: wholes(tasks.length),
    taskOpened: wholes(tasks.length),
    taskMet: wholes(tasks.length),
    taskOverdue: wholes(tasks.length),
    taskMissing: wholes(tasks.length),
    cast: wholes(roles.length),
    standBusy: wholes(roles.length),
    standSubject: wholes(roles.length),
    wakeAt: wholes(roles.length),
    wakeOrder: wholes(roles.length),
    firstWake: -1,
    standQueue: lists(roles.length),
    standHead: wholes(roles.length),
    standTries: wholes(roles.length),
  };
  resetWorld(world, blueprint);
  return world;
}

function heardCount({ hearsay, roles, facts }: Blueprint): number {
  return hearsay ? roles.length * facts.length : 0;
}

/** Blanks a world for the next run and keeps its arrays. */
export function resetWorld(world: World, blueprint: Blueprint): void {
  world.time = 0;
  world.phase = 0;
  world.ending = -1;
  world.failure = '';
  world.endsAt = blueprint.length;
  world.cause = 0;
  world.instant = 0;
  world.sequence = 0;
  world.ticks = 0;
  world.chartDue = 0;
  world.deadlinesPast = 0;
  world.tickAt = blueprint.ticks ? blueprint.step : -1;
  world.tickLeft = -1;
  world.move = 0;
  world.discussing = 0;
  world.frozenSince = -1;
  world.frozenFor = 0;
  world.response = blueprint.level;
  world.warning = 0;
  world.compliance = 0;
  world.warnDirection = 0;
  world.warnTurns = 0;
  for (const list of [
    world.agenda,
    world.deadlines,
    world.frozen,
    world.letters,
    world.asked,
    world.probed,
    world.checks,
    world.watchQueue,
    world.openQueue,
    world.eventQueue,
    world.injectQueue,
    world.setsAccepted,
    world.waiting,
    world.lost,
    world.unanswered,
    world.unseen,
    world.openOrders,
    world.handedOff,
    world.permits,
  ]) {
    empty(list);
  }
  for (const lists of [world.gaugeQueue, world.inbox, world.standQueue])
    for (const list of lists) empty(list);
  for (const list of zeroed(world)) refill(list, 0);
  for (const list of blanked(world)) refill(list, -1);
  zeroFractions(world.values);
  zeroFractions(world.gaugeValue);
  zeroFractions(world.heardValue);
  for (let i = 0; i < world.injectEdit.length; i++) world.injectEdit[i] = null;
  world.messages = [];
  world.activities = [];
  world.claims = [];
  world.away = [];
  world.commander = -1;
  world.commandNext = -1;
  world.commandToken = 0;
  world.firstWake = -1;
  world.handOvers = [];
  world.args = [];
  clearPendingTimers(world.timers);
  // Formulas are computed before the chart starts and must not see where the last run left it.
  clearChartState(world.chart);
  blueprint.tasks.forEach((task, index) => {
    world.taskMissing[index] = task.parts;
  });
  blueprint.roles.forEach((role, index) => {
    for (const power of role.powers) world.powers[index * blueprint.powers.length + power] = 1;
  });
}

// Whole numbers and fractions are made and filled by functions of their own. V8 keeps a dense list of small integers as
// such, but only as long as no code that writes to it has also met a list of fractions: then it turns all into fractions,
// and every number read back and passed on is allocated. A batch takes half as long again.

function wholes(count: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < count; i++) list.push(-1);
  return list;
}

function fractions(count: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < count; i++) list.push(0.5);
  return list;
}

function zeroFractions(list: number[]): void {
  for (let i = 0; i < list.length; i++) list[i] = 0;
}

/** For short lists, which these are, a loop is several times faster in V8 than `fill`. */
function refill(list: number[], value: number): void {
  for (let i = 0; i < list.length; i++) list[i] = value;
}

const zeroed = (world: World): readonly number[][] => [
  world.gaugeCount,
  world.gaugeLevel,
  world.watchFired,
  world.watchFlag,
  world.injectStatus,
  world.injectToken,
  world.injectMoved,
  world.powers,
  world.counts,
  world.actionAccepted,
  world.actionDone,
  world.choiceAccepted,
  world.choiceDone,
  world.standBusy,
  world.wakeOrder,
  world.standHead,
  world.standTries,
  world.optionClosed,
  world.optionChosen,
  world.teamLeaves,
  world.teamWorked,
  world.teamRests,
  world.reserveShort,
  world.heard,
];

const blanked = (world: World): readonly number[][] => [
  world.gaugeReadAt,
  world.stateSince,
  world.knows,
  world.injectFiredAt,
  world.injectDeliveredAt,
  world.injectAt,
  world.injectHeldFor,
  world.teamActivity,
  world.teamAt,
  world.actionDoneAt,
  world.taskTriggered,
  world.taskCued,
  world.taskOpened,
  world.taskMet,
  world.taskOverdue,
  world.standSubject,
  world.wakeAt,
  world.cutUntil,
  world.heardFrom,
];
