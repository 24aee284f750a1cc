/** A journal in memory, in the format of the disk, begun with the start of the drill; writing can be held up or made to fail. */
import type { Entry } from '../../../src/core/drill/input.ts';
import { entryLine, headerLine, remarkLine } from '../../../src/core/drill/journal-format.ts';
import type { Remark } from '../../../src/core/drill/journal-lines.ts';
import { semanticsVersion } from '../../../src/core/drill/semantics.ts';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';
import type { JournalSink } from '../../../src/run/live/journal-writer.ts';

/** The first entry of a drill in which nothing is overridden. */
export const startEntry: Entry = { n: 0, t: 0, input: { kind: 'start' } };

export class TextSink implements JournalSink {
  text: string;
  #head: string;
  /** What the next append waits for. */
  gate: Promise<void> = Promise.resolve();
  failure: Error | null = null;

  constructor(blueprint: Blueprint, seed: string) {
    const { id, title, hash } = blueprint;
    const header = headerLine({
      tocsin: 'journal',
      version: 1,
      semantics: semanticsVersion,
      scenario: { id, title, hash, file: 'scenario.yaml' },
      seed,
    });
    this.text = header.text;
    this.#head = header.hash;
    this.#add(entryLine(header.hash, startEntry));
  }

  async append(entry: Entry): Promise<void> {
    await this.gate;
    if (this.failure !== null) throw this.failure;
    this.#add(entryLine(this.#head, entry));
  }

  async remark(remark: Remark): Promise<void> {
    this.#add(remarkLine(this.#head, remark));
  }

  async close(): Promise<void> {}

  #add({ text, hash }: { text: string; hash: string }): void {
    this.text += text;
    this.#head = hash;
  }
}
