/**
 * The command line: finds the command, loads it, runs it, and turns every failure into one sentence and an exit code:
 * 0 done, 1 something is wrong with what a file holds or with the machine, 2 the command line itself is wrong.
 */
import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { EXIT_OK, EXIT_USAGE, Exit } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line (without node and the script) and returns the exit code. Never throws. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  const argv = withDefault(words, terminal);
  const program = await createProgram(argv, terminal);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return EXIT_OK;
  } catch (error) {
    if (error instanceof Exit) return error.exitCode;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
    if (argv.includes('--debug')) terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    const { explainFailure } = await import('./explain-failure.ts');
    const { pickLanguage, wordsOf } = await import('../../text/words.ts');
    const words = wordsOf(pickLanguage({ flag: languageFlag(argv), env: terminal.env }));
    const { text, exitCode } = explainFailure(error, words);
    terminal.err(text);
    return exitCode;
  }
}

/** Without a command somebody at a terminal is at home; options alone are Home's. */
function withDefault(argv: readonly string[], { interactive }: Terminal): readonly string[] {
  const first = argv.find((word) => word !== '--debug');
  const asksForHome = first === undefined ? interactive : /^--(plain|lang|dir)\b/.test(first);
  return asksForHome ? ['start', ...argv] : argv;
}

async function createProgram(argv: readonly string[], terminal: Terminal): Promise<Command> {
  const program = new Command('tocsin')
    .description('A drill engine for emergency management: play a crisis, run it, measure it.')
    .version(await readVersion(argv), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--debug', 'show where a failure came from')
    .showSuggestionAfterError()
    .showHelpAfterError('(tocsin --help lists the commands)')
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'tocsin: ')),
    })
    .exitOverride();
  program.hook('preAction', async (_, command) => {
    const { lang } = command.opts<{ lang?: string }>();
    // Before anything is done in a language that there is not.
    if (lang !== undefined) (await import('./language.ts')).wordsFor(lang, terminal);
  });
  const wanted = commandOf(argv);
  for (const { name, summary, load } of commands) {
    const command = program.command(name).summary(summary).description(summary);
    command.copyInheritedSettings(program).option('--debug', 'show where a failure came from');
    command.showHelpAfterError(`(tocsin ${name} --help tells more)`);
    if (name === wanted) (await load()).define(command, terminal);
  }
  return program;
}

/** The command that is called, or asked about by `help`. */
function commandOf(argv: readonly string[]): string | undefined {
  const words = argv.filter((word) => !word.startsWith('-'));
  return words[0] === 'help' ? words[1] : words[0];
}

/** What `--lang` says on a command line that may not have been understood. */
function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
}

/** The version is read only when it is asked for. */
async function readVersion(argv: readonly string[]): Promise<string> {
  if (!argv.some((word) => word === '-V' || word === '--version')) return '';
  const { packageVersion } = await import('./package-files.ts');
  return packageVersion();
}
