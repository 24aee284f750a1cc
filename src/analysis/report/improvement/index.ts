/** The improvement plan's public face. */
export { type DraftAction, draftActions, draftPlan } from './draft-plan.ts';
export { type FollowUp, type FollowUpVerdict, followUp } from './follow-up.ts';
export {
  type ActionState,
  actionStates,
  type CorrectiveAction,
  type ImprovementPlan,
  improvementPlanSchema,
  improvementVersion,
  readImprovementPlan,
  writeImprovementPlan,
} from './improvement-plan.ts';
