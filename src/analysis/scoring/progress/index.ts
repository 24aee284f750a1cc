/** Progress' public face. */
export { type CoachMode, type DrillSummary, isPractice, isUnfinished } from './drill-summary.ts';
export {
  type Figures,
  foldProgress,
  type PlayedDrill,
  type Progress,
  type ScenarioProgress,
  type Standing,
} from './progress.ts';
export { type DrillRecord, lastSeat, type SeatTaken, seatRemark, summarise } from './summarise.ts';
