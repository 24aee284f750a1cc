/**
 * A report as one HTML file that needs nothing else: no network, no script, its style and its pictures in it. Light and dark by the
 * reader's choice, paged when printed. Every text is escaped, and a policy in the page forbids it to load or run anything.
 */
import { escapeXml } from '../../../text/escape-xml.ts';
import type { Block, Column, Figure, Report, Row, Section, Table, Text } from '../after-action/document.ts';
import { styleWith } from './style.ts';

/** Nothing may be loaded or run; the page's own style is all. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What every part needs. */
interface Page {
  readonly report: Report;
  /** Entries that the timeline tells, to which links can lead. */
  readonly told: ReadonlySet<number>;
}

/** The whole file, ended by a line feed. */
export function writeHtml(report: Report): string {
  const page: Page = { report, told: toldEntries(report.sections) };
  const title = escapeXml(`${report.exercise} – ${report.title}`);
  const subtitle = report.drill === null ? '' : `<p class="subtitle">${escapeXml(report.drill)}</p>`;
  return `<!doctype html>
<html lang="${escapeXml(report.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}">
<title>${title}</title>
<style>${styleWith(report.exercise)}</style>
</head>
<body>
<p class="exercise">${escapeXml(report.exercise)}</p>
<header><h1>${escapeXml(report.title)}</h1>${subtitle}</header>
${contents(report)}
<main>
${report.sections.map((section) => writeSection(page, section, 2)).join('\n')}
</main>
</body>
</html>
`;
}

function contents({ sections, labels }: Report): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${anchor(id)}">${escapeXml(title)}</a></li>`);
  return `<nav aria-label="${escapeXml(labels.contents)}"><ul>${items.join('')}</ul></nav>`;
}

/** Ids come from scenarios: what an id in HTML may not hold is left out. */
function anchor(id: string): string {
  return escapeXml(id.replace(/\s/g, '-'));
}

function toldEntries(sections: readonly Section[]): Set<number> {
  const rows = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
  return new Set(rows.flatMap(({ entry }) => (entry === undefined ? [] : [entry])));
}

/** The deepest heading that HTML has; sections further in share it. */
const DEEPEST = 6;

function writeSection(page: Page, { id, title, blocks, sections }: Section, depth: number): string {
  const level = Math.min(depth, DEEPEST);
  return [
    `<section aria-labelledby="${anchor(id)}">`,
    `<h${level} id="${anchor(id)}">${escapeXml(title)}</h${level}>`,
    ...blocks.map((block) => writeBlock(page, block)),
    ...sections.map((inner) => writeSection(page, inner, depth + 1)),
    '</section>',
  ].join('\n');
}

function writeBlock(page: Page, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.quiet ? ' class="quiet"' : ''}>${writeText(page, block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${writeText(page, item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.rows.map(({ term, text }) => `<dt>${escapeXml(term)}</dt><dd>${writeText(page, text)}</dd>`).join('')}</dl>`;
    case 'table':
      return writeTable(page, block);
    case 'figure':
      return writeFigure(page, block);
  }
}

function writeText(page: Page, text: Text): string {
  return text
    .map((span) => {
      if ('entries' in span) return writeEntries(page, span.entries);
      const words = escapeXml(span.text);
      return span.strong ? `<strong>${words}</strong>` : words;
    })
    .join('');
}

/** The log entries behind a statement, each a link to its row of the timeline. */
function writeEntries({ report, told }: Page, entries: readonly number[]): string {
  const links = entries.map((entry) =>
    told.has(entry) ? `<a href="#entry-${entry}">${entry}</a>` : `${entry}`,
  );
  return ` <span class="log">[${escapeXml(report.labels.entries)} ${links.join(', ')}]</span>`;
}

function writeTable(page: Page, { caption, columns, rows }: Table): string {
  const heads = columns.map((column) => `<th scope="col"${alignment(column)}>${escapeXml(column.head)}</th>`);
  const body = rows.map((row) => writeRow(page, columns, row));
  const table = `<table style="--columns:${columns.length}"><caption>${escapeXml(caption)}</caption>${widths(columns)}<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
  // A table that is wider than the screen is scrolled by the keyboard too.
  return `<div class="scroll" role="region" aria-label="${escapeXml(caption)}" tabindex="0">${table}</div>`;
}

/** The shares of the columns; a browser may give a column more. */
function widths(columns: readonly Column[]): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${Math.round((100 * width) / total)}%">`);
  return `<colgroup>${cols.join('')}</colgroup>`;
}

const alignment = ({ align }: Column): string => (align === 'right' ? ' class="right"' : '');

function writeRow(page: Page, columns: readonly Column[], { entry, cells }: Row): string {
  const written = cells.map((cell, i) => {
    const text = writeText(page, cell);
    const set = alignment(columns[i]!);
    return i === 0 ? `<th scope="row"${set}>${text}</th>` : `<td${set}>${text}</td>`;
  });
  return `<tr${entry === undefined ? '' : ` id="entry-${entry}"`}>${written.join('')}</tr>`;
}

function writeFigure(page: Page, { id, caption, description, picture, table }: Figure): string {
  const [name, text] = [`${anchor(id)}-name`, `${anchor(id)}-text`];
  const svg = picture.svg.replace(
    '<svg ',
    `<svg role="img" aria-labelledby="${name}" aria-describedby="${text}" `,
  );
  return `<figure id="${anchor(id)}"><figcaption id="${name}">${escapeXml(caption)}</figcaption>
<p class="quiet" id="${text}">${escapeXml(description)}</p>
<div class="scroll" role="region" aria-label="${escapeXml(caption)}" tabindex="0">${svg}</div>
<details><summary>${escapeXml(page.report.labels.asTable)}</summary>${writeTable(page, table)}</details></figure>`;
}
