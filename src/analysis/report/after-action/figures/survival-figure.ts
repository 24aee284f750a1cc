/** How many tasks were still undone after so long: the Kaplan–Meier curve, with its steps as a table. */
import { kaplanMeier, type Observation, survivalMedian } from '../../../statistics/kaplan-meier.ts';
import { formatFigure, hoursAndMinutes } from '../../figures.ts';
import { borne, columnOf, type Figure, plain, type Row } from '../document.ts';
import { drawSurvival } from '../pictures/survival.ts';
import type { Brief } from '../source.ts';

interface TaskObservation extends Observation {
  readonly entry: number | null;
}

export function survivalFigure(brief: Brief): Figure[] {
  const { words } = brief;
  const { pictures: says } = words;
  const observed = observationsOf(brief);
  const steps = kaplanMeier(observed);
  if (steps.length === 0) return [];
  const median = survivalMedian(steps);
  const done = observed.filter(({ happened }) => happened).length;
  const rows: Row[] = steps.map(({ time, atRisk, events, survival }) => ({
    cells: [
      plain(hoursAndMinutes(time)),
      plain(String(atRisk)),
      borne(
        String(events),
        ...observed.filter((each) => each.happened && each.time === time).map(({ entry }) => entry),
      ),
      plain(formatFigure(survival)),
    ],
  }));
  const { survivalColumns: heads } = says;
  const columns = [
    columnOf(heads.time, 2, 'right'),
    columnOf(heads.atRisk, 3, 'right'),
    columnOf(heads.done, 4, 'right'),
    columnOf(heads.share, 3, 'right'),
  ];
  return [
    {
      kind: 'figure',
      id: 'figure-survival',
      caption: says.survival,
      description: says.survivalText(
        observed.length,
        done,
        median === null ? words.none : hoursAndMinutes(median),
      ),
      picture: drawSurvival(brief, steps, observed),
      table: { kind: 'table', caption: says.survival, columns, rows },
    },
  ];
}

/** Tasks whose clock started; what was done before it started took no time, what was never done is censored at the end. */
function observationsOf({ card }: Brief): TaskObservation[] {
  return card.tasks.flatMap(({ team, metAt, evidence }) => {
    if (team.startedAt === null) return [];
    const until = metAt ?? card.time;
    return [{ time: Math.max(0, until - team.startedAt), happened: metAt !== null, entry: evidence.met }];
  });
}
