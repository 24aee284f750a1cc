/**
 * From a scenario and the log of a drill to its scorecard. A pure fold: the same log gives the same scorecard to the
 * byte, whoever ran the drill and however. A drill that is not over is scored as far as it went.
 */

import type { Log } from '../../core/engine/log.ts';
import { causes } from '../../core/engine/log-codes.ts';
import { type Named, nameChoice } from '../../core/engine/view-names.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { choicesOf, expectedActs } from '../../core/model/expectations.ts';
import { WeightedMean } from '../statistics/weighted-mean.ts';
import { type Annotation, evaluationOf, journaledAnnotations, voicesOf } from './annotations/index.ts';
import { conditionsOf, type JournalRecord } from './conditions.ts';
import { coordination } from './measures/coordination.ts';
import { measures } from './measures/index.ts';
import { speed } from './measures/speed.ts';
import { type OutcomeReferences, type OutcomeScale, scaleOutcomes } from './outcome-scale.ts';
import { proposeCapabilityRatings } from './ratings.ts';
import { judgeBothWays } from './read-measures.ts';
import { findReports } from './report-findings.ts';
import { scoreTasks } from './score-tasks.ts';
import {
  type FlowScore,
  type RoleScore,
  type Scorecard,
  scorecardVersion,
  type TaskScore,
} from './scorecard.ts';
import type { Timeline } from './timeline.ts';
import type { Verdicts } from './verdicts.ts';

/** What is known of a drill besides its log. It is printed, and changes none of the figures made from the log. */
export interface ScoreRecord extends JournalRecord {
  /** What its outcomes are measured against. */
  readonly references?: OutcomeReferences;
  /** What evaluators wrote beside the journal. */
  readonly annotations?: readonly Annotation[];
}

/**
 * Scores a drill, with what its journal tells where there is one. The scorecard refers to nothing: it stays valid when the log is
 * used again.
 */
export function scoreRun(blueprint: Blueprint, log: Log, record: ScoreRecord | null = null): Scorecard {
  const { verdicts, whole, voided } = judgeBothWays(blueprint, log);
  const { timeline } = verdicts;
  const tasks = scoreTasks(verdicts);
  const annotations = annotationsIn(record);
  const voices = voicesOf(annotations);
  return {
    version: scorecardVersion,
    scenario: { id: blueprint.id, title: blueprint.title, hash: blueprint.hash },
    state: stateOf(timeline),
    time: timeline.horizon,
    cause: causeOf(timeline),
    ending: endingOf(timeline),
    headline: headlineOf(verdicts),
    conditions: record === null ? null : { ...conditionsOf(record) },
    voided: voided.map(({ task, cause, entry }) => ({
      task: tasks[task]!.id,
      cause,
      reason: cause === 'evaluator' ? reasonOf(record, log.x[entry]!) : '',
      evidence: entry,
    })),
    withVoided: voided.length === 0 ? null : headlineOf(whole),
    measures: measures.map((measure) => {
      const { value, count, of } = measure.read(verdicts, voices?.selfRatings);
      return { id: measure.id, value, count, of, unit: measure.unit };
    }),
    outcomes: outcomesOf(timeline, record?.references),
    tasks,
    flows: scoreFlows(verdicts),
    roles: scoreRoles(blueprint, tasks),
    capabilities: proposeCapabilityRatings(verdicts).map(({ capability, letter, observed, decisive }) => ({
      capability,
      letter,
      observed: observed.map((task) => tasks[task]!.id),
      decisive: decisive.map((task) => tasks[task]!.id),
    })),
    evaluation: evaluationOf(tasks, annotations),
    voices,
    losses: lossesOf(tasks),
    missed: tasks.filter(isNeverDone).map(({ id }) => id),
    names: {
      roles: titlesOf(blueprint.roles),
      facts: titlesOf(blueprint.facts),
      actions: titlesOf(blueprint.actions),
      choices: titlesOf(choicesIn(blueprint)),
      injects: titlesOf(blueprint.injects),
      answers: titlesOfAnswers(blueprint),
      objectives: titlesOf(blueprint.objectives),
    },
  };
}

function headlineOf(verdicts: Verdicts): Scorecard['headline'] {
  return { speed: speed.read(verdicts).value, coordination: coordination.read(verdicts).value };
}

/** Why an evaluator set a task aside, by the entry of the journal. */
function reasonOf(record: ScoreRecord | null, n: number): string {
  const input = record?.entries.find((entry) => entry.n === n)?.input;
  return input?.kind === 'void' ? input.reason : '';
}

function annotationsIn(record: ScoreRecord | null): Annotation[] {
  return record === null ? [] : [...journaledAnnotations(record.entries), ...(record.annotations ?? [])];
}

function stateOf({ started, ended, failed }: Timeline): Scorecard['state'] {
  if (ended >= 0) return failed ? 'failed' : 'ended';
  return started >= 0 ? 'unfinished' : 'not-started';
}

