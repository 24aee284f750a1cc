/**
 * The end of a journal on disk. An entry is on the disk when `append` resolves; if it cannot be, `append` rejects with one sentence and the
 * file is as it was before, so that nothing half-written stays and the next attempt starts clean. Lines are written one after another
 * in the order of the calls.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { Entry } from '../../core/drill/input.ts';
import { entryLine, type JournalLine, remarkLine } from '../../core/drill/journal-format.ts';
import type { Remark } from '../../core/drill/journal-lines.ts';
import { TocsinError } from '../../core/kernel/errors.ts';
import { fileTrouble } from './file-trouble.ts';

/** Where a drill's inputs go before they count. */
export interface JournalSink {
  /** Resolves when the entry will survive a crash; rejects with a `TocsinError`, and then the entry must not be applied. */
  append(entry: Entry): Promise<void>;
  /** Remarks are written in order too, but need not survive a crash by themselves. */
  remark(remark: Remark): Promise<void>;
  close(): Promise<void>;
}

export class JournalWriter implements JournalSink {
  readonly #path: string;
  readonly #file: FileHandle;
  /** Bytes of the file that count. */
  #size: number;
  #head: string;
  #queue: Promise<void> = Promise.resolve();
  /** Something behind `#size` may have been left by a failed write. */
  #untidy = false;

  private constructor(path: string, file: FileHandle, size: number, head: string) {
    this.#path = path;
    this.#file = file;
    this.#size = size;
    this.#head = head;
  }

  /** Opens the journal whose last line has the hash `head`. */
  static async open(path: string, head: string): Promise<JournalWriter> {
    try {
      const file = await open(path, 'a');
      const { size } = await file.stat();
      return new JournalWriter(path, file, size, head);
    } catch (error) {
      throw fileTrouble('write', path, error);
    }
  }

  append(entry: Entry): Promise<void> {
    return this.#write((head) => entryLine(head, entry), true);
  }

  remark(remark: Remark): Promise<void> {
    return this.#write((head) => remarkLine(head, remark), false);
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#file.close();
  }

  #write(line: (head: string) => JournalLine, sync: boolean): Promise<void> {
    const written = this.#queue.then(() => this.#writeNow(line(this.#head), sync));
    this.#queue = written.catch(() => {});
    return written;
  }

  async #writeNow(line: JournalLine, sync: boolean): Promise<void> {
    const bytes = Buffer.from(line.text);
    try {
      if (this.#untidy) await this.#tidy();
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.#file.write(bytes, done);
        done += bytesWritten;
      }
      if (sync) await this.#file.datasync();
    } catch (error) {
      await this.#tidy().catch(() => {});
      throw this.#trouble(error);
    }
    this.#size += bytes.length;
    this.#head = line.hash;
  }

  async #tidy(): Promise<void> {
    this.#untidy = true;
    await this.#file.truncate(this.#size);
    this.#untidy = false;
  }

  #trouble(error: unknown): TocsinError {
    const { message } = fileTrouble('write', this.#path, error);
    return new TocsinError(
      'machine/not-saved',
      `${message}; what was done before is safe, this was not done`,
    );
  }
}
