/** What the two headline numbers are made of, in words: the same for the terminal and the report. */
import type { Words } from '../../text/words.ts';
import { coordinationTerms } from '../scoring/measures/coordination.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { formatScore } from './figures.ts';

type Figures = Scorecard['measures'][number];
type Tell = (figures: Figures, words: Words['scorecard']) => string;

/** The terms of Coordination by the measure's id. */
const terms: Readonly<Record<string, Tell>> = {
  'timely-vertical-recall': ({ count, of }, { vertical }) => vertical({ count: count ?? 0, of }),
  'timely-horizontal-recall': ({ count, of }, { horizontal }) => horizontal({ count: count ?? 0, of }),
  'hand-off-acceptance': ({ count, of }, { handedOver }) => handedOver({ count: count ?? 0, of }),
  'command-kept': ({ value, of }, { command }) => command({ share: formatScore(value ?? 0), of }),
};

/** `27 of 29 tasks done by the deadline, …`, or that there is nothing to measure; without a full stop. */
export function speedWords(card: Scorecard, { scorecard }: Words): string {
  const done = figuresOf(card, 'within-deadline');
  if (card.headline.speed === null || done?.count == null) return scorecard.noTasks;
  return scorecard.tasksDone({
    called: done.of,
    byDeadline: done.count,
    byTarget: figuresOf(card, 'within-target')?.count ?? 0,
    neverDone: figuresOf(card, 'never-done')?.count ?? 0,
    open: card.tasks.filter(({ status }) => status === 'open').length,
  });
}

/** Each term of Coordination in which something was due, or that there is nothing to measure; without a full stop. */
export function coordinationWords(card: Scorecard, { scorecard }: Words): string {
  const told = coordinationTerms.flatMap(({ id }) => {
    const figures = figuresOf(card, id);
    return figures === undefined || figures.value === null ? [] : [terms[id]!(figures, scorecard)];
  });
  return told.length === 0 ? scorecard.noFlows : told.join(scorecard.between);
}

function figuresOf({ measures }: Scorecard, measure: string): Figures | undefined {
  return measures.find(({ id }) => id === measure);
}
