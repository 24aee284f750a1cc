/**
 * Agreement of any number of raters, of whom each may have left things out: Krippendorff's alpha (Content Analysis, 2nd ed. 2004,
 * chapter 11). 1 is full agreement, 0 what chance would give. How far apart two ratings are depends on what kind of numbers
 * they are; P/S/M/U is ordinal.
 */

export type RatingScale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * `ratings` has a row for each rater and a column for each thing rated; null where the rater gave none. Things with fewer than two
 * ratings say nothing about agreement. Null where alpha has no value: nothing is left, or everything has the same rating.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  scale: RatingScale,
): number | null {
  const units = pairableUnits(ratings);
  const counts = new Map<number, number>();
  for (const unit of units) for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts.keys()].sort((one, other) => one - other);
  const distance = distanceOn(scale, values, counts);

  let observed = 0;
  for (const unit of units) {
    let sum = 0;
    for (const one of unit) for (const other of unit) sum += distance(one, other);
    observed += sum / (unit.length - 1);
  }
  let expected = 0;
  for (const one of values) {
    for (const other of values) expected += counts.get(one)! * counts.get(other)! * distance(one, other);
  }
  const total = units.reduce((sum, unit) => sum + unit.length, 0);
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/** The ratings of each thing that at least two raters rated. */
function pairableUnits(ratings: readonly (readonly (number | null)[])[]): number[][] {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: width }, (_, thing) =>
    ratings.map((row) => row[thing] ?? null).filter((rating) => rating !== null),
  ).filter((unit) => unit.length > 1);
}

type Distance = (one: number, other: number) => number;

/** Squared distances of the scales; the ordinal one depends on how often each rating between the two was given. */
function distanceOn(
  scale: RatingScale,
  values: readonly number[],
  counts: ReadonlyMap<number, number>,
): Distance {
  switch (scale) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1);
    case 'ordinal':
      return ordinalDistance(values, counts);
    case 'interval':
      return (one, other) => (one - other) * (one - other);
    case 'ratio':
      return (one, other) => {
        const part = one === other ? 0 : (one - other) / (one + other);
        return part * part;
      };
  }
}

function ordinalDistance(values: readonly number[], counts: ReadonlyMap<number, number>): Distance {
  const middles = new Map<number, number>();
  let below = 0;
  for (const value of values) {
    const count = counts.get(value)!;
    middles.set(value, below + count / 2);
    below += count;
  }
  return (one, other) => {
    const apart = middles.get(one)! - middles.get(other)!;
    return apart * apart;
  };
}
