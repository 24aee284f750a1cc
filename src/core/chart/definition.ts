/**
 * A chart that has been read and found sound: every name resolved to an index, nothing lowered yet.
 * Executors, exports and checks all start from it. All of it is plain data.
 */

export type ChartNodeKind = 'atomic' | 'compound' | 'parallel' | 'final' | 'history';

export interface ChartDefinition {
  /**
   * In document order, parents first: the descendants of node `n` are `n + 1` to `nodes[n].end - 1`. The root
   * is 0.
   */
  readonly nodes: readonly ChartNode[];
  readonly transitions: readonly ChartTransitionDefinition[];
  /**
   * Names of all events. First the author's, in the order given to `readChart` (followed by names that only
   * the chart raises), then one for each `after`, then one for each state that can be done; those two have
   * made-up names.
   */
  readonly events: readonly string[];
  /** How many of `events` are the author's: wildcards match these only. */
  readonly authorEvents: number;
  readonly timers: readonly ChartTimer[];
  /** Names by which pending events can be cancelled; those of `after` are made up. */
  readonly sendIds: readonly string[];
}

export interface ChartNode {
  readonly index: number;
  readonly key: string;
  /** Dotted path from the root; the root's is empty. */
  readonly path: string;
  /** As the author gave it, else null. */
  readonly id: string | null;
  readonly description: string | null;
  readonly kind: ChartNodeKind;
  /** -1 for the root. */
  readonly parent: number;
  /** One past the last descendant. */
  readonly end: number;
  /** History states included, in document order. */
  readonly children: readonly number[];
  /** Of compound states the child to start in, else -1. */
  readonly initial: number;
  readonly history: ChartHistory | null;
  readonly entry: readonly ChartStep[];
  readonly exit: readonly ChartStep[];
  readonly on: readonly ChartReaction[];
  readonly always: readonly number[];
  readonly after: readonly ChartDelayed[];
  readonly onDone: readonly number[];
  /** The event that says this state is done; -1 for states that never are. */
  readonly doneEvent: number;
}

export interface ChartHistory {
  readonly depth: 'shallow' | 'deep';
  /** Index into `ChartState.history`. */
  readonly slot: number;
  /** Where to go when nothing is remembered; empty: as if the parent were entered anew. */
  readonly targets: readonly number[];
}

/** Transitions for one event descriptor, as written, tried in order. */
export interface ChartReaction {
  readonly descriptor: string;
  readonly transitions: readonly number[];
}

export interface ChartDelayed {
  readonly timer: number;
  readonly transitions: readonly number[];
}

export interface ChartTransitionDefinition {
  readonly index: number;
  readonly source: number;
  /** Empty: nothing is left or entered. */
  readonly targets: readonly number[];
  /** -1: always allowed. */
  readonly guard: number;
  readonly steps: readonly ChartStep[];
  readonly reenter: boolean;
  /** Where it stands in the configuration: keys and list positions from the root. */
  readonly at: readonly (string | number)[];
}

export type ChartStep =
  | { readonly kind: 'effect'; readonly effect: number }
  | { readonly kind: 'raise'; readonly event: number }
  | { readonly kind: 'schedule'; readonly timer: number }
  | { readonly kind: 'cancel'; readonly sendId: number };

/** One place in the chart that sends an event later. */
export interface ChartTimer {
  /** What to send when it is due. */
  readonly event: number;
  /** Index of the delay expression. */
  readonly delay: number;
  /** Under which name it can be cancelled; -1: it cannot. */
  readonly sendId: number;
}
