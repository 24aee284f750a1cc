/**
 * Authors break lines to the width of their editor; on a screen of another width such breaks would stand in the middle of sentences.
 * Joins them again. What is meant to be a line of its own stays one: short lines, list items, indented text, empty lines.
 */
import { textWidth } from '../core/kernel/text-width.ts';

/** A line shorter than this was not broken because it was full. */
const FULL = 50;
/** List items and indented text begin lines of their own. */
const OWN_LINE = /^(\s|[-*•·]|\d+[.)、]|[（(]?[一二三四五六七八九十]+[、）)])/u;
/** Chinese and Japanese are written without spaces between words. */
const WIDE_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]$/u;

/** Sentences one after another: with a space between, but for after a Chinese mark. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, next) => text + (text === '' || WIDE_END.test(text) ? '' : ' ') + next, '');
}

/** The text with the ends of full lines taken out; other line ends are kept. */
export function joinLines(text: string): string {
  const lines: string[] = [];
  let full = false;
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    if (last !== undefined && full && line !== '' && !OWN_LINE.test(line))
      lines[lines.length - 1] = last + (WIDE_END.test(last) ? '' : ' ') + line;
    else lines.push(line);
    full = textWidth(line) >= FULL;
  }
  return lines.join('\n');
}
