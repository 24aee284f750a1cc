/**
 * A log entry as process mining sees it: an activity, by a resource, at a moment, somewhere in the activity's life. XES and CSV
 * say the same of each entry because both ask here.
 */
import type { LogCodeName } from '../../core/engine/log-codes.ts';
import type { LogEntry } from '../../core/engine/log-json.ts';
import { formatInstant } from '../../core/kernel/calendar.ts';
import { padNumber, SECOND } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';

/** Places in the standard life of an activity (IEEE 1849-2016); everything else happens at once, and is complete. */
const transitions: Partial<Record<LogCodeName, string>> = {
  'task.triggered': 'schedule',
  'task.opened': 'start',
  'task.met': 'complete',
  'task.overdue': 'unknown',
  'task.omitted': 'manualskip',
  'decision.accepted': 'start',
  'decision.refused': 'pi_abort',
  'activity.done': 'complete',
};

/** Where in the life of its activity an entry stands. */
export function transitionOf(code: LogCodeName): string {
  return transitions[code] ?? 'complete';
}

/** What happened to what: a task by its id, an act without its number, anything else by its code and first field. */
export function activityOf(entry: LogEntry): string {
  const [kind = ''] = entry.code.split('.');
  const subject = Object.entries(entry).find(([key]) => key !== 't' && key !== 'code')?.[1];
  if (kind === 'task') return `task ${String(entry.task)}`;
  if (kind === 'decision' || kind === 'activity') return withoutCount(String(entry.decision));
  return typeof subject === 'string' ? `${entry.code} ${withoutCount(subject)}` : entry.code;
}

/** A stable id without its number: the act or the inject, whichever time it was. */
export function withoutCount(ref: string): string {
  return ref.replace(/#\d+$/, '');
}

/** The id of the role that acts, or of the owner of a task; empty where there is neither. */
export function resourceOf({ tasks, roles }: Blueprint, entry: LogEntry): string {
  if (typeof entry.role === 'string') return entry.role;
  if (entry.task === undefined) return '';
  const owner = tasks.find(({ id }) => id === entry.task)?.owner;
  return owner === undefined ? '' : roles[owner]!.id;
}

/** A moment on the drill's clock with its offset from UTC, to the millisecond: `2026-07-14T05:30:00.000+08:00`. */
export function timestampOf(blueprint: Blueprint, time: number): string {
  const instant = formatInstant(blueprint.start, time);
  return `${instant.slice(0, 19)}.${padNumber(time % SECOND, 3)}${instant.slice(19)}`;
}
