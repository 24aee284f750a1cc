/** Questions to be talked about: one row for each time an inject asked, with all answers and what evaluators listened for. */
import { shortRef } from '../../../../core/model/refs.ts';
import { journaledAnnotations, type Observation, standingObservations } from '../../../scoring/index.ts';
import { borne, plain, type Row, type Text } from '../document.ts';
import type { QuestionPut } from '../questions-put.ts';
import type { Brief } from '../source.ts';

/** In the order in which they were first asked. */
export function discussionRows(brief: Brief, put: readonly QuestionPut[]): Row[] {
  const refs = [...new Set(put.map(({ ref }) => ref))];
  return refs.map((ref) =>
    discussionRow(
      brief,
      put.filter((each) => each.ref === ref),
    ),
  );
}

function discussionRow(brief: Brief, asked: readonly QuestionPut[]): Row {
  const { clean, general, words } = brief;
  const { judgement: says } = words;
  const { inject, question, ref } = asked[0]!;
  const aside = shortRef(ref);
  const observed = observationsOf(brief, ref);
  const seenBy = (point: string): string =>
    words.list(
      observed
        .filter((each) => each.point === point)
        .map(({ by, seen }) => (seen ? says.seen : says.unseen)(brief.evaluator(by))),
    );
  const points = [
    ...question.lookFor.map((point) => says.listenFor(clean(point), seenBy(point))),
    ...question.never.map((point) => says.mustNot(clean(point), seenBy(point))),
  ];
  return {
    cells: [
      plain(general.phrases.aside({ text: clean(inject.text || inject.title), aside })),
      answersOf(brief, asked),
      plain(points.join(general.scorecard.between) || words.none),
    ],
  };
}

function answersOf({ words, general, blueprint, names }: Brief, asked: readonly QuestionPut[]): Text {
  const { judgement: says } = words;
  const lines = asked.map(({ role, isAnswered, text }) => {
    const title = names.role(blueprint.roles[role]!.id);
    return isAnswered ? says.answered(title, text) : says.silentRole(title);
  });
  return borne(
    lines.join(general.scorecard.between),
    ...asked.map(({ settled, delivered }) => settled ?? delivered),
  );
}

function observationsOf({ source }: Brief, ref: string): Observation[] {
  const all = [...journaledAnnotations(source.entries), ...(source.annotations ?? [])];
  return standingObservations(all).filter(({ question }) => question === ref);
}