function causeOf({ log, ended, failed }: Timeline): Scorecard['cause'] {
  if (ended < 0) return null;
  return causes[failed ? log.a[ended]! : log.b[ended]!] ?? null;
}

function endingOf({ plan, log, ended, failed }: Timeline): Scorecard['ending'] {
  const ending = ended < 0 || failed ? undefined : plan.blueprint.endings[log.a[ended]!];
  return ending === undefined ? null : { id: ending.id, title: ending.title, judged: ending.judged };
}

function outcomesOf(
  { plan, log, outcomes }: Timeline,
  references: OutcomeReferences | undefined,
): Scorecard['outcomes'] {
  const scales = references === undefined ? [] : scaleOutcomes(plan.blueprint, { drill: log, ...references });
  return plan.blueprint.outcomes.map(({ id, title, unit, better }, index) => {
    const entry = outcomes[index]!;
    return {
      id,
      title,
      value: entry < 0 ? null : log.x[entry]!,
      unit,
      better,
      against: againstOf(scales[index]),
    };
  });
}

function againstOf(scaled: OutcomeScale | undefined): Scorecard['outcomes'][number]['against'] {
  if (scaled === undefined || scaled.drill === null) return null;
  const { absent, plan, scale, luckDecided } = scaled;
  return absent === null || plan === null ? null : { absent, plan, scale, luckDecided };
}

function scoreFlows(verdicts: Verdicts): FlowScore[] {
  const { timeline, flows } = verdicts;
  const findings = findReports(verdicts);
  const { blueprint, flows: required } = timeline.plan;
  const { roles, facts, tasks } = blueprint;
  return required.map(({ task, from, to, fact, vertical }, index) => {
    const { status, deadlineAt, receivedAt } = flows[index]!;
    const entry = timeline.flowed[index]!;
    return {
      task: tasks[task]!.id,
      from: roles[from]!.id,
      to: roles[to]!.id,
      fact: facts[fact]!.id,
      direction: vertical ? 'vertical' : 'horizontal',
      status,
      finding: findings[index]!,
      deadlineAt,
      receivedAt,
      evidence: entry < 0 ? null : entry,
    };
  });
}

/** Roles that own tasks, in the scenario's order. */
function scoreRoles(blueprint: Blueprint, tasks: readonly TaskScore[]): RoleScore[] {
  return blueprint.roles.flatMap(({ id, title }, role) => {
    if (blueprint.tasksOf[role]!.length === 0) return [];
    const own = blueprint.tasksOf[role]!.map((task) => tasks[task]!);
    const scored = own.filter(isCounted);
    return {
      id,
      title,
      speed: meanOf(scored, ({ score }) => score),
      seatSpeed: meanOf(own, ({ seat }) => seat.score),
      scored: scored.length,
      withinDeadline: scored.filter(({ status }) => ['early', 'on-time', 'late'].includes(status)).length,
      blocked: own.filter(({ blockedBy }) => blockedBy.length > 0).length,
    };
  });
}

function meanOf(tasks: readonly TaskScore[], scoreOf: (task: TaskScore) => number | null): number | null {
  const mean = new WeightedMean();
  for (const task of tasks) {
    const score = scoreOf(task);
    if (score !== null) mean.add(score, task.weight);
  }
  return mean.value;
}

function lossesOf(tasks: readonly TaskScore[]): Scorecard['losses'] {
  return tasks
    .flatMap(({ id, lost }) => (lost > 0 ? [{ task: id, lost }] : []))
    .sort((one, other) => other.lost - one.lost);
}

/** In the scenario's order: names of things never look like numbers, so that an object keeps it. */
function titlesOf(
  things: readonly { readonly id: string; readonly title: string }[],
): Record<string, string> {
  return Object.fromEntries(things.map(({ id, title }) => [id, title === '' ? id : title]));
}

/** What can be chosen for arguments of actions, each once, in the scenario's order. */
function choicesIn(blueprint: Blueprint): Named[] {
  const ids = blueprint.actions.flatMap(({ args }) => args.flatMap(({ choices }) => choices));
  return [...new Set(ids)].map((id) => nameChoice(blueprint, id));
}

/** Titles of the answers that tasks expect, as `inject.answer`. */
function titlesOfAnswers(blueprint: Blueprint): Record<string, string> {
  const named = blueprint.tasks.flatMap(({ expect }) =>
    expectedActs(expect).flatMap((act) => {
      if (act.kind !== 'answer') return [];
      const choices = choicesOf(blueprint, act.inject);
      const { id: inject } = blueprint.injects[act.inject]!;
      return act.with.map((choice) => ({ ...choices[choice]!, id: `${inject}.${choices[choice]!.id}` }));
    }),
  );
  return titlesOf(named);
}

const uncounted: readonly TaskScore['status'][] = ['open', 'not-called-for', 'set-aside'];

const isCounted = ({ status }: TaskScore): boolean => !uncounted.includes(status);

const isNeverDone = (task: TaskScore): boolean => isCounted(task) && task.metAt === null;
