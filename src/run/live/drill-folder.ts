/**
 * A drill on disk: a folder that only its owner may enter, with the scenario files as they were at StartEx (`scenario/`), the
 * journal (`journal.jsonl`) and, while somebody plays, a lock and how far the clock has come. It needs nothing outside itself to be
 * replayed.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type Journal,
  type JournalProblem,
  readJournal,
  type Torn,
} from '../../core/drill/journal-reading.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { loadScenario } from '../../core/scenario/load-scenario.ts';
import type { ReadFile } from '../../core/scenario/read/index.ts';
import { diskFiles } from './disk-files.ts';
import { DrillLock } from './drill-lock.ts';
import { isDrillFolder, JOURNAL, SCENARIO } from './drill-names.ts';
import { fileTrouble } from './file-trouble.ts';
import { type JournalSink, JournalWriter } from './journal-writer.ts';
import { readReached } from './reached-file.ts';
import { syncFolder, writeSynced } from './sync-folder.ts';

/** A drill as it was found on disk. */
export interface StoredDrill {
  readonly id: string;
  readonly folder: string;
  readonly blueprint: Blueprint;
  readonly journal: Journal;
  /** What its owner should know, as sentences. */
  readonly notices: readonly string[];
}

/** A drill that this process may continue. `close` gives it back. */
export interface OpenDrill extends StoredDrill {
  readonly sink: JournalSink;
}

/** Fills a new folder with everything but what is to come; the caller renames it into place. */
export function fillDrillFolder(folder: string, files: readonly ReadFile[], journal: string): void {
  mkdirSync(join(folder, SCENARIO), { mode: 0o700 });
  const folders = new Set([join(folder, SCENARIO)]);
  for (const { path, text } of files) {
    const file = join(folder, SCENARIO, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeSynced(file, text);
    folders.add(dirname(file));
  }
  writeSynced(join(folder, JOURNAL), journal);
  for (const each of [...folders, folder]) syncFolder(each);
}

/** Reads a drill and changes nothing, also while another process plays it: what is being written at this moment is left out. */
export function readDrill(folder: string): StoredDrill {
  const { journal, torn } = readJournalFile(folder);
  const notices = torn === null ? [] : ['The last line of the journal is not whole and is left out.'];
  return { id: basename(folder), folder, blueprint: loadOwnScenario(folder, journal), journal, notices };
}

/** The journal of a drill without its scenario, which costs far more to read. */
export function readDrillJournal(folder: string): Journal {
  return readJournalFile(folder).journal;
}

/**
 * Opens a drill to continue it: takes its lock, and mends a last line that was cut off. Whoever has just put the scenario there
 * passes it on compiled, which saves reading it again.
 */
export async function openDrill(folder: string, compiled: Blueprint | null = null): Promise<OpenDrill> {
  if (!isDrillFolder(folder)) throw fileTrouble('read', join(folder, JOURNAL), { code: 'ENOENT' });
  const lock = DrillLock.take(folder);
  try {
    const { journal, torn } = readJournalFile(folder);
    const blueprint = compiled ?? loadOwnScenario(folder, journal);
    const notices = torn === null ? [] : [repairJournal(folder, torn)];
    const writer = await JournalWriter.open(join(folder, JOURNAL), journal.head);
    return { id: basename(folder), folder, blueprint, journal, notices, sink: withLock(writer, lock) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function withLock(writer: JournalWriter, lock: DrillLock): JournalSink {
  return {
    append: (entry) => writer.append(entry),
    remark: (remark) => writer.remark(remark),
    close: async () => {
      try {
        await writer.close();
      } finally {
        lock.release();
      }
    },
  };
}

/** The journal as it stands, with the time reached to the second where the drill was stopped without warning. */
function readJournalFile(folder: string): { journal: Journal; torn: Torn | null } {
  const path = join(folder, JOURNAL);
  const reading = readJournal(readText(path));
  if (!reading.ok) throw journalTrouble(path, reading.problem);
  const { journal, torn } = reading;
  const reached = Math.max(journal.reached, readReached(folder, journal.entries.length));
  return { journal: { ...journal, reached }, torn };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fileTrouble('read', path, error);
  }
}

function journalTrouble(path: string, { code, line, message }: JournalProblem): TocsinError {
  return new TocsinError(code, `${path}, line ${line}: ${message}`);
}

/** The drill's own copy of its scenario, which must be the one that the journal was kept for. */
function loadOwnScenario(folder: string, { header }: Journal): Blueprint {
  const root = join(folder, SCENARIO);
  const { file, hash, title } = header.scenario;
  const result = loadScenario(diskFiles(root), insideRoot(file));
  if (!result.ok) {
    const { message } = result.diagnostics[0]!;
    throw new TocsinError(
      'journal/scenario-unreadable',
      `the scenario in ${root} cannot be run: ${message}; restore it from a copy`,
    );
  }
  if (result.blueprint.hash !== hash) {
    throw new TocsinError(
      'journal/other-scenario',
      `the journal in ${folder} belongs to another scenario than the one beside it (${title}); restore the files in ${root} from a copy`,
    );
  }
  return result.blueprint;
}

/** A journal may come from anywhere: its word for the scenario's file must not lead out of the folder. */
function insideRoot(file: string): string {
  const parts = file.split('/');
  const plain = !file.includes('\\') && !parts.some((part) => part === '' || part === '.' || part === '..');
  if (!plain)
    throw new TocsinError(
      'journal/malformed',
      `the journal names ${file} as its scenario, which is no plain path`,
    );
  return file;
}

/** Keeps the journal as it was found and puts the whole lines in its place. */
function repairJournal(folder: string, { text, lost }: Torn): string {
  const path = join(folder, JOURNAL);
  const aside = freeName(`${path}.torn`);
  try {
    copyFileSync(path, aside);
    writeSynced(`${path}.new`, text);
    renameSync(`${path}.new`, path);
    syncFolder(folder);
  } catch (error) {
    throw fileTrouble('write', path, error);
  }
  const what = lost === '' ? 'lacked only its line end' : 'was cut off before it counted';
  return `The last line of the journal ${what}; it is mended, and ${basename(aside)} keeps it as it was found.`;
}

function freeName(path: string): string {
  for (let k = 1; ; k++) {
    const name = `${path}-${k}`;
    if (!existsSync(name)) return name;
  }
}
