/** The pages of a move: what is told when it begins, and what is talked about when it is over. */
import type { DiscussionView, MoveView } from '../../../core/engine/view-move.ts';
import { MINUTE } from '../../../core/kernel/time.ts';
import { cleanLine, cleanText } from '../../../text/clean.ts';
import { joinLines } from '../../../text/join-lines.ts';
import type { Words } from '../../../text/words.ts';
import { blank, type Row, row, span, spread } from '../layout/rows.ts';
import { wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';

/** A move as the row at the top names it. */
export function moveWords({ number, of, title }: MoveView, { moves }: Words): string {
  return moves.now({ number, of, title: cleanLine(title) });
}

/** Which move begins. */
export function briefingTitle({ number, of, title }: MoveView, { moves }: Words): string {
  return moves.begins({ number, of, title: cleanLine(title) });
}

export function briefingRows({ briefing }: MoveView, width: number): Row[] {
  return briefing === '' ? [] : textRows(briefing, width);
}

/** Which move is over and how much time is left, and below it what stands still and what there is to talk about. */
export function discussionRows(
  move: MoveView,
  discussion: DiscussionView,
  { words, time, clockOf, talkedFor, noted }: SeatContext,
  width: number,
): Row[] {
  const { moves } = words;
  const { number, of, title } = move;
  const left = discussion.time - talkedFor;
  const timeLeft =
    left <= 0 ? span(moves.late, 'stop') : span(moves.left({ minutes: Math.ceil(left / MINUTE) }), 'key');
  return [
    spread(row(moves.over({ number, of, title: cleanLine(title) }), 'strong'), [timeLeft], width),
    ...wrap(moves.stands({ time: clockOf(time) }), width).map((line) => row(line, 'dim')),
    ...listRows(discussion.questions, width),
    ...titledRows(words.moves.objectives, discussion.objectives, width),
    ...titledRows(words.moves.noted, noted, width),
  ];
}

/** A title and below it a line for each of some texts, after an empty row; nothing where there are none. */
function titledRows(title: string, texts: readonly string[], width: number): Row[] {
  if (texts.length === 0) return [];
  return [blank, row(title, 'strong'), ...texts.flatMap((text) => indented('- ', text, width))];
}

/** Questions with their numbers, after an empty row; nothing where there are none. */
function listRows(questions: readonly string[], width: number): Row[] {
  if (questions.length === 0) return [];
  return [blank, ...questions.flatMap((question, i) => indented(`${i + 1}. `, question, width))];
}

/** A mark, and behind it the text, whose further lines stand below its first. */
function indented(mark: string, text: string, width: number): Row[] {
  return wrap(joinLines(cleanText(text)), width - mark.length).map((line, i) =>
    row(`${i === 0 ? mark : ' '.repeat(mark.length)}${line}`),
  );
}

function textRows(text: string, width: number): Row[] {
  return wrap(joinLines(cleanText(text)), width).map((line) => row(line));
}
