/** Whether a later drill shows that a corrective action has helped: fixed, not fixed, or untested. */
import { entriesOf } from '../../scoring/index.ts';
import type { Findings } from '../after-action/findings.ts';
import type { Brief } from '../after-action/source.ts';
import type { CorrectiveAction, ImprovementPlan } from './improvement-plan.ts';

export type FollowUpVerdict = 'fixed' | 'not-fixed' | 'untested';

export interface FollowUp {
  /** The drill whose plan the action is in. */
  readonly drill: string;
  readonly action: CorrectiveAction;
  readonly verdict: FollowUpVerdict;
  /** Log entries of this drill behind the verdict. */
  readonly entries: readonly number[];
}

/**
 * What a drill shows about the actions of earlier plans that were not dropped. A task is fixed if it was done by its target, and untested if
 * it was not called for, still open or set aside, or if the plan has it no longer. A refusal is fixed if the role did something and was not
 * refused so again, and untested if it did nothing.
 */
export function followUp(plans: readonly ImprovementPlan[], brief: Brief, findings: Findings): FollowUp[] {
  return plans.flatMap(({ drill, actions }) =>
    actions
      .filter(({ state }) => state !== 'dropped')
      .map((action) => ({ drill, action, ...verdictOf(action, brief, findings) })),
  );
}

function verdictOf(
  { about }: CorrectiveAction,
  brief: Brief,
  { tasks, refusals }: Findings,
): Pick<FollowUp, 'verdict' | 'entries'> {
  if (about.kind === 'task') {
    const finding = tasks.find(({ task }) => task.id === about.task);
    if (finding === undefined) return { verdict: 'untested', entries: [] };
    return { verdict: finding.kind === 'strength' ? 'fixed' : 'not-fixed', entries: finding.entries };
  }
  const role = brief.blueprint.roles.findIndex(({ id }) => id === about.role);
  const again = refusals.find((found) => found.role === role && found.reason === about.reason);
  if (again !== undefined) return { verdict: 'not-fixed', entries: again.entries };
  const { timeline } = brief.verdicts;
  const acted = entriesOf(timeline, 'decision.accepted').some((entry) => brief.log.b[entry] === role);
  return { verdict: acted ? 'fixed' : 'untested', entries: [] };
}
