/** One of several values, each with its weight. */
import type { Distribution, DistributionForm, DrawnType } from './types.ts';

function totalWeight(args: readonly number[]): number {
  let total = 0;
  for (let i = 1; i < args.length; i += 2) total += args[i]!;
  return total;
}

function check(args: readonly number[]): string | null {
  for (let i = 1; i < args.length; i += 2) if (!(args[i]! >= 0)) return 'A weight cannot be negative.';
  return totalWeight(args) > 0 ? null : 'At least one weight must be above zero.';
}

function inverse(u: number, args: readonly number[]): number {
  let rest = u * totalWeight(args);
  let last = 0;
  for (let i = 0; i < args.length; i += 2) {
    const weight = args[i + 1]!;
    if (weight === 0) continue;
    if (rest < weight) return args[i]!;
    rest -= weight;
    last = i;
  }
  // Only rounding leads here: the last value that has any weight.
  return args[last]!;
}

function form(result: DrawnType): DistributionForm {
  return { parameters: [result, 'number'], repeats: 2, result, check, inverse };
}

export const discrete: Distribution = {
  name: 'discrete',
  usage: 'discrete(a, weight, b, weight, …)',
  explanation: 'one of its values, each as likely as its weight, in the order given',
  forms: [form('number'), form('duration')],
};
