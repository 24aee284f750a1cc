/**
 * Lists of whole numbers of different lengths, packed: row `r` is `values[start[r]]` to `values[start[r + 1]
 * - 1]`.
 */
export interface Rows {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

export function packRows(lists: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => {
    start[row + 1] = start[row]! + list.length;
  });
  return { start, values: Int32Array.from(lists.flat()) };
}
