/** Compiles the titles of words that have no other place for one: powers, arguments of actions, and choices that are no places. */
import { nearest } from '../../kernel/nearest.ts';
import type { Workshop } from './workshop.ts';

/** Titles by word. One that nothing would show is an error: it is a slip of the pen. */
export function compileTitles(workshop: Workshop): ReadonlyMap<string, string> {
  const { input, names, problems } = workshop;
  const titles = Object.entries(input.titles ?? {});
  if (titles.length === 0) return new Map();
  const shown = titledWords(workshop);
  for (const [word] of titles.filter(([each]) => !shown.has(each))) {
    const isPlace = names.find('place', word) >= 0;
    const near = nearest(word, [...shown]);
    problems.error(
      'scenario/unknown-title',
      ['titles', word],
      isPlace
        ? `${word} is a place, whose own title is shown`
        : `no power, argument or choice is called ${word}`,
      isPlace || near === null ? null : `did you mean ${near}?`,
    );
  }
  return new Map(titles);
}

function titledWords({ input, names }: Workshop): Set<string> {
  const args = Object.values(input.actions ?? {}).flatMap((action) => Object.entries(action.args ?? {}));
  const choices = args.flatMap(([, all]) => all).filter((choice) => names.find('place', choice) < 0);
  return new Set([...names.list('power'), ...args.map(([name]) => name), ...choices]);
}
