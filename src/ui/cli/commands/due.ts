/** `tocsin due`: which drill the rules require by when, from the drills that were finished. The only place that asks for today's date. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { formatCalendar } from '../../../analysis/report/format-calendar.ts';
import {
  type DrillRules,
  defaultRules,
  drillRulesSchema,
  dueDrills,
  type FinishedDrill,
  isDate,
  rulesVersion,
} from '../../../analysis/scoring/calendar/index.ts';
import { TocsinError } from '../../../core/kernel/errors.ts';
import { machineClock } from '../../../run/live/clock.ts';
import { diskFiles } from '../../../run/live/disk-files.ts';
import { readDrill } from '../../../run/live/drill-folder.ts';
import type { DrillStore } from '../../../run/live/drill-store.ts';
import { scoredSummaries } from '../../../run/live/score-drill.ts';
import { LANG_OPTION, wordsFor } from '../language.ts';
import { UsageError } from '../refusals.ts';
import { openStore } from '../stored-run.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly today?: string;
  readonly rules?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
  readonly dir?: string;
}

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('[file]', 'a file of rules; those that come with Tocsin if not given')
    .option('--today <date>', 'as of this date, as 2026-12-01', readDate)
    .option('--rules', 'print the rules as a file to start from, and nothing else')
    .option('--json', 'print what is due as JSON and nothing else')
    .option('--dir <folder>', 'where the drills are kept')
    .option(...LANG_OPTION)
    .action((file: string | undefined, options: Options) => tellDue(file, options, terminal));
}

function readDate(text: string): string {
  if (!isDate(text)) throw new UsageError(({ notToday }) => notToday({ text }));
  return text;
}

function tellDue(file: string | undefined, options: Options, terminal: Terminal): void {
  const rules = file === undefined ? defaultRules : readRules(file, terminal);
  if (options.rules) {
    terminal.out(`${JSON.stringify(rules, null, 2)}\n`);
    return;
  }
  const today = options.today ?? machineClock.wall().slice(0, 10);
  const due = dueDrills(rules.rules, finishedDrills(openStore(options.dir, terminal)), today);
  if (options.json) terminal.out(`${JSON.stringify({ tocsin: 'due', version: 1, today, due })}\n`);
  else
    terminal.out(
      formatCalendar(due, today, wordsFor(options.lang, terminal), Math.min(terminal.columns, 100)),
    );
}

function readRules(word: string, { cwd }: Terminal): DrillRules {
  const path = resolve(cwd, word);
  if (!existsSync(path)) throw new UsageError(({ noFile }) => noFile({ path: word }));
  const text = diskFiles(dirname(path)).read(basename(path)) ?? '';
  const read = drillRulesSchema.safeParse(parsed(text));
  if (read.success) return read.data;
  const { path: where, message } = read.error.issues[0]!;
  const place = where.length === 0 ? '' : `${where.join('.')}: `;
  throw new TocsinError(
    'debrief/rules',
    `${path} is no file of drill rules in format ${rulesVersion}: ${place}${message}; \`tocsin due --rules\` prints one to start from`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Drills that were played to their end, each with the date on which it was last left. */
function finishedDrills(store: DrillStore): FinishedDrill[] {
  return scoredSummaries(store.root).flatMap(({ id, scenario, state, left }) => {
    const date = left.slice(0, 10);
    if (state !== 'ended' || !isDate(date)) return [];
    const { category } = readDrill(join(store.root, id)).blueprint;
    return [{ id, scenario: scenario.id, category, date }];
  });
}
