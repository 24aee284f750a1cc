/** Plays one seat of a drill on a terminal until the person leaves: the entry that commands and the host call. */
import { render } from 'ink';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from './drill-port.ts';
import { type Frame, pickFrame } from './layout/frame.ts';
import { Seat } from './seat.tsx';
import { SeatSession } from './seat-session.ts';
import type { Debrief } from './state/debrief.ts';
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

const ENTER_ALTERNATE = '\u001b[?1049h\u001b[2J\u001b[H';
const LEAVE_ALTERNATE = '\u001b[?1049l';

/** Resolves when the person leaves; the terminal is then as it was before. Ink draws nothing if `CI` was set at its import. */
export async function playSeat(options: PlayOptions): Promise<PlayResult> {
  const {
    drill,
    role,
    words,
    solo = true,
    coached = false,
    mayUndo = false,
    debrief,
    env = process.env,
  } = options;
  const { stdin = process.stdin, stdout = process.stdout } = options;
  const session = new SeatSession(drill, { role, words, solo, coached, mayUndo, debrief });
  stdout.write(ENTER_ALTERNATE);
  const app = render(
    <Seat
      session={session}
      theme={options.theme ?? pickTheme(env)}
      frame={options.frame ?? pickFrame(env)}
    />,
    { stdin, stdout, exitOnCtrlC: false, patchConsole: false },
  );
  try {
    await Promise.race([session.left, app.waitUntilExit()]);
    return { over: session.snapshot.context.view.phase !== 'running' };
  } finally {
    session.close();
    app.unmount();
    stdout.write(LEAVE_ALTERNATE);
  }
}
