/**
 * From the text of a target to a state. XState's syntax (a path from a sibling, `.child`, `#id`,
 * `#id.child`), and one shorthand: where no sibling begins the path, it may begin at the root.
 */
import type { ChartReport, ConfigPath } from './report.ts';
import type { Survey, SurveyedNode } from './survey.ts';

/** The target of a transition of `source`, or null if there is none; that is reported. */
export function resolveTarget(
  survey: Survey,
  source: SurveyedNode,
  text: string,
  at: ConfigPath,
  report: ChartReport,
): SurveyedNode | null {
  const root = survey.nodes[0]!;
  const found = text.startsWith('#')
    ? byId(survey, text)
    : text.startsWith('.')
      ? follow(source, text.slice(1).split('.'))
      : fromParent(source.parent ?? root, root, text);
  if (found === null) reportUnknown(survey, source, text, at, report);
  return found;
}

/** The default of a history state: its paths begin at the history state's parent. */
export function resolveHistoryDefault(
  survey: Survey,
  history: SurveyedNode,
  text: string,
  at: ConfigPath,
  report: ChartReport,
): SurveyedNode | null {
  const parent = history.parent!;
  const found = text.startsWith('#') ? byId(survey, text) : fromParent(parent, survey.nodes[0]!, text);
  if (found === null) reportUnknown(survey, history, text, at, report);
  return found;
}

function byId({ byId: nodes }: Survey, text: string): SurveyedNode | null {
  const [id, ...path] = text.slice(1).split('.');
  const start = nodes.get(id!);
  return start === undefined ? null : follow(start, path);
}

function fromParent(parent: SurveyedNode, root: SurveyedNode, text: string): SurveyedNode | null {
  const path = text.split('.');
  return follow(parent, path) ?? follow(root, path);
}

function follow(start: SurveyedNode, path: readonly string[]): SurveyedNode | null {
  let node = start;
  for (const key of path) {
    const child = node.children.find((each) => each.key === key);
    if (child === undefined) return null;
    node = child;
  }
  return node;
}

function reportUnknown(
  survey: Survey,
  source: SurveyedNode,
  text: string,
  at: ConfigPath,
  report: ChartReport,
): void {
  const siblings = (source.parent ?? source).children.map((node) => node.key);
  const known = text.startsWith('#')
    ? [...survey.byId.keys()].map((id) => `#${id}`)
    : text.startsWith('.')
      ? source.children.map((node) => `.${node.key}`)
      : [...siblings, ...survey.nodes.slice(1).map((node) => node.path)];
  report.unknown('chart/unknown-target', at, `no state \`${text}\``, text, known);
}
