/** The evaluator's screen as rows: the list of questions, or one of them with its points and remarks. The same rows make the plain mode. */
import { formatDrillTime } from '../../../core/kernel/time.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Words } from '../../../text/words.ts';
import { ruleRow } from '../blocks/header.ts';
import type { Composed, Size } from '../compose.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, cutRow, fitRows, type Row, row, span, spread } from '../layout/rows.ts';
import { widthOf, wrap } from '../layout/width.ts';
import { cursorColumn } from '../state/text-field.ts';
import type { ObservedPoint, ObservedQuestion } from './observe-model.ts';
import type { ObserveSnapshot } from './observe-session.ts';
import { openQuestion } from './press-observe.ts';

/** Rows of a page, and which of them has to be in sight. */
interface Page {
  readonly rows: readonly Row[];
  readonly marked: number;
}

/** The whole screen: at most `rows - 1` rows of at most `columns` columns. */
export function composeObserve(
  { state, model }: ObserveSnapshot,
  words: Words,
  { columns, rows }: Size,
  frame: Frame,
): Composed {
  const { observing } = words;
  const height = Math.max(1, rows - 1 - 6);
  const page = pageRows({ state, model }, words, columns, frame);
  const from = Math.max(0, Math.min(page.marked - Math.floor(height / 2), page.rows.length - height));
  const field = state.page === 'remark';
  const notice = state.notice;
  const composed: Row[] = [
    spread(
      [span(words.exercise, 'exercise'), span(`  ${cleanLine(model.title)}`, 'strong')],
      row(formatDrillTime(model.time)),
      columns,
    ),
    row(observing.as({ by: model.by }), 'dim'),
    ruleRow(columns, frame.horizontal),
    ...fitRows(page.rows.slice(from), height),
    field
      ? [span(observing.remark, 'strong'), span(state.remark.text)]
      : notice === null
        ? blank
        : row(notice.text, notice.tone),
    ruleRow(columns, frame.horizontal),
    row(observing.keys[state.page], 'key'),
  ];
  const x = Math.min(columns - 1, widthOf(observing.remark) + cursorColumn(state.remark));
  return {
    rows: composed.map((spans) => cutRow(spans, columns)),
    cursor: field ? { x, y: 3 + height } : null,
    last: 0,
  };
}

/** The list of questions, or the question that is open. */
export function pageRows(snapshot: ObserveSnapshot, words: Words, width: number, frame: Frame): Page {
  const question = openQuestion(snapshot.state, snapshot.model);
  return snapshot.state.page === 'questions' || question === null
    ? listPage(snapshot, words, width, frame)
    : questionPage(question, snapshot.state.cursor, words, width, frame);
}

function listPage({ state, model }: ObserveSnapshot, words: Words, width: number, frame: Frame): Page {
  const { observing } = words;
  if (model.questions.length === 0) return { rows: [row(observing.nothing)], marked: 0 };
  const rows = model.questions.map((question, at): Row => {
    const here = at === state.cursor;
    const left = [
      span(here ? `${frame.marker} ` : '  ', 'strong'),
      span(`${at + 1} `, 'key'),
      span(cleanLine(question.title), here ? 'strong' : 'plain'),
    ];
    const ticked = question.points.filter((point) => point.ticked).length;
    const right = `${askedWords(question, words)}${words.phrases.clause}${observing.ticked({ ticked, all: question.points.length })}`;
    return spread(left, row(right, question.askedAt === null ? 'dim' : 'plain'), width);
  });
  return { rows: [row(observing.questions, 'strong'), ...rows], marked: state.cursor + 1 };
}

function askedWords({ askedAt }: ObservedQuestion, { observing }: Words): string {
  return askedAt === null ? observing.notAsked : observing.asked({ time: formatDrillTime(askedAt) });
}

function questionPage(
  question: ObservedQuestion,
  cursor: number,
  words: Words,
  width: number,
  frame: Frame,
): Page {
  const { observing } = words;
  const of = observing.of({ roles: words.list(question.roles) });
  const rows: Row[] = [
    ...paragraphs(question.text, width).map((line) => row(line, 'strong')),
    ...wrap(cleanLine(`${askedWords(question, words)}${words.phrases.clause}${of}`), width).map((line) =>
      row(line, 'dim'),
    ),
    blank,
  ];
  let marked = 0;
  const add = (heading: string, never: boolean): void => {
    const points = question.points
      .map((point, at) => ({ point, at }))
      .filter(({ point }) => point.never === never);
    if (points.length === 0) return;
    rows.push(row(heading, never ? 'bad' : 'strong'));
    for (const { point, at } of points) {
      if (at === cursor) marked = rows.length;
      rows.push(...pointRows(point, at, at === cursor, words, width, frame));
    }
  };
  add(observing.listenFor, false);
  add(observing.mustNot, true);
  if (question.remarks.length > 0) rows.push(blank, row(observing.remarks, 'strong'));
  for (const text of question.remarks)
    rows.push(...wrap(`- ${cleanLine(text)}`, width).map((line) => row(line)));
  return { rows, marked };
}

/** A point over as many rows as it needs; what others have ticked stands behind it. */
function pointRows(
  point: ObservedPoint,
  at: number,
  here: boolean,
  { observing, phrases }: Words,
  width: number,
  frame: Frame,
): Row[] {
  const head = [
    span(here ? `${frame.marker} ` : '  ', 'strong'),
    span(point.ticked ? frame.ticked : frame.unticked, point.ticked ? 'good' : 'plain'),
    span(` ${at + 1} `, 'key'),
  ];
  const indent = head.reduce((sum, { text }) => sum + widthOf(text), 0);
  const text =
    point.others === 0
      ? point.text
      : phrases.aside({ text: point.text, aside: observing.others({ count: point.others }) });
  return wrap(cleanLine(text), Math.max(10, width - indent)).map((line, i) => [
    ...(i === 0 ? head : [span(' '.repeat(indent))]),
    span(line, here ? 'strong' : 'plain'),
  ]);
}

function paragraphs(text: string, width: number): string[] {
  return text.split(/\n\s*\n/).flatMap((part) => wrap(cleanLine(part.replaceAll(/\s*\n\s*/g, ' ')), width));
}
