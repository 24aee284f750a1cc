/**
 * The lines of a journal as schemas: one header, then entries (inputs with their place and drill time) and remarks. They
 * give the types, the validation and the published JSON Schema. Each line ends in `hash`, the link of the chain.
 */
import * as z from 'zod';
import { entrySchema } from './input.ts';

/** The version of the journal's format. */
export const journalVersion = 1;

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({
    description:
      'SHA-256, in hexadecimal, of the hash of the line before (nothing for the first line) followed by this line as it would be without its hash.',
  });
const line = z.string().max(1000);
const time = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const headerSchema = z
  .strictObject({
    tocsin: z.literal('journal'),
    version: z.literal(journalVersion).meta({ description: 'Version of the journal format.' }),
    semantics: z.number().int().meta({
      description: 'Version of the rules by which a drill unfolds. A journal replays under its own.',
    }),
    scenario: z.strictObject({
      id: line,
      title: line,
      hash: line.meta({ description: 'Content hash of the scenario and of the plans it extends.' }),
      file: line.meta({ description: 'The scenario file, relative to the folder of scenario files.' }),
    }),
    seed: z.string().min(1).max(200),
  })
  .meta({ id: 'JournalHeader', description: 'The first line.' });

/** What the function ignores: pace, pauses, wall-clock stamps, who sat where. Kinds may come and go. */
export const remarkSchema = z
  .looseObject({
    kind: z.string().min(1).max(100),
    t: time.optional().meta({ description: 'Drill time in milliseconds that the clock had reached.' }),
    wall: z.string().max(100).optional().meta({ description: 'Time of day in the real world, ISO 8601.' }),
  })
  .meta({ id: 'Remark' });

export const headerLineSchema = headerSchema.extend({ hash }).meta({ id: 'HeaderLine' });
export const entryLineSchema = entrySchema
  .extend({ hash })
  .meta({ id: 'EntryLine', description: 'An input. `n` counts entries from 0; `t` never falls.' });
export const remarkLineSchema = z.strictObject({ remark: remarkSchema, hash }).meta({ id: 'RemarkLine' });

/** Any line of a journal. */
export const journalLineSchema = z
  .union([headerLineSchema, entryLineSchema, remarkLineSchema])
  .meta({ id: 'JournalLine', title: 'A line of a Tocsin journal, version 1' });

export type JournalHeader = z.infer<typeof headerSchema>;
export type Remark = z.infer<typeof remarkSchema>;
