/** Puts a run together: a scenario, a world, a log, an executor for the chart, and players for the roles. */
import type { ChartExecutor, ChartHost } from '../chart/index.ts';
import type { Blueprint, StandIn } from '../model/blueprint.ts';
import { inputPlayers } from '../model/input-players.ts';
import type { EffectPort } from '../model/verbs/verb.ts';
import type { World } from '../model/world.ts';
import { numberChanged, touch } from './change.ts';
import { endDrill, RunHost } from './chart-link.ts';
import { followGrade } from './command.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { see } from './hearsay.ts';
import { learn } from './knowledge.ts';
import { Log, type Recorder } from './log.ts';
import { LOG } from './log-codes.ts';
import type { Player, Seat } from './player-port.ts';
import { heedWarning } from './public.ts';
import { reserveChanged } from './reserves.ts';
import { RunSeat } from './seats.ts';
import { createWorld } from './start.ts';
import type { WrittenStep } from './written-step.ts';

/** Cast numbers by name: the scenario's stand-ins, then person, agent, nobody. */
export function castNames(blueprint: Blueprint): readonly string[] {
  return [...blueprint.standIns.map(({ id }) => id), ...inputPlayers];
}

const still: Player = {
  taken: () => {},
  delivered: () => {},
  cued: () => {},
  helped: () => {},
  woken: () => {},
  probed: () => {},
  returned: () => {},
  unanswered: () => {},
  noLeave: () => {},
};

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
  readonly written: WrittenStep | null;
  readonly log?: Recorder;
}

/** A run with a blank world; `start` puts it at StartEx, as often as wanted. */
export function createRun(blueprint: Blueprint, parts: RunParts): Run {
  return new EngineRun(blueprint, parts);
}

class EngineRun implements Run {
  readonly blueprint: Blueprint;
  world: World;
  readonly log: Recorder;
  readonly port: EffectPort;
  readonly chart: ChartExecutor | null;
  readonly host: ChartHost;
  readonly written: WrittenStep | null;
  readonly players: readonly Player[];
  readonly figures: readonly StandIn[];
  readonly seats: readonly Seat[];
  readonly scratch: Float64Array;
  readonly heard: readonly boolean[];

  constructor(blueprint: Blueprint, { executor, kinds, written, log }: RunParts) {
    const inputFigures = inputPlayers.map(() => noFigures);
    this.blueprint = blueprint;
    this.heard = blueprint.topics.heard;
    this.world = createWorld(blueprint);
    this.log = log ?? new Log();
    this.port = new RunPort(this);
    this.chart = executor;
    this.host = new RunHost(this);
    this.written = written;
    this.players = [...blueprint.standIns.map(({ kind }) => kinds[kind]), ...inputPlayers.map(() => still)];
    this.figures = [...blueprint.standIns, ...inputFigures];
    this.seats = blueprint.roles.map((_, role) => new RunSeat(this, role));
    this.scratch = new Float64Array(3 * blueprint.stocks.length);
  }
}

/** What effects may ask of the engine; nothing of it happens inside the macrostep but changes of the world. */
class RunPort implements EffectPort {
  readonly #run: Run;
  /** By slot: the reserve that lives there, or −1. */
  readonly #reserves: readonly number[];

  constructor(run: Run) {
    const { slots, reserves } = run.blueprint;
    this.#run = run;
    this.#reserves = slots.map((_, slot) => reserves.findIndex((reserve) => reserve.slot === slot));
  }

  changed(slot: number): void {
    const { world, blueprint } = this.#run;
    world.values[slot] = finite(world, world.values[slot]!, blueprint.slots[slot]!);
    const reserve = this.#reserves[slot]!;
    if (reserve >= 0) reserveChanged(this.#run, reserve);
    numberChanged(this.#run);
  }

  requestInject(inject: number): void {
    this.#run.world.injectQueue.push(inject);
  }

  sendEvent(event: number): void {
    // −1: an event that nobody hears.
    if (event >= 0) this.#run.world.eventQueue.push(event);
  }

  learn(role: number, fact: number): void {
    learn(this.#run, role, fact, -1);
    see(this.#run, role, fact);
  }

  warn(level: number): void {
    changeWarning(this.#run, level);
  }

  warnPublic(level: number, clarity: number): void {
    heedWarning(this.#run, level, clarity);
    changeWarning(this.#run, level);
  }

  respond(level: number): void {
    changeResponse(this.#run, level);
  }

  end(ending: number): void {
    endDrill(this.#run, 'effect', ending);
  }
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
  followGrade(run);
}

function announce(run: Run, event: number): void {
  if (event >= 0) run.world.eventQueue.push(event);
  touch(run, run.blueprint.topics.values);
}
