/** Looks a word up in a table by a key that comes from outside: from a scenario, a log, a journal. */

/** The word for the key, or `otherwise` where the table has none of its own. */
export function termOf(table: Readonly<Record<string, string>>, key: string, otherwise = key): string {
  return Object.hasOwn(table, key) ? table[key]! : otherwise;
}
