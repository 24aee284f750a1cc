/** Discussions in a paced drill: where the clock stands, for how long people have talked, and what a jump or a break does. */
import { describe, expect, test } from 'vitest';
import type { Remark } from '../../../../src/core/drill/journal-lines.ts';
import { LiveDrill } from '../../../../src/core/drill/live-drill.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { MINUTE, SECOND } from '../../../../src/core/kernel/time.ts';
import type { JournalSink } from '../../../../src/run/live/journal-writer.ts';
import { PacedDrill, type PacedOptions } from '../../../../src/run/live/paced-drill.ts';
import { talkedFor } from '../../../../src/run/live/talked-for.ts';
import { build, journal, SEED } from '../../../helpers/drill-builder.ts';
import { HandClock } from '../../../helpers/live/hand-clock.ts';

const blueprint = build({
  length: '90m',
  moves: [
    { title: 'One', until: '30m', discuss: '20m' },
    { title: 'Two', until: '60m', discuss: '20m' },
    { title: 'Three' },
  ],
  injects: { onTime: { at: '30m', to: ['county'] }, later: { at: '31m', to: ['county'] } },
});
const start = journal(blueprint, []);
const conclude = { kind: 'conclude', by: 'county', move: 1 } as const;
const say = { kind: 'discuss', role: 'county', move: 1, text: 'So it was.' } as const;

/** A sink that keeps remarks as they are. */
class Remarks implements JournalSink {
  readonly list: Remark[] = [];
  async append(): Promise<void> {}
  async remark(remark: Remark): Promise<void> {
    this.list.push(remark);
  }
  async close(): Promise<void> {}
  of(kind: string): Remark[] {
    return this.list.filter((remark) => remark.kind === kind);
  }
}

/** Sixty drill milliseconds a real one. */
function begin(more: Partial<PacedOptions> = {}, entries = start) {
  const clock = new HandClock();
  const sink = new Remarks();
  const drill = new LiveDrill(blueprint, SEED, entries);
  const paced = new PacedDrill({ drill, sink, pace: 60, clock, ...more });
  return { clock, sink, paced };
}
const sameAsRun = (paced: PacedDrill): void => {
  const run = runDrill(blueprint, { seed: SEED, entries: paced.entries, until: paced.time });
  expect(logLines(blueprint, paced.log)).toBe(logLines(blueprint, run.log));
};

describe('when a move is over that people talk about', () => {
  test('the clock stands at that very time, however long it takes', () => {
    const { clock, paced } = begin();
    clock.pass(29 * SECOND);
    expect([paced.time, paced.talkedFor]).toEqual([29 * MINUTE, 0]);
    clock.pass(20 * MINUTE);
    expect([paced.time, paced.talkedFor]).toEqual([30 * MINUTE, 20 * MINUTE - SECOND]);
    expect(clock.waiting).toBe(0);
    expect(paced.world.injectFiredAt).toEqual([-1, -1]);
    sameAsRun(paced);
  });

  test('the drill goes on from there when somebody ends the discussion', async () => {
    const { clock, paced, sink } = begin();
    clock.pass(5 * MINUTE);
    await paced.submit(say);
    expect(await paced.submit(conclude)).toBeNull();
    expect([paced.time, paced.talkedFor, paced.world.injectFiredAt[0]]).toEqual([
      30 * MINUTE,
      0,
      30 * MINUTE,
    ]);
    clock.pass(2 * SECOND);
    expect([paced.time, paced.world.injectFiredAt[1]]).toEqual([32 * MINUTE, 31 * MINUTE]);
    expect(sink.of('talked')).toMatchObject([{ t: 30 * MINUTE, ms: 4.5 * MINUTE }]);
    sameAsRun(paced);
  });

  test('time that is let pass at once goes no further', async () => {
    const { paced } = begin({ held: true });
    await paced.spend(50 * MINUTE);
    expect(paced.time).toBe(30 * MINUTE);
    await paced.spend(MINUTE);
    expect(paced.time).toBe(30 * MINUTE);
    await paced.submit(conclude);
    await paced.spend(MINUTE);
    expect(paced.time).toBe(31 * MINUTE);
  });

  test('a facilitator’s jump passes over it, from before and from within', async () => {
    const { paced } = begin({ held: true });
    await paced.jumpTo(40 * MINUTE);
    expect([paced.time, paced.world.move, paced.talkedFor]).toEqual([40 * MINUTE, 1, 0]);
    await paced.spend(30 * MINUTE);
    expect(paced.time).toBe(60 * MINUTE);
    await paced.jumpTo(70 * MINUTE);
    expect([paced.time, paced.world.move, paced.talkedFor]).toEqual([70 * MINUTE, 2, 0]);
    sameAsRun(paced);
  });

  test('a drill that is broken off then comes back into it, with the time that was left', async () => {
    const first = begin();
    first.clock.pass(5 * MINUTE);
    await first.paced.submit(say);
    await first.paced.close();
    const { entries, time } = first.paced;
    expect(time).toBe(30 * MINUTE);
    const before = talkedFor(first.sink.list, time);
    expect(before).toBe(4.5 * MINUTE);
    const again = begin({ reached: time, talkedFor: before }, [...entries]);
    expect([again.paced.time, again.paced.talkedFor]).toEqual([30 * MINUTE, 4.5 * MINUTE]);
    again.clock.pass(MINUTE);
    expect([again.paced.time, again.paced.talkedFor]).toEqual([30 * MINUTE, 5.5 * MINUTE]);
    await again.paced.submit(conclude);
    expect(talkedFor([...first.sink.list, ...again.sink.list], time)).toBe(5.5 * MINUTE);
    again.clock.pass(60 * SECOND);
    // The next discussion begins with all its time.
    expect([again.paced.time, again.paced.talkedFor]).toEqual([60 * MINUTE, 30 * SECOND]);
    sameAsRun(again.paced);
  });

  test('the clock goes on where ending it is taken back and given again', async () => {
    const { clock, paced } = begin();
    clock.pass(MINUTE);
    await paced.submit(conclude);
    await paced.submit({ kind: 'withdraw', entry: 1 });
    clock.pass(MINUTE);
    expect([paced.time, paced.talkedFor]).toEqual([30 * MINUTE, MINUTE]);
    await paced.submit(conclude);
    clock.pass(SECOND);
    expect(paced.time).toBe(31 * MINUTE);
  });

  test('nothing stands still where nobody is a person', () => {
    const entries = [{ n: 0, t: 0, input: { kind: 'start' as const } }];
    const { clock, paced } = begin({}, entries);
    clock.pass(2 * MINUTE);
    expect(paced.isRunning).toBe(false);
  });
});
