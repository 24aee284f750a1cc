/**
 * The summaries of the drills in a folder, quickly: each drill keeps its own beside its journal (`summary.json`), made when it was
 * left. It counts while the journal is as long as it was then. Where it does not, a crash came between; what the journal says
 * can then be read without checking it, until the drill is run again and scored.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrillSummary, isUnfinished } from '../../analysis/scoring/progress/drill-summary.ts';
import { type DrillRecord, summarise } from '../../analysis/scoring/progress/summarise.ts';
import type { Entry } from '../../core/drill/input.ts';
import type { JournalHeader, Remark } from '../../core/drill/journal-lines.ts';
import { readScenarioHead } from '../../core/scenario/read-head.ts';
import { drillNames, JOURNAL, SCENARIO } from './drill-names.ts';

const SUMMARY = 'summary.json';
/** To be raised whenever a summary's shape, or how drills are scored, changes. */
const VERSION = 2;

/** `drill` is null where not even the journal's beginning can be read. */
export interface ListedDrill {
  readonly folder: string;
  readonly drill: DrillSummary | null;
  /** Whether the figures are those of the drill as it stands. */
  readonly current: boolean;
}

/** All drills in a folder; no drill is run for it. */
export function listSummaries(root: string): ListedDrill[] {
  return drillNames(root).map((id) => {
    const folder = join(root, id);
    const kept = readSummary(folder, id);
    return { folder, drill: kept ?? guessSummary(folder, id), current: kept !== null };
  });
}

/** Keeps a summary for the journal as it is now on disk. It is a convenience: a disk that refuses it is no trouble. */
export function keepSummary(folder: string, drill: DrillSummary): void {
  try {
    const text = JSON.stringify({ version: VERSION, journal: journalSize(folder), drill });
    const fresh = join(folder, `${SUMMARY}.new`);
    writeFileSync(fresh, `${text}\n`, { mode: 0o600 });
    renameSync(fresh, join(folder, SUMMARY));
  } catch {
    // The drill is listed by its journal.
  }
}

function journalSize(folder: string): number {
  return statSync(join(folder, JOURNAL)).size;
}

function readSummary(folder: string, id: string): DrillSummary | null {
  try {
    const kept = JSON.parse(readFileSync(join(folder, SUMMARY), 'utf8')) as {
      version: number;
      journal: number;
      drill: DrillSummary;
    };
    if (kept.version !== VERSION || kept.journal !== journalSize(folder)) return null;
    const drill = { ...kept.drill, id };
    return isWhole(drill) ? drill : null;
  } catch {
    return null;
  }
}

/** What others might have written by hand must not bring the list down. */
function isWhole(drill: DrillSummary): boolean {
  const { scenario, seed, begun, left, reached, length, role, speed, coordination } = drill;
  const texts = [scenario.id, scenario.title, seed, begun, left, role?.id ?? '', role?.title ?? ''];
  const numbers = [reached, length, speed ?? 0, coordination ?? 0];
  return (
    texts.every((text) => typeof text === 'string') &&
    numbers.every((value) => typeof value === 'number') &&
    typeof isUnfinished(drill) === 'boolean'
  );
}

type Line = Partial<JournalHeader> & Partial<Entry> & { readonly remark?: Remark };

/** By the journal's lines as they stand: no hash is checked and nothing is run. */
function guessSummary(folder: string, id: string): DrillSummary | null {
  try {
    const lines = readFileSync(join(folder, JOURNAL), 'utf8').split('\n').flatMap(readLine);
    const { scenario, seed } = lines[0] as JournalHeader;
    if (scenario.file.split('/').includes('..')) return null;
    const head = readScenarioHead(readFileSync(join(folder, SCENARIO, ...scenario.file.split('/')), 'utf8'));
    if (head === null) return null;
    const remarks = lines.flatMap(({ remark }) => (remark === undefined ? [] : [remark]));
    const entries = lines.filter((line): line is Line & Entry => line.input !== undefined);
    const reached = Math.max(0, ...entries.map(({ t }) => t), ...remarks.map(({ t }) => t ?? 0));
    const record: DrillRecord = { id, seed, entries, remarks, reached, scenario: head };
    return summarise(record, null);
  } catch {
    return null;
  }
}

function readLine(text: string): Line[] {
  try {
    return [JSON.parse(text) as Line];
  } catch {
    return [];
  }
}
