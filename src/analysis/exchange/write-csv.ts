/**
 * A drill's log as CSV, for spreadsheets, statistics and process mining: one row for each entry of the log, one column for each field
 * that any kind of entry has, and behind it the title of what it names. The columns are the same for every drill, so that
 * files of several drills can be laid under one another.
 */
import type { Log } from '../../core/engine/log.ts';
import { type FieldKind, type LogCode, type LogCodeName, logCodes } from '../../core/engine/log-codes.ts';
import { type LogEntry, type LogValue, logEntry } from '../../core/engine/log-json.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { type Cell, csvRow } from './csv.ts';
import { activityOf, resourceOf, timestampOf, transitionOf, withoutCount } from './mining-event.ts';

export interface CsvSource {
  readonly blueprint: Blueprint;
  readonly log: Log;
  /** What the case is called: the drill's id, or the seed of a run that was not kept. */
  readonly name: string;
}

/** Spreadsheets take a file without this mark for one in the code page of the machine, and Chinese titles for noise. */
const BYTE_ORDER_MARK = '\ufeff';

/** Which things of a scenario a kind of field names, for their titles. */
const things = {
  role: 'roles',
  fact: 'facts',
  inject: 'injects',
  action: 'actions',
  task: 'tasks',
  gauge: 'gauges',
  team: 'teams',
  reserve: 'reserves',
  outcome: 'outcomes',
  ending: 'endings',
} as const satisfies Partial<Record<FieldKind, keyof Blueprint>>;
type TitledKind = keyof typeof things;

interface FieldColumn {
  readonly name: string;
  /** What it names, if that has titles. */
  readonly titled: TitledKind | null;
}

/** Every field of every kind of entry once, in the order in which the list of codes first has them. */
const fieldColumns: readonly FieldColumn[] = columnsOf(logCodes);

function columnsOf(codes: readonly LogCode[]): FieldColumn[] {
  const columns = new Map<string, TitledKind | null>();
  for (const { a, b, x } of codes)
    for (const field of [a, b, x]) {
      if (field === undefined) continue;
      const titled = isTitled(field.kind) ? field.kind : null;
      columns.set(field.name, columns.get(field.name) ?? titled);
    }
  return [...columns].map(([name, titled]) => ({ name, titled }));
}

function isTitled(kind: FieldKind): kind is TitledKind {
  return Object.hasOwn(things, kind);
}

/** What an entry is to process mining goes by the names of XES, which PM4Py knows in tables too. */
const head: readonly string[] = [
  'case:concept:name',
  'entry',
  'time_ms',
  'time:timestamp',
  'code',
  'concept:name',
  'org:resource',
  'lifecycle:transition',
  ...fieldColumns.flatMap(({ name, titled }) => (titled === null ? [name] : [name, `${name}_title`])),
];

/** The whole file: a byte order mark, the names of the columns, a row for each entry; lines end as RFC 4180 has it. */
export function writeCsv({ blueprint, log, name }: CsvSource): string {
  const titleOf = titlesOf(blueprint);
  const rows = Array.from({ length: log.length }, (_, index) => {
    const entry = logEntry(blueprint, log, index);
    return csvRow([
      name,
      index,
      entry.t,
      timestampOf(blueprint, entry.t),
      entry.code,
      activityOf(entry),
      resourceOf(blueprint, entry),
      transitionOf(entry.code as LogCodeName),
      ...fieldColumns.flatMap((column) => fieldCells(entry, column, titleOf)),
    ]);
  });
  return [BYTE_ORDER_MARK, csvRow(head), ...rows].join('');
}

type TitleOf = Readonly<Record<TitledKind, ReadonlyMap<string, string>>>;

function titlesOf(blueprint: Blueprint): TitleOf {
  const maps = Object.entries(things).map(([kind, list]) => [
    kind,
    new Map(blueprint[list].map(({ id, title }) => [id, title])),
  ]);
  return Object.fromEntries(maps) as TitleOf;
}

function fieldCells(entry: LogEntry, { name, titled }: FieldColumn, titleOf: TitleOf): Cell[] {
  const value = entry[name];
  const cell = value === undefined ? '' : cellOf(value);
  if (titled === null) return [cell];
  // An inject that has come is named with which time it was: `I-05#1`.
  return [cell, titleOf[titled].get(withoutCount(String(cell))) ?? ''];
}

/** Choices by name go into one cell: `area=liulin, level=two`. */
function cellOf(value: LogValue): Cell {
  if (typeof value !== 'object') return value;
  const choices = Object.entries(value).map(([name, choice]) => `${name}=${choice}`);
  return choices.join(', ');
}
