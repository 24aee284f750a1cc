/**
 * From a plan of numbers to a chart's configuration that XState and our reader accept. Targets are written in
 * whatever syntax fits: a path from a sibling, `.child`, an id, or a path from the root's id.
 */
import {
  type ChartAction,
  type ChartConfig,
  type ChartDefinition,
  type ChartTransition,
  readChart,
} from '../../../src/core/chart/index.ts';
import type { ActionPlan, ChartPlan, TransitionPlan, TreePlan } from './random-chart.ts';
import { trialDescriptors, trialEvents, trialSendIds } from './trial-events.ts';
import { EQUAL_TO, incrementOf } from './trial-world.ts';

export interface BuiltChart {
  readonly config: ChartConfig;
  readonly chart: ChartDefinition;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type NodeConfig = Omit<Mutable<ChartConfig>, 'entry' | 'exit' | 'always' | 'onDone' | 'after' | 'on'> & {
  entry: ChartAction[];
  exit: ChartAction[];
  always: ChartTransition[];
  onDone: ChartTransition[];
  after: { delay: number; transitions: ChartTransition[] }[];
  on: Record<string, ChartTransition[]>;
};

interface Draft {
  readonly path: readonly string[];
  readonly id: string | null;
  readonly parent: Draft | null;
  readonly shape: TreePlan['shape'] | 'history';
  readonly config: NodeConfig;
  readonly children: Draft[];
}

export const ROOT_ID = 'm';

/**
 * Build the chart, and take out again what the reader refuses: targets that cannot be active at once, and the
 * like.
 */
export function buildChart(plan: ChartPlan): BuiltChart {
  const config = configOf(plan);
  for (;;) {
    const reading = readChart(config, trialEvents);
    if ('chart' in reading) return { config, chart: reading.chart };
    for (const problem of reading.problems) {
      const transition =
        problem.code.match(/conflicting-targets|unsafe-history/) && at(config, problem.path!.slice(0, -1));
      if (!transition) throw new Error(`${problem.code} ${problem.path?.join('/')}: ${problem.message}`);
      (transition as { targets: string[] }).targets.pop();
    }
  }
}

/** The configuration as planned, refused or not. */
export function configOf(plan: ChartPlan): ChartConfig {
  const drafts: Draft[] = [];
  const root = draftNode(plan.root, [], null, drafts);
  setDefaults(plan.root, root);
  for (const each of plan.actions) addAction(drafts, each.node, each.exit, toAction(each.action));
  for (const each of plan.transitions) addTransition(drafts, each);
  dropVainCancels(root.config);
  return root.config;
}

function draftNode(plan: TreePlan, path: readonly string[], parent: Draft | null, drafts: Draft[]): Draft {
  const index = drafts.length;
  const id = parent === null ? ROOT_ID : index % 3 === 0 ? `id${index}` : null;
  const config = newConfig({
    ...(plan.shape !== 'leaf' && { type: plan.shape }),
    ...(id !== null && { id }),
  });
  const draft: Draft = { path, id, parent, shape: plan.shape, config, children: [] };
  drafts.push(draft);
  parent?.children.push(draft);
  if (plan.children.length === 0) return draft;
  const states: Record<string, ChartConfig> = {};
  const addHistories = (deep: boolean): void => {
    plan.histories.forEach((history, i) => {
      if (history.deep !== deep) return;
      states[`h${i}`] = draftHistory(`h${i}`, deep, draft, drafts).config;
    });
  };
  addHistories(true);
  plan.children.forEach((child, i) => {
    const key = 'ABCD'[i]!;
    states[key] = draftNode(child, [...path, key], draft, drafts).config;
  });
  addHistories(false);
  config.states = states;
  return draft;
}

function draftHistory(key: string, deep: boolean, parent: Draft, drafts: Draft[]): Draft {
  const config = newConfig({ type: 'history', ...(deep && { history: 'deep' }) });
  const draft: Draft = {
    path: [...parent.path, key],
    id: null,
    parent,
    shape: 'history',
    config,
    children: [],
  };
  parent.children.push(draft);
  drafts.push(draft);
  return draft;
}

/** Only what is set shows: a history state must not even have an empty `entry`. */
function newConfig(config: ChartConfig): NodeConfig {
  return config as NodeConfig;
}

/** Initial states and the defaults of history states, once all children are there. */
function setDefaults(plan: TreePlan, draft: Draft): void {
  const own = draft.children.filter((child) => child.shape !== 'history');
  if (plan.shape === 'compound') draft.config.initial = own[plan.initial % own.length]!.path.at(-1)!;
  plan.children.forEach((child, i) => {
    setDefaults(child, own[i]!);
  });
  const inside = own.flatMap(withDescendants).filter((each) => each.shape !== 'history');
  plan.histories.forEach(({ fallback }, i) => {
    const history = draft.children.find((child) => child.path.at(-1) === `h${i}`);
    if (history === undefined || fallback < 0) return;
    history.config.target = inside[fallback % inside.length]!.path.slice(draft.path.length).join('.');
  });
}

function withDescendants(draft: Draft): Draft[] {
  return [draft, ...draft.children.flatMap(withDescendants)];
}

function addAction(drafts: readonly Draft[], node: number, exit: boolean, action: ChartAction): void {
  const able = drafts.filter((draft) => draft.shape !== 'history');
  const { config } = able[node % able.length]!;
  const key = exit ? 'exit' : 'entry';
  config[key] ??= [];
  config[key].push(action);
}

function addTransition(drafts: readonly Draft[], plan: TransitionPlan): void {
  const able = drafts.filter((draft) => draft.shape !== 'history' && draft.shape !== 'final');
  const source = able[plan.source % able.length]!;
  const { config } = source;
  const histories = drafts.filter((draft) => draft.shape === 'history');
  const goals = plan.toHistory && histories.length > 0 ? histories : drafts;
  const guard = plan.trigger === 'always' ? rarelyTrue(plan) : plan.guard;
  const transition: ChartTransition = {
    targets: plan.targets.map((target) => targetText(source, goals[target % goals.length]!, target)),
    actions: [...calming(plan, guard), ...plan.actions.map(toAction)],
    ...(guard >= 0 && { guard }),
    ...(plan.reenter && { reenter: true }),
  };
  listFor(config, plan, source).push(transition);
}

/** The guard of an eventless transition: few charts come to rest where these are often true. */
function rarelyTrue({ guard, descriptor }: TransitionPlan): number {
  return descriptor % 8 === 0 ? guard : EQUAL_TO + (descriptor % EQUAL_TO);
}

/** Most eventless transitions make their own guard false, as authors' do. */
function calming({ trigger, descriptor }: TransitionPlan, guard: number): ChartAction[] {
  return trigger === 'always' && guard >= 0 && descriptor % 4 > 0 ? [{ effect: incrementOf(guard) }] : [];
}

function listFor(
  config: NodeConfig,
  { trigger, descriptor }: TransitionPlan,
  source: Draft,
): ChartTransition[] {
  if (trigger === 'always') {
    config.always ??= [];
    return config.always;
  }
  if (trigger === 'onDone' && source.shape !== 'leaf') {
    config.onDone ??= [];
    return config.onDone;
  }
  if (trigger === 'after') return listForDelay(config, descriptor % 7);
  const name = trialDescriptors[descriptor % trialDescriptors.length]!;
  config.on ??= {};
  config.on[name] ??= [];
  return config.on[name];
}

function listForDelay(config: NodeConfig, delay: number): ChartTransition[] {
  config.after ??= [];
  const known = config.after.find((each) => each.delay === delay);
  if (known !== undefined) return known.transitions;
  const transitions: ChartTransition[] = [];
  config.after.push({ delay, transitions });
  return transitions;
}

/** One of the ways to write a target; `choice` decides where there are several. */
function targetText(source: Draft, target: Draft, choice: number): string {
  const ways = [`#${[ROOT_ID, ...target.path].join('.')}`];
  if (target.id !== null) ways.push(`#${target.id}`);
  const below = startsWith(target.path, source.path);
  if (below && target !== source) ways.push(`.${target.path.slice(source.path.length).join('.')}`);
  const { parent } = source;
  if (parent !== null && target !== parent && startsWith(target.path, parent.path)) {
    ways.push(target.path.slice(parent.path.length).join('.'));
  }
  return ways[Math.floor(choice / 7) % ways.length]!;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((key, i) => path[i] === key);
}

function toAction({ kind, number, delay }: ActionPlan): ChartAction {
  const event = trialEvents[number % trialEvents.length]!;
  const id = trialSendIds[number % trialSendIds.length]!;
  switch (kind) {
    case 'effect':
      return { effect: number };
    case 'raise':
      return { raise: event };
    case 'later':
      return { raise: event, delay };
    case 'later-id':
      return { raise: event, delay, id };
    case 'cancel':
      return { cancel: id };
  }
}

/** The reader refuses to cancel what nothing raises. */
function dropVainCancels(root: ChartConfig): void {
  const text = JSON.stringify(root);
  const vain = trialSendIds.filter((id) => !text.includes(`"id":"${id}"`));
  const prune = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) if (vain.includes(value[i]?.cancel)) value.splice(i, 1);
    }
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) prune(part);
  };
  prune(root);
}

function at(config: ChartConfig, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], config);
}
