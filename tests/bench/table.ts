/** A benchmark's summary as a table, for a terminal or in Markdown. */
import type { Benchmark } from './contender.ts';
import type { Entry } from './interleave.ts';
import { type Spread, type Summary, summarise } from './summary.ts';

export type Style = 'text' | 'markdown';

export interface Report {
  readonly table: string;
  /** Names of contenders whose scores show that they did other work. */
  readonly strays: readonly string[];
}

/** Tabulates the entries in their order. A skipped contender's row says why. */
export function tabulate(
  entries: readonly Entry[],
  { bases, expected }: Pick<Benchmark, 'bases' | 'expected'>,
  style: Style,
): Report {
  const baseEntries = bases.flatMap((base) =>
    entries.filter(({ name, rounds }) => name === base && rounds.length > 0),
  );
  const head = [
    'contender',
    'runs/s',
    'events/s',
    ...baseEntries.map(({ name }) => `vs ${name}`),
    'mean score',
  ];
  const strays: string[] = [];
  const rows = entries.map((entry) => {
    const label = entry.description === entry.name ? entry.name : `${entry.name}: ${entry.description}`;
    if (entry.rounds.length === 0)
      return [label, entry.skipped ?? 'not run', ...head.slice(2).map(() => '–')];
    const summary = summarise(entry, baseEntries, expected);
    if (!summary.sameWork) strays.push(entry.name);
    const ratios = summary.ratios.map((ratio, at) => (baseEntries[at] === entry ? '1' : spreadText(ratio)));
    return [
      label,
      spreadText(summary.runsPerSecond),
      short(summary.eventsPerSecond.median),
      ...ratios,
      scoreText(summary, expected),
    ];
  });
  return { table: style === 'markdown' ? markdown(head, rows) : text(head, rows), strays };
}

function scoreText({ meanScore, tolerance, sameWork }: Summary, expected: Benchmark['expected']): string {
  if (meanScore === null) return '–';
  if (sameWork) return meanScore.toFixed(2);
  return `${meanScore.toFixed(2)}, not ${expected!.mean.toFixed(2)} ± ${tolerance!.toFixed(2)}`;
}

function spreadText({ median, least, greatest }: Spread): string {
  return `${short(median)} (${short(least)}–${short(greatest)})`;
}

const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** Three digits are more than a noisy machine can give. */
function short(value: number): string {
  return threeDigits.format(value);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function text(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((cells) => cells[at]!.length)));
  return all
    .map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}
