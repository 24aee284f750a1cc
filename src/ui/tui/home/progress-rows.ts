/** The page of progress: scored drills and practice by scenario, then every drill, the newest first. */
import type {
  Figures,
  PlayedDrill,
  ScenarioProgress,
  Standing,
} from '../../../analysis/scoring/progress/index.ts';
import { formatDrillTime, MINUTE } from '../../../core/kernel/time.ts';
import type { HomeWords } from '../../../text/home-en.ts';
import { blank, column, type Row, row, span } from '../layout/rows.ts';
import { padStart, wrap } from '../layout/width.ts';
import type { HomeModel } from './home-model.ts';

const NONE = '-';

function figure(value: number | null): string {
  return value === null ? NONE : value.toFixed(2);
}

/** Speed and Coordination, in this order: `0.72 / 0.64`. */
export function figuresWords({ speed, coordination }: Figures): string {
  return `${figure(speed)} / ${figure(coordination)}`;
}

/** Room for a figure, its head above it. */
const FIGURE = 7;
const COUNT = 8;
/** From this width on there is room for the seats that drills were played from. */
const WIDE = 110;

export function progressRows(model: HomeModel, words: HomeWords, width: number): Row[] {
  const { scenarios, drills } = model.progress;
  const { progress } = words;
  if (drills.length === 0) return [row(progress.none, 'dim')];
  const legend = [
    progress.legend,
    ...(drills.some(({ practice }) => practice) ? [progress.legendPractice] : []),
    ...(drills.some(({ repeats }) => repeats) ? [progress.legendRepeat] : []),
  ];
  return [
    ...tableRows(scenarios, words, width),
    ...legend.flatMap((line) => wrap(line, width).map((part) => row(part, 'dim'))),
    blank,
    row(progress.drills, 'strong'),
    ...drills.map((played) => drillRow(played, model, words, width)),
  ];
}

/** One scenario after another: how often it was finished, best and last of both figures. */
export function tableRows(scenarios: readonly ScenarioProgress[], words: HomeWords, width: number): Row[] {
  const { progress } = words;
  // Behind the figures stand a gap of three and the mark of a repeated seed.
  const name = Math.min(44, width - COUNT - 4 * FIGURE - 4);
  const figures = [progress.speed, progress.coordination].map((text) => span(padStart(text, FIGURE), 'dim'));
  const gap = span('   ');
  return [
    [
      span(' '.repeat(name + COUNT)),
      span(padStart(progress.best, 2 * FIGURE), 'dim'),
      gap,
      span(padStart(progress.last, 2 * FIGURE), 'dim'),
    ],
    [span(' '.repeat(name)), span(padStart(progress.played, COUNT), 'dim'), ...figures, gap, ...figures],
    ...scenarios.flatMap((scenario) => scenarioRows(scenario, words, name)),
  ];
}

function scenarioRows({ title, scored, practice }: ScenarioProgress, words: HomeWords, name: number): Row[] {
  const { progress } = words;
  const line = (label: string, standing: Standing): Row => [
    span('  '),
    span(column(label, name - 2)),
    span(padStart(`${standing.count}`, COUNT)),
    ...figureSpans(standing.best),
    span('   '),
    ...figureSpans(standing.last),
    span(standing.lastRepeats ? '*' : ''),
  ];
  if (scored === null && practice === null)
    return [[span(column(title, name), 'strong'), span(`  ${progress.notFinished}`, 'dim')]];
  return [
    row(column(title, name).trimEnd(), 'strong'),
    ...(scored === null ? [] : [line(progress.scored, scored)]),
    ...(practice === null ? [] : [line(progress.practice, practice)]),
  ];
}

function figureSpans({ speed, coordination }: Figures): Row {
  return [speed, coordination].map((value) => span(padStart(figure(value), FIGURE)));
}

function drillRow(
  { drill, repeats, practice }: PlayedDrill,
  { dateOf }: HomeModel,
  words: HomeWords,
  width: number,
): Row {
  const { progress } = words;
  const date = drill.begun === '' ? '' : dateOf(drill.begun);
  const result =
    drill.state === 'ended'
      ? figuresWords(drill)
      : drill.state === 'failed'
        ? progress.failed
        : formatDrillTime(Math.floor(drill.reached / MINUTE) * MINUTE);
  const seat = drill.role === null || width < WIDE ? '' : `  ${drill.role.title}`;
  const name = width < WIDE ? 20 : 40;
  return [
    span(column(date, 17), 'dim'),
    span(`${column(drill.scenario.title, name)} `),
    span(column(`${result}${repeats ? ' *' : ''}`, 14)),
    span(column(practice ? progress.practice : progress.scored, 9), 'dim'),
    span(width < WIDE ? drill.seed : column(drill.seed, 20), 'dim'),
    span(seat, 'dim'),
  ];
}
