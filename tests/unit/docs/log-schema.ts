/** `docs/log.schema.json`, made from the table of log codes: what a line of a log can be. */
import {
  causes,
  type FieldKind,
  type LogCode,
  logCodes,
  refusals,
} from '../../../src/core/engine/log-codes.ts';
import { logVersion } from '../../../src/core/engine/log-json.ts';
import { responseLevels } from '../../../src/core/model/verbs/response.ts';
import { warningLevels } from '../../../src/core/model/verbs/warning.ts';

type Json = Readonly<Record<string, unknown>>;

const text: Json = { type: 'string' };

const described: Readonly<Record<FieldKind, Json>> = {
  ref: {
    type: 'string',
    pattern: '^$|^.+#[1-9][0-9]*$',
    description: 'What caused it and how often that has happened; empty: nothing of the kind.',
  },
  role: text,
  fact: text,
  inject: text,
  action: text,
  task: text,
  gauge: text,
  state: { type: 'string', description: 'The whole path of a state.' },
  team: text,
  place: text,
  reserve: text,
  power: text,
  outcome: text,
  ending: { type: 'string', description: 'Empty: none was chosen.' },
  cast: { type: 'string', description: 'A stand-in, or person, agent, nobody.' },
  colour: { enum: [...warningLevels] },
  grade: { enum: [...responseLevels] },
  refusal: { enum: [...refusals] },
  cause: { enum: [...causes] },
  option: { type: 'string', description: 'An option of the question; empty: none.' },
  point: { type: 'string', description: 'A point of the interview.' },
  arguments: { type: 'object', additionalProperties: text },
  choices: { type: 'object', additionalProperties: text },
  probe: { type: 'string', description: 'A probe and its question: `P-1.level`.' },
  answer: { type: ['string', 'number'], description: 'An option of the question, or a number.' },
  answers: {
    type: ['string', 'number'],
    description: 'The options that are right, a space between them, or a number.',
  },
  move: { type: 'integer', minimum: 1, description: 'A move by its place, from 1.' },
  number: { type: 'number' },
};

/** The fields of a code in the order in which they are written, each with its kind. */
export function fieldsOf({ a, b, x }: LogCode): { readonly name: string; readonly kind: FieldKind }[] {
  return [a, b, x].filter((field) => field !== undefined);
}

function closed(properties: Json, description?: string): Json {
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function entry(code: LogCode): Json {
  const fields = fieldsOf(code).map(({ name, kind }) => [name, { $ref: `#/$defs/${kind}` }]);
  return closed({
    t: { $ref: '#/$defs/time' },
    code: { const: code.code },
    ...Object.fromEntries(fields),
  });
}

const header = closed(
  {
    tocsin: { const: 'log' },
    version: { const: logVersion },
    semantics: { type: 'integer', minimum: 1 },
    scenario: closed({ id: text, title: text, hash: text }),
    seed: text,
  },
  'The first line of a log.',
);

export function logSchema(): Json {
  const used = new Set(logCodes.flatMap((code) => fieldsOf(code).map(({ kind }) => kind)));
  const kinds = Object.entries(described).filter(([kind]) => used.has(kind as FieldKind));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tocsin log, version 1: one line',
    anyOf: [{ $ref: '#/$defs/header' }, ...logCodes.map(({ code }) => ({ $ref: `#/$defs/${code}` }))],
    $defs: {
      header,
      time: { type: 'integer', minimum: 0, description: 'Drill time in milliseconds since StartEx.' },
      ...Object.fromEntries(kinds),
      ...Object.fromEntries(logCodes.map((code) => [code.code, entry(code)])),
    },
  };
}
