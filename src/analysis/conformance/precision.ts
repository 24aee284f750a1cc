/**
 * How much of what the plan leaves open was made use of: 1 − escaping / enabled over the beginnings of the logs, each weighted by how often it
 * was gone on from (J. Muñoz-Gama and J. Carmona, Business Process Management 2010). A plan that allows everything fits every log; this is its price.
 */
import type { PartialOrder } from './partial-order.ts';

interface Beginning {
  times: number;
  readonly enabled: readonly number[];
  readonly followed: Set<number>;
}

/** Beginnings that the plan does not allow are left out, with all that follows them. Null where nothing remains. */
export function escapingPrecision(plan: PartialOrder, logs: readonly (readonly number[])[]): number | null {
  const beginnings = new Map<string, Beginning>();
  for (const log of logs) readBeginnings(plan, log, beginnings);
  let escaping = 0;
  let enabled = 0;
  for (const beginning of beginnings.values()) {
    enabled += beginning.times * beginning.enabled.length;
    escaping += beginning.times * beginning.enabled.filter((task) => !beginning.followed.has(task)).length;
  }
  return enabled === 0 ? null : 1 - escaping / enabled;
}

function readBeginnings(plan: PartialOrder, log: readonly number[], into: Map<string, Beginning>): void {
  const done = new Set<number>();
  let key = '';
  for (const task of log) {
    let beginning = into.get(key);
    if (beginning === undefined) {
      beginning = { times: 0, enabled: enabledAfter(plan, done), followed: new Set() };
      into.set(key, beginning);
    }
    beginning.times++;
    if (!beginning.enabled.includes(task)) return;
    beginning.followed.add(task);
    done.add(task);
    key += `${task} `;
  }
}

function enabledAfter({ size, before, sorted }: PartialOrder, done: ReadonlySet<number>): number[] {
  return sorted.filter((task) => {
    if (done.has(task)) return false;
    return sorted.every((other) => before[other * size + task] === 0 || done.has(other));
  });
}
