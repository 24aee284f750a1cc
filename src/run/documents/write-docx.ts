/**
 * A report as a Word file that trainers go on writing in: styles for everything, headings, tables whose heads repeat, pictures as SVG
 * with a PNG beside it for programs that cannot show SVG, EXERCISE at the top of every page. The library stamps each file with the
 * time of day and numbers of its own, so two files of one report differ in bytes; their text does not.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, Figure, Report, Section } from '../../analysis/report/after-action/document.ts';
import { ink, styles } from './docx-styles.ts';
import { tableOf } from './docx-tables.ts';
import { type Links, runsOf } from './docx-text.ts';
import { rasterise } from './rasterise.ts';

/** A4 and its margins, in twentieths of a point. */
const SHORT = 11906;
const LONG = 16838;
const MARGIN = 1000;
/** A table whose columns take more parts than this together needs a page on its side. */
const UPRIGHT_PARTS = 25;
/** The most that a picture takes, in pixels of 1/96 inch. */
const PICTURE_WIDTH = 655;
const PICTURE_HEIGHT = 860;

/** A section of no more lines than this begins on the page of the one before. */
const FEW_LINES = 20;

type Child = Paragraph | Table;

interface Sheet {
  readonly report: Report;
  readonly links: Links;
  /** Width of the text. */
  readonly width: number;
}

/** The bytes of the file. Throws if a picture cannot be drawn. */
export async function writeDocx(report: Report): Promise<Buffer> {
  const links = { label: report.labels.entries, told: toldEntries(report.sections) };
  const pages: { readonly isWide: boolean; readonly children: Child[] }[] = [];
  for (const section of report.sections) {
    const isWide = section.blocks.some(isWideTable);
    const sheet = { report, links, width: (isWide ? LONG : SHORT) - 2 * MARGIN };
    const written = await sectionOf(sheet, section, 0);
    const last = pages.at(-1);
    if (last !== undefined && last.isWide === isWide && linesOf(section) <= FEW_LINES)
      last.children.push(...written);
    else pages.push({ isWide, children: last === undefined ? [...frontOf(report), ...written] : written });
  }
  const sections = pages.map(({ isWide, children }) => pageSection(report, isWide, children));
  const document = new Document({
    title: report.title,
    creator: 'Tocsin',
    description: report.exercise,
    styles,
    sections,
  });
  return Packer.toBuffer(document);
}

function isWideTable(block: Block): boolean {
  return block.kind === 'table' && block.columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT_PARTS;
}

/** About how many lines a section takes; a picture takes more than any page has to spare. */
function linesOf({ blocks, sections }: Section): number {
  const own = blocks.map((block) => {
    if (block.kind === 'paragraph') return 1;
    if (block.kind === 'list') return block.items.length;
    return block.kind === 'figure' ? Infinity : block.rows.length + 2;
  });
  return [...own, ...sections.map((section) => 1 + linesOf(section))].reduce((sum, lines) => sum + lines, 1);
}

function toldEntries(sections: readonly Section[]): Set<number> {
  const rows = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
  return new Set(rows.flatMap(({ entry }) => (entry === undefined ? [] : [entry])));
}

function frontOf({ title, drill }: Report): Paragraph[] {
  const name = drill === null ? [] : [new Paragraph({ style: 'Quiet', text: drill })];
  return [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), ...name];
}

function pageSection({ exercise, title }: Report, isWide: boolean, children: Child[]): ISectionOptions {
  const banner = new TextRun({ text: exercise, bold: true, color: ink.mark, characterSpacing: 40 });
  const small = { size: 16, color: ink.quiet };
  return {
    properties: {
      page: {
        // The library turns width and height round by itself.
        size: {
          width: SHORT,
          height: LONG,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 400, footer: 400 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [banner] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ ...small, text: `${title} – ` }),
              new TextRun({ ...small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

async function sectionOf(
  sheet: Sheet,
  { title, blocks, sections }: Section,
  depth: number,
): Promise<Child[]> {
  const heading = levels[Math.min(depth, levels.length - 1)]!;
  const children: Child[] = [new Paragraph({ heading, text: title })];
  for (const block of blocks) children.push(...(await blockOf(sheet, block)));
  for (const inner of sections) children.push(...(await sectionOf(sheet, inner, depth + 1)));
  return children;
}

async function blockOf(sheet: Sheet, block: Block): Promise<Child[]> {
  const { links, width } = sheet;
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({ ...(block.quiet ? { style: 'Quiet' } : {}), children: runsOf(block.text, links) }),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(item, links) }),
      );
    case 'facts':
      return block.rows.map(
        ({ term, text }) =>
          new Paragraph({
            children: [new TextRun({ text: `${term}: `, bold: true }), ...runsOf(text, links)],
          }),
      );
    case 'table':
      return tableOf(block, links, width);
    case 'figure':
      return figureOf(sheet, block);
  }
}

async function figureOf({ links, width }: Sheet, figure: Figure): Promise<Child[]> {
  const { caption, description, picture, table, id } = figure;
  const scale = Math.min(PICTURE_WIDTH / picture.width, PICTURE_HEIGHT / picture.height);
  const transformation = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  };
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg, 'utf8'),
    transformation,
    fallback: { type: 'png', data: await rasterise(picture) },
    altText: { title: caption, description, name: id },
  });
  return [
    new Paragraph({ style: 'Caption', text: caption }),
    new Paragraph({ keepNext: true, children: [image] }),
    new Paragraph({ style: 'Quiet', text: description }),
    ...tableOf(table, links, width),
  ];
}
