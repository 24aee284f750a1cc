/** What `rate --self` does: it tells the ten items, or keeps a participant's rating of itself by them. */
import { indented, wrap } from '../../analysis/report/layout.ts';
import { selfItems, selfScale, situationalAwareness, sumSelfItems } from '../../analysis/scoring/index.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';
import { normalise } from '../tui/keys.ts';
import { annotate, needed } from './annotate.ts';
import { inFolder } from './option-values.ts';
import { UsageError } from './refusals.ts';
import { roleIn } from './start-options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly role?: string;
  readonly by?: string;
  readonly dir?: string;
}

/** Ten numbers in the order of the items. Throws a `UsageError` for anything else. */
function readItems(text: string): number[] {
  const [least, most] = selfScale;
  const items = normalise(text)
    .split(/[\s,;、]+/)
    .filter((word) => word !== '')
    .map(Number);
  const isRating = (item: number): boolean => Number.isInteger(item) && item >= least && item <= most;
  if (items.length === selfItems.length && items.every(isRating)) return items;
  throw new UsageError(({ notSelf }) => notSelf({ text }));
}

/** `given` is true for the option without a value: then the items are told and nothing is kept. */
export function rateSelf(
  word: string,
  given: string | true,
  options: Options,
  words: Words,
  terminal: Terminal,
): void {
  if (given === true) {
    terminal.out(itemsText(word, options, words, terminal.columns));
    return;
  }
  const items = readItems(given);
  const role = needed('--role', options.role);
  const drill = annotate(
    word,
    options,
    ({ blueprint }) => ({ kind: 'self', by: options.by ?? role, role: roleIn(blueprint, role), items }),
    terminal,
  );
  const title = drill.blueprint.roles.find(({ id }) => id === role)?.title ?? role;
  const sart = situationalAwareness(sumSelfItems(items));
  terminal.out(
    `${cleanLine(words.annotating.selfRated({ drill: drill.id, role: title, sart: String(sart) }))}\n`,
  );
}

function itemsText(drill: string, { dir }: Options, { selfRating: says }: Words, columns: number): string {
  const line = `tocsin rate ${cleanLine(drill)} --role … --self 4,4,4,4,4,4,4,4,4,4${inFolder(dir)}`;
  const lines = [
    ...wrap(says.scale, columns),
    ...selfItems.flatMap(({ id }, i) =>
      indented(says.items[id], columns, 5, `${String(i + 1).padStart(3)}. `),
    ),
    ...wrap(says.how({ line }), columns),
  ];
  return `${lines.join('\n')}\n`;
}
