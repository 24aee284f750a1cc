/** How long a move has been talked about in sittings before this one, by a journal's remarks. */
import type { Remark } from '../../core/drill/journal-lines.ts';

/** Real milliseconds of discussion at a drill time; 0 where nobody talked then. */
export function talkedFor(remarks: readonly Remark[], time: number): number {
  return remarks.reduce(
    (sum, { kind, t, ms }) => (kind === 'talked' && t === time && typeof ms === 'number' ? sum + ms : sum),
    0,
  );
}
