/** Rows 1 and 2: that this is an exercise, when it is, how things stand, who I am. */
import { formatDrillTime } from '../../../core/kernel/time.ts';
import { responseLevels } from '../../../core/model/verbs/response.ts';
import { cleanLine } from '../../../text/clean.ts';
import { blank, type Row, rowWidth, span, spread, type Tone } from '../layout/rows.ts';
import { cut, widthOf } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { paceWords } from '../state/pause-options.ts';
import { moveWords } from './move-rows.ts';

/** The tone of a warning level, 0 (none) to 4 (red). */
export function warningTone(level: number): Tone {
  return (['plain', 'blue', 'yellow', 'orange', 'red'] as const)[level] ?? 'plain';
}

export function headerRows(context: SeatContext, width: number): Row[] {
  return [situationRow(context, width), postRow(context, width)];
}

function situationRow(context: SeatContext, width: number): Row {
  const { view, words, time, clockOf } = context;
  const level = words.level({ level: responseLevels[view.level - 1] ?? '' });
  const warning = view.warning === 0 ? '' : words.warning({ colour: words.colours[view.warning] ?? '' });
  const right: Row = [
    span(level, 'strong'),
    ...(warning === '' ? [] : [span('   '), span(warning, warningTone(view.warning))]),
  ];
  const clock = `${clockOf(time)} ${formatDrillTime(Math.floor(time / 60_000) * 60_000)}`;
  const pace = paceOf(context);
  const room = width - widthOf(`${words.exercise}    ${clock} ${pace.text}`) - rowWidth(right) - 2;
  const title = titleOf(context, Math.max(0, room));
  const start: Row = [
    span(words.exercise, 'exercise'),
    span('  '),
    span(title, 'strong'),
    span(title === '' ? '' : '  '),
    span(`${clock} `),
    pace,
  ];
  return spread(start, right, width);
}

/** The exercise and its move; where that is too long, the move, which changes. */
function titleOf({ view, words }: SeatContext, room: number): string {
  const { exercise, move } = view;
  if (move === null) return cut(exercise.title, room);
  const now = moveWords(move, words);
  const both = `${cleanLine(exercise.title)}${words.phrases.colon}${now}`;
  return widthOf(both) <= room ? both : cut(now, room);
}

function paceOf({ view, words, paused, held, pace }: SeatContext): Row[number] {
  if (view.phase !== 'running') return span(words.over, 'stop');
  if (view.move !== null && view.move.discussion !== null)
    return span(`${words.stopped} ${words.moves.discussion}`, 'stop');
  if (paused) return span(`${words.stopped} ${words.paused}`, 'stop');
  if (held) return span(`${words.stopped} ${words.waitsForYou}`, 'stop');
  return span(words.pace({ times: paceWords(pace) }));
}

function postRow(context: SeatContext, width: number): Row {
  const { view, words, saved, solo } = context;
  const absence = absenceWords(context);
  const left: Row = [
    span(words.you, 'dim'),
    span(view.role.title, 'strong'),
    ...(absence === '' ? [] : [span(`  ${absence}`, 'stop')]),
    span(`    ${words.up}`, 'dim'),
    span(view.superior?.title ?? words.nobodyAbove),
  ];
  const disk = saved ? span(words.saved, 'dim') : span(words.notSaved, 'bad');
  const right: Row = [disk, span('  '), span(solo ? words.alone : words.linked, 'dim')];
  // Long names come before the word that nothing hangs on.
  return spread(left, rowWidth(left) + rowWidth(right) < width ? right : [disk], width);
}

/** That the post is about to change hands or empty, or which others it acts for. */
function absenceWords({ view, words, clockOf }: SeatContext): string {
  const { away, actsFor } = view.absence;
  if (view.isBlind && away === null) return words.posts.platformDown;
  if (view.shift !== null) return words.posts.handOver({ time: clockOf(view.shift.until) });
  if (away !== null) return words.posts.away({ time: clockOf(away.until) });
  if (actsFor.length === 0) return '';
  return words.posts.actsFor({ posts: words.list(actsFor.map(({ title }) => title)) });
}

/** A rule across the screen. */
export function ruleRow(width: number, mark: string): Row {
  return width <= 0 ? blank : [{ text: mark.repeat(width), tone: 'dim' }];
}
