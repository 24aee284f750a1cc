/**
 * An after-action report as data: sections of paragraphs, tables and figures, in one language, with the log entries behind
 * each statement. It is all that a writer gets (HTML, Word, Markdown, JSON), so that no format can say more than another.
 * `docs/report.schema.json` is made from it. Texts are plain: a writer escapes them for its own format.
 */
import * as z from 'zod';

export const reportVersion = 1;

const entry = z.number().int().min(0).meta({ description: 'Index of a log entry, from 0.' });

const span = z
  .union([
    z.strictObject({ text: z.string(), strong: z.boolean().optional() }),
    z.strictObject({ entries: z.array(entry) }),
  ])
  .meta({ id: 'Span', description: 'A piece of a sentence, or the log entries that bear it out.' });

const text = z.array(span);

const row = z
  .strictObject({
    entry: entry.optional().meta({ description: 'The log entry that this row tells.' }),
    cells: z.array(text),
  })
  .meta({ id: 'Row' });

const column = z.strictObject({
  head: z.string(),
  align: z.enum(['left', 'right']),
  width: z.number().meta({ description: 'Share of the width of the table, against the other columns.' }),
});

const table = z
  .strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(column),
    rows: z.array(row),
  })
  .meta({ id: 'Table', description: 'The first cell of each row names the row.' });

const picture = z
  .strictObject({ svg: z.string(), width: z.number(), height: z.number() })
  .meta({ id: 'Picture', description: 'A drawing as SVG; width and height in pixels.' });

const figure = z
  .strictObject({
    kind: z.literal('figure'),
    id: z.string(),
    caption: z.string(),
    description: z.string().meta({ description: 'What the picture shows, for who cannot see it.' }),
    picture,
    table: table.meta({ description: 'The same as a table.' }),
  })
  .meta({ id: 'Figure' });

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text, quiet: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text) }),
  z.strictObject({
    kind: z.literal('facts'),
    rows: z.array(z.strictObject({ term: z.string(), text })),
  }),
  table,
  figure,
]);

const section = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    blocks: z.array(block),
    get sections() {
      return z.array(section);
    },
  })
  .meta({ id: 'Section' });

export const reportSchema = z
  .strictObject({
    tocsin: z.literal('report'),
    version: z.literal(reportVersion),
    language: z.string().meta({ description: 'Of the texts that are not the scenario’s: a BCP 47 tag.' }),
    exercise: z
      .string()
      .meta({ description: 'What stands on every page, so that nobody takes it for real.' }),
    title: z.string(),
    drill: z.string().nullable().meta({ description: 'The drill’s id; null for a run that was not kept.' }),
    scenario: z.strictObject({ id: z.string(), title: z.string(), hash: z.string() }),
    state: z.enum(['ended', 'failed', 'unfinished', 'not-started']),
    labels: z
      .strictObject({
        contents: z.string(),
        entries: z.string(),
        asTable: z.string(),
      })
      .meta({ description: 'Words that a writer needs besides.' }),
    sections: z.array(section),
  })
  .meta({ id: 'Report', title: 'Tocsin after-action report' });

export type Report = z.infer<typeof reportSchema>;
export type Section = z.infer<typeof section>;
export type Block = z.infer<typeof block>;
export type Table = z.infer<typeof table>;
export type Row = z.infer<typeof row>;
export type Figure = z.infer<typeof figure>;
export type Picture = z.infer<typeof picture>;
export type Span = z.infer<typeof span>;
export type Text = z.infer<typeof text>;
export type Column = z.infer<typeof column>;

/** A text without anything special. */
export function plain(words: string): Text {
  return [{ text: words }];
}

/** A text and the log entries behind it; those that are missing (null, or below 0) are left out, and doubles too. */
export function borne(words: string, ...entries: readonly (number | null)[]): Text {
  const known = [...new Set(entries.filter((entry) => entry !== null && entry >= 0))] as number[];
  return known.length === 0 ? plain(words) : [{ text: words }, { entries: known }];
}

/** A column; numbers and times are set to the right. */
export function columnOf(head: string, width: number, align: Column['align'] = 'left'): Column {
  return { head, align, width };
}
