/** Puts a run together: a scenario, a world, a log, an executor for the chart, and players for the roles. */
import type { ChartExecutor } from '../chart/index.ts';
import type { Blueprint, StandIn } from '../model/blueprint.ts';
import type { EffectPort } from '../model/verbs/verb.ts';
import { numberChanged, touch } from './change.ts';
import { chartHost, endDrill } from './chart-link.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { learn } from './knowledge.ts';
import { Log, type Recorder } from './log.ts';
import { LOG } from './log-codes.ts';
import type { Player } from './player-port.ts';
import { createSeat } from './seats.ts';
import { createWorld } from './start.ts';

/** Holders of roles that act by inputs and so do nothing by themselves. They follow the stand-ins in the cast. */
export const inputPlayers = ['person', 'agent', 'nobody'] as const;
export type InputPlayer = (typeof inputPlayers)[number];

/** Cast numbers by name: the scenario's stand-ins, then person, agent, nobody. */
export function castNames(blueprint: Blueprint): readonly string[] {
  return [...blueprint.standIns.map(({ id }) => id), ...inputPlayers];
}

const still: Player = { taken: () => {}, delivered: () => {}, cued: () => {}, woken: () => {} };

const noFigures: StandIn = {
  id: 'person',
  kind: 'absent',
  reads: null,
  acts: null,
  omits: 0,
  errs: 0,
  reorders: 0,
  retries: 0,
  retryAfter: 0,
  steps: [],
};

/** The behaviour of each kind of stand-in; the players wing has them all. */
export type PlayerKinds = Readonly<Record<StandIn['kind'], Player>>;

export interface RunParts {
  readonly executor: ChartExecutor | null;
  readonly kinds: PlayerKinds;
  readonly log?: Recorder;
}

/** A run with a blank world; `start` puts it at StartEx, as often as wanted. */
export function createRun(blueprint: Blueprint, parts: RunParts): Run {
  const getRun = (): Run => run;
  const run: Run = {
    blueprint,
    world: createWorld(blueprint),
    log: parts.log ?? new Log(),
    port: effectPort(getRun),
    chart: parts.executor,
    host: chartHost(getRun),
    players: [...blueprint.standIns.map(({ kind }) => parts.kinds[kind]), ...inputPlayers.map(() => still)],
    figures: [...blueprint.standIns, ...inputPlayers.map(() => noFigures)],
    seats: blueprint.roles.map((_, role) => createSeat(blueprint, role, getRun)),
    scratch: new Float64Array(3 * blueprint.stocks.length),
  };
  return run;
}

/** What effects may ask of the engine; nothing of it happens inside the macrostep but changes of the world. */
function effectPort(getRun: () => Run): EffectPort {
  return {
    changed: (slot) => {
      const run = getRun();
      run.world.values[slot] = finite(run.world, run.world.values[slot]!, run.blueprint.slots[slot]!);
      numberChanged(run);
    },
    requestInject: (inject) => {
      getRun().world.injectQueue.push(inject);
    },
    sendEvent: (event) => {
      getRun().world.eventQueue.push(event);
    },
    learn: (role, fact) => learn(getRun(), role, fact, -1),
    warn: (level) => changeWarning(getRun(), level),
    respond: (level) => changeResponse(getRun(), level),
    end: (ending) => endDrill(getRun(), 'effect', ending),
  };
}

function changeWarning(run: Run, level: number): void {
  const { world, blueprint, log } = run;
  if (world.warning === level) return;
  world.warning = level;
  log.record(world.time, LOG['warning.changed'], level, 0, 0);
  announce(run, blueprint.warningEvents[level]!);
}

function changeResponse(run: Run, level: number): void {
  const { world, blueprint, log } = run;
  if (world.response === level) return;
  world.response = level;
  log.record(world.time, LOG['response.changed'], level, 0, 0);
  announce(run, blueprint.responseEvents[level]!);
}

function announce(run: Run, event: number): void {
  if (event >= 0) run.world.eventQueue.push(event);
  touch(run, run.blueprint.topics.values);
}
