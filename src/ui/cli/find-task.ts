/** Finds the task that somebody names, by its id or by words of its title or its owner's. */
import { listTasks } from '../../analysis/report/format-task.ts';
import type { Scorecard } from '../../analysis/scoring/index.ts';
import { nearest } from '../../core/kernel/nearest.ts';
import type { Words } from '../../text/words.ts';
import { normalise } from '../tui/keys.ts';
import { UsageError } from './refusals.ts';

/** Its place in the scorecard. Throws a `UsageError` that says what there is where no task, or more than one, is meant. */
export function findTask(card: Scorecard, text: string, words: Words): number {
  const ids = card.tasks.map(({ id }) => id);
  const byId = ids.indexOf(text);
  if (byId >= 0) return byId;
  const plain = (line: string): string => normalise(line).toLowerCase();
  const wanted = plain(text)
    .split(' ')
    .filter((word) => word !== '');
  const found = listTasks(card, words).flatMap(({ title }, index) => {
    const line = plain(`${ids[index]} ${title}`);
    return wanted.length > 0 && wanted.every((word) => line.includes(word)) ? [index] : [];
  });
  if (found.length === 1) return found[0]!;
  const near = nearest(text, ids);
  throw new UsageError(({ kinds, meant, unknown, noneAtAll, severalTasks }) => {
    const called = { kind: kinds.task, word: text };
    if (found.length > 1)
      return severalTasks({ word: text, names: found.map((index) => ids[index]).join(', ') });
    if (near !== null) return meant({ ...called, near });
    return ids.length === 0 ? noneAtAll(called) : unknown({ ...called, names: ids.join(', ') });
  });
}
