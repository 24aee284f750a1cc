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
export { lastSeat, type SeatTaken, seatRemark } from './seat-remark.ts';
export { type DrillRecord, summarise } from './summarise.ts';
