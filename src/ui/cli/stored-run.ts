/** A stored drill run again, up to where it had come or to an earlier moment. */
import { resolve } from 'node:path';
import { type RecordedRun, runDrill } from '../../core/drill/run-drill.ts';
import { drillsFolder } from '../../run/live/data-home.ts';
import { readDrill, type StoredDrill } from '../../run/live/drill-folder.ts';
import { DrillStore } from '../../run/live/drill-store.ts';
import type { Terminal } from './terminal.ts';
import { tellFailure } from './why-failed.ts';

export interface StoredRun {
  readonly drill: StoredDrill;
  readonly run: RecordedRun;
}

/** The store of drills: in `--dir`, or where drills are kept on this machine. */
export function openStore(dir: string | undefined, { env, cwd }: Terminal): DrillStore {
  return new DrillStore(dir === undefined ? drillsFolder(env) : resolve(cwd, dir));
}

/** Reads a drill by id or folder and runs it again; its notices, and why it broke off if it did, go to standard error. */
export function rerunStored(
  word: string,
  options: { readonly dir?: string; readonly at?: number },
  terminal: Terminal,
): StoredRun {
  const drill = readDrill(openStore(options.dir, terminal).find(word, terminal.cwd));
  for (const notice of drill.notices) terminal.err(`${notice}\n`);
  const { header, entries, reached } = drill.journal;
  const until = options.at ?? reached;
  const run = runDrill(drill.blueprint, { seed: header.seed, entries, until });
  tellFailure(run, terminal);
  return { drill, run };
}
