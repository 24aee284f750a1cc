/**
 * Fitness by replaying tokens (A. Rozinat and W. van der Aalst, Information Systems 33, 2008): ½(1 − m/c) + ½(1 − r/p), with tokens missing, consumed,
 * remaining and produced. It is here for comparison with other tools: it does not see events outside the plan, and a task done twice
 * costs it more than one done at the wrong time.
 */
import type { PartialOrder } from './partial-order.ts';

export interface Tokens {
  readonly missing: number;
  readonly consumed: number;
  readonly remaining: number;
  readonly produced: number;
}

/**
 * Replays a log (tasks in the order in which they happened, −1 for what is not in the plan) on the net of the plan: a place between each two
 * tasks of which one is directly before the other, one ahead of each first task, one behind each last.
 */
export function replayTokens(plan: PartialOrder, log: readonly number[]): Tokens {
  const net = netOf(plan);
  const tokens = new Array<number>(net.places).fill(0);
  let missing = 0;
  let consumed = 0;
  let produced = 0;
  const take = (place: number): void => {
    if (tokens[place] === 0) missing++;
    else tokens[place]!--;
    consumed++;
  };
  const put = (place: number): void => {
    tokens[place]!++;
    produced++;
  };
  net.first.forEach(put);
  for (const task of log) {
    if (task < 0) continue;
    net.inputs[task]!.forEach(take);
    net.outputs[task]!.forEach(put);
  }
  net.last.forEach(take);
  return { missing, consumed, remaining: tokens.reduce((sum, count) => sum + count, 0), produced };
}

/** Fitness of one log or of several, whose tokens are added up first. 1 where there is nothing to replay. */
export function tokenFitness(counts: readonly Tokens[]): number {
  const total = { missing: 0, consumed: 0, remaining: 0, produced: 0 };
  for (const { missing, consumed, remaining, produced } of counts) {
    total.missing += missing;
    total.consumed += consumed;
    total.remaining += remaining;
    total.produced += produced;
  }
  if (total.consumed === 0 || total.produced === 0) return 1;
  return 0.5 * (1 - total.missing / total.consumed) + 0.5 * (1 - total.remaining / total.produced);
}

interface Net {
  readonly places: number;
  /** Places ahead of first tasks and behind last ones. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Places that each task takes from and puts into. */
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

function netOf({ size, covers }: PartialOrder): Net {
  const inputs: number[][] = Array.from({ length: size }, () => []);
  const outputs: number[][] = Array.from({ length: size }, () => []);
  covers.forEach(([first, then], place) => {
    outputs[first]!.push(place);
    inputs[then]!.push(place);
  });
  let places = covers.length;
  /** A place of its own for each task that has none on this side. */
  const addTo = (lists: readonly number[][]): number[] => {
    const bare = lists.filter((list) => list.length === 0);
    return bare.map((list) => {
      list.push(places);
      return places++;
    });
  };
  const first = addTo(inputs);
  const last = addTo(outputs);
  return { places, first, last, inputs, outputs };
}
