/**
 * The improvement plan: a row for each area for improvement, the dearest first, filled in by rule from what kept the task from being
 * done in time. Point of contact and dates are a person's to give and stay empty.
 */
import type { Refusal } from '../../../../core/engine/log-codes.ts';
import { formatDuration } from '../../../../core/kernel/time.ts';
import { borne, columnOf, plain, type Row, type Section, type Text } from '../document.ts';
import {
  dearestFirst,
  type Findings,
  type Reason,
  type RefusalFinding,
  type TaskFinding,
} from '../findings.ts';
import type { Brief } from '../source.ts';

type Element = keyof Brief['words']['improvement']['elements'];

/** The capability element (planning, organisation, equipment, training, exercises) in which each reason is mended first. */
const elementOf: Readonly<Record<Reason, Element>> = {
  'kept-in-the-dark': 'organisation',
  'not-seen': 'planning',
  'left-out-by-stand-in': 'exercises',
  refused: 'planning',
  'not-begun': 'training',
  slow: 'training',
};

export function improvementPlan(brief: Brief, findings: Findings): Section {
  const { improvement: says } = brief.words;
  const rows = [
    ...dearestFirst(findings.tasks).map((finding) => taskRow(brief, finding)),
    ...findings.refusals.map((finding) => refusalRow(brief, finding)),
  ];
  const { columns: heads } = says;
  const columns = [
    columnOf(heads.capability, 3),
    columnOf(heads.issue, 5),
    columnOf(heads.action, 6),
    columnOf(heads.element, 3),
    columnOf(heads.owner, 3),
    columnOf(heads.contact, 2),
    columnOf(heads.start, 2),
    columnOf(heads.completion, 2),
  ];
  return {
    id: 'improvement-plan',
    title: says.title,
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', text: plain(says.none) }]
        : [
            { kind: 'paragraph', text: plain(says.lead), quiet: true },
            { kind: 'table', caption: says.caption, columns, rows },
          ],
    sections: [],
  };
}

const row = (
  brief: Brief,
  capability: string,
  issue: Text,
  action: string,
  element: Element,
  owner: string,
): Row => ({
  cells: [
    plain(brief.clean(capability) || brief.words.analysis.noCapability),
    issue,
    plain(action),
    plain(brief.words.improvement.elements[element]),
    plain(owner),
    plain(''),
    plain(''),
    plain(''),
  ],
});

function taskRow(brief: Brief, { task, reason, entries }: TaskFinding): Row {
  const { words, general, names } = brief;
  const { improvement: says } = words;
  const title = names.task(task.id);
  const issue = borne(says.issue(title, general.scorecard.status[task.status]), ...entries);
  const cause = reason ?? 'slow';
  // Whoever kept the owner in the dark is the one that has to change something.
  const answers = cause === 'kept-in-the-dark' ? (task.blockedBy[0]?.role ?? task.owner) : task.owner;
  return row(
    brief,
    task.capability,
    issue,
    actionFor(brief, task, cause),
    elementOf[cause],
    names.role(answers),
  );
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

const forPowers: readonly Refusal[] = ['no-authority', 'cannot-grant'];

function refusalRow(brief: Brief, { role, reason, entries }: RefusalFinding): Row {
  const { words, general, names, blueprint } = brief;
  const { improvement: says } = words;
  const title = names.role(blueprint.roles[role]!.id);
  const issue = borne(says.refusal(title, general.reasons[reason]), ...entries);
  const isPower = forPowers.includes(reason);
  const action = isPower ? says.refusalActions.powers(title) : says.refusalActions.means(title);
  return row(brief, '', issue, action, isPower ? 'planning' : 'equipment', title);
}
