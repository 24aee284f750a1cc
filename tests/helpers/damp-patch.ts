/** Runs of the fixture `damp-patch` by people who act at given minutes and otherwise do nothing. */
import type { Input } from '../../src/core/drill/input.ts';
import { type RecordedRun, runDrill } from '../../src/core/drill/run-drill.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { compileFixture } from './compile-input.ts';

export const dampPatch: Blueprint = compileFixture('damp-patch');

type Step = readonly [minute: number, input: Input];

/** A report or notice of facts by one role to others. */
export function tell(minute: number, role: string, to: string[], facts: string[] = ['damp']): Step {
  return [minute, { kind: 'act', role, do: 'notify', to, facts }];
}

export function act(minute: number, role: string, action: string): Step {
  return [minute, { kind: 'act', role, do: action }];
}

/** Steps must be in order of time. `until` in minutes leaves the drill unfinished. */
export function runDampPatch(steps: readonly Step[], until?: number): RecordedRun {
  const cast = Object.fromEntries(dampPatch.roles.map(({ id }) => [id, 'person']));
  const entries = [[0, { kind: 'start', cast }] as const, ...steps].map(([minute, input], n) => ({
    n,
    t: minute * 60_000,
    input,
  }));
  return runDrill(dampPatch, {
    seed: 's',
    entries,
    ...(until === undefined ? {} : { until: until * 60_000 }),
  });
}
