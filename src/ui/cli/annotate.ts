/** What `note` and `rate` share: they write to the file beside a drill's journal, also while the drill is played. */
import type { Annotation } from '../../analysis/scoring/index.ts';
import { addAnnotation } from '../../run/live/annotations-store.ts';
import { machineClock } from '../../run/live/clock.ts';
import { readDrill, type StoredDrill } from '../../run/live/drill-folder.ts';
import { UsageError } from './refusals.ts';
import { openStore } from './stored-run.ts';
import type { Terminal } from './terminal.ts';

/** Reads the drill, has the annotation made for it, and keeps it. Nothing is kept if making it throws. */
export function annotate(
  word: string,
  { dir }: { readonly dir?: string },
  make: (drill: StoredDrill) => Annotation,
  terminal: Terminal,
): StoredDrill {
  const drill = readDrill(openStore(dir, terminal).find(word, terminal.cwd));
  addAnnotation(drill, { ...make(drill), wall: machineClock.wall() });
  return drill;
}

/** The value of an option that a command cannot do without. */
export function needed(option: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value.trim();
  throw new UsageError(({ needs }) => needs({ option }));
}
