/**
 * What the plan asks, arranged for scoring: the flows of information that its `inform` tasks require, and what each task's
 * owner must have been told before the task can be called for. It depends on the scenario alone and is made once for it.
 */
import type { Blueprint } from '../../core/model/blueprint.ts';
import { expectedActs } from '../../core/model/expectations.ts';

/** A fact that one role must pass to another, as part of a task. */
export interface RequiredFlow {
  readonly task: number;
  readonly from: number;
  readonly to: number;
  readonly fact: number;
  /** Whether sender and receiver stand on different levels. */
  readonly vertical: boolean;
  /** See `flowKey`. */
  readonly key: number;
}

export interface ScoringPlan {
  readonly blueprint: Blueprint;
  /** By task, then receiver, then fact, as the plan lists them. */
  readonly flows: readonly RequiredFlow[];
  /** Required flows by task. */
  readonly flowsOf: readonly (readonly number[])[];
  /** Required flows with the same sender, receiver and fact. */
  readonly flowsByKey: ReadonlyMap<number, readonly number[]>;
  /** Required flows that bring a fact to a role, by `cellOf`. */
  readonly suppliers: ReadonlyMap<number, readonly number[]>;
  /** Keys of the flows that the plan lists as useful though not required. */
  readonly useful: ReadonlySet<number>;
  /**
   * Where a task's trigger reads nothing but who knows what: the pairs of role and fact it reads, by `cellOf`. Empty where
   * it reads anything else, because then the log cannot tell whether the trigger would have turned true.
   */
  readonly triggerNeeds: readonly (readonly number[])[];
  /** What a task's owner must know for its cue, as far as the cue reads the owner's knowledge, by `cellOf`. */
  readonly cueNeeds: readonly (readonly number[])[];
}

/** A role's knowledge of a fact as one number. */
export function cellOf(blueprint: Blueprint, role: number, fact: number): number {
  return role * blueprint.facts.length + fact;
}

/** A flow as one number: who told whom what. */
export function flowKey(blueprint: Blueprint, from: number, to: number, fact: number): number {
  return from * blueprint.roles.length * blueprint.facts.length + cellOf(blueprint, to, fact);
}

const plans = new WeakMap<Blueprint, ScoringPlan>();

/** The plan of a scenario, arranged for scoring; the same object each time. */
export function scoringPlan(blueprint: Blueprint): ScoringPlan {
  let plan = plans.get(blueprint);
  if (plan === undefined) {
    plan = arrange(blueprint);
    plans.set(blueprint, plan);
  }
  return plan;
}

function arrange(blueprint: Blueprint): ScoringPlan {
  const flows = requiredFlows(blueprint);
  const needs = conditionReads(blueprint);
  return {
    blueprint,
    flows,
    flowsOf: blueprint.tasks.map((_, task) => flows.flatMap((flow, i) => (flow.task === task ? [i] : []))),
    flowsByKey: groupBy(flows, ({ key }) => key),
    suppliers: groupBy(flows, ({ to, fact }) => cellOf(blueprint, to, fact)),
    useful: new Set([
      ...blueprint.useful.map(({ from, to, fact }) => flowKey(blueprint, from, to, fact)),
      ...alternativeFlows(blueprint),
    ]),
    triggerNeeds: needs.trigger,
    cueNeeds: needs.cue,
  };
}

function requiredFlows(blueprint: Blueprint): RequiredFlow[] {
  const { roles, tasks } = blueprint;
  return tasks.flatMap(({ owner, expect }, task) => {
    if (expect.kind !== 'inform') return [];
    return expect.to.flatMap((to) =>
      expect.of.map((fact) => ({
        task,
        from: owner,
        to,
        fact,
        vertical: roles[owner]!.level !== roles[to]!.level,
        key: flowKey(blueprint, owner, to, fact),
      })),
    );
  });
}

/** Telling that is one of several ways to meet a task is welcome, but not required. */
function alternativeFlows(blueprint: Blueprint): number[] {
  return blueprint.tasks.flatMap(({ owner, expect }) => {
    if (expect.kind !== 'any') return [];
    return expectedActs(expect).flatMap((act) =>
      act.kind !== 'inform'
        ? []
        : act.to.flatMap((to) => act.of.map((fact) => flowKey(blueprint, owner, to, fact))),
    );
  });
}

function groupBy(
  flows: readonly RequiredFlow[],
  keyOf: (flow: RequiredFlow) => number,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  flows.forEach((flow, index) => {
    const key = keyOf(flow);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/** What each task's trigger and cue read of the roles' knowledge, found through the topics that they wait for. */
function conditionReads(blueprint: Blueprint): { trigger: number[][]; cue: number[][] } {
  const { topics, watchers, tasks, facts } = blueprint;
  const reads: number[][] = watchers.map(() => []);
  topics.watchers.forEach((list, topic) => {
    for (const watcher of list) reads[watcher]!.push(topic);
  });
  const trigger: number[][] = tasks.map(() => []);
  const cue: number[][] = tasks.map(() => []);
  const isKnowledge = (topic: number): boolean => topic >= topics.knows && topic < topics.states;
  watchers.forEach(({ kind, subject }, watcher) => {
    const read = reads[watcher]!;
    const cells = read.filter(isKnowledge).map((topic) => topic - topics.knows);
    if (kind === 'trigger' && cells.length === read.length) trigger[subject] = cells;
    if (kind !== 'cue') return;
    const { owner } = tasks[subject]!;
    cue[subject] = cells.filter((cell) => Math.floor(cell / facts.length) === owner);
  });
  return { trigger, cue };
}
