/**
 * What every function of the engine works on: one run of one scenario. In live drills the world is replaced by an
 * Immer draft for the length of a step, so it is read from here each time and never kept.
 */
import type { ChartExecutor, ChartHost } from '../chart/index.ts';
import type { Blueprint, StandIn } from '../model/blueprint.ts';
import type { EffectPort } from '../model/verbs/verb.ts';
import type { World } from '../model/world.ts';
import type { Recorder } from './log.ts';
import type { Player, Seat } from './player-port.ts';
import type { WrittenStep } from './written-step.ts';

export interface Run {
  readonly blueprint: Blueprint;
  world: World;
  readonly log: Recorder;
  /** What effects write through. */
  readonly port: EffectPort;
  readonly chart: ChartExecutor | null;
  readonly host: ChartHost;
  /** What happens at every tick as code made for the scenario, or null. */
  readonly written: WrittenStep | null;
  /** Who can hold a role, by cast number: the scenario's stand-ins, then those who act by inputs (`castNames`). */
  readonly players: readonly Player[];
  /** The figures of each of them; those who act by inputs have none that matter. */
  readonly figures: readonly StandIn[];
  /** What a player sees and can do, by role. */
  readonly seats: readonly Seat[];
  /** By topic: whether anything follows from a change of it (`Topics.heard`). Asked so often that it stands here. */
  readonly heard: readonly boolean[];
  /** Room for the integrator. */
  readonly scratch: Float64Array;
}
