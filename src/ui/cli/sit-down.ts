/**
 * Seats a person at a drill that is open on disk: paces it, shows the seat's screen until they leave, and gives the drill back. What
 * they decided is on disk before it counts, so that leaving in any way loses nothing.
 */
import { formatScorecard } from '../../analysis/report/format-scorecard.ts';
import { scoreRun } from '../../analysis/scoring/index.ts';
import { LiveDrill } from '../../core/drill/live-drill.ts';
import type { OpenDrill } from '../../run/live/drill-folder.ts';
import { PacedDrill } from '../../run/live/paced-drill.ts';
import { cleanLine } from '../../text/clean.ts';
import { pickLanguage, wordsOf } from '../../text/words.ts';
import type { DrillPort } from '../tui/drill-port.ts';
import { shellWord } from './option-values.ts';
import type { Terminal } from './terminal.ts';
import { tellFailure } from './why-failed.ts';

export interface Sitting {
  readonly role: string;
  readonly pace: number;
  readonly coached: boolean;
  readonly lang?: string;
  /** Lines of text instead of a screen: for screen readers and scripts. */
  readonly plain?: boolean;
  /** The options that find this drill again, for the line that resumes it. */
  readonly dir?: string;
}

/** Exit codes of a program that a signal ended, as shells count them. */
const SIGNALS = { SIGTERM: 143, SIGHUP: 129 } as const;

/** Back from the alternate screen, with the cursor. */
const LEAVE_SCREEN = '\u001b[?1049l\u001b[?25h';

export async function sitDown(open: OpenDrill, sitting: Sitting, terminal: Terminal): Promise<void> {
  const { blueprint, journal, sink, id } = open;
  for (const notice of open.notices) terminal.err(`${notice}\n`);
  const live = new LiveDrill(blueprint, journal.header.seed, journal.entries);
  const { pace, plain = false } = sitting;
  const drill = new PacedDrill({ drill: live, sink, pace, reached: journal.reached, held: plain });
  const unhook = closeOnSignals(drill, terminal);
  try {
    await showSeat(drill, sitting, terminal);
  } finally {
    unhook();
    await drill.close();
  }
  tellGoodbye(drill, id, sitting, terminal);
}

async function showSeat(drill: DrillPort, sitting: Sitting, { env }: Terminal): Promise<void> {
  const { role, coached, lang, plain } = sitting;
  const words = wordsOf(pickLanguage({ flag: lang, env }));
  const debrief = (width: number): string[] =>
    formatScorecard(scoreRun(drill.blueprint, drill.log), { width }).split('\n');
  if (plain) {
    const { playPlain } = await import('../tui/play-plain.ts');
    await playPlain({ drill, role, words, coached, debrief });
    return;
  }
  // Both are read when Ink is loaded: it draws nothing where it takes itself to be in a build, and React is slow unless told.
  process.env.CI = '0';
  process.env.NODE_ENV ??= 'production';
  const { playSeat } = await import('../tui/play.tsx');
  await playSeat({ drill, role, words, coached, debrief, env });
}

function closeOnSignals(drill: PacedDrill, terminal: Terminal): () => void {
  const hooks = Object.entries(SIGNALS).map(([signal, exitCode]) => {
    const hook = (): void => {
      // Ink puts the keyboard back when the process exits; the screen it was drawn on is left here.
      drill.close().finally(() => {
        if (terminal.interactive) terminal.out(LEAVE_SCREEN);
        process.exit(exitCode);
      });
    };
    // Not `once`: what Ink brings along ends the process at once if nobody else is listening any more.
    process.on(signal, hook);
    return () => void process.off(signal, hook);
  });
  return () => {
    for (const unhook of hooks) unhook();
  };
}

function tellGoodbye(drill: PacedDrill, id: string, { dir }: Sitting, terminal: Terminal): void {
  tellFailure(drill, terminal);
  const where = dir === undefined ? '' : ` --dir ${shellWord(dir)}`;
  const seed = `seed ${cleanLine(drill.seed)}`;
  if (drill.isRunning) terminal.out(`Drill ${id} is kept (${seed}). Go on: tocsin resume ${id}${where}\n`);
  else terminal.out(`Drill ${id} is over (${seed}). Scorecard: tocsin score ${id}${where}\n`);
}
