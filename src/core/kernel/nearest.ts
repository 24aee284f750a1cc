/**
 * "Did you mean": the known name nearest to one that is not known, by Damerau-Levenshtein distance
 * (insert, delete, replace, swap neighbours; the optimal string alignment form).
 */

/** Names longer than this are not compared: the work grows with the product of the lengths. */
const LONGEST = 100;

/** How many single edits turn one text into the other. Letter case counts. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Neither case nor the choice of separator is what people mean to type wrong. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[-_. ]/g, '-');
}

/** True if one name is the other with whole words before or after it (`water-bureau` and `water`). */
function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && (long.startsWith(`${short}-`) || long.endsWith(`-${short}`));
}

/**
 * The candidate nearest to `name`, or `null` if none is near: at most one edit for every three characters, or one name whole
 * words longer than the other. Of equally near ones, the first listed.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = fold(name);
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  if (name.length > LONGEST) return null;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const folded = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    const tooFar = Math.abs(wanted.length - folded.length) > allowed;
    const edits = tooFar ? Number.POSITIVE_INFINITY : editDistance(wanted, folded);
    // A name inside another is a weaker hint than any misspelling.
    const distance = edits <= allowed ? edits : isPartOf(wanted, folded) ? LONGEST : Number.POSITIVE_INFINITY;
    if (distance < least) {
      least = distance;
      found = candidate;
    }
  }
  return found;
}
