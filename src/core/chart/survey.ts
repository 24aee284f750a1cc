/**
 * The first reading of a chart: its states, numbered in document order, with their types, names and initial
 * children. What is wrong is reported and read as well as it can be, so that later readings can go on.
 */
import type { ChartConfig } from './config.ts';
import type { ChartNodeKind } from './definition.ts';
import type { ChartReport, ConfigPath } from './report.ts';

/** A state on its way to becoming a `ChartNode`. */
export interface SurveyedNode {
  readonly index: number;
  readonly key: string;
  readonly path: string;
  /** Where it stands in the configuration. */
  readonly at: ConfigPath;
  readonly config: ChartConfig;
  readonly kind: ChartNodeKind;
  readonly parent: SurveyedNode | null;
  readonly children: SurveyedNode[];
  end: number;
}

export interface Survey {
  readonly nodes: readonly SurveyedNode[];
  readonly byId: ReadonlyMap<string, SurveyedNode>;
}

/** XState's id for a root that has none. */
const ROOT_ID = '(machine)';

export function surveyNodes(config: ChartConfig, report: ChartReport): Survey {
  const nodes: SurveyedNode[] = [];
  addNode(config, '', null, [], nodes, report);
  const byId = new Map<string, SurveyedNode>();
  for (const node of nodes) {
    const id = node.config.id ?? (node.parent === null ? ROOT_ID : null);
    if (id === null) continue;
    if (!isWord(id)) report.problem('chart/bad-name', [...node.at, 'id'], badName(id));
    if (byId.has(id))
      report.problem('chart/duplicate-id', [...node.at, 'id'], `there are two states \`#${id}\``);
    byId.set(id, node);
  }
  for (const node of nodes) checkContents(node, report);
  return { nodes, byId };
}

function addNode(
  config: ChartConfig,
  key: string,
  parent: SurveyedNode | null,
  at: ConfigPath,
  nodes: SurveyedNode[],
  report: ChartReport,
): void {
  const path = parent === null || parent.path === '' ? key : `${parent.path}.${key}`;
  const index = nodes.length;
  const node: SurveyedNode = {
    index,
    key,
    path,
    at,
    config,
    kind: kindOf(config),
    parent,
    children: [],
    end: 0,
  };
  nodes.push(node);
  parent?.children.push(node);
  for (const [childKey, child] of Object.entries(config.states ?? {})) {
    const childAt = [...at, 'states', childKey];
    if (!isWord(childKey)) report.problem('chart/bad-name', childAt, badName(childKey));
    addNode(child, childKey, node, childAt, nodes, report);
  }
  node.end = nodes.length;
}

/** As XState infers it. */
function kindOf(config: ChartConfig): ChartNodeKind {
  if (config.type !== undefined) return config.type;
  if (Object.keys(config.states ?? {}).length > 0) return 'compound';
  return config.history === undefined ? 'atomic' : 'history';
}

/**
 * Digits alone would be moved to the front by JavaScript whatever the author's order; a dot would be taken
 * for a path.
 */
function isWord(name: string): boolean {
  return name !== '' && name !== '__proto__' && !/^[0-9]+$|[.\\]|^#/.test(name);
}

function badName(name: string): string {
  return `\`${name}\` cannot be a state's name: no dots or backslashes, no leading #, not digits alone`;
}

function checkContents(node: SurveyedNode, report: ChartReport): void {
  const { kind, config, parent, at } = node;
  const own = node.children.filter((child) => child.kind !== 'history');
  const says = (message: string): void => report.problem('chart/wrong-type', [...at, 'type'], message);
  if (parent === null && (kind === 'final' || kind === 'history')) says(`the root cannot be ${kind}`);
  if (kind === 'atomic' && node.children.length > 0) says('an atomic state has no states within it');
  if (kind === 'parallel' && own.length === 0) says('a parallel state needs states within it');
  if (kind === 'compound' && own.length === 0) says('a compound state needs states within it');
  if (kind === 'compound') checkInitial(node, own, report);
  else if (config.initial !== undefined) {
    report.problem('chart/wrong-type', [...at, 'initial'], `a state of type ${kind} has no initial state`);
  }
  if (kind === 'final') refuseKeys(node, finalRefuses, 'chart/final-not-empty', report);
  if (kind === 'history') refuseKeys(node, historyRefuses, 'chart/history-not-empty', report);
  else refuseKeys(node, ['history', 'target'], 'chart/wrong-type', report);
}

const finalRefuses = ['states', 'on', 'always', 'after', 'onDone'] as const;
const historyRefuses = ['entry', 'exit', ...finalRefuses] as const;

function refuseKeys(
  node: SurveyedNode,
  keys: readonly (keyof ChartConfig)[],
  code: 'chart/final-not-empty' | 'chart/history-not-empty' | 'chart/wrong-type',
  report: ChartReport,
): void {
  for (const key of keys) {
    if (node.config[key] === undefined) continue;
    report.problem(code, [...node.at, key], `a state of type ${node.kind} has no \`${key}\``);
  }
}

function checkInitial(node: SurveyedNode, own: readonly SurveyedNode[], report: ChartReport): void {
  const { initial } = node.config;
  if (own.length === 0) return;
  const keys = own.map((child) => child.key);
  if (initial === undefined) {
    const first = keys[0]!;
    const message = `say which state it starts in, for example \`initial: ${first}\``;
    report.problem('chart/missing-initial', node.at, message, `initial: ${first}`);
  } else if (!keys.includes(initial)) {
    const history = node.children.some((child) => child.key === initial);
    const message = history
      ? `\`${initial}\` is a history state: a state cannot start in it`
      : `no state \`${initial}\` here`;
    report.unknown('chart/unknown-initial', [...node.at, 'initial'], message, initial, keys);
  }
}
