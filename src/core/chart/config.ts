/**
 * What an author's chart looks like once the scenario compiler has replaced every guard, effect and delay by
 * an index: an XState v5 machine configuration with integers where XState has functions.
 *
 * The order of `states` is document order. Lists are always lists: the compiler has already unfolded XState's
 * shorthands (`on: { alarm: 'red' }`). `readChart` checks everything else.
 */

/** One state. The root is a state like any other, except that it is neither final nor history. */
export interface ChartConfig {
  /** Left out, it is `compound` if there are states, `history` if there is `history`, else `atomic`. */
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** A name that targets can reach from anywhere as `#id`. */
  readonly id?: string;
  /** For people and exports; without meaning. */
  readonly description?: string;
  /** The child a compound state starts in: one of the keys of `states`. */
  readonly initial?: string;
  readonly states?: Readonly<Record<string, ChartConfig>>;
  /** Of history states: whether the children or the innermost states are remembered. Default `shallow`. */
  readonly history?: 'shallow' | 'deep';
  /**
   * Of history states: where to go when nothing is remembered yet; paths start at the history state's parent.
   */
  readonly target?: string | readonly string[];
  readonly entry?: readonly ChartAction[];
  readonly exit?: readonly ChartAction[];
  /** By event name, or by wildcard: `*`, or `gauge.*`, which also matches `gauge` itself. */
  readonly on?: Readonly<Record<string, readonly ChartTransition[]>>;
  /** Taken whenever their guard holds, without any event. */
  readonly always?: readonly ChartTransition[];
  /** Taken when the state has been active for so long. A delay may stand here only once. */
  readonly after?: readonly ChartAfter[];
  /** Taken when a final child is entered, or every region of a parallel state is done. */
  readonly onDone?: readonly ChartTransition[];
}

export interface ChartTransition {
  /**
   * XState's target syntax: a sibling's key or a path from it (`seeping`, `dike.seeping`), `.child`, `#id`,
   * `#id.child`; or, where no sibling has that name, a path from the root. Left out, nothing is left or
   * entered.
   */
  readonly targets?: readonly string[];
  /** Index of a guard; left out, the transition is always allowed. */
  readonly guard?: number;
  readonly actions?: readonly ChartAction[];
  /** Leave and re-enter the source even if the target lies within it. */
  readonly reenter?: boolean;
}

export interface ChartAfter {
  /** Index of a delay expression, evaluated when the state is entered. */
  readonly delay: number;
  readonly transitions: readonly ChartTransition[];
}

/** Something the host does, an event for the chart itself (now or later), or the end of a pending event. */
export type ChartAction =
  | { readonly effect: number }
  | { readonly raise: string; readonly delay?: number; readonly id?: string }
  | { readonly cancel: string };
