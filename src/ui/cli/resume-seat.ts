/** The seat of a drill that was left, taken again where it was left: what `resume` does, and Home. */
import type { CoachMode } from '../../analysis/scoring/progress/index.ts';
import { lastSeat } from '../../analysis/scoring/progress/index.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import { personsRole } from '../../core/drill/persons-role.ts';
import { openDrill } from '../../run/live/drill-folder.ts';
import type { TypedLines } from '../tui/typed-lines.ts';
import { requireTerminal, takesPlain } from './new-seat.ts';
import { UsageError } from './refusals.ts';
import { sitDown } from './sit-down.ts';
import { knownRole } from './start-options.ts';
import { openStore } from './stored-run.ts';
import type { Terminal } from './terminal.ts';

export interface ResumeOptions {
  readonly role?: string;
  readonly pace?: number;
  /** As it was before, if not given. */
  readonly coach?: CoachMode;
  readonly lang?: string;
  readonly dir?: string;
  readonly plain?: boolean;
  readonly lines?: TypedLines;
}

/** Throws a `TocsinError` or `UsageError` if there is no such drill, or nobody has played it. */
export async function resumeSeat(word: string, options: ResumeOptions, terminal: Terminal): Promise<void> {
  const plain = takesPlain(options, terminal);
  if (!plain) requireTerminal(terminal);
  const open = await openDrill(openStore(options.dir, terminal).find(word, terminal.cwd));
  try {
    const { blueprint, journal } = open;
    const seat = lastSeat(journal.remarks);
    const role = options.role ?? seat.role ?? personsRole(journal.entries);
    if (role === null) throw new UsageError(({ nobodyPlayed }) => nobodyPlayed);
    knownRole(blueprint, role);
    const pace = options.pace ?? lastPace(journal.remarks) ?? blueprint.pace;
    const coach = options.coach ?? seat.coach;
    const length = seat.length === null ? {} : { length: seat.length };
    await sitDown(open, { ...options, ...length, role, pace, coach, plain }, terminal);
  } catch (error) {
    await open.sink.close().catch(() => {});
    throw error;
  }
}

function lastPace(remarks: readonly Remark[]): number | null {
  const paces = remarks.map(({ pace }) => pace).filter((pace) => typeof pace === 'number' && pace > 0);
  return (paces.at(-1) as number | undefined) ?? null;
}
