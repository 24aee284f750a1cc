/** Terminal columns: how wide a text is, cutting, padding and wrapping it, with Chinese characters counting two. */
import { isPlainText, textWidth } from '../../../core/kernel/text-width.ts';
import { closes, opens } from '../../../text/line-breaks.ts';

export function widthOf(text: string): number {
  return textWidth(text);
}

/** Made when it is first needed, which takes a twentieth of a second. */
let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for single characters. */
export function graphemes(text: string): string[] {
  if (isPlainText(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** As much of the text as fits; where it does not, two dots stand for the rest if there is room for them. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const dots = width >= 8 ? '..' : '';
  let kept = '';
  let room = width - dots.length;
  for (const piece of graphemes(text)) {
    room -= widthOf(piece);
    if (room < 0) break;
    kept += piece;
  }
  return kept + dots;
}

/** At most so many lines: what does not fit into the last is cut. */
export function shorten(lines: readonly string[], most: number, width: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width)];
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Pieces between which a line may end: words with the space after them, and single wide characters. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of graphemes(text)) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (closes(piece) ||
        opens(last) ||
        (!last.endsWith(' ') && widthOf(piece) < 2 && widthOf(last.slice(-1)) < 2));
    if (joins && last !== undefined) found[found.length - 1] = last + piece;
    else if (piece === ' ' && last !== undefined) found[found.length - 1] = `${last} `;
    else found.push(piece);
  }
  return found;
}

/** The text in lines of at most `width` columns; its own line ends are kept, words longer than a line are broken. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(2, width)));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (widthOf(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const part of breakWord(piece, width)) {
      if (line !== '') lines.push(line);
      line = part;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

function breakWord(word: string, width: number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const piece of graphemes(word)) {
    if (widthOf(part + piece) > width && part !== '') {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}
