/**
 * From zod's issues to single, placed mistakes. A value that fits no branch of a union gives one issue a branch: the branch
 * that was most likely meant is kept, the others are dropped.
 */
import type * as z from 'zod';
import { nearest } from '../../../kernel/nearest.ts';
import { nodeAt, type SourceNode, type SourcePath } from '../source-node.ts';
import { collapseMissingIds } from './missing-ids.ts';
import type { Issue, Mistake } from './mistake.ts';
import { type AnySchema, keysOf, schemasAt, unionOptions } from './schema-shape.ts';

/** All mistakes behind the issues of one `safeParse` of `root` by `schema`. */
export function mistakesOf(issues: readonly Issue[], schema: AnySchema, root: SourceNode): Mistake[] {
  const mistakes = issues.flatMap((issue) => expand(issue, schema, [], root));
  return collapseMissingIds(withoutEchoes(mistakes), schema, root);
}

function expand(issue: Issue, schema: AnySchema, base: SourcePath, root: SourceNode): Mistake[] {
  const here = issue.path as SourcePath;
  const path = [...base, ...here];
  const schemas = schemasAt(schema, here);
  const mistake = (kind: Mistake['kind'], at: SourcePath = path): Mistake => ({
    kind,
    path: at,
    schemas,
    message: issue.message,
    issue,
  });
  const missing = nodeAt(root, path) === null;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => mistake('unknown-key', [...path, key]));
    case 'invalid_key':
      return [{ ...mistake('key'), message: issue.issues[0]?.message ?? issue.message }];
    case 'invalid_union':
      if (missing) return [mistake('missing')];
      return issue.errors.length === 0 ? [mistake('choice')] : likeliest(issue, schemas, path, root, mistake);
    case 'invalid_type':
      return [mistake(missing ? 'missing' : 'type')];
    case 'invalid_value':
      return [mistake(missing ? 'missing' : 'choice')];
    case 'too_big':
    case 'too_small':
    case 'not_multiple_of':
      return [mistake('range')];
    case 'invalid_format':
      return [mistake('format')];
    default:
      return [mistake('rule')];
  }
}

function likeliest(
  issue: z.core.$ZodIssueInvalidUnion,
  schemas: readonly AnySchema[],
  path: SourcePath,
  root: SourceNode,
  mistake: (kind: Mistake['kind']) => Mistake,
): Mistake[] {
  const options = schemas.map(unionOptions).find((list) => list?.length === issue.errors.length);
  if (!options) return [mistake('type')];
  const branches = issue.errors.map((errors, i) =>
    withoutEchoes(errors.flatMap((error) => expand(error, options[i]!, path, root))),
  );
  const atTop = (kind: Mistake['kind']) => (list: readonly Mistake[]) =>
    list.some((found) => found.kind === kind && found.path.length === path.length);
  const rightKind = branches.filter((branch) => !atTop('type')(branch));
  if (rightKind.length === 0) return [mistake('type')];
  const notAChoice = rightKind.filter((branch) => !atTop('choice')(branch));
  if (notAChoice.length === 0) return [isText(root, path) ? mistake('choice') : mistake('type')];
  return notAChoice.reduce((best, branch) => (costOf(branch) < costOf(best) ? branch : best));
}

function isText(root: SourceNode, path: SourcePath): boolean {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && typeof node.value === 'string';
}

/** How far a value is from a branch of a union. A misspelt key counts less than one that has nothing to do with it. */
function costOf(branch: readonly Mistake[]): number {
  return branch.reduce((cost, { kind, path, schemas }) => {
    const misspelt = kind === 'unknown-key' && nearKey(String(path.at(-1)), schemas) !== null;
    return cost + (misspelt ? 0.5 : 1);
  }, 0);
}

function nearKey(key: string, schemas: readonly AnySchema[]): string | null {
  return nearest(key, keysOf(schemas));
}

const parentKey = (path: SourcePath): string => JSON.stringify(path.slice(0, -1));

/**
 * Drops what only repeats another mistake: the missing key next to its own misspelling, and a rule about a map whose keys
 * are wrong already.
 */
function withoutEchoes(mistakes: readonly Mistake[]): Mistake[] {
  const unknown = mistakes.filter(({ kind }) => kind === 'unknown-key').slice(0, 500);
  const meant = new Set(
    unknown.map(({ path, schemas }) =>
      JSON.stringify([...path.slice(0, -1), nearKey(String(path.at(-1)), schemas) ?? '']),
    ),
  );
  const wrongMaps = new Set(unknown.map(({ path }) => parentKey(path)));
  return mistakes.filter(({ kind, path }) => {
    if (kind === 'missing') return !meant.has(JSON.stringify(path));
    return kind !== 'rule' || !wrongMaps.has(JSON.stringify(path));
  });
}
