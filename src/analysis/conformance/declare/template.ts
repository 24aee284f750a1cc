/**
 * What a DECLARE template is (M. Pesic, H. Schonenberg and W. van der Aalst, EDOC 2007): a rule about one activity or two, with its
 * definition in temporal logic and a check that reads the trace once. A property test holds the check to the definition.
 */
import type { Formula } from '../ltlf.ts';

export interface Template {
  /** As in the literature, in kebab-case. */
  readonly name: string;
  /** How many activities it is about. */
  readonly arity: 1 | 2;
  /** What it means; templates of one activity do not look at the second. */
  formula(a: number, b: number): Formula;
  /** Whether a trace keeps it. Rules that nothing in the trace calls upon are kept. */
  holds(trace: readonly number[], a: number, b: number): boolean;
}

/** A template applied to activities; `b` is left out where it is about one. */
export interface Constraint {
  readonly template: Template;
  readonly a: number;
  readonly b?: number;
}
