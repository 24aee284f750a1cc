/**
 * A drill's journal as text: JSON Lines, chained by hashes so that a line that was changed, lost or moved shows. Writing gives
 * one line at a time and the hash to chain the next one to; nothing here touches a disk. Reading is in `read-journal.ts`.
 */
import { sha256Hex } from '../kernel/sha256.ts';
import type { Entry } from './input.ts';
import type { JournalHeader, Remark } from './journal-lines.ts';

/** A line ready to be appended, line feed included, and the hash that the next line is chained to. */
export interface JournalLine {
  readonly text: string;
  readonly hash: string;
}

export function headerLine(header: JournalHeader): JournalLine {
  const { tocsin, version, semantics, scenario, seed } = header;
  const { id, title, hash, file } = scenario;
  return chained('', { tocsin, version, semantics, scenario: { id, title, hash, file }, seed });
}

export function entryLine(previous: string, { n, t, input }: Entry): JournalLine {
  return chained(previous, { n, t, input });
}

export function remarkLine(previous: string, remark: Remark): JournalLine {
  return chained(previous, { remark });
}

function chained(previous: string, content: object): JournalLine {
  const body = JSON.stringify(content);
  const hash = chainHash(previous, body);
  return { text: `${body.slice(0, -1)},"hash":"${hash}"}\n`, hash };
}

/** The hash of a line: of the previous line's hash and the line's own JSON, without its hash. */
export function chainHash(previous: string, body: string): string {
  return sha256Hex(previous + body);
}

const TAIL = /^(\{.+),"hash":"([0-9a-f]{64})"\}$/su;

/** A line taken apart into what was hashed and the hash it states, or null if it does not end in a hash. */
export function splitLine(line: string): { readonly body: string; readonly hash: string } | null {
  const [, start, hash] = TAIL.exec(line) ?? [];
  return start === undefined || hash === undefined ? null : { body: `${start}}`, hash };
}
