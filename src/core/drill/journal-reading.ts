/**
 * Reads a journal back. Everything is checked before anything is used: that it is a journal, that this build can replay it, that the
 * chain holds, that entries are in order. A last line that was cut off in writing is no damage: it was never applied, and what
 * comes before it counts.
 */
import type { JournalCode } from '../kernel/catalogue/journal.ts';
import type { Entry } from './input.ts';
import { chainHash, splitLine } from './journal-format.ts';
import {
  entryLineSchema,
  headerLineSchema,
  type JournalHeader,
  journalVersion,
  type Remark,
  remarkLineSchema,
} from './journal-lines.ts';
import { semanticsVersion } from './semantics.ts';

export interface Journal {
  readonly header: JournalHeader;
  readonly entries: readonly Entry[];
  readonly remarks: readonly Remark[];
  /** The hash of the last line: what the next one is chained to. */
  readonly head: string;
  /** Drill time in milliseconds that the drill had reached by its last line. */
  readonly reached: number;
}

export interface JournalProblem {
  readonly code: JournalCode;
  /** Counted from 1. */
  readonly line: number;
  /** A clause without a full stop that says what is wrong and what can be done. */
  readonly message: string;
}

export interface Torn {
  /** The journal without what was torn: what a repair writes. */
  readonly text: string;
  /** What lies behind the last whole line. Empty if only its line end was missing. */
  readonly lost: string;
}

export type JournalReading =
  | { readonly ok: true; readonly journal: Journal; readonly torn: Torn | null }
  | { readonly ok: false; readonly problem: JournalProblem };

class Refused extends Error {
  readonly problem: JournalProblem;

  constructor(code: JournalCode, line: number, message: string) {
    super(message);
    this.problem = { code, line, message };
  }
}

/** Never throws, whatever the text holds. */
export function readJournal(text: string): JournalReading {
  try {
    return readLines(text);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readLines(text: string): JournalReading {
  const lines = text.split('\n');
  const rest = lines.pop()!;
  const reader = new LineReader(lines.length === 0 ? rest : lines[0]!);
  lines.slice(1).forEach((line, i) => {
    reader.read(line, i + 2);
  });
  if (rest === '') return { ok: true, journal: reader.journal(), torn: null };
  const whole = lines.length === 0 || reader.fits(rest);
  if (whole && lines.length > 0) reader.read(rest, lines.length + 1);
  const kept = whole ? `${text}\n` : text.slice(0, text.length - rest.length);
  return { ok: true, journal: reader.journal(), torn: { text: kept, lost: whole ? '' : rest } };
}

class LineReader {
  readonly #header: JournalHeader;
  readonly #entries: Entry[] = [];
  readonly #remarks: Remark[] = [];
  #head: string;
  #reached = 0;

  constructor(first: string) {
    const { hash, ...header } = readHeader(first);
    this.#header = header;
    this.#head = hash;
    if (!isChained(first, '')) throw tampered(1);
  }

  journal(): Journal {
    return {
      header: this.#header,
      entries: this.#entries,
      remarks: this.#remarks,
      head: this.#head,
      reached: this.#reached,
    };
  }

  /** Whether a line is the next one of the chain. */
  fits(line: string): boolean {
    return isChained(line, this.#head);
  }

  read(line: string, number: number): void {
    if (!this.fits(line)) throw tampered(number);
    const value = parseJson(line) as Record<string, unknown>;
    if ('remark' in value) this.#readRemark(value, number);
    else this.#readEntry(value, number);
    this.#head = splitLine(line)!.hash;
  }

  #readRemark(value: unknown, number: number): void {
    const { success, data } = remarkLineSchema.safeParse(value);
    if (!success) throw malformed(number, 'a remark');
    this.#remarks.push(data.remark);
    this.#reached = Math.max(this.#reached, data.remark.t ?? 0);
  }

  #readEntry(value: unknown, number: number): void {
    const { success, data } = entryLineSchema.safeParse(value);
    if (!success) throw malformed(number, 'an entry');
    const { n, t, input } = data;
    const before = this.#entries.at(-1);
    if (n !== this.#entries.length || t < (before?.t ?? 0)) {
      throw new Refused(
        'journal/out-of-order',
        number,
        'entries are numbered from 0 and their times never go back; restore the journal from a copy',
      );
    }
    this.#entries.push({ n, t, input });
    // A crash right after a facilitator's jump must not take it back.
    this.#reached = Math.max(this.#reached, input.kind === 'jump' ? input.to : t);
  }
}

function readHeader(first: string) {
  const value = parseJson(first);
  if (typeof value !== 'object' || value === null || !('tocsin' in value) || value.tocsin !== 'journal') {
    throw new Refused('journal/foreign', 1, 'this file is not a journal of a Tocsin drill');
  }
  if (!('version' in value) || value.version !== journalVersion) {
    const found = 'version' in value ? JSON.stringify(value.version) : 'unknown';
    throw new Refused(
      'journal/version',
      1,
      `the journal is written in format ${found.slice(0, 20)}, this Tocsin reads ${journalVersion}; use the Tocsin that wrote it`,
    );
  }
  const { success, data } = headerLineSchema.safeParse(value);
  if (!success) throw malformed(1, 'a header');
  if (data.semantics !== semanticsVersion) {
    throw new Refused(
      'journal/semantics',
      1,
      `the journal was kept under rules ${data.semantics}, this Tocsin has rules ${semanticsVersion}; use the Tocsin that wrote it`,
    );
  }
  return data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isChained(line: string, previous: string): boolean {
  const parts = splitLine(line);
  return parts !== null && chainHash(previous, parts.body) === parts.hash;
}

function tampered(number: number): Refused {
  return new Refused(
    'journal/tampered',
    number,
    'this line or one before it was changed after it was written; restore the journal from a copy',
  );
}

function malformed(number: number, what: string): Refused {
  return new Refused(
    'journal/malformed',
    number,
    `this line is not ${what} that this Tocsin understands; use the Tocsin that wrote it`,
  );
}
