/**
 * What the findings of a drill imply, as corrective actions: one for each area for improvement, the dearest first, by rule from what kept the
 * task from being done in time; then one for each kind of telling refusal. Dates and contacts are a person's to give.
 */
import type { Refusal } from '../../../core/engine/log-codes.ts';
import { formatDuration } from '../../../core/kernel/time.ts';
import {
  dearestFirst,
  type Findings,
  type Reason,
  type RefusalFinding,
  type TaskFinding,
} from '../after-action/findings.ts';
import type { Brief } from '../after-action/source.ts';
import { type CorrectiveAction, type ImprovementPlan, improvementVersion } from './improvement-plan.ts';

type Element = CorrectiveAction['element'];

/** An action with the log entries behind it. */
export interface DraftAction extends Omit<CorrectiveAction, 'id'> {
  readonly entries: readonly number[];
}

/** The capability element in which each reason is mended first. */
const elementOf: Readonly<Record<Reason, Element>> = {
  'kept-in-the-dark': 'organisation',
  'not-seen': 'planning',
  'left-out-by-stand-in': 'exercises',
  refused: 'planning',
  'not-begun': 'training',
  slow: 'training',
};

/** In the order in which an improvement plan lists them. */
export function draftActions(brief: Brief, findings: Findings): DraftAction[] {
  return [
    ...dearestFirst(findings.tasks).map((finding) => ofTask(brief, finding)),
    ...findings.refusals.map((finding) => ofRefusal(brief, finding)),
  ];
}

/** The plan of a drill before anybody has changed it; actions are numbered `A1`, `A2` and so on. */
export function draftPlan(brief: Brief, findings: Findings, drill: string): ImprovementPlan {
  const actions = draftActions(brief, findings).map(({ entries: _, ...action }, i) => ({
    id: `A${i + 1}`,
    ...action,
  }));
  const { id } = brief.blueprint;
  return { tocsin: 'improvement-plan', version: improvementVersion, scenario: id, drill, actions };
}

const unset = { contact: '', start: null, due: null, state: 'open' } as const;

function ofTask(brief: Brief, { task, reason, entries }: TaskFinding): DraftAction {
  const { words, general, names } = brief;
  const cause = reason ?? 'slow';
  return {
    about: { kind: 'task', task: task.id },
    capability: brief.clean(task.capability),
    issue: words.improvement.issue(names.task(task.id), general.scorecard.status[task.status]),
    action: actionFor(brief, task, cause),
    element: elementOf[cause],
    // Whoever kept the owner in the dark is the one that has to change something.
    owner: cause === 'kept-in-the-dark' ? (task.blockedBy[0]?.role ?? task.owner) : task.owner,
    ...unset,
    entries,
  };
}

function actionFor({ words, names, blueprint }: Brief, task: TaskFinding['task'], reason: Reason): string {
  const { actions } = words.improvement;
  const [title, role] = [names.task(task.id), names.role(task.owner)];
  const limit = formatDuration(blueprint.tasks.find(({ id }) => id === task.id)!.target);
  switch (reason) {
    case 'kept-in-the-dark':
      return actions[reason](role, title, names.fact(task.blockedBy[0]!.fact));
    case 'not-seen':
    case 'left-out-by-stand-in':
    case 'refused':
      return actions[reason](role, title);
    case 'not-begun':
    case 'slow':
      return actions[reason](role, title, limit);
  }
}

const forPowers: readonly Refusal[] = ['no-authority', 'cannot-grant', 'outside-jurisdiction'];

function ofRefusal(brief: Brief, { role, reason, entries }: RefusalFinding): DraftAction {
  const { words, general, names, blueprint } = brief;
  const { improvement: says } = words;
  const { id } = blueprint.roles[role]!;
  const title = names.role(id);
  const isPower = forPowers.includes(reason);
  return {
    about: { kind: 'refusal', role: id, reason },
    capability: '',
    issue: says.refusal(title, general.reasons[reason]),
    action: isPower ? says.refusalActions.powers(title) : says.refusalActions.means(title),
    element: isPower ? 'planning' : 'equipment',
    owner: id,
    ...unset,
    entries,
  };
}
