/** Short lists of numbers that fill and empty all the time. Popping is several times faster in V8 than setting `length`. */

/** Empties a list and keeps its room. */
export function empty(list: number[]): void {
  while (list.length > 0) list.pop();
}
