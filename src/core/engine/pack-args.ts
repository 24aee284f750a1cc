/** The choices made for an action's arguments as one number, for the log and for comparing sets of choices. */

type Arguments = readonly { readonly choices: readonly string[] }[];

/** Choices of arguments in one number: mixed radix, first argument lowest, each choice from 1 and 0 for none. */
export function packArgs(args: Arguments, given: readonly number[]): number {
  let packed = 0;
  for (let i = args.length - 1; i >= 0; i--)
    packed = packed * (args[i]!.choices.length + 1) + (given[i] ?? -1) + 1;
  return packed;
}

/** The inverse of how the log packs arguments. */
export function unpackArgs(args: Arguments, packed: number): number[] {
  let rest = packed;
  return args.map(({ choices }) => {
    const base = choices.length + 1;
    const choice = rest % base;
    rest = (rest - choice) / base;
    return choice - 1;
  });
}
