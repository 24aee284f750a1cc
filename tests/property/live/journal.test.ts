/** What a journal is for: a drill that was saved, left and taken up again is the drill that was never left. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Input } from '../../../src/core/drill/input.ts';
import { readJournal } from '../../../src/core/drill/journal-reading.ts';
import { LiveDrill } from '../../../src/core/drill/live-drill.ts';
import { runDrill } from '../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../src/core/engine/log-json.ts';
import { MINUTE } from '../../../src/core/kernel/time.ts';
import { PacedDrill } from '../../../src/run/live/paced-drill.ts';
import { HandClock } from '../../helpers/live/hand-clock.ts';
import { loadFixture } from '../../helpers/live/load-fixture.ts';
import { startEntry, TextSink } from '../../helpers/live/text-sink.ts';

const { blueprint } = loadFixture();
const seed = 'property';

interface Move {
  /** Real milliseconds before the input. */
  readonly wait: number;
  readonly input: Input;
}

const role = fc.constantFrom('county-hq', 'water');
const inject = fc.constantFrom('I-01', 'I-05', 'I-07', 'I-09', 'I-12', 'I-99');
const act = (input: object): fc.Arbitrary<Input> =>
  role.map((who) => ({ kind: 'act', role: who, ...input }) as Input);

const input: fc.Arbitrary<Input> = fc.oneof(
  act({ do: 'log', text: 'noted' }),
  act({ do: 'report', facts: ['seepage'] }),
  act({ do: 'notify', to: ['water'], facts: ['forecast'] }),
  act({ do: 'shore-dike' }),
  act({ do: 'request', to: ['county-hq'], action: 'shore-dike' }),
  act({ do: 'approve', re: 'water/request#1' }),
  fc.record({ kind: fc.constant('acknowledge' as const), role, message: inject.map((id) => `${id}#1`) }),
  fc.record({
    kind: fc.constantFrom('fire' as const, 'hold' as const, 'release' as const, 'skip' as const),
    inject,
  }),
  fc.record({
    kind: fc.constant('cast' as const),
    role,
    player: fc.constantFrom('person', 'random', 'plan-follower'),
  }),
  fc.constantFrom<Input>(
    { kind: 'freeze' },
    { kind: 'thaw' },
    { kind: 'reseed', seed: 'other' },
    { kind: 'end' },
  ),
  fc.nat(8).map((entry): Input => ({ kind: 'withdraw', entry })),
);
const moves = fc.array(fc.record({ wait: fc.nat(25_000), input }), { maxLength: 14 });

class Table {
  readonly clock = new HandClock();
  sink = new TextSink(blueprint, seed);
  drill = new PacedDrill({
    drill: new LiveDrill(blueprint, seed, [startEntry]),
    sink: this.sink,
    pace: 60,
    clock: this.clock,
  });

  async play(list: readonly Move[]): Promise<void> {
    for (const { wait, input: what } of list) {
      this.clock.pass(wait);
      await this.drill.submit(what);
    }
  }

  /** Leaves the drill and takes it up again from what is written. */
  async reopen(): Promise<void> {
    await this.drill.close();
    const reading = readJournal(this.sink.text);
    if (!reading.ok) throw new Error(reading.problem.message);
    const { entries, reached } = reading.journal;
    const drill = new LiveDrill(blueprint, seed, entries);
    this.drill = new PacedDrill({ drill, sink: this.sink, pace: 60, reached, clock: this.clock });
  }

  get log(): string {
    return logLines(blueprint, this.drill.log);
  }
}

test('saved, loaded and continued anywhere, a drill is the one that was never left', async () => {
  await fc.assert(
    fc.asyncProperty(moves, moves, async (before, after) => {
      const whole = new Table();
      await whole.play([...before, ...after]);
      const broken = new Table();
      await broken.play(before);
      await broken.reopen();
      await broken.play(after);
      expect(broken.log).toBe(whole.log);
      expect(broken.drill.entries).toEqual(whole.drill.entries);
      whole.clock.pass(10 * MINUTE);
      broken.clock.pass(10 * MINUTE);
      expect(broken.log).toBe(whole.log);
    }),
    { numRuns: 40 },
  );
});

test('replayed without waiting, a journal gives the log of the drill that was played', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (list) => {
      const table = new Table();
      await table.play(list);
      const { entries, time } = table.drill;
      const until = table.drill.isRunning ? time : Number.POSITIVE_INFINITY;
      expect(logLines(blueprint, runDrill(blueprint, { seed, entries, until }).log)).toBe(table.log);
    }),
    { numRuns: 60 },
  );
});
