/**
 * The schema as JSON Schema (draft 7, which editors understand best), for completion and checks while writing:
 * `# yaml-language-server: $schema=../../docs/scenario.schema.json` as the first line of `scenarios/<name>/scenario.yaml`.
 */
import * as z from 'zod';
import { exerciseSchema } from './exercise.ts';
import { planFileSchema, scenarioSchema } from './index.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

function published(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema;
}

/** What `docs/scenario.schema.json` holds. */
export function scenarioJsonSchema(): JsonSchema {
  return published(scenarioSchema);
}

/** What `docs/plan.schema.json` holds. */
export function planJsonSchema(): JsonSchema {
  return published(planFileSchema);
}

/** What `docs/exercise.schema.json` holds. */
export function exerciseJsonSchema(): JsonSchema {
  return published(exerciseSchema);
}
