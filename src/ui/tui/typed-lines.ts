/** Lines that are typed or piped in, one at a time, so that one screen after another can read from the same input. */
import { createInterface, type Interface } from 'node:readline';

export class TypedLines {
  readonly #reader: Interface;
  readonly #lines: AsyncIterator<string>;
  /** Whether a person types: a prompt is for them, a script's output stays clean. */
  readonly isTyped: boolean;

  constructor(stdin: NodeJS.ReadableStream) {
    this.isTyped = 'isTTY' in stdin && stdin.isTTY === true;
    this.#reader = createInterface({ input: stdin, terminal: false });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** The next line, or null when there is no more. */
  async next(): Promise<string | null> {
    const { value, done } = await this.#lines.next();
    return done ? null : value;
  }

  close(): void {
    this.#reader.close();
  }
}
