/** Which drill is due when: a fold over the rules and the drills that were finished. Today is given; nothing here knows the date. */
import { addMonths, daysBetween } from './dates.ts';
import type { DrillRule } from './drill-rules.ts';

/** A drill that was played to its end. */
export interface FinishedDrill {
  readonly id: string;
  readonly scenario: string;
  /** As the scenario writes it; empty where it does not. */
  readonly category: string;
  /** When it was last left, as a date. */
  readonly date: string;
}

export interface DueDrill {
  readonly rule: DrillRule;
  /** The latest drill that counts for it; null if there is none. */
  readonly last: { readonly drill: string; readonly date: string } | null;
  /** Null where it was never drilled: due since the rule began to bind. */
  readonly due: string | null;
  /** Days left, negative when overdue; null where it was never drilled. */
  readonly daysLeft: number | null;
  readonly state: 'never' | 'overdue' | 'soon' | 'due-later';
}

/** Days before the due date from which a drill is due soon. */
export const soonDays = 60;

/** The most pressing first: never drilled, then by date; equal ones in the order of the rules. A drill on the due date is in time. */
export function dueDrills(
  rules: readonly DrillRule[],
  drills: readonly FinishedDrill[],
  today: string,
): DueDrill[] {
  return rules
    .map((rule) => dueBy(rule, drills, today))
    .sort((one, other) => compare(one.due ?? '', other.due ?? ''));
}

function dueBy(rule: DrillRule, drills: readonly FinishedDrill[], today: string): DueDrill {
  const counted = drills.filter((drill) => counts(rule, drill));
  if (counted.length === 0) return { rule, last: null, due: null, daysLeft: null, state: 'never' };
  const { id, date } = counted.reduce((best, each) => (each.date > best.date ? each : best));
  const due = addMonths(date, rule.months);
  const daysLeft = daysBetween(today, due);
  const state = daysLeft < 0 ? 'overdue' : daysLeft <= soonDays ? 'soon' : 'due-later';
  return { rule, last: { drill: id, date }, due, daysLeft, state };
}

/** A rule that names neither categories nor scenarios is met by any drill. */
function counts({ categories, scenarios }: DrillRule, { scenario, category }: FinishedDrill): boolean {
  if (categories === undefined && scenarios === undefined) return true;
  return categories?.includes(category) === true || scenarios?.includes(scenario) === true;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
