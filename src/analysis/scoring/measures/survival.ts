/** How long tasks stay undone, with those never done counted for as long as they were seen to be undone. */
import {
  kaplanMeier,
  type Observation,
  restrictedMean,
  type SurvivalStep,
} from '../../statistics/kaplan-meier.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, nothingRead, type Reading } from './measure.ts';

/** Each task whose clock started: how long it took, or for how long it was seen undone. */
export function observeTasks({ tasks, horizon }: Verdicts): Observation[] {
  return tasks.flatMap(({ metAt, team: { startedAt } }) => {
    if (startedAt === null) return [];
    const time = Math.max(0, (metAt ?? horizon.time) - startedAt);
    return [{ time, happened: metAt !== null }];
  });
}

/** The curve of tasks still undone: the survival curve of a report. */
export function taskSurvival(verdicts: Verdicts): SurvivalStep[] {
  return kaplanMeier(observeTasks(verdicts));
}

/** The longest deadline in the plan, in milliseconds from opening: the same in every run of a scenario. */
export function survivalLimit({ timeline }: Verdicts): number {
  return timeline.plan.blueprint.tasks.reduce((most, { deadline }) => Math.max(most, deadline), 0);
}

function read(verdicts: Verdicts, value: (mean: number, limit: number) => number): Reading {
  const observations = observeTasks(verdicts);
  if (observations.length === 0) return nothingRead;
  const limit = survivalLimit(verdicts);
  const mean = restrictedMean(kaplanMeier(observations), limit);
  return { value: value(mean, limit), count: null, of: observations.length };
}

const curve =
  'S is the Kaplan–Meier curve of the times from opened to met of all tasks whose clock started; tasks not done are censored at the end. τ is the longest deadline in the plan. Early tasks without a clock are left out.';
const source =
  'Kaplan and Meier, Journal of the American Statistical Association 53, 1958; τ is this project’s proposal. Censoring at the end is fair only where the drill was not cut short because of what was undone.';

export const restrictedMeanResponse: Measure = {
  id: 'restricted-mean-response',
  group: 'speed',
  title: 'Mean time undone, restricted',
  definition: `The area under S from 0 to τ. ${curve}`,
  range: [0, null],
  unit: 'ms',
  source,
  read: (verdicts) => read(verdicts, (mean) => mean),
};

export const survivalSpeed: Measure = {
  id: 'survival-speed',
  group: 'speed',
  title: 'Speed from the survival curve',
  definition: `1 − (the area under S from 0 to τ) / τ. ${curve}`,
  range: [0, 1],
  unit: 'share',
  source,
  read: (verdicts) => read(verdicts, (mean, limit) => 1 - mean / limit),
};
