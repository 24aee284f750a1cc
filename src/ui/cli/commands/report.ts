/** `tocsin report`: the after-action report of a drill, or its log for process mining, as a file. */
import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { buildReport } from '../../../analysis/report/after-action/build-report.ts';
import type { ReportSource } from '../../../analysis/report/after-action/source.ts';
import { fileTrouble } from '../../../run/live/file-trouble.ts';
import { reportWordsOf } from '../../../text/report-words.ts';
import { pickLanguage } from '../../../text/words.ts';
import { readSeed } from '../option-values.ts';
import { UsageError } from '../refusals.ts';
import { type ReportFormat, reportFormatNames, reportFormats } from '../report-formats.ts';
import { sourceOfDrill, sourceOfScenario } from '../report-source.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly format?: string;
  readonly out?: string;
  readonly names?: boolean;
  readonly lang?: string;
  readonly seed?: string;
  readonly standIns?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  const format = new Option('--format <name>', 'what to write; if not given, as --out is called, or html');
  command
    .argument('<drill>', 'a drill by its id, or its folder; with --seed, a scenario')
    .addOption(format.choices([...reportFormatNames]))
    .option('--out <file>', 'where to write; if not given, to standard output')
    .option('--names', 'name evaluators as they named themselves')
    .option('--lang <code>', 'the language of the report')
    .option('--seed <seed>', 'run a scenario with this seed and report on it', readSeed)
    .option('--stand-ins <who>', 'with --seed: who holds the roles, as absent or water=absent')
    .option('--dir <folder>', 'where the drills are kept')
    .action((word: string, options: Options) => writeReport(word, options, terminal));
}

async function writeReport(word: string, options: Options, terminal: Terminal): Promise<void> {
  const format = formatOf(options);
  const source = readSource(word, options, terminal);
  const words = reportWordsOf(pickLanguage({ flag: options.lang, env: terminal.env }));
  const report = () => buildReport(source, { words, withNames: options.names === true });
  const written = await format.write({ source, report });
  if (options.out === undefined) terminal.out(String(written));
  else putFile(resolve(terminal.cwd, options.out), written);
}

/** The format asked for, or the one that the file's name ends in; what is not text needs a file. */
function formatOf({ format, out }: Options): ReportFormat {
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const name = format ?? (ending === '' ? 'html' : ending);
  const found = Object.hasOwn(reportFormats, name) ? reportFormats[name] : undefined;
  if (found === undefined)
    throw new UsageError(
      `no report is written as .${name}; give --format one of ${reportFormatNames.join(', ')}`,
    );
  if (!found.isText && out === undefined)
    throw new UsageError(
      `a report as ${name} is no text for a terminal; name a file with --out report.${name}`,
    );
  return found;
}

function readSource(word: string, options: Options, terminal: Terminal): ReportSource {
  const { seed, standIns } = options;
  if (seed !== undefined) return sourceOfScenario(word, { ...options, seed }, terminal);
  if (standIns !== undefined)
    throw new UsageError('--stand-ins goes with --seed: a drill that was played has its own');
  return sourceOfDrill(word, options, terminal);
}

function putFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw fileTrouble('write', path, error, '--out');
  }
}
