/** Drills to report on: what a report is made from, for tests. */
import type { ReportSource } from '../../src/analysis/report/after-action/source.ts';
import { conditionsOf } from '../../src/analysis/scoring/index.ts';
import type { Entry, Input } from '../../src/core/drill/input.ts';
import { type ExecutorName, runDrill } from '../../src/core/drill/run-drill.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';

type Step = readonly [minute: number, input: Input];

interface Wishes {
  readonly seed?: string;
  /** Leaves the drill unfinished, in minutes. */
  readonly until?: number;
  readonly executor?: ExecutorName;
}

/** A drill in which people hold every role and take these steps, in order of time. */
export function playedBy(blueprint: Blueprint, steps: readonly Step[], wishes: Wishes = {}): ReportSource {
  const cast = Object.fromEntries(blueprint.roles.map(({ id }) => [id, 'person']));
  return sourceOf(blueprint, [[0, { kind: 'start', cast }], ...steps], wishes);
}

/** A drill that the scenario's own stand-ins play. */
export function playedByStandIns(blueprint: Blueprint, wishes: Wishes = {}): ReportSource {
  return sourceOf(blueprint, [[0, { kind: 'start' }]], wishes);
}

function sourceOf(blueprint: Blueprint, steps: readonly Step[], wishes: Wishes): ReportSource {
  const { seed = 's', until, executor } = wishes;
  const entries: Entry[] = steps.map(([minute, input], n) => ({ n, t: minute * 60_000, input }));
  const run = runDrill(blueprint, {
    seed,
    entries,
    ...(until === undefined ? {} : { until: until * 60_000 }),
    ...(executor === undefined ? {} : { executor }),
  });
  const { log, world } = run;
  const remarks = [{ kind: 'opened' }, { kind: 'paused' }, { kind: 'paused' }];
  const conduct = conditionsOf({ entries, remarks });
  return {
    blueprint,
    log,
    messages: world.messages,
    entries,
    seed,
    drill: 'test-1',
    played: '2026-07-20',
    conduct,
  };
}
