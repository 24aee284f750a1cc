/** The reader's public face: files in, a scenario with places or diagnostics out. */

export { resolveReference, type ScenarioFiles } from './files.ts';
export { type ReadResult, readScenario } from './read-scenario.ts';
export { contentHash, type Located, type ReadFile, type ScenarioSource } from './scenario-source.ts';
export type { FramedDiagnostic } from './show/diagnose.ts';
export { formatDiagnostic } from './show/format-diagnostic.ts';
export { type PathProblem, toDiagnostics } from './to-diagnostics.ts';
