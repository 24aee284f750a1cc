/**
 * What a distribution is: a way from one uniform draw to one value, by the inverse of the cumulative
 * distribution function. One draw each keeps runs comparable: with other parameters the same luck gives the corresponding value.
 */

/** The types that a distribution's arguments and values can have; durations are milliseconds. */
export type DrawnType = 'number' | 'duration';

/** One way to give the parameters. */
export interface DistributionForm {
  readonly parameters: readonly DrawnType[];
  /** How many of the last parameters may be repeated, as a group; 0 if none. */
  readonly repeats: number;
  readonly result: DrawnType;
  /** What is wrong with these arguments, as a sentence, or `null`. */
  check(args: readonly number[]): string | null;
  // Arguments come as a list and are read by index: in V8, taking a list apart costs more than the draw itself.

  /** The value below which a share u of all draws lies; u strictly between 0 and 1, arguments that pass `check`. */
  inverse(u: number, args: readonly number[]): number;
}

export interface Distribution {
  readonly name: string;
  /** How it is written, for messages and documentation. */
  readonly usage: string;
  /** What it gives, in a line. */
  readonly explanation: string;
  /** With the same count of parameters in each, or with types that tell them apart. */
  readonly forms: readonly DistributionForm[];
}

/** Forms for numbers and for durations: `count` parameters of the drawn type, of which the last `repeats` may be repeated. */
export function inBothTypes(
  count: number,
  repeats: number,
  behaviour: Pick<DistributionForm, 'check' | 'inverse'>,
): readonly DistributionForm[] {
  return (['number', 'duration'] as const).map((result) => ({
    parameters: Array.from({ length: count }, () => result),
    repeats,
    result,
    ...behaviour,
  }));
}
