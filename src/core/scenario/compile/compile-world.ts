/** Compiles the physical world: numbers in the order in which they depend on one another, gauges, reserves, teams. */
import { hashName } from '../../kernel/chance.ts';
import type { Blueprint, Formula, Gauge, Initial, Stock } from '../../model/blueprint.ts';
import { warningLevels } from '../../model/verbs/warning.ts';
import type { World } from '../../model/world.ts';
import type { ScenarioInput } from '../schema/index.ts';
import { compileStore, compileTeamLife } from './compile-places.ts';
import type { CompiledNumber, ExpressionInput } from './expressions.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type WorldInput = NonNullable<ScenarioInput['world']>;
export type CompiledWorld = Pick<
  Blueprint,
  | 'step'
  | 'method'
  | 'parameters'
  | 'chances'
  | 'initials'
  | 'stocks'
  | 'formulas'
  | 'reserves'
  | 'gauges'
  | 'teams'
  | 'channels'
> & { readonly formulaTopics: ReadonlySet<number> };

export function compileWorld(workshop: Workshop): CompiledWorld {
  const world: WorldInput = workshop.input.world ?? {};
  const numbers = compileNumbers(workshop, world);
  return {
    step: workshop.expressions.milliseconds(world.step ?? '5m'),
    method: world.method ?? 'euler',
    parameters: Object.entries(world.parameters ?? {}).map(([name, value]) => ({
      name,
      value,
      slot: slotOf(workshop, name),
    })),
    chances: Object.entries(world.chances ?? {}).flatMap(([name, text]) => {
      const draw = workshop.expressions.draw(text, workshop.worldScope, 'number', ['world', 'chances', name]);
      return draw === null ? [] : [{ slot: slotOf(workshop, name), name: hashName(`chance/${name}`), draw }];
    }),
    ...numbers,
    reserves: Object.entries(world.reserves ?? {}).map(([id, reserve]) => ({
      id,
      title: reserve.title ?? id,
      slot: slotOf(workshop, id),
      unit: reserve.unit ?? '',
      ...compileStore(workshop, id, reserve),
    })),
    gauges: compileGauges(workshop, world),
    teams: Object.entries(world.teams ?? {}).map(([id, team]) => ({
      id,
      title: team.title ?? id,
      of: workshop.names.index('role', team.of, ['world', 'teams', id, 'of']) ?? 0,
      size: team.size ?? 1,
      skills: team.skills ?? [],
      ...compileTeamLife(workshop, id, team),
    })),
    channels: Object.entries(world.channels ?? {}).map(([id, channel]) => ({
      id,
      title: channel.title ?? id,
      takes:
        workshop.expressions.duration(channel.takes, workshop.scope, ['world', 'channels', id, 'takes'])
          ?.read ?? (() => 0),
    })),
  };
}

function slotOf(workshop: Workshop, name: string): number {
  return workshop.numbers.get(name)?.slot ?? 0;
}

function limitsOf(workshop: Workshop, name: string): Pick<Stock, 'slot' | 'min' | 'max'> {
  const slot = slotOf(workshop, name);
  const { min, max } = workshop.limits.get(slot) ?? { min: 0, max: null };
  return { slot, min, max };
}

/** A number with the names it is made of, so that it can be put in order. */
interface Node {
  readonly name: string;
  readonly slot: number;
  readonly path: Path;
  readonly value: CompiledNumber;
  readonly formula: boolean;
}

