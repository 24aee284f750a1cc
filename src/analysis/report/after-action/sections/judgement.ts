/**
 * Decisions, statements and awareness: each question that an inject or a probe put to a role, with what was answered, what that is
 * worth by the scenario's author, and what would have been better. A question that reached nobody is not in it.
 */

import type { Option } from '../../../../core/model/question.ts';
import { shortRef } from '../../../../core/model/refs.ts';
import { formatFigure } from '../../figures.ts';
import { type Block, borne, columnOf, plain, type Row, type Section, type Text } from '../document.ts';
import { numberAnswer, optionTitles } from '../entry-names.ts';
import { type ProbePut, probesPut } from '../probes-put.ts';
import { type PointFate, type QuestionPut, questionsPut } from '../questions-put.ts';
import type { Brief } from '../source.ts';
import { discussionRows } from './discussions.ts';

/** Nothing where nobody was asked anything. */
export function judgement(brief: Brief): Section[] {
  const { judgement: says } = brief.words;
  const put = questionsPut(brief);
  const parts = [
    decisions(
      brief,
      put.filter(({ question }) => question.options.length > 0),
    ),
    discussions(
      brief,
      put.filter(({ question }) => question.options.length + question.points.length === 0),
    ),
    statements(
      brief,
      put.filter(({ question }) => question.points.length > 0),
    ),
    beliefs(brief, probesPut(brief)),
  ].flat();
  if (parts.length === 0) return [];
  const lead: Block = { kind: 'paragraph', text: plain(says.lead), quiet: true };
  return [{ id: 'judgement', title: says.title, blocks: [lead], sections: parts }];
}

function part(
  id: string,
  { title, caption }: { readonly title: string; readonly caption: string },
  columns: ReturnType<typeof columnOf>[],
  rows: readonly Row[],
): Section[] {
  if (rows.length === 0) return [];
  const table: Block = { kind: 'table', caption, columns, rows: [...rows] };
  return [{ id: `judgement-${id}`, title, blocks: [table], sections: [] }];
}

const roleTitle = ({ blueprint, names }: Brief, role: number): string =>
  names.role(blueprint.roles[role]!.id);

/** The question in its author's words, with the number of its inject. */
function asked({ clean, general }: Brief, { inject, ref }: QuestionPut): string {
  const text = clean(inject.title || inject.text);
  return general.phrases.aside({ text, aside: shortRef(ref) });
}

function decisions(brief: Brief, put: readonly QuestionPut[]): Section[] {
  const { judgement: says } = brief.words;
  const { decisionColumns: heads } = says;
  const columns = [
    columnOf(heads.question, 4),
    columnOf(heads.role, 3),
    columnOf(heads.decision, 4),
    columnOf(heads.judged, 2),
    columnOf(heads.because, 6),
    columnOf(heads.better, 4),
  ];
  return part(
    'decisions',
    says.decisions,
    columns,
    put.map((each) => decisionRow(brief, each)),
  );
}

function decisionRow(brief: Brief, put: QuestionPut): Row {
  const { words, clean } = brief;
  const chosen = put.question.options[put.option];
  const better = betterOptions(put, chosen).map(({ title }) => clean(title));
  return {
    cells: [
      plain(asked(brief, put)),
      plain(roleTitle(brief, put.role)),
      decisionText(brief, put, chosen),
      plain(worthOf(brief, put, chosen)),
      plain(chosen === undefined ? '' : clean(chosen.because)),
      plain(better.length === 0 ? words.none : words.list(better)),
    ],
  };
}

function decisionText({ words, clean }: Brief, put: QuestionPut, chosen: Option | undefined): Text {
  const { judgement: says } = words;
  const title = chosen === undefined ? '' : clean(chosen.title);
  const entry = put.settled ?? put.delivered;
  // Stand-ins write nothing but what they chose.
  if (put.isAnswered) return borne(says.decided(title, put.text === title ? '' : put.text), entry);
  return borne(title === '' ? says.silent : says.silentThen(title), entry);
}

