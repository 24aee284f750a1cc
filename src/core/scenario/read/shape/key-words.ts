/** What to say about keys: unknown, missing, or standing where an id is wanted. */
import { nearest } from '../../../kernel/nearest.ts';
import type { Words } from '../finding.ts';
import { oneOf, quoted } from '../show/display.ts';
import { choicesFor, type Mistake } from './mistake.ts';
import { type AnySchema, descriptionOf, keysOf, schemasAt } from './schema-shape.ts';

export function unknownKey(mistake: Mistake, schema: AnySchema): Words {
  const key = String(mistake.path.at(-1));
  const known = keysOf(mistake.schemas);
  const message = `there is no key ${quoted(key)} here`;
  const home = homeOf(key, mistake, schema);
  if (home !== null) return { message, suggestion: home };
  const near = nearest(key, known);
  if (near !== null) return { message, suggestion: `Did you mean ${quoted(near)}?` };
  return { message, suggestion: known.length > 0 ? `Known keys: ${known.join(', ')}.` : undefined };
}

/** Where a key would be right: in a map around this one, or in one of its maps. */
function homeOf(key: string, mistake: Mistake, schema: AnySchema): string | null {
  const path = mistake.path.slice(0, -1);
  for (let depth = path.length - 1; depth >= 0; depth--) {
    if (!keysOf(schemasAt(schema, path.slice(0, depth))).includes(key)) continue;
    const owner = depth === 0 ? 'at the top of the file' : `to ${quoted(String(path[depth - 1]))}`;
    return `${quoted(key)} belongs ${owner}: indent it less.`;
  }
  const inner = keysOf(mistake.schemas).find((candidate) =>
    keysOf(schemasAt(schema, [...path, candidate])).includes(key),
  );
  return inner === undefined ? null : `${quoted(key)} belongs under ${quoted(inner)}.`;
}

export function missingKey(mistake: Mistake): Words {
  const key = String(mistake.path.at(-1));
  const owner = mistake.path.length === 1 ? 'the file' : quoted(String(mistake.path.at(-2)));
  const description = descriptionOf(mistake.schemas);
  const choices = choicesFor(mistake);
  const meaning = description === undefined ? '' : ` ${description}`;
  const allowed = choices.length === 0 ? '' : ` Allowed: ${oneOf(choices.map(quoted))}.`;
  return {
    message: `${owner} has no ${quoted(key)}`,
    suggestion: `Add \`${key}: ...\`.${meaning}${allowed}`,
  };
}

export function noId(mistake: Mistake): Words {
  const key = quoted(String(mistake.path.at(-1)));
  const owner = quoted(String(mistake.path.at(-2)));
  return {
    message: `${key} stands where an id is wanted: ${owner} holds things by id`,
    suggestion: `Write an id of your own below ${owner}, and ${key} and its neighbours below that id, indented.`,
  };
}
