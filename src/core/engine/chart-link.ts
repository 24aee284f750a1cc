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
import { empty } from './lists.ts';
import { LOG } from './log-codes.ts';
import { INSTANT_LIMIT, ITEM, PRIORITY } from './priorities.ts';

/** The host of a run's chart: guards, effects and delays by index, states noted as they come and go. */
export class RunHost implements ChartHost {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  guard(index: number): boolean {
    return this.#run.blueprint.guards[index]!(this.#run.world);
  }

  effect(index: number): void {
    this.#run.blueprint.chartEffects[index]!(this.#run.world, this.#run.port);
  }

  entered(node: number): void {
    const { world, log, blueprint } = this.#run;
    world.stateSince[node] = world.time;
    if (node > 0) log.record(world.time, LOG['state.entered'], node, 0, 0);
    touch(this.#run, blueprint.topics.states + node);
  }

  exited(node: number): void {
    const { world, log, blueprint } = this.#run;
    if (node > 0) log.record(world.time, LOG['state.left'], node, 0, 0);
    touch(this.#run, blueprint.topics.states + node);
  }

  schedule(delay: number, timer: number): void {
    startTimer(this.#run, delay, timer);
  }

  cancel(sendId: number): void {
    cancelTimer(this.#run.world.timers, sendId);
  }
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
  const { timers } = run.blueprint.chart!;
  const timer = takeTimer(run.world.timers, timers, token);
  if (timer >= 0) stepChart(run, timers[timer]!.event);
}

export function initChart(run: Run): void {
  stepChart(run, INIT);
}

/** Takes the eventless transitions that a change of the world has enabled. */
export function recheckChart(run: Run): void {
  if (run.written === null || run.written.isEnabled(run.world)) stepChart(run, RECHECK);
}

/** Sends the chart what happened, one macrostep an event, until nothing waits; then hands on what effects asked for. */
export function drainOutbox(run: Run): void {
  const { eventQueue, injectQueue } = run.world;
  for (let i = 0; i < eventQueue.length && run.world.failure === ''; i++) {
    if (++run.world.instant > INSTANT_LIMIT) {
      const last = run.blueprint.events[eventQueue[i]!];
      fail(run.world, 'runaway-instant', `${INSTANT_LIMIT} events at one instant, the last of them ${last}`);
    }
    stepChart(run, eventQueue[i]!);
  }
  empty(eventQueue);
  for (let i = 0; i < injectQueue.length; i++) requestInject(run, injectQueue[i]!);
  empty(injectQueue);
}

/** Steps that are no event. */
const INIT = -1;
const RECHECK = -2;

/** One macrostep of the chart. A chart that never comes to rest fails the run. */
function stepChart(run: Run, event: number): void {
  const { world, chart, host } = run;
  if (chart === null || world.failure !== '') return;
  try {
    if (event === RECHECK) chart.recheck(world.chart, host);
    else if (event === INIT) chart.init(world.chart, host);
    else chart.send(world.chart, event, host);
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
