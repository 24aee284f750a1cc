/** Who held each role, and from when, by the log. */
import { castNames } from '../../../core/engine/run.ts';
import { entriesOf } from '../../scoring/index.ts';
import type { Brief } from './source.ts';

export interface Holding {
  readonly from: number;
  readonly player: string;
  readonly entry: number;
}

/** By role, in order of time. What came at the same instant as something later gives way to it. */
export function holdersOf({ blueprint, log, verdicts }: Brief): Holding[][] {
  const players = castNames(blueprint);
  const held: Holding[][] = blueprint.roles.map(() => []);
  for (const entry of entriesOf(verdicts.timeline, 'role.cast')) {
    const list = held[log.a[entry]!]!;
    const from = log.times[entry]!;
    if (list.at(-1)?.from === from) list.pop();
    list.push({ from, player: players[log.b[entry]!]!, entry });
  }
  return held;
}
