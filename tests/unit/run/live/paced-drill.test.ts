import { describe, expect, test } from 'vitest';
import { readJournal } from '../../../../src/core/drill/journal-reading.ts';
import { LiveDrill } from '../../../../src/core/drill/live-drill.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { HOUR, MINUTE, SECOND } from '../../../../src/core/kernel/time.ts';
import { PacedDrill } from '../../../../src/run/live/paced-drill.ts';
import { HandClock } from '../../../helpers/live/hand-clock.ts';
import { loadFixture } from '../../../helpers/live/load-fixture.ts';
import { startEntry, TextSink } from '../../../helpers/live/text-sink.ts';

const { blueprint } = loadFixture();
const seed = 'x';

function begin(pace = 60) {
  const clock = new HandClock();
  const sink = new TextSink(blueprint, seed);
  const drill = new LiveDrill(blueprint, seed, [startEntry]);
  const paced = new PacedDrill({ drill, sink, pace, clock });
  return { clock, sink, paced };
}

function journalOf(sink: TextSink) {
  const reading = readJournal(sink.text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.journal;
}

const note = { kind: 'note', by: 'trainer', text: 'seen' } as const;

describe('a paced drill', () => {
  test('left alone unfolds as the headless run does, and then waits for nothing', () => {
    const { clock, paced } = begin();
    clock.pass(3 * MINUTE);
    expect(paced.isRunning).toBe(false);
    expect(clock.waiting).toBe(0);
    const run = runDrill(blueprint, { seed });
    expect(logLines(blueprint, paced.log)).toBe(logLines(blueprint, run.log));
  });

  test('sets one timer, for what is due next', () => {
    const { clock, paced } = begin();
    for (let i = 0; i < 20; i++) {
      expect(clock.waiting).toBe(1);
      expect(clock.untilNext).toBe(Math.ceil((paced.nextDue - paced.time) / 60));
      clock.pass(clock.untilNext);
    }
  });

  test('shows drill time between events too', () => {
    const { clock, paced } = begin(60);
    clock.pass(1234);
    expect(paced.time).toBe(1234 * 60);
  });

  test('takes an input at the drill time of the call, writes it, and only then applies it', async () => {
    const { clock, sink, paced } = begin();
    let open = (): void => {};
    sink.gate = new Promise((resolve) => {
      open = resolve;
    });
    clock.pass(5 * SECOND);
    const reply = paced.submit(note);
    await Promise.resolve();
    const length = paced.log.length;
    clock.pass(MINUTE);
    expect([paced.time, paced.log.length, paced.saved]).toEqual([5 * MINUTE, length, false]);
    open();
    expect(await reply).toBeNull();
    expect(journalOf(sink).entries).toEqual([startEntry, { n: 1, t: 5 * MINUTE, input: note }]);
    expect([paced.time, paced.saved]).toEqual([65 * MINUTE, true]);
    const run = runDrill(blueprint, { seed, entries: paced.entries, until: 65 * MINUTE });
    expect(logLines(blueprint, paced.log)).toBe(logLines(blueprint, run.log));
  });

  test('takes inputs in the order of the calls, with stamps that never go back', async () => {
    const { clock, sink, paced } = begin();
    const replies: Promise<unknown>[] = [];
    for (let i = 0; i < 5; i++) {
      replies.push(paced.submit({ ...note, text: String(i) }));
      clock.pass(777);
    }
    await Promise.all(replies);
    const entries = journalOf(sink).entries.slice(1);
    expect(entries.map(({ input }) => input.kind === 'note' && input.text)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('does not apply what could not be written, says so, and goes on', async () => {
    const { clock, sink, paced } = begin();
    clock.pass(5 * SECOND);
    sink.failure = new Error('the disk is full');
    await expect(paced.submit(note)).rejects.toThrow('the disk is full');
    expect([paced.entries.length, paced.saved, paced.trouble]).toEqual([1, false, 'the disk is full']);
    clock.pass(5 * SECOND);
    expect(paced.time).toBe(10 * MINUTE);
    sink.failure = null;
    await paced.submit(note);
    expect([journalOf(sink).entries.length, paced.saved, paced.trouble]).toEqual([2, true, null]);
  });

  test('goes on by itself after a failed write that took long', async () => {
    const { clock, sink, paced } = begin();
    let fail = (_: Error): void => {};
    sink.gate = new Promise((_, reject) => {
      fail = reject;
    });
    const reply = paced.submit(note);
    await Promise.resolve();
    clock.pass(MINUTE);
    fail(new Error('the disk is full'));
    await expect(reply).rejects.toThrow();
    expect(paced.time).toBe(HOUR);
    clock.pass(2 * MINUTE);
    expect(paced.isRunning).toBe(false);
  });

  test('stands while it is paused or held, and remarks on it', async () => {
    const { clock, sink, paced } = begin();
    clock.pass(SECOND);
    paced.pause();
    paced.hold();
    paced.hold();
    clock.pass(HOUR);
    paced.resume();
    clock.pass(HOUR);
    expect([paced.time, paced.paused, paced.held, clock.waiting]).toEqual([MINUTE, false, true, 0]);
    paced.release();
    clock.pass(SECOND);
    expect(paced.time).toBe(2 * MINUTE);
    await paced.close();
    const kinds = journalOf(sink).remarks.map(({ kind, t, ms }) => [kind, t, ms]);
    expect(kinds).toEqual([
      ['opened', 0, undefined],
      ['paused', MINUTE, undefined],
      ['resumed', MINUTE, undefined],
      ['held', MINUTE, 2 * HOUR],
      ['closed', 2 * MINUTE, undefined],
    ]);
  });

  test('lets an act cost time while the clock stands', async () => {
    const { clock, paced } = begin();
    paced.hold();
    await paced.spend(2 * MINUTE);
    await paced.submit(note);
    clock.pass(HOUR);
    expect([paced.time, paced.entries[1]!.t]).toEqual([2 * MINUTE, 2 * MINUTE]);
  });

  test('remarks time that passed at once, so that a machine that stops then loses none of it', async () => {
    const { sink, paced } = begin();
    paced.hold();
    await paced.spend(MINUTE);
    await paced.spend(4 * MINUTE);
    await paced.close();
    const reached = journalOf(sink).remarks.filter(({ kind }) => kind === 'reached');
    expect(reached.map(({ t }) => t)).toEqual([5 * MINUTE]);
  });

  test('changes its pace without a jump', () => {
    const { clock, paced } = begin(60);
    clock.pass(SECOND);
    paced.setPace(1);
    clock.pass(SECOND);
    expect([paced.time, paced.pace]).toEqual([61 * SECOND, 1]);
    expect(() => paced.setPace(0)).toThrow(expect.objectContaining({ code: 'drill/pace' }));
  });

  test('jumps forwards through everything due on the way, and no further than the end', async () => {
    const { paced } = begin(1);
    await paced.jumpTo(100 * HOUR);
    expect(paced.isRunning).toBe(false);
    const { length } = blueprint;
    expect(paced.entries.at(-1)).toEqual({ n: 1, t: 0, input: { kind: 'jump', to: length } });
    const run = runDrill(blueprint, { seed });
    const rest = logLines(blueprint, paced.log).replace(/\{"t":0,"code":"clock.jumped","to":\d+\}\n/, '');
    expect(rest).toBe(logLines(blueprint, run.log));
  });

  test('does not jump backwards, nor once it is over', async () => {
    const { clock, paced } = begin();
    clock.pass(10 * SECOND);
    await paced.jumpTo(5 * MINUTE);
    expect(paced.time).toBe(10 * MINUTE);
    await paced.submit({ kind: 'end' });
    await paced.jumpTo(HOUR);
    expect(paced.time).toBe(10 * MINUTE);
  });

  test('whose end is undone goes on from where it ended, however long that was ago', async () => {
    const { clock, paced } = begin();
    clock.pass(10 * SECOND);
    await paced.submit({ kind: 'end' });
    expect(paced.isRunning).toBe(false);
    clock.pass(HOUR);
    await paced.submit({ kind: 'withdraw', entry: 1 });
    expect([paced.isRunning, paced.time]).toEqual([true, 10 * MINUTE]);
    expect(paced.entries.map(({ t }) => t)).toEqual([0, 10 * MINUTE, 10 * MINUTE]);
    clock.pass(SECOND);
    expect(paced.time).toBe(11 * MINUTE);
  });

  test('tells those who listen of each change, until they stop', async () => {
    const { clock, paced } = begin();
    let calls = 0;
    const stop = paced.subscribe(() => {
      calls++;
    });
    clock.pass(clock.untilNext);
    const afterEvent = calls;
    paced.pause();
    const afterPause = calls;
    await paced.submit(note);
    expect(afterEvent).toBe(1);
    expect(afterPause).toBe(2);
    expect(calls).toBeGreaterThan(2);
    stop();
    const before = calls;
    paced.resume();
    expect(calls).toBe(before);
  });

  test('remarks how far it has come, so that a drill that was killed goes on there', () => {
    const { clock, sink, paced } = begin(12);
    clock.pass(2 * MINUTE);
    const { reached } = journalOf(sink);
    expect(reached).toBeGreaterThan(paced.time - 12 * 60 * SECOND);
    const again = new PacedDrill({
      drill: new LiveDrill(blueprint, seed, [startEntry]),
      sink: new TextSink(blueprint, seed),
      pace: 12,
      reached,
      clock,
    });
    expect(again.time).toBe(reached);
  });

  test('that is closed takes what was asked for and nothing more', async () => {
    const { clock, sink, paced } = begin();
    const reply = paced.submit(note);
    await paced.close();
    expect(await reply).toBeNull();
    await expect(paced.submit(note)).rejects.toMatchObject({ code: 'drill/closed' });
    expect([journalOf(sink).entries.length, clock.waiting]).toEqual([2, 0]);
  });
});

describe('a drill that is to end before its time', () => {
  const endAt = 45 * MINUTE;

  function beginUntil() {
    const clock = new HandClock();
    const sink = new TextSink(blueprint, seed);
    const drill = new LiveDrill(blueprint, seed, [startEntry]);
    return { clock, sink, paced: new PacedDrill({ drill, sink, pace: 60, clock, endAt }) };
  }

  test('is ended at exactly that time by an input in its journal, so that a replay ends there too', async () => {
    const { clock, sink, paced } = beginUntil();
    clock.pass(MINUTE);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect([paced.isRunning, paced.time]).toEqual([false, endAt]);
    const { entries } = journalOf(sink);
    expect(entries.at(-1)).toMatchObject({ t: endAt, input: { kind: 'end' } });
    expect(logLines(blueprint, paced.log)).toBe(
      logLines(blueprint, runDrill(blueprint, { seed, entries }).log),
    );
    expect(clock.waiting).toBe(0);
  });

  test('is not passed by time that is spent at once', async () => {
    const { paced } = beginUntil();
    paced.hold();
    await paced.spend(2 * HOUR);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect([paced.isRunning, paced.time]).toEqual([false, endAt]);
  });

  test('goes on where the disk refuses its end, or somebody takes it back', async () => {
    const refused = beginUntil();
    refused.sink.failure = new Error('no space');
    refused.clock.pass(MINUTE);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect([refused.paced.isRunning, refused.paced.time, refused.paced.trouble]).toEqual([
      true,
      HOUR,
      'no space',
    ]);
    const undone = beginUntil();
    undone.clock.pass(MINUTE);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    const { n } = journalOf(undone.sink).entries.at(-1)!;
    await undone.paced.submit({ kind: 'withdraw', entry: n });
    undone.clock.pass(10 * SECOND);
    expect([undone.paced.isRunning, undone.paced.time]).toEqual([true, endAt + 10 * MINUTE]);
  });
});
