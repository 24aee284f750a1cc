/** The calendar's public face. */
export { isDate } from './dates.ts';
export {
  type DrillRule,
  type DrillRules,
  defaultRules,
  drillRulesSchema,
  rulesVersion,
} from './drill-rules.ts';
export { type DueDrill, dueDrills, type FinishedDrill } from './due-drills.ts';
