/** Where the quick reader stands in a file, and how it gets from line to line. It knows blanks and comments, and nothing of YAML besides. */
import { MAX_NODES } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';
import type { ScalarNode } from '../source-node.ts';

/** Deeper than any scenario, and far from what the stack bears. */
const DEEPEST = 40;

export class Cursor {
  readonly file: SourceFile;
  readonly text: string;
  at = 0;
  /** Where the line begins that holds the current value. */
  lineStart = 0;
  /** The column of the next line that holds anything; -1 at the end of the file. */
  indent = 0;
  /** Behind the last value's line: there the maps and lists end that it closes. */
  end = 0;
  #words = 0;
  #depth = 0;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
  }

  /** The current character; an empty string at the end. */
  char(): string {
    return this.text[this.at] ?? '';
  }

  /** What a sticky expression finds here, and steps behind it; an empty string if it finds nothing. */
  take(sticky: RegExp): string {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  isOver(): boolean {
    return this.indent === -1;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 32) this.at++;
  }

  /** Counts one more word; false if there are so many that the limits must be kept to the letter. */
  count(): boolean {
    return ++this.#words < MAX_NODES;
  }

  /** Steps into a collection; false if that is too deep. */
  enter(): boolean {
    return ++this.#depth <= DEEPEST;
  }

  leave(): void {
    this.#depth--;
  }

  /** A scalar from `start` to here. */
  scalar(start: number, style: ScalarNode['style'], value: ScalarNode['value']): ScalarNode {
    return { kind: 'scalar', file: this.file, start, end: this.at, style, value };
  }

  /** Goes to the end of the line; false if anything but a comment is in the way. */
  skipRest(): boolean {
    const before = this.at;
    this.skipSpaces();
    const char = this.char();
    if (char !== '\n' && char !== '' && (char !== '#' || this.at === before)) return false;
    this.#toNextStart();
    return true;
  }

  /** Ends a value with its line, and goes on to the next that holds anything. False if that is nothing for the quick reader. */
  finish(): boolean {
    if (!this.skipRest()) return false;
    this.end = this.at;
    return this.nextLine();
  }

  /**
   * From the start of a line to the next that holds more than a comment. False if comments are not indented as what follows: then it is
   * for YAML to say where they belong, and where the maps around them end.
   */
  nextLine(): boolean {
    let comment = -1;
    for (;;) {
      this.lineStart = this.at;
      this.skipSpaces();
      const column = this.at - this.lineStart;
      const char = this.char();
      if (char === '') {
        this.indent = -1;
        return comment <= 0 && column === 0;
      }
      if (char === '#') {
        if (comment >= 0 && comment !== column) return false;
        comment = column;
      } else if (char !== '\n') {
        this.indent = column;
        return comment < 0 || comment === column;
      }
      this.#toNextStart();
    }
  }

  #toNextStart(): void {
    const found = this.text.indexOf('\n', this.at);
    this.at = found < 0 ? this.text.length : found + 1;
  }
}