/** What the decision earns: silence nothing, even where what is taken for it is good. */
function worthOf(
  { words }: Brief,
  { question, isAnswered }: QuestionPut,
  chosen: Option | undefined,
): string {
  const { judgement: says } = words;
  if (!question.options.some(({ credit }) => credit !== null)) return says.noSide;
  if (chosen?.credit == null) return isAnswered ? says.noSide : formatFigure(0);
  const credit = isAnswered ? chosen.credit : Math.min(0, chosen.credit);
  return chosen.judged === null || !isAnswered
    ? formatFigure(credit)
    : says.worth(says.judged[chosen.judged], formatFigure(credit));
}

/** The options of most credit, if what was chosen has less. */
function betterOptions({ question, isAnswered }: QuestionPut, chosen: Option | undefined): Option[] {
  const most = Math.max(...question.options.map(({ credit }) => credit ?? -Infinity));
  const own = isAnswered && chosen !== undefined ? (chosen.credit ?? Infinity) : -Infinity;
  return own >= most ? [] : question.options.filter(({ credit }) => credit === most);
}

function discussions(brief: Brief, put: readonly QuestionPut[]): Section[] {
  const { judgement: says } = brief.words;
  const { discussionColumns: heads } = says;
  const columns = [columnOf(heads.question, 5), columnOf(heads.answers, 7), columnOf(heads.points, 7)];
  return part('discussions', says.discussions, columns, discussionRows(brief, put));
}

function statements(brief: Brief, put: readonly QuestionPut[]): Section[] {
  const { words, clean } = brief;
  const { judgement: says } = words;
  const { statementColumns: heads } = says;
  const columns = [
    columnOf(heads.question, 4),
    columnOf(heads.role, 3),
    columnOf(heads.covered, 5),
    columnOf(heads.missed, 5),
    columnOf(heads.breached, 5),
  ];
  const pointsOf = ({ question, points }: QuestionPut, fate: PointFate): Text => {
    const said = points[fate].map(({ point }) => says.quoted(clean(question.points[point]!.title)));
    return borne(
      said.length === 0 ? words.none : words.list(said),
      ...points[fate].map(({ entry }) => entry),
    );
  };
  const rows = put.map((each) => ({
    cells: [
      borne(asked(brief, each), each.settled ?? each.delivered),
      plain(roleTitle(brief, each.role)),
      pointsOf(each, 'covered'),
      pointsOf(each, 'missed'),
      pointsOf(each, 'breached'),
    ],
  }));
  return part('statements', says.statements, columns, rows);
}

function beliefs(brief: Brief, put: readonly ProbePut[]): Section[] {
  const { judgement: says } = brief.words;
  const { probeColumns: heads } = says;
  const columns = [
    columnOf(heads.question, 6),
    columnOf(heads.level, 3),
    columnOf(heads.role, 4),
    columnOf(heads.at, 2, 'right'),
    columnOf(heads.right, 3),
    columnOf(heads.answer, 3),
    columnOf(heads.result, 2),
  ];
  return part(
    'awareness',
    says.probes,
    columns,
    put.map((each) => beliefRow(brief, each)),
  );
}

function beliefRow(
  brief: Brief,
  { question, role, asked: entry, truth, settled, answer, result }: ProbePut,
): Row {
  const { words, log, time, clean } = brief;
  const { judgement: says } = words;
  const isNumber = question.options.length === 0;
  const right = isNumber ? numberAnswer(question, truth) : words.list(optionTitles(question, truth));
  const said = isNumber || answer === null ? answer : 1 << answer;
  const told =
    said === null ? '' : isNumber ? numberAnswer(question, said) : words.list(optionTitles(question, said));
  return {
    cells: [
      borne(clean(question.ask), entry),
      plain(says.levels[question.level]),
      plain(roleTitle(brief, role)),
      plain(time(log.times[entry]!)),
      plain(right || says.nothingRight),
      plain(told || words.none),
      borne(says.results[result], settled),
    ],
  };
}
