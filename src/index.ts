/**
 * The library. A drill is a pure function, (scenario, seed, journal) → log, and these are its parts:
 *
 *     const loaded = loadScenario({ read: (path) => texts[path] ?? null }, 'wenhe-flood/scenario.yaml');
 *     if (!loaded.ok) throw new Error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
 *     const { blueprint } = loaded;
 *     const run = runDrill(blueprint, { seed: 'lusab-babad' });
 *     console.log(logLines(blueprint, run.log));
 *     console.log(scoreRun(blueprint, run.log).headline.speed);
 *
 * Times and durations are whole milliseconds since StartEx. Names of the scenario are integers inside a blueprint and its log, and
 * become text again in `logEntry`, `logLines` and the scorecard. Nothing here reads a file, a clock or the machine's chance. Functions
 * that are given what cannot be (an unknown role in a cast, say) throw a `TocsinError` with a code and a sentence; mistakes in a
 * scenario are never thrown but returned, all at once, as diagnostics.
 */

/** How well a log follows a plan: partial orders and alignment, DECLARE and LTLf, token replay, windows, robustness. */
export * as conformance from './analysis/conformance/index.ts';
// The log for other programs.
/** The log as a table (RFC 4180): one row for each entry, harmless to spreadsheets. */
export { type CsvSource, writeCsv } from './analysis/exchange/write-csv.ts';
/** The log as XES (IEEE 1849-2016), for process mining. */
export { writeXes, type XesSource } from './analysis/exchange/write-xes.ts';
/** Who talks to whom: density, reciprocity, centralisation, fragmentation, QAP and the like, of any directed network. */
export * as network from './analysis/network/index.ts';
// Reports.
/** The after-action report as data, in a language; the same source gives the same report. */
export { buildReport } from './analysis/report/after-action/build-report.ts';
export { type Report, reportSchema, reportVersion } from './analysis/report/after-action/document.ts';
export type { ReportOptions, ReportSource } from './analysis/report/after-action/source.ts';
/** The scorecard as lines for a terminal, and one task of it with what the plan wanted and what became of it. */
export { formatScorecard, type ScorecardFormat } from './analysis/report/format-scorecard.ts';
export { formatTask, listTasks, type TaskLine, type TaskPage } from './analysis/report/format-task.ts';
/** A report as one HTML file that needs no network and no script, or as CommonMark. Word files need the command line. */
export { writeHtml } from './analysis/report/html/write-html.ts';
export { writeMarkdown } from './analysis/report/markdown/write-markdown.ts';
/** Single entries of a log in words. */
export { type EntryTeller, logTeller, type ToldLog } from './analysis/report/tell-log.ts';
/** Several drills of one scenario side by side, from their scorecards. */
export {
  type ComparedDrill,
  type Comparison,
  compareDrills,
} from './analysis/scoring/comparison/compare-drills.ts';
// Scores.
/**
 * `scoreRun` gives the scorecard of a log as plain JSON: Speed and Coordination from 0 to 1, every task and flow with its evidence.
 * `measures` are all figures with definition, range and source; `measure.read(judgeLog(blueprint, log))` is a value. `scaleOutcomes`
 * puts outcomes between doing nothing (0) and following the plan (1), from three logs under one seed. `agreementOf` tells how
 * far evaluators agree, `disposeRatings` what follows from their ratings and the proposed ones.
 */
export {
  type Annotation,
  agreementOf,
  type Conditions,
  conditionsOf,
  disposeRatings,
  type EvaluatorRating,
  judgeLog,
  type Measure,
  measures,
  type OutcomeReferences,
  type OutcomeScale,
  type RaterAgreement,
  type Reading,
  type Scorecard,
  type ScoreRecord,
  scaleOutcomes,
  scorecardSchema,
  scorecardVersion,
  scoreRun,
  type Verdicts,
} from './analysis/scoring/index.ts';
/** Means and quantiles with their intervals, survival, agreement of raters. Nothing here draws chance. */
export * as statistics from './analysis/statistics/index.ts';
/** Why an input was refused, or null. */
export type { Reply } from './core/drill/apply-input.ts';
/** Many runs of one scenario on a world that is used again; each run is valid until the next. */
export { Batch, type BatchOptions } from './core/drill/batch.ts';
/** What people put in, by name, and its place in a journal. */
export { type Entry, entrySchema, type Input, type InputOf, inputSchema } from './core/drill/input.ts';
export { entryLine, headerLine, type JournalLine, remarkLine } from './core/drill/journal-format.ts';
export { type JournalHeader, journalVersion, type Remark } from './core/drill/journal-lines.ts';
/** Reads a journal back and checks its chain; refusals come back with a code, a line and a clause. */
export {
  type Journal,
  type JournalProblem,
  type JournalReading,
  readJournal,
} from './core/drill/journal-reading.ts';
/** A drill under way: advance it, put inputs in, look at the world between. It never waits by itself. */
export { LiveDrill } from './core/drill/live-drill.ts';
/** The log as a file: a first line that says what it is, then `logLines`. */
export { logFile } from './core/drill/log-file.ts';
// Drills: headless, in batches, live.
/** From StartEx to the end, or to `until`, without waiting. The same options give the same log on any machine. */
export { type DrillOptions, type ExecutorName, type RecordedRun, runDrill } from './core/drill/run-drill.ts';
export { semanticsVersion } from './core/drill/semantics.ts';
// Logs and journals as text.
/** Columns of numbers; `length` entries, in the order in which they happened. */
export type { Log } from './core/engine/log.ts';
export { type LogEntry, logEntry, logLines, logVersion } from './core/engine/log-json.ts';
export { type Diagnostic, TocsinError } from './core/kernel/errors.ts';
// Time as people write it.
export { formatDrillTime, formatDuration, parseClock, parseDuration } from './core/kernel/time.ts';
export type { Blueprint } from './core/model/blueprint.ts';
export type { World } from './core/model/world.ts';
// Scenarios: from texts to something that runs.
/** Reads and compiles a scenario with the plans it extends; every problem comes back with its place in the files. */
export { type LoadResult, loadScenario } from './core/scenario/load-scenario.ts';
export {
  contentHash,
  type FramedDiagnostic,
  formatDiagnostic,
  type ScenarioFiles,
  type ScenarioSource,
} from './core/scenario/read/index.ts';
/** Makes this process faster at batches; to be called before the first run. */
export { inlineFurther } from './run/study/inline-further.ts';
// Languages.
/** The words of a report, and those of everything else, by a language's code; English where there is no such language. */
export { type ReportWords, reportWordsOf } from './text/report-words.ts';
export { type Words, wordsOf } from './text/words.ts';
