/**
 * A log as a file: a first line that says what it is a log of, then the entries, one JSON object a line. It holds nothing that
 * is not given by scenario, seed and journal, so that two runs of the same three are the same bytes.
 */
import type { Log } from '../engine/log.ts';
import { logLines, logVersion } from '../engine/log-json.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { semanticsVersion } from './semantics.ts';

/** The first line, ended by a line feed. */
export function logHeader(blueprint: Blueprint, seed: string): string {
  const { id, title, hash } = blueprint;
  const scenario = { id, title, hash };
  const header = { tocsin: 'log', version: logVersion, semantics: semanticsVersion, scenario, seed };
  return `${JSON.stringify(header)}\n`;
}

/** The whole file. The log of a run that was stopped early is the beginning of the log of the whole run. */
export function logFile(blueprint: Blueprint, seed: string, log: Log): string {
  return logHeader(blueprint, seed) + logLines(blueprint, log);
}
