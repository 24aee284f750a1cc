/** One thing that an author did wrong, as the schema sees it: what the words are made from. */
import type * as z from 'zod';
import type { SourcePath } from '../source-node.ts';
import { type AnySchema, choicesOf } from './schema-shape.ts';

export type Issue = z.core.$ZodIssue;

/** One thing that is wrong at one path. `schemas` is what may stand there. */
export interface Mistake {
  readonly kind:
    | 'unknown-key'
    | 'missing'
    | 'no-id'
    | 'type'
    | 'choice'
    | 'key'
    | 'format'
    | 'range'
    | 'rule';
  /** For `unknown-key` and `key`, the path of the key. */
  readonly path: SourcePath;
  readonly schemas: readonly AnySchema[];
  /** What the schema says: our own words for `format` and `rule`. */
  readonly message: string;
  readonly issue: Issue;
}

/** The values that a wrong choice could have been. */
export function choicesFor(mistake: Mistake): readonly string[] {
  const { issue } = mistake;
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const options = (issue as { options?: readonly unknown[] }).options;
  return issue.code === 'invalid_union' && options ? options.map(String) : choicesOf(mistake.schemas);
}
