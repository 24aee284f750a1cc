/**
 * One person's drills over time for the terminal: for each scenario a small learning curve, the oldest drill first, scored drills and
 * practice apart, Speed and Coordination beside one another and never added.
 */
import type { Words } from '../../text/words.ts';
import type { PlayedDrill, Progress, ScenarioProgress, Standing } from '../scoring/progress/index.ts';
import { formatScore } from './figures.ts';
import { columnsOf, padTo, wrap } from './layout.ts';

/** Columns of a bar that stands for 1. */
const BAR = 20;
const DATE = 10;
const FIGURE = 6;

/** Lines, each ended by a line feed; texts that are longer than the width are wrapped. */
export function formatProgress({ scenarios, drills }: Progress, words: Words, width: number): string {
  const { progressing: says } = words;
  const played = scenarios.filter(({ finished }) => finished > 0);
  if (played.length === 0) return `${wrap(says.none, width).join('\n')}\n`;
  const ended = drills.filter(({ drill }) => drill.state === 'ended').reverse();
  const blocks = played.map((scenario) => scenarioLines(scenario, ended, words, width));
  const marks = ended.some(({ repeats }) => repeats) ? [wrap(says.repeats, width)] : [];
  const all = [...blocks, ...marks, wrap(words.scorecard.neverAdded, width)];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function scenarioLines(
  { id, title, finished, scored, practice }: ScenarioProgress,
  ended: readonly PlayedDrill[],
  words: Words,
  width: number,
): string[] {
  const { progressing: says } = words;
  const own = ended.filter(({ drill }) => drill.scenario.id === id);
  const part = (name: string, standing: Standing | null, isPractice: boolean): string[] => {
    if (standing === null) return [];
    const { speed, coordination } = standing.best;
    const best = says.best({ speed: figure(speed, words), coordination: figure(coordination, words) });
    const curve = own.filter((drill) => drill.practice === isPractice);
    return [
      ...wrap(name, width),
      ...headLine(words, width),
      ...curve.map((drill) => drillLine(drill, words, width)),
      ...wrap(best, width),
    ];
  };
  return [
    ...wrap(says.finished({ title, count: finished }), width),
    ...part(says.scored, scored, false),
    ...part(says.practice, practice, true),
  ];
}

const figure = (value: number | null, { scorecard }: Words): string =>
  value === null ? scorecard.nothing : formatScore(value);

/** Columns of one bar where both fit beside the date and the figures. */
function barWidth(width: number): number {
  return Math.max(5, Math.min(BAR, Math.floor((width - DATE - 2 * FIGURE - 8) / 2)));
}

function headLine({ progressing: says }: Words, width: number): string[] {
  const column = FIGURE + barWidth(width) + 2;
  return [`  ${' '.repeat(DATE + 2)}${padTo(says.speed, column)}${says.coordination}`];
}

function drillLine({ drill, repeats }: PlayedDrill, words: Words, width: number): string {
  const date = drill.begun.slice(0, DATE) || words.progressing.noDate;
  const cell = (value: number | null): string => {
    const bar = '#'.repeat(Math.round((value ?? 0) * barWidth(width)));
    return `${padTo(value === null ? '-' : formatScore(value), FIGURE)}${bar.padEnd(barWidth(width), '.')}`;
  };
  const mark = repeats ? '*' : ' ';
  const gap = ' '.repeat(Math.max(0, DATE - columnsOf(date)));
  return `  ${date}${gap} ${mark}${cell(drill.speed)}  ${cell(drill.coordination)}`;
}
