/** The reference drill stated as a Tocsin scenario: six plan-following stand-ins, eight random injects, one indicator. */

import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import { compileScenario } from '../../../src/core/scenario/compile/index.ts';
import { scenarioSchema } from '../../../src/core/scenario/schema/index.ts';

const responders = [1.0, 1.2, 0.8, 1.5, 1.0, 0.9];
const injects = [0, 1, 2, 3, 4, 5, 6, 7];
const roles = responders.map((_, r) => `r${r}`);

/** The model of the reference drill, written as an author would write it. */
export function referenceScenario(): unknown {
  const byInject = <T>(make: (i: number) => [string, T]) => Object.fromEntries(injects.map(make));
  const tasks = injects.flatMap((i) =>
    roles.map((owner) => [
      `act-${i}-${owner}`,
      {
        owner,
        expect: { do: 'respond', inject: `i${i}` },
        from: `delivered(I-${i})`,
        target: '30m',
        deadline: '60m',
      },
    ]),
  );
  return {
    tocsin: 1,
    id: 'reference-drill',
    title: 'Reference drill',
    category: 'accident',
    level: 'IV',
    start: '2026-01-01T00:00Z',
    length: '12h',
    organisation: Object.fromEntries(roles.map((role) => [role, { title: role, level: 'county' }])),
    world: {
      step: '5m',
      stocks: {
        open: 0,
        indicator: { start: 0, flow: '12 * (0.1 * open - 0.03 * indicator)' },
        elevated_before: { start: 0, flow: 'if(in(elevated), 12, 0)' },
        alarms: 0,
      },
    },
    chart: {
      initial: 'normal',
      states: {
        normal: {
          always: { guard: 'indicator >= 3', target: 'elevated', actions: [{ add: { alarms: 1 } }] },
        },
        elevated: { always: { guard: 'indicator < 2', target: 'normal' } },
      },
    },
    injects: byInject((i) => [
      `I-${i}`,
      { between: ['0m', '600m'], to: roles, effects: [{ add: { open: 6 } }] },
    ]),
    actions: {
      respond: {
        title: 'Respond',
        by: roles,
        args: { inject: injects.map((i) => `i${i}`) },
        effects: [{ add: { open: -1 } }],
      },
    },
    plan: { tasks: Object.fromEntries(tasks) },
    stand_ins: Object.fromEntries(
      responders.map((factor, r) => [
        `s${r}`,
        {
          kind: 'plan-follower',
          reads: 'lognormal(2m, 0.6)',
          acts: `lognormal(if(in(elevated), 8m, 10m) * ${factor}, 0.6)`,
          omits: 0,
          errs: 0,
          reorders: 0,
        },
      ]),
    ),
    cast: Object.fromEntries(roles.map((role, r) => [role, `s${r}`])),
    outcome: outcomes(),
  };
}

/** The score of the model, built up from the outcome of each inject. */
function outcomes(): Record<string, { value: string; better: 'higher' | 'lower' }> {
  const never = '1000h';
  const all: Record<string, { value: string; better: 'higher' | 'lower' }> = {};
  for (const i of injects) {
    const tasks = roles.map((role) => `act-${i}-${role}`).join(', ');
    all[`speed_${i}`] = { value: `promptness(60m, ${tasks})`, better: 'higher' };
    all[`together_${i}`] = { value: `max(0, 1 - spread(${never}, ${tasks}) / 60m)`, better: 'higher' };
  }
  const meanOf = (name: string): string => `mean(${injects.map((i) => `${name}_${i}`).join(', ')})`;
  all.elevated_ticks = { value: 'elevated_before + if(in(elevated), 1, 0)', better: 'lower' };
  all.score = {
    value: `100 * (0.6 * ${meanOf('speed')} + 0.3 * ${meanOf('together')} + 0.1 * (1 - elevated_ticks / 144))`,
    better: 'higher',
  };
  return all;
}

/** The scenario, compiled. */
export function compileReference(): Blueprint {
  const { blueprint, problems } = compileScenario(scenarioSchema.parse(referenceScenario()), 'reference');
  if (blueprint === null) throw new Error(problems.map(({ message }) => message).join('; '));
  return blueprint;
}
