/** A diagnostic as lines of text for a terminal: where, what, the lines in question, what to write instead. */

import type { FramedDiagnostic } from './diagnose.ts';
import { escapeUnsafe } from './display.ts';

/**
 * `wenhe/scenario.yaml:12:5: error: there is no key … [scenario/unknown-key]`, the frame, and the suggestion, joined by line feeds.
 * Without colours; safe to print whatever the file holds.
 */
export function formatDiagnostic(diagnostic: FramedDiagnostic): string {
  const { file, at, severity, message, code, frame, suggestion } = diagnostic;
  const where = [file, at?.line, at?.column].filter((part) => part !== undefined).join(':');
  const first = `${where === '' ? '' : `${where}: `}${severity}: ${message} [${code}]`;
  // The frame has been made safe line by line.
  return [
    escapeUnsafe(first),
    frame,
    suggestion === undefined ? undefined : `  = ${escapeUnsafe(suggestion)}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}
