/**
 * Seats a person at a drill that is open on disk: paces it, shows the seat's screen until they leave, and gives the drill back. What
 * they decided is on disk before it counts, so that leaving in any way loses nothing.
 */

import { scoreRun } from '../../analysis/scoring/index.ts';
import {
  type CoachMode,
  type DrillSummary,
  seatRemark,
  summarise,
} from '../../analysis/scoring/progress/index.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import { LiveDrill } from '../../core/drill/live-drill.ts';
import { machineClock } from '../../run/live/clock.ts';
import type { OpenDrill } from '../../run/live/drill-folder.ts';
import { keepSummary } from '../../run/live/drill-summaries.ts';
import { PacedDrill } from '../../run/live/paced-drill.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from '../tui/drill-port.ts';
import type { Debrief } from '../tui/state/debrief.ts';
import type { TypedLines } from '../tui/typed-lines.ts';
import { debriefDrill } from './debrief-drill.ts';
import { withInk } from './ink-environment.ts';
import { wordsFor } from './language.ts';
import { closeOnSignals } from './on-signals.ts';
import { shellWord } from './option-values.ts';
import type { Terminal } from './terminal.ts';
import { tellFailure } from './why-failed.ts';

export interface Sitting {
  readonly role: string;
  readonly pace: number;
  readonly coach: CoachMode;
  /** Drill milliseconds after which the drill is ended, where it is not played whole. */
  readonly length?: number;
  readonly lang?: string;
  /** Lines of text instead of a screen: for screen readers and scripts. */
  readonly plain?: boolean;
  /** What is typed in plain mode, where somebody else reads it too. */
  readonly lines?: TypedLines;
  /** The options that find this drill again, for the line that resumes it. */
  readonly dir?: string;
}

export async function sitDown(open: OpenDrill, sitting: Sitting, terminal: Terminal): Promise<void> {
  const { blueprint, journal, sink, id } = open;
  for (const notice of open.notices) terminal.err(`${notice}\n`);
  const live = new LiveDrill(blueprint, journal.header.seed, journal.entries);
  const { role, coach, pace, plain = false, length, lang } = sitting;
  const words = wordsFor(lang, terminal);
  const limit = length === undefined ? {} : { endAt: length };
  const drill = new PacedDrill({ drill: live, sink, pace, reached: journal.reached, held: plain, ...limit });
  const seat = seatRemark({ role, coach, length: length ?? null }, drill.time, machineClock.wall());
  sink.remark(seat).catch(() => {});
  const leave = async (): Promise<void> => {
    await drill.close();
    keepSummary(open.folder, summaryOf(open, drill, seat));
  };
  const unhook = closeOnSignals(leave, terminal);
  try {
    await showSeat(drill, sitting, words, terminal);
  } finally {
    unhook();
    await leave();
  }
  tellGoodbye(drill, id, sitting, words, terminal);
}

/** What the list of drills says of this one from now on. */
function summaryOf({ id, journal }: OpenDrill, drill: PacedDrill, seat: Remark): DrillSummary {
  const { seed, entries, blueprint, log } = drill;
  const left: Remark = { kind: 'left', wall: machineClock.wall() };
  const remarks = [...journal.remarks, seat, left];
  const record = { id, seed, entries, remarks, reached: drill.time, scenario: blueprint };
  return summarise(record, scoreRun(blueprint, log));
}

async function showSeat(drill: DrillPort, sitting: Sitting, words: Words, { env }: Terminal): Promise<void> {
  const { role, coach, plain, lines } = sitting;
  const coached = coach === 'on';
  const mayUndo = coach !== 'scored';
  const debrief = (): Debrief => debriefDrill(drill, words);
  if (plain) {
    const { playPlain } = await import('../tui/play-plain.ts');
    await playPlain({
      drill,
      role,
      words,
      coached,
      mayUndo,
      debrief,
      ...(lines === undefined ? {} : { lines }),
    });
    return;
  }
  const { playSeat } = await withInk(() => import('../tui/play.tsx'));
  await playSeat({ drill, role, words, coached, mayUndo, debrief, env });
}

function tellGoodbye(
  drill: PacedDrill,
  id: string,
  { dir }: Sitting,
  words: Words,
  terminal: Terminal,
): void {
  tellFailure(drill, terminal);
  const where = dir === undefined ? '' : ` --dir ${shellWord(dir)}`;
  const { kept, over } = words.commands;
  const { seed } = drill;
  const told = drill.isRunning
    ? kept({ drill: id, seed, line: `tocsin resume ${id}${where}` })
    : over({ drill: id, seed, line: `tocsin score ${id}${where}` });
  terminal.out(`${cleanLine(told)}\n`);
}
