/**
 * What people put into a drill, as a journal holds it: names, never numbers, so that an input means the same under any
 * build and after any undo. Every input that has this shape is journaled, also one that will be refused.
 */
import * as z from 'zod';

const name = z.string().min(1).max(200);
const names = z.array(name).max(200);
const words = z.string().max(100_000);
/** A move by its place, from 1. */
const place = z.number().int().min(1).max(1000);
const time = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const content = {
  to: names,
  from: words.optional(),
  via: name.optional(),
  text: words.optional(),
  facts: names.optional(),
};

/** The inputs, by kind. */
const kinds = [
  z.strictObject({
    kind: z.literal('start'),
    overrides: z.record(name, z.number()).optional(),
    cast: z.record(name, name).optional(),
  }),
  z.strictObject({
    kind: z.literal('act'),
    role: name,
    do: name.meta({ description: 'A built-in act or an action of the scenario.' }),
    to: names.optional(),
    facts: names.optional(),
    action: name.optional().meta({ description: 'The action that an order or a request is about.' }),
    args: z.record(name, name).optional(),
    re: name.optional().meta({ description: 'The message it answers, by its stable id.' }),
    via: name.optional().meta({ description: 'The channel, one of those that roles can choose.' }),
    task: name.optional().meta({ description: 'The task that is offered to another role.' }),
    option: name.optional().meta({ description: 'The option chosen in answer to a question.' }),
    points: names
      .optional()
      .meta({ description: 'What is said in an interview, of the points prepared for it.' }),
    text: words.optional(),
  }),
  z.strictObject({ kind: z.literal('open'), role: name, message: name }),
  z.strictObject({ kind: z.literal('acknowledge'), role: name, message: name }),
  z.strictObject({ kind: z.literal('cast'), role: name, player: name }),
  z.strictObject({ kind: z.literal('fire'), inject: name }),
  z.strictObject({ kind: z.literal('hold'), inject: name }),
  z.strictObject({ kind: z.literal('release'), inject: name }),
  z.strictObject({ kind: z.literal('skip'), inject: name }),
  z.strictObject({ kind: z.literal('move'), inject: name, at: time }),
  z.strictObject({ kind: z.literal('edit'), inject: name, ...content }),
  z.strictObject({ kind: z.literal('improvise'), ...content }),
  z.strictObject({ kind: z.literal('freeze') }),
  z.strictObject({ kind: z.literal('thaw') }),
  z.strictObject({ kind: z.literal('reseed'), seed: name }),
  z.strictObject({ kind: z.literal('end') }),
  z.strictObject({ kind: z.literal('note'), by: name, text: words, task: name.optional() }),
  z.strictObject({
    kind: z.literal('rate'),
    by: name,
    task: name,
    rating: z.enum(['P', 'S', 'M', 'U']),
    reason: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('observe'),
    by: name,
    question: name.meta({ description: 'The question by its stable id.' }),
    point: words.meta({ description: 'A point of its `look_for` or `never`.' }),
    seen: z.boolean(),
    role: name.optional(),
  }),
  z.strictObject({
    kind: z.literal('void'),
    by: name,
    task: name,
    reason: words.min(1).meta({ description: 'Why an evaluator sets the task aside.' }),
  }),
  z.strictObject({
    kind: z.literal('jump'),
    to: time.meta({ description: 'The later drill time to which a facilitator lets the drill go at once.' }),
  }),
  z.strictObject({
    kind: z.literal('probe'),
    role: name,
    probe: name,
    question: name,
    answer: z
      .union([name, z.number()])
      .optional()
      .meta({ description: 'An option or a number; without it the role says that it does not know.' }),
  }),
  z.strictObject({
    kind: z.literal('discuss'),
    role: name,
    move: place,
    text: words.min(1).meta({ description: 'What was said about a move that is over.' }),
  }),
  z.strictObject({
    kind: z.literal('conclude'),
    by: name,
    move: place.meta({ description: 'The move whose discussion is over: the drill goes on.' }),
  }),
  z.strictObject({ kind: z.literal('withdraw'), entry: z.number().int().min(0) }),
] as const;

export const inputSchema = z.discriminatedUnion('kind', kinds).meta({ id: 'Input' });
export type Input = z.infer<typeof inputSchema>;
export type InputOf<K extends Input['kind']> = Extract<Input, { kind: K }>;

/** An input with its place in the journal and its drill time in milliseconds. */
export const entrySchema = z.strictObject({ n: z.number().int().min(0), t: time, input: inputSchema });
export type Entry = z.infer<typeof entrySchema>;
