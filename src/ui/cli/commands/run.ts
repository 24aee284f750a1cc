/** `tocsin run`: one drill with stand-ins, without waiting. */
import { type Command, Option } from 'commander';
import { LANG_OPTION } from '../language.ts';
import { gather, readMoment, readSeed } from '../option-values.ts';
import { type RunOptions, runHeadless } from '../run-headless.ts';
import type { Terminal } from '../terminal.ts';

export function define(command: Command, terminal: Terminal): void {
  const executor = new Option('--executor <name>', 'what steps the chart; the log is the same');
  command
    .argument('<scenario>', 'a packaged scenario by name, or a file')
    .option('--seed <seed>', 'the seed of all chance; made up and printed if not given', readSeed)
    .option('--stand-ins <who>', 'who holds the roles: absent, or water=absent,fire=random')
    .option('--set <name=value>', 'another value for a parameter; may be repeated', gather)
    .option('--until <time>', 'stop after this drill time, as 2h', readMoment('--until'))
    .addOption(executor.choices(['xstate', 'compiled']).default('compiled'))
    .option('--json', 'print the log as JSON Lines and nothing else')
    .option(...LANG_OPTION)
    .action((scenario: string, options: RunOptions) => runHeadless(scenario, options, terminal));
}
