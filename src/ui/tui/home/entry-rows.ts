/** The list of the Home screen, and what is known of the entry marked. */
import type { ScenarioProgress } from '../../../analysis/scoring/progress/index.ts';
import { formatDrillTime, MINUTE } from '../../../core/kernel/time.ts';
import type { HomeWords } from '../../../text/home-en.ts';
import { joinLines } from '../../../text/join-lines.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, column, fitRows, type Row, row, span, spread, type Tone } from '../layout/rows.ts';
import { cut, wrap } from '../layout/width.ts';
import { type HomeEntry, type HomeModel, realTime } from './home-model.ts';
import { type HomeState, markedEntry, shownEntries } from './home-state.ts';
import { figuresWords } from './progress-rows.ts';

/** How many entries have a digit of their own to be picked by. */
const DIGITS = 9;

/** A drill time on the whole minute, as the list shows it. */
export function minuteOf(time: number): string {
  return formatDrillTime(Math.floor(time / MINUTE) * MINUTE);
}

/** The head and as many entries as fit in the height, the one marked among them. */
export function listRows(
  state: HomeState,
  model: HomeModel,
  words: HomeWords,
  width: number,
  height: number,
  frame: Frame,
  numbered = DIGITS,
): Row[] {
  const shown = shownEntries(state, model);
  const marked = markedEntry(state, model);
  const room = Math.max(1, height - 1);
  const at = shown.findIndex(({ key }) => key === marked?.key);
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), shown.length - room));
  const more = words.more(first, Math.max(0, shown.length - first - room));
  const title = state.filter === '' ? row(words.list, 'strong') : row(words.search(state.filter), 'strong');
  const head = spread(title, more === '' ? blank : row(more, 'dim'), width);
  if (shown.length === 0)
    return fitRows([head, row(`  ${state.filter === '' ? words.noDrills : words.noMatch}`, 'dim')], height);
  const rows = shown.slice(first, first + room).map((entry, i) => {
    const number = first + i + 1;
    return entryRow(
      entry,
      number <= numbered ? `${number}` : ' ',
      entry.key === marked?.key,
      words,
      width,
      frame,
    );
  });
  return fitRows([head, ...rows], height);
}

function entryRow(
  entry: HomeEntry,
  digit: string,
  isMarked: boolean,
  words: HomeWords,
  width: number,
  frame: Frame,
): Row {
  const start: Row = [span(isMarked ? `${frame.marker} ` : '  ', 'strong'), span(`${digit} `, 'key')];
  if (entry.kind === 'resume')
    return [...start, span(cut(resumeWords(entry.drill, words), width - 4), isMarked ? 'strong' : 'good')];
  const { card, played } = entry;
  const facts = [
    words.categories[card.category] ?? card.category,
    words.duration(card.length),
    words.difficulties[card.difficulty] ?? card.difficulty,
  ];
  const columns = [17, 11, 10] as const;
  const standing = standingOf(played, words);
  const room = width - 4 - columns.reduce((sum, each) => sum + each, 0) - 10;
  return [
    ...start,
    span(column(card.title, room - 1), isMarked ? 'strong' : 'plain'),
    span(' '),
    ...facts.map((fact, i) => span(`${column(fact, columns[i]! - 1)} `, 'dim')),
    span(column(standing.text, 10), standing.tone),
  ];
}

function resumeWords(drill: Extract<HomeEntry, { kind: 'resume' }>['drill'], words: HomeWords): string {
  return words.resume(drill.scenario.title, minuteOf(drill.reached), drill.role?.title ?? '');
}

function standingOf(played: ScenarioProgress | null, { standing }: HomeWords): { text: string; tone: Tone } {
  if (played?.scored) return { text: standing.scored, tone: 'good' };
  if (played?.practice) return { text: standing.practised, tone: 'good' };
  return played?.unfinished
    ? { text: standing.begun, tone: 'plain' }
    : { text: standing.fresh, tone: 'fresh' };
}

/** What the entry marked is, as many rows as it takes. */
export function detailRows(
  entry: HomeEntry | null,
  model: HomeModel,
  words: HomeWords,
  width: number,
): Row[] {
  if (entry === null) return [];
  return entry.kind === 'resume'
    ? resumeDetail(entry.drill, model, words, width)
    : startDetail(entry, words, width);
}

function resumeDetail(
  drill: Extract<HomeEntry, { kind: 'resume' }>['drill'],
  { dateOf }: HomeModel,
  { detail, duration }: HomeWords,
  width: number,
): Row[] {
  const lines = [
    detail.stoppedAt(minuteOf(drill.reached), duration(drill.length)),
    drill.left === '' ? '' : detail.leftAt(dateOf(drill.left)),
    drill.role === null ? '' : detail.seat(drill.role.title),
    detail.seed(drill.seed),
    detail.goesOn,
  ];
  return [
    row(cut(drill.scenario.title, width), 'strong'),
    ...lines.filter((line) => line !== '').flatMap((line) => wrapped(line, width)),
  ];
}

function startDetail(
  { card, played }: Extract<HomeEntry, { kind: 'start' }>,
  words: HomeWords,
  width: number,
): Row[] {
  const { detail, categories, difficulties, duration, comma } = words;
  const kind = [
    categories[card.category] ?? card.category,
    difficulties[card.difficulty] ?? card.difficulty,
    detail.takes(duration(card.length), duration(realTime(card))),
  ];
  return [
    row(cut(card.title, width), 'strong'),
    ...wrapped(kind.filter((part) => part !== '').join(comma), width, 'dim'),
    ...wrapped(playedWords(played, words), width, 'good'),
    ...teachesRows(card.teaches, words, width),
    ...(card.summary === '' ? [] : [blank, ...wrapped(joinLines(card.summary), width)]),
  ];
}

function teachesRows(teaches: readonly string[], { detail }: HomeWords, width: number): Row[] {
  if (teaches.length === 0) return [];
  const points = teaches.flatMap((line) =>
    wrap(line, width - 4).map((part, i) => row(`${i === 0 ? '  - ' : '    '}${part}`)),
  );
  return [row(detail.teaches), ...points];
}

function playedWords(played: ScenarioProgress | null, words: HomeWords): string {
  const { detail, progress, comma } = words;
  const standing = played?.scored ?? played?.practice ?? null;
  if (standing === null) return detail.never;
  const kind = played?.scored ? progress.scored : progress.practice;
  const best = `${progress.best} ${figuresWords(standing.best)}`;
  const last = `${progress.last} ${figuresWords(standing.last)}`;
  return [`${kind} ${standing.count}`, best, last].join(comma);
}

function wrapped(text: string, width: number, tone: Tone = 'plain'): Row[] {
  return text === '' ? [] : wrap(text, width).map((line) => row(line, tone));
}
