/** `tocsin run`: one drill with stand-ins from StartEx to EndEx, without waiting. */
import { type Command, Option } from 'commander';
import type { Entry } from '../../../core/drill/input.ts';
import { logFile } from '../../../core/drill/log-file.ts';
import { type ExecutorName, runDrill } from '../../../core/drill/run-drill.ts';
import { findScenario, openScenario } from '../find-scenario.ts';
import { gather, readMoment, readSeed, shellWord } from '../option-values.ts';
import { inventSeed } from '../seed.ts';
import { readStart } from '../start-options.ts';
import { tellRun } from '../tell-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly seed?: string;
  readonly standIns?: string;
  readonly set?: readonly string[];
  readonly until?: number;
  readonly executor: ExecutorName;
  readonly json?: boolean;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<scenario>', 'a packaged scenario by name, or a file')
    .option('--seed <seed>', 'the seed of all chance; made up and printed if not given', readSeed)
    .option('--stand-ins <who>', 'who holds the roles: absent, or water=absent,fire=random')
    .option('--set <name=value>', 'another value for a parameter; may be repeated', gather)
    .option('--until <time>', 'stop after this drill time, as 2h', readMoment('--until'))
    .addOption(
      new Option('--executor <name>', 'what steps the chart')
        .choices(['xstate', 'compiled'])
        .default('compiled'),
    )
    .option('--json', 'print the log as JSON Lines and nothing else')
    .action((scenario: string, options: Options) => runScenario(scenario, options, terminal));
}

function runScenario(scenario: string, options: Options, terminal: Terminal): void {
  const place = findScenario(scenario, terminal.cwd);
  const { blueprint } = openScenario(place);
  const seed = options.seed ?? inventSeed();
  const { executor, until } = options;
  const entries: Entry[] = [{ n: 0, t: 0, input: readStart(blueprint, options) }];
  const run = runDrill(blueprint, { seed, entries, executor, ...(until === undefined ? {} : { until }) });
  const again = repeatLine(scenario, seed, options);
  if (options.json) {
    if (options.seed === undefined) terminal.err(`${again}\n`);
    terminal.out(logFile(blueprint, seed, run.log));
    return;
  }
  terminal.out(tellRun(blueprint, run.log, { seed, again, columns: terminal.columns }));
}

/** The line that gives the same run again. */
function repeatLine(scenario: string, seed: string, { standIns, set = [], executor }: Options): string {
  const words = ['run', scenario, '--seed', seed];
  if (standIns !== undefined) words.push('--stand-ins', standIns);
  for (const word of set) words.push('--set', word);
  if (executor !== 'compiled') words.push('--executor', executor);
  return `tocsin ${words.map(shellWord).join(' ')}`;
}
