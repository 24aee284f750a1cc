/** For a coached seat only: what the plan expects of a role now. In any other seat this would be the answer sheet. */

import type { Blueprint, Expectation } from '../model/blueprint.ts';
import { choicesOf } from '../model/expectations.ts';
import type { World } from '../model/world.ts';
import { type Named, nameOf, namesOf } from './view-names.ts';

export interface CoachedTask {
  readonly id: string;
  /** Empty where the plan gives it none; then `expected` says it. */
  readonly title: string;
  readonly expected: ExpectedAct;
  readonly because: string;
  /** When its target and its deadline run out, in drill milliseconds. */
  readonly targetAt: number;
  readonly deadlineAt: number;
}

/** What would meet the task: to whom, which facts (of a check, those that the role has heard), which action; what does not apply is empty or null. */
export interface ExpectedAct {
  readonly kind: Expectation['kind'];
  readonly to: readonly Named[];
  readonly facts: readonly Named[];
  readonly action: Named | null;
  /** Who sends what is to be answered or checked, and the answers of which one is expected. */
  readonly sender: string;
  readonly answers: readonly Named[];
  /** Where one of several acts will do, these; nothing else applies then. */
  readonly any: readonly ExpectedAct[];
}

/** Tasks of a role that it can see are called for, whose clock runs and that are not met; the nearest deadline first. */
export function coachRole(blueprint: Blueprint, world: World, role: number): CoachedTask[] {
  const isKnown = (fact: number): boolean => world.knows[role * blueprint.facts.length + fact]! >= 0;
  return blueprint.tasksOf[role]!.filter(
    (task) => world.taskCued[task]! >= 0 && world.taskOpened[task]! >= 0 && world.taskMet[task]! < 0,
  )
    .map((index) => {
      const { id, title, because, target, deadline, expect } = blueprint.tasks[index]!;
      const expected = expectedAct(blueprint, expect, isKnown);
      const opened = world.taskOpened[index]!;
      return {
        id,
        title,
        expected,
        because,
        targetAt: opened + target,
        deadlineAt: opened + deadline,
        index,
      };
    })
    .sort((one, two) => one.deadlineAt - two.deadlineAt || one.index - two.index)
    .map(({ index: _, ...task }) => task);
}

function expectedAct(
  blueprint: Blueprint,
  expect: Expectation,
  isKnown: (fact: number) => boolean,
): ExpectedAct {
  if (expect.kind === 'any') {
    const any = expect.of.map(({ act }) => expectedAct(blueprint, act, isKnown));
    return { kind: 'any', to: [], facts: [], action: null, sender: '', answers: [], any };
  }
  const to = 'to' in expect ? namesOf(blueprint.roles, [expect.to].flat()) : [];
  const facts = expect.kind === 'inform' ? expect.of : [];
  const doubtful = expect.kind === 'check' ? factsSaid(blueprint, expect.inject).filter(isKnown) : [];
  const action = 'action' in expect ? nameOf(blueprint.actions, expect.action) : null;
  const sender = 'inject' in expect ? senderOf(blueprint, expect.inject) : '';
  const answers = expect.kind === 'answer' ? namesOf(choicesOf(blueprint, expect.inject), expect.with) : [];
  const named = namesOf(blueprint.facts, [...facts, ...doubtful]);
  return { kind: expect.kind, to, facts: named, action, sender, answers, any: [] };
}

function factsSaid({ injects }: Blueprint, inject: number): number[] {
  return injects[inject]!.sayings.map(({ fact }) => fact);
}

/** As the inbox names it: participants do not see what the facilitator calls a message. */
function senderOf({ injects, roles }: Blueprint, index: number): string {
  const { from, sender } = injects[index]!;
  return nameOf(roles, from)?.title ?? sender;
}
