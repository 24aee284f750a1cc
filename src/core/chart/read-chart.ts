/**
 * From an author's configuration to a `ChartDefinition`: every name looked up, everything that is wrong
 * reported at once. What passes has one meaning, the same for XState and for the compiled executor.
 */
import type { Diagnostic } from '../kernel/errors.ts';
import { ChartNames } from './chart-names.ts';
import { checkHistoryUse } from './check-history.ts';
import { checkShape } from './check-shape.ts';
import { checkTargets } from './check-targets.ts';
import type { ChartAction, ChartConfig, ChartTransition } from './config.ts';
import type {
  ChartDefinition,
  ChartDelayed,
  ChartHistory,
  ChartNode,
  ChartStep,
  ChartTransitionDefinition,
} from './definition.ts';
import { ChartReport, type ConfigPath } from './report.ts';
import { resolveHistoryDefault, resolveTarget } from './resolve-target.ts';
import { type Survey, type SurveyedNode, surveyNodes } from './survey.ts';

/** A chart and what is odd about it, or all that is wrong. Paths lead into the configuration. */
export type ChartReading =
  | { readonly chart: ChartDefinition; readonly warnings: readonly Diagnostic[] }
  | { readonly problems: readonly Diagnostic[] };

/**
 * Read a chart. `events` are the names of all events that the host may send, each once; `events[i]` is then
 * event `i`. Events that the chart raises for itself need not be among them.
 */
export function readChart(config: ChartConfig, events: readonly string[]): ChartReading {
  const report = new ChartReport();
  if (!checkShape(config, report)) return { problems: report.problems };
  const survey = surveyNodes(config, report);
  const names = new ChartNames(events, survey, report);
  const chart = new ChartReader(survey, names, report).read();
  checkTargets(chart, survey, report);
  checkHistoryUse(chart, report);
  return report.problems.length > 0 ? { problems: report.problems } : { chart, warnings: report.warnings };
}

class ChartReader {
  readonly #survey: Survey;
  readonly #names: ChartNames;
  readonly #report: ChartReport;
  readonly #transitions: ChartTransitionDefinition[] = [];
  #historySlots = 0;

  constructor(survey: Survey, names: ChartNames, report: ChartReport) {
    this.#survey = survey;
    this.#names = names;
    this.#report = report;
  }

  read(): ChartDefinition {
    const nodes = this.#survey.nodes.map((node) => this.#node(node));
    // Completion events come last, after those of `after`.
    const finished = nodes.map((node, i) => ({
      ...node,
      doneEvent: this.#doneEvent(this.#survey.nodes[i]!),
    }));
    const { events, authorEvents, timers, sendIds } = this.#names;
    return { nodes: finished, transitions: this.#transitions, events, authorEvents, timers, sendIds };
  }

  #node(node: SurveyedNode): ChartNode {
    const { index, key, path, kind, parent, end, children, config, at } = node;
    const list = (transitions: readonly ChartTransition[] | undefined, ...place: ConfigPath): number[] =>
      (transitions ?? []).map((each, i) => this.#transition(node, each, [...at, ...place, i]));
    return {
      index,
      key,
      path,
      id: config.id ?? null,
      description: config.description ?? null,
      kind,
      parent: parent?.index ?? -1,
      end,
      children: children.map((child) => child.index),
      initial: children.find((child) => child.key === config.initial)?.index ?? -1,
      history: kind === 'history' && parent !== null ? this.#history(node) : null,
      entry: this.#steps(config.entry, [...at, 'entry']),
      exit: this.#steps(config.exit, [...at, 'exit']),
      on: Object.entries(config.on ?? {}).map(([descriptor, transitions]) => ({
        descriptor,
        transitions: list(transitions, 'on', descriptor),
      })),
      always: list(config.always, 'always'),
      after: this.#after(node, list),
      onDone: list(config.onDone, 'onDone'),
      doneEvent: -1,
    };
  }

  #history(node: SurveyedNode): ChartHistory {
    const { config, at } = node;
    const texts = typeof config.target === 'string' ? [config.target] : (config.target ?? []);
    const targets = texts.flatMap((text) => {
      const found = resolveHistoryDefault(this.#survey, node, text, [...at, 'target'], this.#report);
      return found === null ? [] : [found.index];
    });
    return { depth: config.history ?? 'shallow', slot: this.#historySlots++, targets };
  }

  #after(
    { config, at, path }: SurveyedNode,
    list: (transitions: readonly ChartTransition[], ...place: ConfigPath) => number[],
  ): ChartDelayed[] {
    const seen = new Set<number>();
    return (config.after ?? []).map(({ delay, transitions }, i) => {
      if (seen.has(delay)) {
        const message = 'this delay stands here twice: list both transitions under it';
        this.#report.problem('chart/duplicate-delay', [...at, 'after', i, 'delay'], message);
      }
      seen.add(delay);
      const name = `after(${path})#${i}`;
      const event = this.#names.internalEvent(name);
      const sendId = this.#names.internalSendId(name);
      const timer = this.#names.timer({ event, delay, sendId });
      return { timer, transitions: list(transitions, 'after', i, 'transitions') };
    });
  }

  #transition(source: SurveyedNode, config: ChartTransition, at: ConfigPath): number {
    const targets = (config.targets ?? []).flatMap((text, i) => {
      const found = resolveTarget(this.#survey, source, text, [...at, 'targets', i], this.#report);
      return found === null ? [] : [found.index];
    });
    const steps = this.#steps(config.actions, [...at, 'actions']);
    const index = this.#transitions.length;
    const { guard = -1, reenter = false } = config;
    this.#transitions.push({ index, source: source.index, targets, guard, steps, reenter, at });
    return index;
  }

  #steps(actions: readonly ChartAction[] | undefined, at: ConfigPath): ChartStep[] {
    return (actions ?? []).flatMap((action, i) => this.#step(action, [...at, i]) ?? []);
  }

  #step(action: ChartAction, at: ConfigPath): ChartStep | null {
    if ('effect' in action) return { kind: 'effect', effect: action.effect };
    if ('cancel' in action) {
      const sendId = this.#names.sendId(action.cancel, [...at, 'cancel']);
      return sendId === null ? null : { kind: 'cancel', sendId };
    }
    const event = this.#names.event(action.raise);
    if (action.delay === undefined) return { kind: 'raise', event };
    const sendId = action.id === undefined ? -1 : (this.#names.sendId(action.id, at) ?? -1);
    return { kind: 'schedule', timer: this.#names.timer({ event, delay: action.delay, sendId }) };
  }

  /** Of states that can be done; a warning for the others that wait for it. */
  #doneEvent(node: SurveyedNode): number {
    const { kind, config, at, path } = node;
    const canBeDone = (kind === 'compound' || kind === 'parallel') && couldComplete(node);
    if (config.onDone !== undefined && (node.parent === null || !canBeDone)) {
      const reason = canBeDone ? 'the chart ends when its root is done' : 'this state can never be done';
      this.#report.warning('chart/idle-done', [...at, 'onDone'], reason);
    }
    return canBeDone ? this.#names.internalEvent(`done(${path})`) : -1;
  }
}

function couldComplete({ kind, children }: SurveyedNode): boolean {
  if (kind === 'final') return true;
  if (kind === 'compound') return children.some((child) => child.kind === 'final');
  return kind === 'parallel' && children.every((child) => child.kind === 'history' || couldComplete(child));
}
