/** How a Word report looks: fonts for Latin and Chinese, headings, small print. Trainers change it here or, in Word, by its styles. */
import { type IStylesOptions, LineRuleType } from 'docx';

/** Fonts that Word and LibreOffice have or replace well, for each kind of writing. */
const font = {
  ascii: 'Calibri',
  hAnsi: 'Calibri',
  cs: 'Calibri',
  eastAsia: 'Microsoft YaHei',
} as const;

/** Colours without the hash, as Word writes them. */
export const ink = {
  quiet: '56606B',
  line: 'B8C0C8',
  head: 'E8EDF1',
  mark: '8A2B00',
  link: '00588A',
} as const;

/** Sizes are in half points, distances in twentieths of a point. */
const heading = (size: number, before: number) => ({
  run: { size, bold: true, font, color: '1B1F24' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21 },
      paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 44, bold: true, font }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(32, 360),
    heading2: heading(26, 280),
    heading3: heading(23, 220),
    heading4: heading(21, 180),
    heading5: heading(21, 140),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 19 },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: ink.quiet, size: 19 },
    },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
