/**
 * What a benchmark asks of a contender: say whether it can run here, and run for a while from a given seed.
 * Contenders time themselves, so that starting another program is not counted as its speed.
 */

/** How long to run: until this much time is over (the run under way is finished), or this many runs; at least one. */
export type Budget = { readonly seconds: number } | { readonly runs: number };

/** What was measured; `meanScore` is null where the work has no score. */
export interface Measured {
  readonly runs: number;
  readonly seconds: number;
  readonly events: number;
  readonly meanScore: number | null;
}

export interface Contender {
  /** The word for it on the command line, in the table's heads and in `bases`. */
  readonly name: string;
  /** True, or why it cannot run and what to do about it. */
  available(): Promise<true | string>;
  /** Runs under the seeds `firstSeed`, `firstSeed + 1`, … on one thread. */
  run(budget: Budget, firstSeed: number): Promise<Measured>;
  /** What it is, with versions, for the table; asked only if it is available. */
  describe?(): Promise<string>;
}

/** A set of contenders that do the same work. */
export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly contenders: readonly Contender[];
  /** The contenders that the others are compared with. */
  readonly bases: readonly string[];
  /** The scores' mean and standard deviation over the first `runs` seeds; a contender that strays from it has done other work. */
  readonly expected?: { readonly mean: number; readonly sd: number; readonly runs: number };
}

/** A contender in this process. `create` makes its drill once, and the drill is used for all runs. */
export function inProcess(
  name: string,
  description: string,
  create: () => (seed: number) => { readonly score: number; readonly events: number },
): Contender {
  let drill: ReturnType<typeof create> | null = null;
  return {
    name,
    available: async () => true,
    describe: async () => description,
    async run(budget, firstSeed) {
      drill ??= create();
      return timeRuns(drill, budget, firstSeed);
    },
  };
}

function timeRuns(
  drill: (seed: number) => { readonly score: number; readonly events: number },
  budget: Budget,
  firstSeed: number,
): Measured {
  const maxRuns = 'runs' in budget ? budget.runs : Infinity;
  const maxMilliseconds = 'seconds' in budget ? budget.seconds * 1000 : Infinity;
  const start = performance.now();
  let elapsed = 0;
  let runs = 0;
  let events = 0;
  let scores = 0;
  do {
    const result = drill(firstSeed + runs);
    runs++;
    events += result.events;
    scores += result.score;
    elapsed = performance.now() - start;
  } while (runs < maxRuns && elapsed < maxMilliseconds);
  return { runs, seconds: elapsed / 1000, events, meanScore: scores / runs };
}
