/**
 * Plays one seat of a drill on a terminal until the person leaves: the entry that commands and the host call. The first screen is
 * painted before Ink is loaded, which then goes on with the same session.
 */
import type { Words } from '../../text/words.ts';
import { composeScreen } from './compose.ts';
import type { DrillPort } from './drill-port.ts';
import { LEAVE_SCREEN, paintFirst } from './first-frame.ts';
import { withInk } from './ink-environment.ts';
import { type Frame, pickFrame } from './layout/frame.ts';
import { SeatSession } from './seat-session.ts';
import type { Debrief } from './state/debrief.ts';
import type { DraftKeeper } from './state/kept-drafts.ts';
import { pickTheme, type Theme } from './theme.ts';

export interface PlayOptions {
  readonly drill: DrillPort;
  /** The role's id. */
  readonly role: string;
  readonly words: Words;
  /** One person alone (default): the clock waits for them. */
  readonly solo?: boolean;
  /** Show what the plan expects next. */
  readonly coached?: boolean;
  /** Whether the person may take back what they did. */
  readonly mayUndo?: boolean;
  /** How it went; asked for once the drill is over. */
  readonly debrief?: () => Promise<Debrief>;
  /** Where what is being written outlives the program. */
  readonly drafts?: DraftKeeper;
  readonly stdin?: NodeJS.ReadStream;
  readonly stdout?: NodeJS.WriteStream;
  /** Variables that choose colours and frames (default: the process's). */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly theme?: Theme;
  readonly frame?: Frame;
}

export interface PlayResult {
  /** Whether the drill was over when the person left. */
  readonly over: boolean;
}

/** Resolves when the person leaves; the terminal is then as it was before. */
export async function playSeat(options: PlayOptions): Promise<PlayResult> {
  const {
    drill,
    role,
    words,
    solo = true,
    coached = false,
    mayUndo = false,
    debrief,
    drafts,
    env = process.env,
  } = options;
  const { stdin = process.stdin, stdout = process.stdout } = options;
  const { theme = pickTheme(env), frame = pickFrame(env) } = options;
  const session = new SeatSession(drill, { role, words, solo, coached, mayUndo, debrief, drafts });
  try {
    const { state, context } = session.snapshot;
    paintFirst((size) => composeScreen(state, context, size, frame), theme, stdin, stdout);
    const { showSeat } = await withInk(() => import('./seat.tsx'));
    await showSeat({ session, theme, frame }, stdin, stdout);
    return { over: session.snapshot.context.view.phase !== 'running' };
  } finally {
    session.close();
    stdout.write(LEAVE_SCREEN);
  }
}
