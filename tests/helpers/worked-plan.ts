/**
 * The plan and the log of the example that docs/scoring.md works through. Minutes: A(10, 15), W(10, 20) after A, R(30, 60),
 * S(20, 40), E(30, 45) after W and S; done A 12, W 40, R 55, E 70, S never; the end is at 120.
 */
import type { Log } from '../../src/core/engine/log.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { compileInput } from './compile-input.ts';
import { LogBuilder } from './log-builder.ts';

const ids = ['a', 'w', 'r', 'e', 's'] as const;
export type WorkedWeights = Readonly<Record<(typeof ids)[number], number>>;

/** Each task is one action of the crew; all are called for at StartEx. */
export function workedPlan(weights: WorkedWeights = { a: 1, w: 1, r: 1, e: 1, s: 1 }): Blueprint {
  const task = (id: (typeof ids)[number], target: string, deadline: string, after: string[] = []) => ({
    owner: 'crew',
    expect: { do: `do-${id}` },
    from: true,
    target,
    deadline,
    after,
    weight: weights[id],
  });
  return compileInput({
    actions: Object.fromEntries(ids.map((id) => [`do-${id}`, { title: id.toUpperCase(), by: ['crew'] }])),
    plan: {
      tasks: {
        a: task('a', '10m', '15m'),
        w: task('w', '10m', '20m', ['a']),
        r: task('r', '30m', '60m'),
        e: task('e', '30m', '45m', ['w', 's']),
        s: task('s', '20m', '40m'),
      },
    },
  });
}

/** When each task was done, in minutes; E's clock starts at 40, when S passes its deadline and W has passed its own. */
export const workedTimes = [
  ['a', 12],
  ['w', 40],
  ['r', 55],
  ['e', 70],
] as const;

export function workedLog(blueprint: Blueprint): Log {
  const builder = new LogBuilder(blueprint);
  for (const id of ids) builder.triggered(id, 0);
  builder.opened('w', 12).overdue('w', 32).overdue('s', 40).opened('e', 40);
  for (const [id, minute] of workedTimes) builder.met(id, minute, `crew/do-${id}#1`);
  return builder.ended(120).build();
}
