/**
 * Seats a person at a drill that is open on disk: paces it, shows the seat's screen until they leave, and gives the drill back. What
 * they decided is on disk before it counts, so that leaving in any way loses nothing.
 */

import type { CoachMode } from '../../analysis/scoring/progress/drill-summary.ts';
import { seatRemark } from '../../analysis/scoring/progress/seat-remark.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import { LiveDrill } from '../../core/drill/live-drill.ts';
import { machineClock } from '../../run/live/clock.ts';
import { DraftsFile } from '../../run/live/drafts-file.ts';
import type { OpenDrill } from '../../run/live/drill-folder.ts';
import type { JournalSink } from '../../run/live/journal-writer.ts';
import { PacedDrill } from '../../run/live/paced-drill.ts';
import { keepReached } from '../../run/live/reached-file.ts';
import { talkedFor } from '../../run/live/talked-for.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from '../tui/drill-port.ts';
import type { Debrief } from '../tui/state/debrief.ts';
import type { DraftKeeper } from '../tui/state/kept-drafts.ts';
import type { TypedLines } from '../tui/typed-lines.ts';
import { wordsFor } from './language.ts';
import { closeOnSignals } from './on-signals.ts';
import { inFolder } from './option-values.ts';
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
  const { blueprint, journal, id } = open;
  for (const notice of open.notices) terminal.err(`${notice}\n`);
  const live = new LiveDrill(blueprint, journal.header.seed, journal.entries);
  const { role, coach, pace, plain = false, length, lang } = sitting;
  const words = wordsFor(lang, terminal);
  const limit = length === undefined ? {} : { endAt: length };
  const remarks = [...journal.remarks];
  const drafts = new DraftsFile(open.folder, role);
  const sink = remembering(open.sink, remarks, async () => {
    await drafts.close();
    forgetReached();
  });
  const { reached } = journal;
  const talked = { reached, talkedFor: talkedFor(remarks, reached) };
  const drill = new PacedDrill({ drill: live, sink, pace, ...talked, held: plain, ...limit });
  const forgetReached = keepReached(drill, open.folder);
  const seat = seatRemark({ role, coach, length: length ?? null }, drill.time, machineClock.wall());
  sink.remark(seat).catch(() => {});
  const leave = async (): Promise<void> => {
    await drill.close();
    const { keepLeft } = await import('./keep-left.ts');
    keepLeft(open, drill, remarks);
  };
  const goodbye = (): void => tellGoodbye(drill, id, sitting, words, terminal);
  const stop = async (): Promise<void> => {
    await leave();
    if (plain) goodbye();
  };
  const unhook = closeOnSignals(stop, terminal, plain);
  try {
    const debrief = (): Promise<Debrief> => debriefOf(open, drill, remarks, { role, words });
    await showSeat({ drill, debrief, drafts }, sitting, words, terminal);
  } finally {
    unhook();
    await leave();
  }
  goodbye();
}

/** A journal's end that also adds to a list what it is told to remark, and puts away what lies beside it before it is closed. */
function remembering(sink: JournalSink, remarks: Remark[], putAway: () => Promise<void>): JournalSink {
  return {
    append: (entry) => sink.append(entry),
    remark: (remark) => {
      remarks.push(remark);
      return sink.remark(remark);
    },
    close: async () => {
      await putAway();
      await sink.close();
    },
  };
}

/** What a seat's screen needs of what is open. */
interface Seat {
  readonly drill: DrillPort;
  readonly debrief: () => Promise<Debrief>;
  readonly drafts: DraftKeeper;
}

/** Loads what it takes to tell how it went only when it is over. */
async function debriefOf(
  open: OpenDrill,
  drill: PacedDrill,
  remarks: readonly Remark[],
  { role, words }: { readonly role: string; readonly words: Words },
): Promise<Debrief> {
  const [{ debriefDrill }, { storedAnnotations }] = await Promise.all([
    import('./debrief-drill.ts'),
    import('../../run/live/annotations-store.ts'),
  ]);
  const { blueprint, log, seed, entries, world } = drill;
  const record = { seed, entries, remarks, annotations: storedAnnotations(open) };
  return debriefDrill({ blueprint, log, messages: world.messages, ...record }, role, words);
}

async function showSeat(seat: Seat, sitting: Sitting, words: Words, { env }: Terminal): Promise<void> {
  const { role, coach, plain, lines } = sitting;
  const coached = coach === 'on';
  const mayUndo = coach !== 'scored';
  if (plain) {
    const { playPlain } = await import('../tui/play-plain.ts');
    await playPlain({
      ...seat,
      role,
      words,
      coached,
      mayUndo,
      ...(lines === undefined ? {} : { lines }),
    });
    return;
  }
  const { playSeat } = await import('../tui/play-screen.ts');
  await playSeat({ ...seat, role, words, coached, mayUndo, env });
}

function tellGoodbye(
  drill: PacedDrill,
  id: string,
  { dir }: Sitting,
  words: Words,
  terminal: Terminal,
): void {
  tellFailure(drill, terminal);
  const where = inFolder(dir);
  const { kept, over, wash } = words.commands;
  const { seed } = drill;
  const told = drill.isRunning
    ? [kept({ drill: id, seed, line: `tocsin resume ${id}${where}` })]
    : [
        over({ drill: id, seed, line: `tocsin score ${id}${where}` }),
        wash({ line: `tocsin note ${id} --hot-wash${where}` }),
      ];
  for (const line of told) terminal.out(`${cleanLine(line)}\n`);
}
