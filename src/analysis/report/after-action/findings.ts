/**
 * What a drill showed: each task of the plan that was called for is a strength or an area for improvement, with what kept it from
 * being done where the log tells. Acts refused for want of a power or of means are findings of their own. Codes and
 * ids only; the words come later. In the plan's order.
 */
import { type Refusal, refusals } from '../../../core/engine/log-codes.ts';
import { refSource } from '../../../core/model/refs.ts';
import type { TaskScore } from '../../scoring/index.ts';
import { actorOf, entriesOf } from '../../scoring/index.ts';
import type { Brief } from './source.ts';

/** Why a task was late or never done, as far as the log tells; the first that holds. */
export type Reason =
  /** A colleague did not pass on, or not in time, what its owner had to know. */
  | 'kept-in-the-dark'
  /** Nothing in the log shows that its owner could know. */
  | 'not-seen'
  /** A stand-in left it out, as its figures have it. */
  | 'left-out-by-stand-in'
  /** Its owner tried an act that was refused for want of a power or of means. */
  | 'refused'
  /** Its owner could know and did nothing. */
  | 'not-begun'
  /** It was done, but late. */
  | 'slow';

export interface TaskFinding {
  readonly kind: 'strength' | 'improvement';
  readonly task: TaskScore;
  /** Null for strengths. */
  readonly reason: Reason | null;
  /** Log entries behind it. */
  readonly entries: readonly number[];
}

/** Acts of one role refused for one reason. */
export interface RefusalFinding {
  readonly role: number;
  readonly reason: Refusal;
  readonly entries: readonly number[];
}

export interface Findings {
  readonly tasks: readonly TaskFinding[];
  readonly refusals: readonly RefusalFinding[];
}

/** Refusals that say something about the plan or the means, not about a slip of the hand. */
const telling: readonly Refusal[] = [
  'no-authority',
  'cannot-grant',
  'outside-jurisdiction',
  'not-enough',
  'no-team',
];

/** Tasks that say nothing about how it went. */
const uncounted: readonly TaskScore['status'][] = ['not-called-for', 'open', 'set-aside'];

export function findingsOf(brief: Brief): Findings {
  const refused = refusalsOf(brief);
  const tasks = brief.card.tasks
    .filter(({ status }) => !uncounted.includes(status))
    .map((task) =>
      task.status === 'on-time' || task.status === 'early'
        ? { kind: 'strength' as const, task, reason: null, entries: entriesBehind(task) }
        : improvementOf(brief, task, refused),
    );
  return { tasks, refusals: refused };
}

function improvementOf(brief: Brief, task: TaskScore, refused: readonly RefusalFinding[]): TaskFinding {
  const { reason, entries } = reasonOf(brief, task, refused);
  return { kind: 'improvement', task, reason, entries: [...entriesBehind(task), ...entries] };
}

function reasonOf(
  brief: Brief,
  task: TaskScore,
  refused: readonly RefusalFinding[],
): { readonly reason: Reason; readonly entries: readonly number[] } {
  if (task.blockedBy.length > 0) return { reason: 'kept-in-the-dark', entries: [] };
  if (task.metAt !== null) return { reason: 'slow', entries: [] };
  if (task.leftOutAt !== null) return { reason: 'left-out-by-stand-in', entries: omissionOf(brief, task) };
  if (task.cuedAt === null) return { reason: 'not-seen', entries: [] };
  const owner = brief.blueprint.roles.findIndex(({ id }) => id === task.owner);
  const tried = refused
    .filter(({ role }) => role === owner)
    .flatMap(({ entries }) => entries)
    .filter((entry) => concerns(brief, entry, task));
  return tried.length > 0 ? { reason: 'refused', entries: tried } : { reason: 'not-begun', entries: [] };
}

/** Whether a refused act is the action that a task asks of its owner. */
function concerns({ blueprint, log }: Brief, entry: number, { expected }: TaskScore): boolean {
  if (expected.kind !== 'do') return false;
  const source = blueprint.sources[refSource(log.a[entry]!)];
  return source?.endsWith(`/${expected.action}`) === true;
}

function omissionOf({ verdicts: { timeline }, blueprint }: Brief, { id }: TaskScore): number[] {
  const entry = timeline.omitted[blueprint.tasks.findIndex((task) => task.id === id)]!;
  return entry < 0 ? [] : [entry];
}

/** The entries that a task's stamps are, in their order. */
export function entriesBehind({ evidence }: TaskScore): number[] {
  const { triggered, cued, opened, met, overdue } = evidence;
  const known = [triggered, cued, opened, met, overdue].filter((entry) => entry !== null);
  return [...new Set(known)].sort((one, other) => one - other);
}

function refusalsOf({ verdicts: { timeline }, log }: Brief): RefusalFinding[] {
  const found = new Map<string, { role: number; reason: Refusal; entries: number[] }>();
  for (const entry of entriesOf(timeline, 'decision.refused')) {
    const reason = refusals[log.x[entry]!]!;
    if (!telling.includes(reason)) continue;
    const role = actorOf(timeline, log.a[entry]!);
    const key = `${role} ${reason}`;
    const group = found.get(key) ?? { role, reason, entries: [] };
    group.entries.push(entry);
    found.set(key, group);
  }
  return [...found.values()];
}

/** Improvements, the dearest in points of Speed first; equal ones in the plan's order. */
export function dearestFirst(findings: readonly TaskFinding[]): TaskFinding[] {
  return findings
    .filter(({ kind }) => kind === 'improvement')
    .sort((one, other) => other.task.lost - one.task.lost);
}

/** Strengths, the weightiest first; of equal ones the critical, then those of more slack. */
export function strongestFirst(findings: readonly TaskFinding[]): TaskFinding[] {
  const weigh = ({ task }: TaskFinding): number[] => [
    task.weight,
    Number(task.critical),
    task.team.slack ?? 0,
  ];
  return findings
    .filter(({ kind }) => kind === 'strength')
    .sort((one, other) => {
      const [a, b] = [weigh(one), weigh(other)];
      const at = a.findIndex((value, i) => value !== b[i]);
      return at < 0 ? 0 : b[at]! - a[at]!;
    });
}
