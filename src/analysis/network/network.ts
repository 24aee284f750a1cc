/**
 * Who has a tie to whom: a directed network of a fixed number of nodes, without loops and without several ties between the same two. As
 * a matrix in one row, because that is what every measure here walks through; organisations have tens of nodes, not thousands.
 */

export interface Network {
  readonly size: number;
  /** Row by row: 1 where the row's node has a tie to the column's. */
  readonly ties: Uint8Array;
}

/** A network from its ties, as pairs of nodes counted from 0. Loops and repetitions are dropped. */
export function networkOf(size: number, pairs: Iterable<readonly [from: number, to: number]>): Network {
  const ties = new Uint8Array(size * size);
  for (const [from, to] of pairs) if (from !== to) ties[from * size + to] = 1;
  return { size, ties };
}

/** The same with every tie in both directions. */
export function undirected({ size, ties }: Network): Network {
  const both = new Uint8Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++)
      both[from * size + to] = ties[from * size + to]! | ties[to * size + from]!;
  }
  return { size, ties: both };
}

/** How many ties there are. */
export function countTies({ ties }: Network): number {
  let count = 0;
  for (const tie of ties) count += tie;
  return count;
}

/** The nodes to which each node has a tie, in order. */
export function successorsOf({ size, ties }: Network): number[][] {
  return Array.from({ length: size }, (_, from) => {
    const reached: number[] = [];
    for (let to = 0; to < size; to++) if (ties[from * size + to] === 1) reached.push(to);
    return reached;
  });
}
