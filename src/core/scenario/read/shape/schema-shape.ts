/**
 * Questions to a zod schema: what may stand at a path, which keys a map has, what kind of value is wanted. The answers
 * go into messages, so they are as people say them.
 */
import * as z from 'zod';
import { duration, expression, id, line, numericName, text } from '../../schema/words.ts';
import { oneOf, quoted } from '../show/display.ts';
import type { SourcePath } from '../source-node.ts';

export type AnySchema = z.core.$ZodType;

function definition(schema: AnySchema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** Clones, as `.meta()` makes them, share their definition. */
function isSame(a: AnySchema, b: AnySchema): boolean {
  return a._zod.def === b._zod.def;
}

/** The schema without `optional`, `nullable` and `lazy` around it. */
export function unwrap(schema: AnySchema): AnySchema {
  const def = definition(schema);
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType);
  return def.type === 'lazy' ? unwrap(def.getter()) : schema;
}

/** The options of a union in order, or `null`. */
export function unionOptions(schema: AnySchema): readonly AnySchema[] | null {
  const def = definition(unwrap(schema));
  return def.type === 'union' ? def.options : null;
}

/** The schema, or if it is a union all that it is made of. */
export function alternatives(schema: AnySchema): readonly AnySchema[] {
  const options = unionOptions(schema);
  return options ? options.flatMap(alternatives) : [unwrap(schema)];
}

function stepInto(schema: AnySchema, step: string | number): readonly AnySchema[] {
  const def = definition(schema);
  if (def.type === 'object') {
    const child = Object.hasOwn(def.shape, step) ? def.shape[step] : def.catchall;
    return child ? [child] : [];
  }
  if (def.type === 'record') return [def.valueType];
  if (def.type === 'array') return [def.element];
  if (def.type === 'tuple') return def.items.slice(Number(step), Number(step) + 1);
  return [];
}

/** Everything that may stand at a path below the schema; unions are returned whole. */
export function schemasAt(schema: AnySchema, path: SourcePath): readonly AnySchema[] {
  let here: readonly AnySchema[] = [schema];
  for (const step of path) here = here.flatMap(alternatives).flatMap((option) => stepInto(option, step));
  return here;
}

/** The keys that maps of these schemas may have, in the schema's order. */
export function keysOf(schemas: readonly AnySchema[]): readonly string[] {
  const defs = schemas.flatMap(alternatives).map(definition);
  return [...new Set(defs.flatMap((def) => (def.type === 'object' ? Object.keys(def.shape) : [])))];
}

/** What the maps by id among the schemas hold. */
export function recordValues(schemas: readonly AnySchema[]): readonly AnySchema[] {
  const defs = schemas.flatMap(alternatives).map(definition);
  return defs.flatMap((def) => (def.type === 'record' ? alternatives(def.valueType) : []));
}

/** The values of enums and literals among the schemas. */
export function choicesOf(schemas: readonly AnySchema[]): readonly string[] {
  const defs = schemas.flatMap(alternatives).map(definition);
  return defs.flatMap((def) => {
    if (def.type === 'enum') return Object.values(def.entries).map(String);
    return def.type === 'literal' ? def.values.map(String) : [];
  });
}

/** What the schema's author says about it, or `undefined`. */
export function descriptionOf(schemas: readonly AnySchema[]): string | undefined {
  for (const schema of schemas) {
    const description =
      z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(unwrap(schema))?.description;
    if (description !== undefined) return description;
  }
  return undefined;
}

export function acceptsDuration(schemas: readonly AnySchema[]): boolean {
  return schemas.flatMap(alternatives).some((schema) => isSame(schema, duration));
}

export function acceptsName(schemas: readonly AnySchema[]): boolean {
  return schemas.flatMap(alternatives).some((schema) => isSame(schema, id) || isSame(schema, numericName));
}

/** Whether people read what stands there. */
export function acceptsText(schemas: readonly AnySchema[]): boolean {
  return schemas.flatMap(alternatives).some((schema) => isSame(schema, line) || isSame(schema, text));
}

function kindOf(schema: AnySchema): string {
  if (isSame(unwrap(schema), expression)) return 'an expression';
  const options = unionOptions(schema);
  if (options) return oneOf([...new Set(options.map(kindOf))]);
  const def = definition(unwrap(schema));
  if (isSame(unwrap(schema), duration)) return 'a duration such as 35m';
  if (isSame(unwrap(schema), id)) return 'an id';
  switch (def.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return '`true` or `false`';
    case 'object':
      return `a map with keys such as ${oneOf(Object.keys(def.shape).slice(0, 3).map(quoted))}`;
    case 'record':
      return 'a map';
    case 'array':
      return 'a list';
    case 'tuple':
      return `a list of ${def.items.length}`;
    case 'enum':
    case 'literal':
      return oneOf(choicesOf([schema]).map(quoted));
    default:
      return 'something else';
  }
}

/** `text`, `a list`, `an expression or a map with keys such as …` */
export function kindsOf(schemas: readonly AnySchema[]): string {
  return oneOf([...new Set(schemas.map(kindOf))]);
}
