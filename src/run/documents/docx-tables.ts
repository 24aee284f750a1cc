/** Tables of a Word report: a head that is repeated on each page, rows that are not broken, entries of the log as links. */
import {
  AlignmentType,
  Bookmark,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Column, Row, Table as TableData } from '../../analysis/report/after-action/document.ts';
import { ink } from './docx-styles.ts';
import { bookmarkOf, type Links, runsOf } from './docx-text.ts';

const edge = { style: 'single', size: 4, color: ink.line } as const;

/** A caption and the table, as wide as the page's text: `width` in twentieths of a point. */
export function tableOf(
  { caption, columns, rows }: TableData,
  links: Links,
  width: number,
): (Paragraph | Table)[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / total));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) =>
      cell([...runsOf([{ text: column.head, strong: true }], links)], column, widths[i]!, true),
    ),
  });
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [head, ...rows.map((row) => rowOf(row, columns, widths, links))],
  });
  return [
    new Paragraph({ style: 'Caption', text: caption }),
    table,
    new Paragraph({ style: 'Cell', children: [] }),
  ];
}

function rowOf(
  { entry, cells }: Row,
  columns: readonly Column[],
  widths: readonly number[],
  links: Links,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((text, i) => {
      const runs = runsOf(text, links);
      const marked =
        i === 0 && entry !== undefined ? [new Bookmark({ id: bookmarkOf(entry), children: runs })] : runs;
      return cell(marked, columns[i]!, widths[i]!, false);
    }),
  });
}

function cell(
  children: readonly ParagraphChild[],
  column: Column,
  width: number,
  isHead: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(isHead ? { shading: { fill: ink.head, type: 'clear', color: 'auto' } } : {}),
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: column.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children,
      }),
    ],
  });
}
