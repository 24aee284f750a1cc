/**
 * A plan under the plans it extends: tasks merge by id, from the overall plan down. A task stands where the overall
 * plan has it, also if it is overridden; `useful` flows are put one after the other; the nearest title wins, also of a law.
 */

import { nearest } from '../../kernel/nearest.ts';
import type { Finding } from './finding.ts';
import { quoted } from './show/display.ts';
import { lineIndexAt } from './source-file.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, SourceNode } from './source-node.ts';

/** Reports to `findings` what redefines or overrides without right. `plans` goes from the scenario's own to the overall plan. */
export function mergePlans(plans: readonly MapNode[], findings: Finding[]): MapNode {
  const own = plans[0]!;
  const entries = new Map<string, MapEntry>();
  const downwards = [...plans].reverse();
  const title = plans.map((plan) => plan.entries.get('title')).find((entry) => entry !== undefined);
  if (title) entries.set('title', title);
  const laws = mergeLaws(downwards);
  if (laws) entries.set('laws', laws);
  const tasks = mergeTasks(downwards, findings);
  const tasksEntry = plans.map((plan) => plan.entries.get('tasks')).find((entry) => entry !== undefined);
  if (tasksEntry)
    entries.set('tasks', {
      ...tasksEntry,
      value: { ...spotOf(tasksEntry.value), kind: 'map', flow: false, entries: tasks },
    });
  const useful = downwards.map((plan) => plan.entries.get('useful')).filter((entry) => entry !== undefined);
  const nearest = useful.at(-1);
  if (nearest)
    entries.set('useful', {
      ...nearest,
      value: joinLists(
        useful.map((entry) => entry.value),
        nearest.value,
      ),
    });
  return { ...own, entries };
}

function spotOf(node: SourceNode): Pick<SourceNode, 'file' | 'start' | 'end'> {
  return { file: node.file, start: node.start, end: node.end };
}

function joinLists(lists: readonly SourceNode[], at: SourceNode): ListNode {
  const items = lists.flatMap((list) => (list.kind === 'list' ? list.items : []));
  return { ...spotOf(at), kind: 'list', flow: false, items };
}

function mergeTasks(downwards: readonly MapNode[], findings: Finding[]): Map<string, MapEntry> {
  const merged = new Map<string, MapEntry>();
  for (const plan of downwards) {
    for (const id of droppedBy(plan)) drop(id, merged, findings);
    const tasks = plan.entries.get('tasks')?.value;
    if (tasks?.kind !== 'map') continue;
    const extended = new Map(merged);
    for (const [id, task] of tasks.entries) {
      const problem = checkOverride(task, extended.get(id));
      if (problem) findings.push(problem);
      merged.set(id, withoutOverride(task));
    }
  }
  return merged;
}

/** The ids that a plan drops, as they stand in its file. */
function droppedBy(plan: MapNode): ScalarNode[] {
  const list = plan.entries.get('drop')?.value;
  if (list?.kind !== 'list') return [];
  return list.items.filter((item): item is ScalarNode => item.kind === 'scalar');
}

function drop(id: ScalarNode, merged: Map<string, MapEntry>, findings: Finding[]): void {
  if (merged.delete(String(id.value))) return;
  const { file, start, end } = id;
  const near = nearest(String(id.value), [...merged.keys()]);
  const words = {
    message: `the plan drops ${quoted(String(id.value))}, and no plan extended has a task of this id`,
    suggestion: near === null ? 'Delete it from the list.' : `Did you mean ${quoted(near)}?`,
  };
  findings.push({ code: 'plan/drops-nothing', severity: 'error', file, start, end, words: () => words });
}

function mergeLaws(downwards: readonly MapNode[]): MapEntry | null {
  const laws = downwards
    .map((plan) => plan.entries.get('laws'))
    .filter((entry) => entry !== undefined && entry.value.kind === 'map') as LawsEntry[];
  const nearestLaws = laws.at(-1);
  if (nearestLaws === undefined) return null;
  const entries = new Map(laws.flatMap(({ value }) => [...value.entries]));
  return { ...nearestLaws, value: { ...nearestLaws.value, entries } };
}

type LawsEntry = MapEntry & { readonly value: MapNode };

function overrideOf(task: MapEntry): MapEntry | null {
  const entry = task.value.kind === 'map' ? task.value.entries.get('override') : undefined;
  return entry?.value.kind === 'scalar' && entry.value.value === true ? entry : null;
}

function withoutOverride(task: MapEntry): MapEntry {
  if (task.value.kind !== 'map') return task;
  const entries = new Map(task.value.entries);
  entries.delete('override');
  return { ...task, value: { ...task.value, entries } };
}

function checkOverride(task: MapEntry, extended: MapEntry | undefined): Finding | null {
  const override = overrideOf(task);
  const { file } = task.value;
  const id = quoted(task.key);
  if (extended && !override) {
    const { file: other } = extended.value;
    const line = lineIndexAt(other, extended.keyStart) + 1;
    const message = `the task ${id} is already in the plan extended: ${other.path}, line ${line}`;
    const words = { message, suggestion: 'Add `override: true` to replace it, or choose another id.' };
    const { keyStart: start, keyEnd: end } = task;
    return { code: 'plan/redefines-task', severity: 'error', file, start, end, words: () => words };
  }
  if (extended || !override) return null;
  const message = `the task ${id} overrides nothing: no plan extended has a task of this id`;
  const words = { message, suggestion: 'Delete `override: true`, or check the id.' };
  const { keyStart: start, keyEnd: end } = override;
  return { code: 'plan/overrides-nothing', severity: 'error', file, start, end, words: () => words };
}
