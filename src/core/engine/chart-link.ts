/**
 * The chart's place in the engine: plain events go in, effects change the world and fill the outbox, and what they
 * ask for becomes work once the macrostep is over.
 */
import { type ChartHost, ChartRunaway, cancelTimer, scheduleTimer, takeTimer } from '../chart/index.ts';
import { roundTime } from '../kernel/time.ts';
import { schedule } from './agenda.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { fail, finite } from './failure.ts';
import { requestInject } from './injects.ts';
import { LOG } from './log-codes.ts';
import { ITEM, PRIORITY } from './priorities.ts';

/** The host of a run's chart: guards, effects and delays by index, states noted as they come and go. */
export function chartHost(getRun: () => Run): ChartHost {
  return {
    guard: (index) => getRun().blueprint.guards[index]!(getRun().world),
    effect: (index) => getRun().blueprint.chartEffects[index]!(getRun().world, getRun().port),
    entered: (node) => {
      const run = getRun();
      run.world.stateSince[node] = run.world.time;
      if (node > 0) run.log.record(run.world.time, LOG['state.entered'], node, 0, 0);
      touch(run, run.blueprint.topics.states + node);
    },
    exited: (node) => {
      const run = getRun();
      if (node > 0) run.log.record(run.world.time, LOG['state.left'], node, 0, 0);
      touch(run, run.blueprint.topics.states + node);
    },
    schedule: (delay, timer) => startTimer(getRun(), delay, timer),
    cancel: (sendId) => {
      cancelTimer(getRun().world.timers, sendId);
    },
  };
}

function startTimer(run: Run, delay: number, timer: number): void {
  const { world, blueprint } = run;
  const wanted = finite(world, blueprint.delays[delay]!(world), 'a delay of the chart');
  const wait = Math.max(0, roundTime(wanted));
  const token = scheduleTimer(world.timers, blueprint.chart!.timers, timer, world.time + wait);
  schedule(world, wait, PRIORITY.chartDelay, ITEM.chartDelay, token, 0);
}

/** A pending timer is due: its event goes to the chart, unless it was cancelled. */
export function timerDue(run: Run, token: number): void {
  const { world, blueprint } = run;
  const timer = takeTimer(world.timers, blueprint.chart!.timers, token);
  if (timer >= 0)
    stepChart(run, () => run.chart!.send(world.chart, blueprint.chart!.timers[timer]!.event, run.host));
}

export function initChart(run: Run): void {
  if (run.chart !== null) stepChart(run, () => run.chart!.init(run.world.chart, run.host));
}

/** Takes the eventless transitions that a change of the world has enabled. */
export function recheckChart(run: Run): void {
  if (run.chart !== null) stepChart(run, () => run.chart!.recheck(run.world.chart, run.host));
}

/** Sends the chart what happened, one macrostep an event, until nothing waits; then hands on what effects asked for. */
export function drainOutbox(run: Run): void {
  const { world } = run;
  while (world.eventQueue.length > 0 && world.failure === '') {
    const event = world.eventQueue.shift()!;
    if (run.chart !== null) stepChart(run, () => run.chart!.send(world.chart, event, run.host));
  }
  while (world.injectQueue.length > 0) requestInject(run, world.injectQueue.shift()!);
}

function stepChart(run: Run, step: () => void): void {
  const { world } = run;
  if (world.failure !== '') return;
  try {
    step();
  } catch (error) {
    if (!(error instanceof ChartRunaway)) throw error;
    fail(world, 'runaway-chart', error.message);
    return;
  }
  if (world.chart.done === 1 && world.endsAt > world.time) endDrill(run, 'chart-final', -1);
}

/** The drill ends when what is due at this instant has been dealt with. */
export function endDrill(run: Run, cause: 'chart-final' | 'effect' | 'endex', ending: number): void {
  const { world } = run;
  if (world.endsAt <= world.time && world.cause !== 0) return;
  world.endsAt = world.time;
  world.cause = causeNumbers[cause];
  world.ending = ending;
}

const causeNumbers = { endex: 1, 'chart-final': 2, effect: 3 } as const;
