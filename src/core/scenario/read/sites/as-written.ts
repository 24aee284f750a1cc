/** From a character of a value made for one site back to the character of the value that its author wrote. */
import type { ScalarNode } from '../source-node.ts';

export interface WrittenSpan {
  /** The scalar as it was written. */
  readonly node: ScalarNode;
  /** Offsets of its first and last character in what was written. */
  readonly first: number;
  readonly last: number;
}

/** The span from `first` to `last`, both inclusive; what begins or ends inside a piece that was replaced takes in all of it. */
export function asWritten(node: ScalarNode, first: number, last: number): WrittenSpan {
  if (node.written === undefined) return { node, first, last };
  const { value, pieces } = node.written;
  const back = (offset: number, atEnd: boolean): number => {
    const before = pieces.findLast(({ from }) => from <= offset);
    if (before === undefined) return offset;
    if (offset >= before.to) return before.writtenTo + (offset - before.to);
    return atEnd ? before.writtenTo - 1 : before.writtenFrom;
  };
  return { node: { ...node, value }, first: back(first, false), last: back(last, true) };
}
