/** Keeps a chart from being stepped from inside its own step: effects must leave that to the host's outbox. */
import { TocsinError } from '../kernel/errors.ts';

export class StepLock {
  #taken = false;

  take(): void {
    if (this.#taken)
      throw new TocsinError('chart/busy', 'A chart cannot be stepped from inside its own step.');
    this.#taken = true;
  }

  release(): void {
    this.#taken = false;
  }
}