function compileNumbers(
  workshop: Workshop,
  world: WorldInput,
): Pick<CompiledWorld, 'initials' | 'stocks' | 'formulas' | 'formulaTopics'> {
  const { expressions, worldScope } = workshop;
  const nodes: Node[] = [];
  const define = (name: string, input: ExpressionInput, path: Path, formula: boolean): void => {
    const value = expressions.number(input, worldScope, path);
    if (value !== null) nodes.push({ name, slot: slotOf(workshop, name), path, value, formula });
  };
  const stocks: Stock[] = [];
  for (const [name, stock] of Object.entries(world.stocks ?? {})) {
    const path: Path = ['world', 'stocks', name];
    if (typeof stock !== 'object') {
      define(name, stock, path, false);
      stocks.push({ ...limitsOf(workshop, name), flow: null });
      continue;
    }
    define(name, stock.start, [...path, 'start'], false);
    const flow =
      stock.flow === undefined ? null : expressions.number(stock.flow, worldScope, [...path, 'flow']);
    stocks.push({ ...limitsOf(workshop, name), flow: flow?.read ?? null });
  }
  for (const [name, reserve] of Object.entries(world.reserves ?? {})) {
    define(name, reserve.stock, ['world', 'reserves', name, 'stock'], false);
  }
  for (const [name, formula] of Object.entries(world.formulas ?? {}))
    define(name, formula, ['world', 'formulas', name], true);
  const formulas = nodes.filter(({ formula }) => formula);
  return {
    stocks,
    formulas: inDependencyOrder(workshop, formulas).map(toFormula),
    initials: inDependencyOrder(workshop, nodes, false).map(
      ({ slot, value }): Initial => ({ slot, start: value.read }),
    ),
    formulaTopics: new Set(formulas.flatMap(({ value }) => value.watches)),
  };
}

const toFormula = ({ slot, value }: Node): Formula => ({ slot, value: value.read });

/** Each after all that it is made of; circles are reported with the way round. Ties stay in the author's order. */
function inDependencyOrder(workshop: Workshop, nodes: readonly Node[], report = true): Node[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ordered: Node[] = [];
  const done = new Set<string>();
  const visit = (node: Node, way: readonly string[]): void => {
    if (done.has(node.name)) return;
    if (way.includes(node.name)) {
      const circle = [...way.slice(way.indexOf(node.name)), node.name].join(' → ');
      if (report || !node.formula) {
        workshop.problems.error(
          'scenario/circular-formula',
          node.path,
          `${node.name} is made of itself: ${circle}`,
        );
      }
      done.add(node.name);
      return;
    }
    for (const name of node.value.names) {
      const other = byName.get(name);
      if (other !== undefined) visit(other, [...way, node.name]);
    }
    if (done.has(node.name)) return;
    done.add(node.name);
    ordered.push(node);
  };
  for (const node of nodes) visit(node, []);
  return ordered;
}

function compileGauges(workshop: Workshop, world: WorldInput): Gauge[] {
  const { names, expressions, problems, scope } = workshop;
  return Object.entries(world.gauges ?? {}).map(([id, gauge]) => {
    const path: Path = ['world', 'gauges', id];
    const seers =
      gauge.seen_by === undefined || gauge.seen_by === 'all'
        ? null
        : names.indexes('role', gauge.seen_by, [...path, 'seen_by']);
    const levels = warningLevels.map((colour) => (colour === 'none' ? null : (gauge.warn?.[colour] ?? null)));
    const present = levels.filter((level): level is number => level !== null);
    const rising = present.length < 2 || present[0]! < present[present.length - 1]!;
    const ordered = present.every(
      (level, i) => i === 0 || (rising ? level > present[i - 1]! : level < present[i - 1]!),
    );
    if (!ordered)
      problems.error(
        'scenario/levels-out-of-order',
        [...path, 'warn'],
        `the levels of ${id} neither rise nor fall from blue to red`,
      );
    const event = (name: (colour: string) => string): number[] =>
      warningLevels.map((colour, i) => (levels[i] === null ? -1 : workshop.eventOf(name(colour))));
    return {
      id,
      title: gauge.title ?? id,
      unit: gauge.unit ?? '',
      reads: expressions.number(gauge.reads, scope, [...path, 'reads'])?.read ?? ((_world: World) => 0),
      every: Math.max(1, expressions.milliseconds(gauge.every)),
      delay: gauge.delay === undefined ? 0 : expressions.milliseconds(gauge.delay),
      noise: gauge.noise ?? 0,
      noiseName: hashName(`gauge/${id}`),
      decimals: gauge.decimals ?? 2,
      seenBy: names.list('role').map((_, role) => seers === null || seers.includes(role)),
      levels,
      rising,
      clearance: gauge.clearance ?? 0,
      reached: event((colour) => `${id}.${colour}`),
      cleared: event((colour) => `${id}.below-${colour}`),
    };
  });
}
