/**
 * A plan as a partial order: some tasks come before others, and nothing else is fixed. It is kept as its closure (who is anywhere
 * before whom) and its cover (who is directly before whom, with nothing in between).
 */

export interface PartialOrder {
  readonly size: number;
  /** Row by row: 1 where the row's task comes before the column's, directly or not. */
  readonly before: Uint8Array;
  /** The pairs with nothing in between, by task and then by successor. */
  readonly covers: readonly (readonly [first: number, then: number])[];
  /** All tasks, each behind what comes before it; otherwise in their own order. */
  readonly sorted: readonly number[];
}

/** From pairs of tasks, counted from 0, of which the first comes before the second. Throws if they go round in a circle. */
export function partialOrder(
  size: number,
  pairs: Iterable<readonly [first: number, then: number]>,
): PartialOrder {
  const before = new Uint8Array(size * size);
  for (const [first, then] of pairs) before[first * size + then] = 1;
  for (let middle = 0; middle < size; middle++) {
    for (let first = 0; first < size; first++) {
      if (before[first * size + middle] === 0) continue;
      for (let then = 0; then < size; then++) before[first * size + then]! |= before[middle * size + then]!;
    }
  }
  const tasks = Array.from({ length: size }, (_, task) => task);
  const round = tasks.find((task) => before[task * size + task] === 1);
  if (round !== undefined) throw new Error(`task ${round} comes before itself`);
  const isBefore = (first: number, then: number): boolean => before[first * size + then] === 1;
  const covers = tasks.flatMap((first) =>
    tasks
      .filter(
        (then) => isBefore(first, then) && !tasks.some((mid) => isBefore(first, mid) && isBefore(mid, then)),
      )
      .map((then) => [first, then] as const),
  );
  const rank = tasks.map((task) => tasks.filter((other) => isBefore(other, task)).length);
  const sorted = [...tasks].sort((one, other) => rank[one]! - rank[other]! || one - other);
  return { size, before, covers, sorted };
}
