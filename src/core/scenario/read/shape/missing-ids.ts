/** The id that an author forgot: the keys of one thing stand right where things stand by id. */
import { type MapNode, nodeAt, type SourceNode, type SourcePath } from '../source-node.ts';
import type { Mistake } from './mistake.ts';
import { type AnySchema, keysOf, recordValues, schemasAt } from './schema-shape.ts';

/**
 * Where the keys of one thing stand right in a map of things, as if `tasks:` were a task, all mistakes below the map become
 * one: at the first of those keys.
 */
export function collapseMissingIds(
  mistakes: readonly Mistake[],
  schema: AnySchema,
  root: SourceNode,
): Mistake[] {
  const keyless = new Map<string, string | null>();
  const reported = new Set<string>();
  return mistakes.flatMap((mistake) => {
    for (let depth = 0; depth < mistake.path.length; depth++) {
      const path = mistake.path.slice(0, depth);
      const name = JSON.stringify(path);
      if (!keyless.has(name)) keyless.set(name, keyWithoutId(path, schema, root));
      const key = keyless.get(name) ?? null;
      if (key === null) continue;
      if (reported.has(name)) return [];
      reported.add(name);
      return [{ ...mistake, kind: 'no-id' as const, path: [...path, key] }];
    }
    return [mistake];
  });
}

/** The first key of a map by id that is a key of the things in it, if there are two or more and they are no maps as the things are. */
function keyWithoutId(path: SourcePath, schema: AnySchema, root: SourceNode): string | null {
  const node = nodeAt(root, path);
  const values = recordValues(schemasAt(schema, path));
  if (node?.kind !== 'map' || values.length === 0) return null;
  const known = new Set(keysOf(values));
  const misplaced = [...node.entries.values()].filter(
    ({ key, value }) => known.has(key) && (value.kind !== 'map' || !fits(value, known)),
  );
  return misplaced.length >= 2 ? misplaced[0]!.key : null;
}

/** A map with a key that the things have is one of them, whatever its id. */
function fits(node: MapNode, known: ReadonlySet<string>): boolean {
  return [...node.entries.keys()].some((key) => known.has(key));
}
