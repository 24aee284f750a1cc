/** The reader's public face: files in, a scenario with places or diagnostics out. */
export type { FramedDiagnostic } from './diagnose.ts';
export { resolveReference, type ScenarioFiles } from './files.ts';
export { formatDiagnostic } from './format-diagnostic.ts';
export { type ReadResult, readScenario } from './read-scenario.ts';
export { contentHash, type Located, type ReadFile, type ScenarioSource } from './scenario-source.ts';
export { type PathProblem, toDiagnostics } from './to-diagnostics.ts';
