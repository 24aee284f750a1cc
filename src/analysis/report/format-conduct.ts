/**
 * What stands under a scorecard besides its figures: tasks set aside, with the headline as it would be with them; what evaluators
 * wrote; how the drill was played. Blocks of lines, each with its title first; none where there is nothing to say.
 */
import type { Words } from '../../text/words.ts';
import { hotWashQuestions } from '../scoring/index.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { formatFigure, formatMoment, formatScore } from './figures.ts';
import { indented } from './layout.ts';
import { type ScorecardNames, scorecardNames } from './scorecard-names.ts';

interface Sheet {
  readonly card: Scorecard;
  readonly words: Words;
  readonly names: ScorecardNames;
}

/** The blocks in their order, an empty line before each; no line is wider than asked. */
export function formatConduct(card: Scorecard, words: Words, width: number): string {
  const sheet = { card, words, names: scorecardNames(card, words) };
  const { setAside, evaluation, hotWash, selfRating, conduct } = words;
  const blocks = [
    [setAside.title, voidedLines(sheet)],
    [evaluation.title, evaluationLines(sheet)],
    [hotWash.title, hotWashLines(sheet)],
    [selfRating.title, selfRatingLines(sheet)],
    [conduct.title, conditionLines(sheet)],
  ] as const;
  return blocks
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([title, lines]) => `\n${[title, ...lines.flatMap((line) => indented(line, width, 2))].join('\n')}\n`,
    )
    .join('');
}

const figure = ({ words }: Sheet, value: number | null): string =>
  value === null ? words.scorecard.nothing : formatScore(value);

function voidedLines(sheet: Sheet): string[] {
  const { card, names, words } = sheet;
  if (card.withVoided === null) return [];
  const { speed, coordination } = card.withVoided;
  return [
    ...card.voided.map(({ task, cause, reason }) =>
      cause === 'jump'
        ? words.setAside.jump({ task: names.task(task) })
        : words.setAside.evaluator({ task: names.task(task), reason }),
    ),
    words.setAside.otherwise({ speed: figure(sheet, speed), coordination: figure(sheet, coordination) }),
  ];
}

function evaluationLines({ card, names, words }: Sheet): string[] {
  const { evaluation: says } = words;
  if (card.evaluation === null) return [];
  const { ratings, agreement, notes } = card.evaluation;
  return [
    ...ratings.flatMap(({ task, proposed, given, final }) => [
      says.rating({
        task: names.task(task),
        final: final ?? says.none,
        proposed: proposed ?? says.none,
        given: words.row(given.map(({ evaluator, letter }) => says.given({ number: evaluator, letter }))),
      }),
      ...given
        .filter(({ reason }) => reason !== '')
        .map(({ evaluator, reason }) => says.reason({ number: evaluator, text: reason })),
    ]),
    ...(agreement === null || agreement.alpha === null
      ? []
      : [
          says.agreement({
            raters: agreement.raters,
            compared: agreement.compared,
            alpha: agreement.alpha.toFixed(2),
          }),
        ]),
    ...notes.map(({ evaluator, at, task, text }) => {
      const told = { time: at === null ? '' : formatMoment(at), number: evaluator, text };
      return task === null ? says.note(told) : says.noteOn({ ...told, task: names.task(task) });
    }),
  ].map((line) => line.trim());
}

/** What was answered at the hot wash, question by question, by roles and not by names. */
function hotWashLines({ card, names, words }: Sheet): string[] {
  const { hotWash: says } = words;
  const answers = card.voices?.hotWash ?? [];
  return hotWashQuestions.flatMap((question) => {
    const own = answers.filter((answer) => answer.question === question);
    const lines = own.map(({ role, text }) =>
      role === null ? text : says.line({ role: names.role(role), text }),
    );
    return lines.length === 0 ? [] : [says.questions[question], ...lines];
  });
}

function selfRatingLines({ card, names, words }: Sheet): string[] {
  const { selfRating: says } = words;
  const ratings = card.voices?.selfRatings ?? [];
  const lines = ratings.map(({ role, sart, understanding, demand, supply }) =>
    says.line({
      role: names.role(role),
      sart: String(sart),
      understanding: String(understanding),
      demand: String(demand),
      supply: String(supply),
    }),
  );
  return lines.length === 0 ? [] : [...lines, says.lead];
}

/** The conditions that differ from nothing having happened, and always whether it counts. */
function conditionLines({ card: { conditions }, words }: Sheet): string[] {
  if (conditions === null) return [];
  const { conduct: says } = words;
  const { practice, coach, paces, sittings, pauses, heldMs, jumps, withdrawals, proxies, length } =
    conditions;
  const counted = [
    [sittings, says.sittings],
    [pauses, says.pauses],
    [jumps, says.jumps],
    [withdrawals, says.withdrawals],
    [proxies, says.proxies],
  ] as const;
  const modes = { on: [says.coached], off: [says.uncoached], scored: [] };
  return [
    practice ? says.practice : says.scored,
    ...modes[coach],
    ...(paces.length === 0 ? [] : [says.pace({ paces: words.row(paces.map(formatFigure)) })]),
    ...counted.flatMap(([count, say]) => (count === 0 ? [] : [say({ count })])),
    ...(heldMs < 60_000 ? [] : [says.held({ time: words.duration(heldMs) })]),
    ...(length === null ? [] : [says.length({ time: formatMoment(length) })]),
  ];
}
