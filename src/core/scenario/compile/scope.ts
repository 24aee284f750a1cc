/** What names mean in an expression, depending on where it stands: everywhere, in the world's own formulas, in an action. */
import type { FunctionBinding, Reading, Scope } from '../../kernel/expression/index.ts';
import { HOUR } from '../../kernel/time.ts';
import { writtenAs } from '../../kernel/written/index.ts';
import type { World } from '../../model/world.ts';
import { argFunction } from './functions.ts';
import type { Names } from './names.ts';
import { hoursSlot, type NamedNumber } from './slots.ts';
import type { TopicBases } from './topics.ts';

export interface ScopeParts {
  readonly names: Names;
  readonly numbers: ReadonlyMap<string, NamedNumber>;
  readonly functions: ReadonlyMap<string, FunctionBinding<World>>;
  readonly topics: TopicBases;
}

/** The scope of most expressions. Outcomes are not yet known while a drill runs, so only outcomes may read them. */
export function drillScope(parts: ScopeParts, where: 'drill' | 'world' | 'outcome' = 'drill'): Scope<World> {
  const own = fixedReadings(parts, where === 'world');
  const readings = new Map<string, Reading<World>>(own);
  for (const { name, kind, slot } of parts.numbers.values()) {
    if (kind === 'outcome' && where !== 'outcome') continue;
    readings.set(name, slotReading(slot, parts.topics.values));
  }
  return {
    variable: (name) => readings.get(name) ?? null,
    call: (name) => parts.functions.get(name) ?? null,
    variableNames: () => [...readings.keys()],
    functionNames: () => [...parts.functions.keys()],
    knowsId: (text) => parts.names.knows(text),
  };
}

function slotReading(slot: number, topic: number): Reading<World> {
  const read = (world: World): number => world.values[slot]!;
  return { type: 'number', watches: [topic], read: writtenAs(read, () => `w.values[${slot}]`) };
}

/** Drill time in hours, exact at any instant. */
function exactHours(clock: number): Reading<World> {
  return { type: 'number', watches: [clock], read: (world) => world.time / HOUR };
}

/** Names that need no declaration. In formulas `hours` is the integration time, elsewhere the exact drill time. */
function fixedReadings({ topics }: ScopeParts, integrating: boolean): [string, Reading<World>][] {
  const watches = [topics.values];
  return [
    ['hours', integrating ? slotReading(hoursSlot, topics.values) : exactHours(topics.clock)],
    ['elapsed', { type: 'duration', watches: [topics.clock], read: (world) => world.time }],
    ['response', { type: 'number', watches, read: (world) => world.response }],
    ['warning', { type: 'number', watches, read: (world) => world.warning }],
  ];
}

/** The scope inside an action, where its arguments can be read. */
export function actionScope(
  scope: Scope<World>,
  args: readonly { readonly name: string; readonly choices: readonly string[] }[],
): Scope<World> {
  const arg = argFunction(args);
  return {
    ...scope,
    call: (name) => (name === 'arg' ? arg : scope.call(name)),
    functionNames: () => ['arg', ...scope.functionNames()],
  };
}
