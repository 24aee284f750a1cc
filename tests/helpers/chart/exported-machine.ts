/** An exported configuration, through JSON and back, with XState actions for the names in it. */
import { type AnyStateMachine, assign, cancel, createMachine, raise } from 'xstate';
import { type ChartDefinition, type ChartVocabulary, exportXState } from '../../../src/core/chart/index.ts';
import type { MachineHooks } from './actor-run.ts';

export const trialVocabulary: ChartVocabulary = {
  machine: 'm',
  guard: (index) => `guard-${index}`,
  effect: (index) => `effect-${index}`,
  delay: (index) => `delay-${index}`,
};

export function exportedMachine(
  chart: ChartDefinition,
  hooks: MachineHooks,
  rounds: number,
): AnyStateMachine {
  const { config, raises, cancels } = exportXState(chart, trialVocabulary);
  const text = JSON.stringify(config);
  const named = (prefix: string): string[] => [
    ...new Set(text.match(new RegExp(`\\b${prefix}-\\d+`, 'g')) ?? []),
  ];
  const numberOf = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1));
  const effects = named('effect').map((name) => [name, effectAction(hooks, numberOf(name))]);
  const raised = Object.entries(raises).map(([name, { event, delay, id }]) => [
    name,
    raise(
      { type: event },
      { ...(delay !== null && { delay: () => hooks.delay(numberOf(delay)) }), ...(id !== null && { id }) },
    ),
  ]);
  const cancelled = Object.entries(cancels).map(([name, id]) => [name, cancel(id)]);
  const machine = { ...JSON.parse(text), context: {}, options: { maxIterations: rounds } };
  return createMachine(machine as Parameters<typeof createMachine>[0], {
    actions: Object.fromEntries([...effects, ...raised, ...cancelled]),
    guards: Object.fromEntries(named('guard').map((name) => [name, () => hooks.guard(numberOf(name))])),
    delays: Object.fromEntries(named('delay').map((name) => [name, () => hooks.delay(numberOf(name))])),
  });
}

function effectAction(hooks: MachineHooks, index: number): unknown {
  return assign(() => {
    hooks.effect(index);
    return {};
  });
}
