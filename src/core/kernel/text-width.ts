/**
 * How many columns of a terminal a text takes. Plain letters, lines of frames and Chinese are counted here; only for what else there is
 * (marks that join, emoji, other scripts) is the text taken apart, which takes a twentieth of a second the first time.
 */
import stringWidth from 'string-width';

/** One column each, whatever stands beside them: printable ASCII, box drawing, block elements. */
const NARROW = /^[ -~\u2500-\u259f]*$/;
/** And two columns each: ideographs, their punctuation, full-width ASCII. */
const KNOWN = /^[ -~\u2500-\u259f\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const FIRST_WIDE = 0x3000;

export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (!KNOWN.test(text)) return stringWidth(text);
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_WIDE) width++;
  return width;
}

/** True for a text each of whose units is one character to a reader. */
export function isPlainText(text: string): boolean {
  return KNOWN.test(text);
}
