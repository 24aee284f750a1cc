/** One drill with stand-ins from StartEx to EndEx, without waiting: what `run` does, and `start` where nobody sits. */
import type { Entry } from '../../core/drill/input.ts';
import { logFile } from '../../core/drill/log-file.ts';
import { type ExecutorName, runDrill } from '../../core/drill/run-drill.ts';
import { openScenario } from './find-scenario.ts';
import { wordsFor } from './language.ts';
import { shellWord } from './option-values.ts';
import { inventSeed } from './seed.ts';
import { readStart } from './start-options.ts';
import { tellRun } from './tell-run.ts';
import type { Terminal } from './terminal.ts';
import { tellFailure } from './why-failed.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly standIns?: string;
  readonly set?: readonly string[];
  readonly until?: number;
  readonly executor?: ExecutorName;
  readonly json?: boolean;
  readonly lang?: string;
}

export function runHeadless(scenario: string, options: RunOptions, terminal: Terminal): void {
  const words = wordsFor(options.lang, terminal);
  const { blueprint } = openScenario(scenario, terminal.cwd);
  const { seed = inventSeed(), executor = 'compiled', until } = options;
  const entries: Entry[] = [{ n: 0, t: 0, input: readStart(blueprint, options) }];
  const run = runDrill(blueprint, { seed, entries, executor, ...(until === undefined ? {} : { until }) });
  const again = repeatLine(scenario, seed, options);
  if (options.json) {
    if (options.seed === undefined) terminal.err(`${again}\n`);
    terminal.out(logFile(blueprint, seed, run.log));
  } else {
    const told = { blueprint, log: run.log, messages: run.world.messages, entries };
    terminal.out(tellRun(told, { seed, again, columns: terminal.columns, words }));
  }
  tellFailure(run, terminal);
}

/** The line that gives the same run again, to its end. */
function repeatLine(scenario: string, seed: string, { standIns, set = [], executor }: RunOptions): string {
  const words = ['run', scenario, '--seed', seed];
  if (standIns !== undefined) words.push('--stand-ins', standIns);
  for (const word of set) words.push('--set', word);
  if (executor === 'xstate') words.push('--executor', executor);
  return `tocsin ${words.map(shellWord).join(' ')}`;
}
