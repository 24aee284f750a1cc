/**
 * From a character of a scalar's value back to the character of the file it came from. Quotes, escapes, folded lines,
 * and the indentation of block scalars lie between the two.
 */
import type { ScalarNode } from './source-node.ts';

/** Where the text proper begins: behind a quote, or on the line below a block header. */
function bodyStart(source: string, style: ScalarNode['style']): number {
  if (style === 'single' || style === 'double') return 1;
  if (style === 'plain' || style === 'none') return 0;
  return source.indexOf('\n') + 1;
}

/** How many spaces the first line that holds more than spaces begins with. */
function firstIndent(text: string): number {
  return /^(?: *\r?\n)*( *)[^ \r\n]/.exec(text)?.[1]?.length ?? 0;
}

/** How many characters of source an escape takes, from its backslash, and how many of value it gives. */
function escapeSize(source: string, at: number): { readonly taken: number; readonly given: number } {
  const mark = source[at + 1];
  if (mark === 'x') return { taken: 4, given: 1 };
  if (mark === 'u') return { taken: 6, given: 1 };
  if (mark === 'U')
    return { taken: 10, given: Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1 };
  if (mark !== '\n' && mark !== '\r') return { taken: 2, given: 1 };
  const rest = /^\\\r?\n[ \t]*/.exec(source.slice(at, at + 1000));
  return { taken: rest?.[0].length ?? 2, given: 0 };
}

/** Walks value and source side by side. Each call of `next` returns where the next character of the value stands. */
class Walker {
  readonly #source: string;
  readonly #style: ScalarNode['style'];
  readonly #isBlock: boolean;
  /** Spaces that every line of a block scalar begins with and that are not in the value. */
  readonly #indent: number;
  #at: number;
  /** Where the rest of a value's character pair comes from. */
  #pending: number[] = [];

  constructor(source: string, value: string, style: ScalarNode['style']) {
    this.#source = source;
    this.#style = style;
    this.#at = bodyStart(source, style);
    this.#isBlock = style === 'literal' || style === 'folded';
    this.#indent = this.#isBlock ? firstIndent(source.slice(this.#at)) - firstIndent(value) : 0;
    if (this.#isBlock) this.#skipIndent();
  }

  next(char: string): number {
    const waiting = this.#pending.shift();
    if (waiting !== undefined) return waiting;
    if (this.#style === 'double') this.#skipEmptyEscapes();
    if (this.#style === 'double' && this.#source[this.#at] === '\\') return this.#escape();
    if (char === '\n') return this.#lineBreak();
    if (char === ' ' || char === '\t') return this.#space(char);
    while (this.#at < this.#source.length && /\s/.test(this.#source[this.#at]!)) this.#at++;
    if (this.#style === 'double' && this.#source[this.#at] === '\\') return this.#escape();
    const found = this.#at;
    this.#at += this.#style === 'single' && char === "'" ? 2 : 1;
    return found;
  }

  #escape(): number {
    const found = this.#at;
    const { taken, given } = escapeSize(this.#source, this.#at);
    this.#at += taken;
    for (let i = 1; i < given; i++) this.#pending.push(found);
    return found;
  }

  /** A backslash at the end of a line joins it to the next without a trace in the value. */
  #skipEmptyEscapes(): void {
    while (this.#source[this.#at] === '\\') {
      const { taken, given } = escapeSize(this.#source, this.#at);
      if (given > 0) return;
      this.#at += taken;
    }
  }

  #lineBreak(): number {
    if (!this.#isBlock) return this.#foldedBreaks();
    const found = this.#source.indexOf('\n', this.#at);
    if (found < 0) return this.#source.length;
    this.#at = found + 1;
    this.#skipIndent();
    return found;
  }

  /** Outside of block scalars, so many line breaks in a row give one less in the value. */
  #foldedBreaks(): number {
    const breaks: number[] = [];
    for (; /\s/.test(this.#source[this.#at] ?? ''); this.#at++) {
      if (this.#source[this.#at] === '\n') breaks.push(this.#at);
    }
    this.#pending.push(...breaks.slice(1, -1));
    return breaks[0] ?? Math.min(this.#at, this.#source.length);
  }

  /** A space of the value is one in the source, or a line break that was folded into it. */
  #space(char: string): number {
    const found = this.#at;
    if (this.#source[found] === char && !this.#endsLine(found)) {
      this.#at++;
      return found;
    }
    const newline = this.#source.indexOf('\n', found);
    if (newline < 0 || this.#source.slice(found, newline).trim() !== '') return found;
    this.#at = newline + 1;
    this.#skipIndent();
    return newline;
  }

  #endsLine(at: number): boolean {
    if (this.#isBlock) return false;
    return /^[ \t]*\r?\n/.test(this.#source.slice(at, at + 1000));
  }

  /** To where the text of a line begins: outside of block scalars, folding drops all blanks before it. */
  #skipIndent(): void {
    if (!this.#isBlock) {
      while (/[ \t]/.test(this.#source[this.#at] ?? '')) this.#at++;
      return;
    }
    for (let i = 0; i < this.#indent && this.#source[this.#at] === ' '; i++) this.#at++;
  }
}

/**
 * The offset in the file of the character at `offset` in the scalar's value. Offsets behind the value give the place behind the
 * scalar's last character; numbers and switches are counted as they are written.
 */
export function offsetInSource(node: ScalarNode, offset: number): number {
  const source = node.file.text.slice(node.start, node.end);
  if (typeof node.value !== 'string') return node.start + Math.max(0, Math.min(offset, source.length));
  if (offset < 0) return node.start;
  const walker = new Walker(source, node.value, node.style);
  for (let i = 0; i < node.value.length && i <= offset; i++) {
    const at = walker.next(node.value[i]!);
    if (i === offset) return node.start + Math.min(at, Math.max(0, source.length - 1));
  }
  const closed = node.style === 'single' || node.style === 'double';
  return node.start + Math.max(0, closed ? source.length - 1 : source.trimEnd().length);
}
