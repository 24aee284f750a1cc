/** A task that the coach names, in words: its title, or what would meet it. */
import type { CoachedTask } from '../../../core/engine/view-coach.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Words } from '../../../text/words.ts';

export function taskWords({ title, expected }: CoachedTask, words: Words): string {
  if (title !== '') return cleanLine(title);
  const titles = (things: readonly { readonly title: string }[]): string =>
    words.list(things.map((thing) => thing.title));
  const what = expected.action?.title ?? titles(expected.facts);
  const phrase = words.expected[expected.kind];
  return cleanLine(typeof phrase === 'string' ? phrase : phrase({ to: titles(expected.to), what }));
}
