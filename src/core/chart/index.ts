/** Statecharts: what an author's chart is, and two executors that step it alike. */
export { ChartRunaway, DEFAULT_ROUNDS, describeTransition } from './chart-runaway.ts';
export { compileChart, type ExecutorOptions } from './compiled-executor.ts';
export type { ChartAction, ChartAfter, ChartConfig, ChartTransition } from './config.ts';
export type * from './definition.ts';
export { type ChartExecutor, type ChartHost, type ChartState, createChartState } from './executor.ts';
export {
  type ChartVocabulary,
  exportXState,
  type XStateConfig,
  type XStateExport,
  type XStateRaise,
} from './export-xstate.ts';
export { heardEvents } from './heard-events.ts';
export {
  cancelTimer,
  clearPendingTimers,
  createPendingTimers,
  type PendingTimers,
  scheduleTimer,
  takeTimer,
} from './pending-timers.ts';
export { type ChartReading, readChart } from './read-chart.ts';
export { createXStateExecutor } from './xstate-executor.ts';
