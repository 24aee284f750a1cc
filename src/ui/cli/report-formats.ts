/** The formats of `tocsin report`. A new one is a writer and a line here; a writer is loaded when it is asked for. */
import type { Report } from '../../analysis/report/after-action/document.ts';
import type { ReportSource } from '../../analysis/report/after-action/source.ts';

/** What a writer may read. The report is made only for who asks for it. */
export interface ReportParts {
  readonly source: ReportSource;
  readonly report: () => Report;
}

export interface ReportFormat {
  /** Whether the file is text that can go to a terminal. */
  readonly isText: boolean;
  write(parts: ReportParts): Promise<string | Uint8Array>;
}

export const reportFormats: Readonly<Record<string, ReportFormat>> = {
  html: {
    isText: true,
    write: async ({ report }) =>
      (await import('../../analysis/report/html/write-html.ts')).writeHtml(report()),
  },
  docx: {
    isText: false,
    write: async ({ report }) => (await import('../../run/documents/write-docx.ts')).writeDocx(report()),
  },
  md: {
    isText: true,
    write: async ({ report }) =>
      (await import('../../analysis/report/markdown/write-markdown.ts')).writeMarkdown(report()),
  },
  json: { isText: true, write: async ({ report }) => `${JSON.stringify(report())}\n` },
  xes: {
    isText: true,
    write: async ({ source }) => {
      const { writeXes } = await import('../../analysis/exchange/write-xes.ts');
      return writeXes({ ...source, name: source.drill ?? source.seed });
    },
  },
  csv: {
    isText: true,
    write: async ({ source }) => {
      const { writeCsv } = await import('../../analysis/exchange/write-csv.ts');
      return writeCsv({ ...source, name: source.drill ?? source.seed });
    },
  },
};

export const reportFormatNames: readonly string[] = Object.keys(reportFormats);
