/** What a role sees of absences: its own, and the posts that it acts for. */
import type { Away } from '../model/absence.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { standsFor } from './away.ts';
import { type Named, nameOf, namesOf } from './view-names.ts';

export interface AbsenceView {
  /** When the role is back, in drill milliseconds, and who acts for it; null while it is at its post. */
  readonly away: { readonly until: number; readonly deputy: Named | null } | null;
  readonly actsFor: readonly Named[];
}

export function viewAbsence(blueprint: Blueprint, role: number, away: readonly Away[]): AbsenceView {
  const own = away.find((absence) => absence.role === role);
  return {
    away: own === undefined ? null : { until: own.until, deputy: nameOf(blueprint.roles, own.deputy) },
    actsFor: namesOf(blueprint.roles, standsFor({ away }, role)),
  };
}
