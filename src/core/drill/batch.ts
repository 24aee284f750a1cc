/**
 * Many runs of one scenario, one after another, on a world and a log that are used again. Run k does not depend on run
 * k − 1. What comes back is valid until the next run: fold it before you go on.
 */
import { type StartOptions, start } from '../engine/start.ts';
import type { Blueprint } from '../model/blueprint.ts';
import type { InputOf } from './input.ts';
import { advance, type ExecutorName, prepareRun, type RecordedRun, startOptions } from './run-drill.ts';

export interface BatchOptions {
  readonly executor?: ExecutorName;
  /** Parameters and cast of every run, as a start input has them. */
  readonly overrides?: Readonly<Record<string, number>>;
  readonly cast?: Readonly<Record<string, string>>;
}

export class Batch {
  readonly #run: RecordedRun;
  readonly #options: StartOptions;

  /** Throws a `TocsinError` if a parameter, role or stand-in is unknown. */
  constructor(blueprint: Blueprint, { executor = 'compiled', overrides = {}, cast = {} }: BatchOptions = {}) {
    const input: InputOf<'start'> = { kind: 'start', overrides, cast };
    this.#run = prepareRun(blueprint, executor);
    this.#options = startOptions(blueprint, input);
  }

  /** Runs to the end under a seed. `study#17` and `study#18` share the costly part of hashing a seed. */
  run(seed: string): RecordedRun {
    this.#run.log.clear();
    start(this.#run, seed, this.#options);
    advance(this.#run, Number.POSITIVE_INFINITY);
    return this.#run;
  }
}
