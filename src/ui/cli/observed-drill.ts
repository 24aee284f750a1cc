/** A stored drill as an evaluator observes it, while it is played or after it: what has been asked so far, what was ticked, where ticks go. */
import { type Discussion, discussionsOf, journaledAnnotations } from '../../analysis/scoring/index.ts';
import { runDrill } from '../../core/drill/run-drill.ts';
import { addAnnotation, storedAnnotations } from '../../run/live/annotations-store.ts';
import { machineClock } from '../../run/live/clock.ts';
import { readDrill, readDrillJournal } from '../../run/live/drill-folder.ts';
import { observeModel } from '../tui/observe/observe-model.ts';
import type { ObservePort } from '../tui/observe/observe-session.ts';
import { openStore } from './stored-run.ts';
import type { Terminal } from './terminal.ts';

/** Throws a `TocsinError` if there is no such drill or it cannot be read. */
export function observedDrill(
  word: string,
  { as: by, dir }: { readonly as: string; readonly dir?: string },
  terminal: Terminal,
): ObservePort {
  const { folder, blueprint, journal: first } = readDrill(openStore(dir, terminal).find(word, terminal.cwd));
  let journal = first;
  let discussions: Discussion[] | null = null;
  return {
    read: () => {
      const now = readDrillJournal(folder);
      // Running a drill again takes longer than reading it; nothing was asked while nothing was written.
      if (discussions === null || now.head !== journal.head) {
        const { header, entries, reached } = now;
        const { log } = runDrill(blueprint, { seed: header.seed, entries, until: reached });
        discussions = discussionsOf(blueprint, log);
        journal = now;
      }
      const annotations = [
        ...journaledAnnotations(journal.entries),
        ...storedAnnotations({ folder, journal }),
      ];
      const { title } = blueprint;
      return observeModel({ title, time: journal.reached, discussions }, annotations, by);
    },
    write: (annotation) => addAnnotation({ folder, journal }, { ...annotation, wall: machineClock.wall() }),
  };
}
