/** `tocsin observe`: an evaluator listens to what is talked about and ticks what was said, on a screen, in lines, or by options alone. */
import type { Command } from 'commander';
import { LEAVE_SCREEN, paintFirst } from '../../tui/first-frame.ts';
import { withInk } from '../../tui/ink-environment.ts';
import { pickFrame } from '../../tui/layout/frame.ts';
import { composeObserve } from '../../tui/observe/observe-rows.ts';
import { ObserveSession } from '../../tui/observe/observe-session.ts';
import { pickTheme } from '../../tui/theme.ts';
import { TypedLines } from '../../tui/typed-lines.ts';
import { needed } from '../annotate.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { isOnce, type OnceOptions, observeOnce } from '../observe-once.ts';
import { observedDrill } from '../observed-drill.ts';
import { closeOnSignals } from '../on-signals.ts';
import { UsageError } from '../refusals.ts';
import { isPlainTerminal, type Terminal } from '../terminal.ts';

interface Options extends OnceOptions {
  readonly as: string;
  readonly plain?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<drill>', 'a drill by its id, or its folder')
    .option('--as <name>', 'who you are', 'evaluator')
    .option('--question <id>', 'without a screen: the question, by its id; alone, how it stands')
    .option('--tick <numbers>', 'what was said, by the numbers of the list, as 1,3')
    .option('--untick <numbers>', 'what was not said after all')
    .option('--remark <text>', 'a remark on what was said')
    .option('--plain', 'lines of text instead of a screen')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((word: string, options: Options) => observe(word, options, terminal));
}

async function observe(word: string, options: Options, terminal: Terminal): Promise<void> {
  const words = wordsFor(options.lang, terminal);
  const port = observedDrill(word, { ...options, as: needed('--as', options.as) }, terminal);
  if (isOnce(options)) observeOnce(port, options, words.code, terminal);
  else await listen(new ObserveSession(port, words), options, terminal);
}

async function listen(session: ObserveSession, { plain }: Options, terminal: Terminal): Promise<void> {
  if (plain || isPlainTerminal(terminal.env)) {
    const { showPlainObserve } = await import('../../tui/observe/plain-observe.ts');
    const lines = new TypedLines(process.stdin);
    await showPlainObserve(session, lines, terminal.out);
    lines.close();
    return;
  }
  if (!terminal.interactive) throw new UsageError(({ noEvaluatorTerminal }) => noEvaluatorTerminal);
  const theme = pickTheme(terminal.env);
  const frame = pickFrame(terminal.env);
  const unhook = closeOnSignals(async () => {}, terminal);
  try {
    paintFirst((size) => composeObserve(session.snapshot, session.words, size, frame), theme);
    const { showObserve } = await withInk(() => import('../../tui/observe/observe.tsx'));
    await showObserve({ session, theme, frame });
  } finally {
    terminal.out(LEAVE_SCREEN);
    unhook();
  }
}
