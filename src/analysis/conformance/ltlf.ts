/**
 * Linear temporal logic on finite traces (G. De Giacomo and M. Vardi, IJCAI 2013): formulas as plain data, and what they mean, written down as directly
 * as possible. This is the definition to which the fast checks of the DECLARE templates are held; it takes time polynomial in the trace and is not meant for more.
 */

export type Formula =
  | { readonly kind: 'true' }
  | { readonly kind: 'happens'; readonly activity: number }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'next'; readonly of: Formula }
  | { readonly kind: 'until'; readonly left: Formula; readonly right: Formula };

export const anything: Formula = { kind: 'true' };
/** The activity happens now. */
export const happens = (activity: number): Formula => ({ kind: 'happens', activity });
export const not = (of: Formula): Formula => ({ kind: 'not', of });
export const and = (left: Formula, right: Formula): Formula => ({ kind: 'and', left, right });
export const or = (left: Formula, right: Formula): Formula => ({ kind: 'or', left, right });
export const implies = (left: Formula, right: Formula): Formula => or(not(left), right);
/** There is a next event, and it holds there. */
export const next = (of: Formula): Formula => ({ kind: 'next', of });
/** If there is a next event, it holds there. */
export const weakNext = (of: Formula): Formula => not(next(not(of)));
/** The right holds now or later, and the left at all events before that. */
export const until = (left: Formula, right: Formula): Formula => ({ kind: 'until', left, right });
export const eventually = (of: Formula): Formula => until(anything, of);
export const always = (of: Formula): Formula => not(eventually(not(of)));
/** The same as until, or the left holds at all events to come. */
export const weakUntil = (left: Formula, right: Formula): Formula => or(until(left, right), always(left));

/** Whether a formula holds of a trace of activities, seen from an event; behind the last event nothing happens. */
export function holdsAt(formula: Formula, trace: readonly number[], at = 0): boolean {
  switch (formula.kind) {
    case 'true':
      return true;
    case 'happens':
      return trace[at] === formula.activity;
    case 'not':
      return !holdsAt(formula.of, trace, at);
    case 'and':
      return holdsAt(formula.left, trace, at) && holdsAt(formula.right, trace, at);
    case 'or':
      return holdsAt(formula.left, trace, at) || holdsAt(formula.right, trace, at);
    case 'next':
      return at + 1 < trace.length && holdsAt(formula.of, trace, at + 1);
    case 'until':
      for (let i = at; i < trace.length; i++) {
        if (holdsAt(formula.right, trace, i)) return true;
        if (!holdsAt(formula.left, trace, i)) return false;
      }
      return false;
  }
}
