/** The tasks of a scorecard: each verdict with the plan's words, the stamps, and where the log bears it out. */
import type { LogCodeName } from '../../core/engine/log-codes.ts';
import type { Action, Blueprint, Expectation, SingleExpectation } from '../../core/model/blueprint.ts';
import { choicesOf } from '../../core/model/expectations.ts';
import { formatRef } from '../../core/model/refs.ts';
import { type ProposedRating, proposeTaskRatings } from './ratings.ts';
import type { Expected, ExpectedAct, TaskScore } from './scorecard.ts';
import { entriesOf, timeOf } from './timeline.ts';
import { isScored, type TaskVerdict, type Verdicts } from './verdicts.ts';

/** Every task of the plan, in its order. */
export function scoreTasks(verdicts: Verdicts): TaskScore[] {
  const { tasks } = verdicts.timeline.plan.blueprint;
  const total = tasks.reduce((sum, { weight }, i) => (isScored(verdicts.tasks[i]!) ? sum + weight : sum), 0);
  const acts = actStamps(verdicts);
  const ratings = proposeTaskRatings(verdicts);
  return tasks.map((_, index) => scoreTask(verdicts, index, total, acts, ratings[index]!));
}

function scoreTask(
  verdicts: Verdicts,
  index: number,
  total: number,
  acts: ActStamps,
  { letter, because, evidence }: ProposedRating,
): TaskScore {
  const { timeline } = verdicts;
  const { blueprint } = timeline.plan;
  const task = blueprint.tasks[index]!;
  const verdict = verdicts.tasks[index]!;
  const met = timeline.met[index]!;
  const ref = met < 0 ? -1 : timeline.log.x[met]!;
  return {
    id: task.id,
    title: task.title,
    owner: blueprint.roles[task.owner]!.id,
    expected: nameExpected(blueprint, task.expect),
    counts: task.byDone ? 'done' : 'accepted',
    status: verdict.status,
    critical: task.critical,
    weight: task.weight,
    triggeredAt: timeOf(timeline, timeline.triggered[index]!),
    cuedAt: timeOf(timeline, timeline.cued[index]!),
    openedAt: timeOf(timeline, timeline.opened[index]!),
    metAt: verdict.metAt,
    acceptedAt: acts.accepted.get(ref) ?? null,
    doneAt: acts.done.get(ref) ?? null,
    leftOutAt: timeOf(timeline, timeline.omitted[index]!),
    score: verdict.team.score,
    lost: isScored(verdict) ? (task.weight * (1 - verdict.team.score!)) / total : 0,
    team: { ...verdict.team },
    seat: { ...verdict.seat },
    blockedBy: nameBlocks(verdicts, verdict),
    rating: { letter, because, evidence: entryOf(evidence) },
    capability: task.capability,
    objective: blueprint.objectives[task.objective]?.id ?? null,
    because: task.because,
    basis: task.basis,
    evidence: {
      by: ref < 0 ? null : formatRef(ref, blueprint.sources),
      triggered: entryOf(timeline.triggered[index]!),
      cued: entryOf(timeline.cued[index]!),
      opened: entryOf(timeline.opened[index]!),
      met: entryOf(met),
      overdue: entryOf(timeline.overdue[index]!),
    },
  };
}

const entryOf = (entry: number): number | null => (entry < 0 ? null : entry);

/** When the acts that met tasks were accepted, and when the work they began was done, by ref. */
interface ActStamps {
  readonly accepted: ReadonlyMap<number, number>;
  readonly done: ReadonlyMap<number, number>;
}

function actStamps({ timeline }: Verdicts): ActStamps {
  const { log } = timeline;
  const stamps = (code: LogCodeName): Map<number, number> =>
    new Map(entriesOf(timeline, code).map((entry) => [log.a[entry]!, log.times[entry]!]));
  return { accepted: stamps('decision.accepted'), done: stamps('activity.done') };
}

function nameBlocks({ timeline: { plan } }: Verdicts, { blockedBy }: TaskVerdict): TaskScore['blockedBy'] {
  const { tasks, roles, facts } = plan.blueprint;
  return blockedBy.map((flow) => {
    const { task, from, fact } = plan.flows[flow]!;
    return { task: tasks[task]!.id, role: roles[from]!.id, fact: facts[fact]!.id };
  });
}

function nameExpected(blueprint: Blueprint, expect: Expectation): Expected {
  if (expect.kind !== 'any') return nameAct(blueprint, expect);
  return { kind: 'any', of: expect.of.map(({ act }) => nameAct(blueprint, act)) };
}

function nameAct(blueprint: Blueprint, expect: SingleExpectation): ExpectedAct {
  const { roles, facts, injects, actions } = blueprint;
  switch (expect.kind) {
    case 'inform':
      return {
        kind: 'inform',
        to: expect.to.map((role) => roles[role]!.id),
        of: expect.of.map((fact) => facts[fact]!.id),
      };
    case 'acknowledge':
      return { kind: 'acknowledge', inject: injects[expect.inject]!.id };
    case 'answer': {
      const choices = choicesOf(blueprint, expect.inject);
      return {
        kind: 'answer',
        inject: injects[expect.inject]!.id,
        with: expect.with.map((choice) => choices[choice]!.id),
      };
    }
    case 'check':
      return { kind: 'check', inject: injects[expect.inject]!.id };
    case 'request':
      return { kind: 'request', to: roles[expect.to]!.id, action: actions[expect.action]!.id };
    case 'do': {
      const action = actions[expect.action]!;
      return { kind: 'do', action: action.id, args: nameArguments(action, expect.args) };
    }
    case 'order': {
      const action = actions[expect.action]!;
      const args = nameArguments(action, expect.args);
      return { kind: 'order', to: roles[expect.to]!.id, action: action.id, args };
    }
  }
}

/** The arguments that the plan fixes, by name. */
function nameArguments(action: Action, wanted: readonly number[]): Record<string, string> {
  const named: Record<string, string> = {};
  action.args.forEach(({ name, choices }, i) => {
    const choice = choices[wanted[i] ?? -1];
    if (choice !== undefined) named[name] = choice;
  });
  return named;
}
