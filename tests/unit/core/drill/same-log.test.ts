/** The same scenario, seed and journal give the same log, however the drill is run. */
import { describe, expect, test } from 'vitest';
import { Batch } from '../../../../src/core/drill/batch.ts';
import type { Entry, Input } from '../../../../src/core/drill/input.ts';
import { entryLine, headerLine } from '../../../../src/core/drill/journal-format.ts';
import { readJournal } from '../../../../src/core/drill/journal-reading.ts';
import { LiveDrill } from '../../../../src/core/drill/live-drill.ts';
import { type ExecutorName, prepareRun, rerun, runDrill } from '../../../../src/core/drill/run-drill.ts';
import { semanticsVersion } from '../../../../src/core/drill/semantics.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import {
  act,
  build,
  journal,
  MINUTE,
  type Parts,
  play,
  played,
  SEED,
  type Step,
} from '../../../helpers/drill-builder.ts';
import { rich, richParts } from '../../../helpers/rich-drill.ts';

const steps: readonly Step[] = [
  act(6, 'county', 'warn'),
  act(7, 'county', 'notify', { to: ['fire', 'town'], facts: ['rain'] }),
  [12, { kind: 'freeze' }],
  [20, { kind: 'thaw' }],
  [21, { kind: 'hold', inject: 'press' }],
  [30, { kind: 'reseed', seed: 'other' }],
  act(31, 'county', 'evacuate', { args: { area: 'low' } }),
  act(32, 'county', 'request', { to: ['city'], action: 'evacuate', args: { area: 'low' } }),
  [45, { kind: 'cast', role: 'county', player: 'plan-follower' }],
  [50, { kind: 'release', inject: 'press' }],
  [70, { kind: 'improvise', to: ['town'], text: 'help', facts: ['rumour'] }],
];
const cast = { town: 'plan-follower', fire: 'plan-follower', city: 'plan-follower' };
const entries = journal(rich, steps, { cast });
const whole = runDrill(rich, { seed: SEED, entries });
const wholeLog = logLines(rich, whole.log);

/** A live drill taken through a journal, with stops in between. */
function live(
  list: readonly Entry[],
  executor: ExecutorName = 'xstate',
  stops: readonly number[] = [],
): LiveDrill {
  const drill = new LiveDrill(rich, SEED, list.slice(0, 1), executor);
  for (const entry of list.slice(1)) {
    for (const stop of stops) if (stop > drill.time && stop < entry.t) drill.advance(stop);
    drill.advance(entry.t);
    drill.apply(entry);
  }
  drill.advance(rich.length);
  return drill;
}

describe('the log is the same to the byte, and the world at the end,', () => {
  test('in two runs, with XState and with compiled tables', () => {
    for (const executor of ['compiled', 'xstate'] as const) {
      const run = runDrill(rich, { seed: SEED, entries, executor });
      expect(logLines(rich, run.log)).toBe(wholeLog);
      expect(hashWorld(run.world)).toBe(hashWorld(whole.world));
    }
    expect(wholeLog).toContain('drill.ended');
    expect(wholeLog).toContain('activity.done');
  });

  test('live, with either executor and any stops', () => {
    for (const drill of [live(entries), live(entries, 'compiled', [1, 400_000, 7_000_001])]) {
      expect(logLines(rich, drill.log)).toBe(wholeLog);
      expect(hashWorld(drill.world)).toBe(hashWorld(whole.world));
    }
  });

  test('saved as a journal, loaded and continued, wherever that is', () => {
    const header = {
      tocsin: 'journal',
      version: 1,
      semantics: semanticsVersion,
      scenario: { id: 'x', title: 'X', hash: 'h', file: 'f' },
      seed: SEED,
    } as const;
    let { text, hash } = headerLine(header);
    for (const entry of entries) {
      const line = entryLine(hash, entry);
      text += line.text;
      hash = line.hash;
    }
    const reading = readJournal(text);
    if (!reading.ok) throw new Error(reading.problem.message);
    for (const count of [1, 4, 8, entries.length]) {
      const drill = new LiveDrill(rich, SEED, reading.journal.entries.slice(0, count));
      for (const entry of entries.slice(count)) {
        drill.advance(entry.t);
        drill.apply(entry);
      }
      drill.advance(rich.length);
      expect(logLines(rich, drill.log)).toBe(wholeLog);
      expect(hashWorld(drill.world)).toBe(hashWorld(whole.world));
    }
  });

  test('on a run that is used again', () => {
    const run = prepareRun(rich, 'compiled');
    rerun(run, { seed: 'another' });
    rerun(run, { seed: SEED, entries });
    expect(logLines(rich, run.log)).toBe(wholeLog);
    expect(hashWorld(run.world)).toBe(hashWorld(whole.world));
  });
});

test('the worlds of both executors agree after every step', () => {
  const drills = (['xstate', 'compiled'] as const).map((executor) => new LiveDrill(rich, SEED, [], executor));
  const [one, other] = drills as [LiveDrill, LiveDrill];
  let count = 0;
  while (one.isRunning) {
    const due = one.nextDue;
    for (const drill of drills) drill.advance(due);
    expect(hashWorld(one.world)).toBe(hashWorld(other.world));
    count++;
  }
  expect(other.isRunning).toBe(false);
  expect(count).toBeGreaterThan(30);
});

test('a drill stopped at any time has written a prefix of the whole log', () => {
  for (const minute of [0, 5, 6, 12.5, 20, 31, 45, 59.99, 60, 70, 119, 120]) {
    const part = play(rich, steps, { cast, until: minute });
    expect(wholeLog.startsWith(part.text)).toBe(true);
    expect(part.log.every(({ t }) => t <= minute * MINUTE)).toBe(true);
    const next = whole.log.times.subarray(0, whole.log.length).find((_, n) => n === part.log.length);
    // What is left out lies later, but for inputs stamped at that very instant, which count.
    if (next !== undefined) expect(next).toBeGreaterThan(minute * MINUTE);
  }
});

describe('a batch', () => {
  const seeds = Array.from({ length: 12 }, (_, n) => `study#${n}`);
  const logOf = (batch: Batch, seed: string): string => logLines(rich, batch.run(seed).log);

  test('gives each seed the log that a run of its own gives, in any order and again', () => {
    const batch = new Batch(rich);
    const there = seeds.map((seed) => logOf(batch, seed));
    const back = [...seeds]
      .reverse()
      .map((seed) => logOf(batch, seed))
      .reverse();
    const alone = seeds.map((seed) => logLines(rich, runDrill(rich, { seed }).log));
    expect(there).toEqual(alone);
    expect(back).toEqual(alone);
    expect(new Set(alone.map((text) => text.length)).size).toBeGreaterThan(6);
  });

  test('carries overrides and cast as a start does', () => {
    const options = { overrides: { heavy: 6 }, cast: { town: 'absent' } };
    const start = { n: 0, t: 0, input: { kind: 'start', ...options } } as const;
    const alone = logLines(rich, runDrill(rich, { seed: 's#1', entries: [start] }).log);
    expect(logOf(new Batch(rich, options), 's#1')).toBe(alone);
    expect(alone).not.toBe(logLines(rich, runDrill(rich, { seed: 's#1' }).log));
  });

  test.each([
    [{ overrides: { light: 1 } }, 'light'],
    [{ cast: { mayor: 'absent' } }, 'mayor'],
    [{ cast: { town: 'robot' } }, 'robot'],
  ])('refuses a start that names what there is not: %o', (options, name) => {
    expect(() => new Batch(rich, options)).toThrow(name);
  });
});

describe('withdrawing', () => {
  const withdraw = (entry: number): Input => ({ kind: 'withdraw', entry });

  function lived(inputs: readonly Step[]): LiveDrill {
    const drill = new LiveDrill(rich, SEED, journal(rich, []));
    for (const [minute, input] of inputs) {
      drill.advance(minute * MINUTE);
      drill.apply(drill.stamp(input));
    }
    return drill;
  }
  const logOf = (drill: LiveDrill): string => logLines(rich, drill.log);
  const replayed = (drill: LiveDrill): string =>
    played(runDrill(rich, { seed: SEED, entries: drill.entries, until: drill.time })).text;
  const warn = act(6, 'county', 'warn');

  test('undoes an entry, and withdrawing that brings it back', () => {
    const without = lived([[8, { kind: 'note', by: 'x', text: 'x' }]]);
    const undone = lived([warn, [8, withdraw(1)]]);
    const redone = lived([warn, [8, withdraw(1)], [8, withdraw(2)]]);
    expect(logOf(undone)).toBe(logOf(without).replace(/.*annotation.*\n/, ''));
    expect(logOf(redone)).toContain('county/warn#1');
    for (const drill of [undone, redone]) expect(logOf(drill)).toBe(replayed(drill));
  });

  test.each([
    ['the start', 0],
    ['itself', 2],
    ['what is not yet there', 3],
  ])('%s is refused, live and in a replay', (_, entry) => {
    const drill = new LiveDrill(rich, SEED, journal(rich, []));
    drill.advance(6 * MINUTE);
    drill.apply(drill.stamp(warn[1]));
    const before = logOf(drill);
    expect(drill.apply(drill.stamp(withdraw(entry)))).toBe('unknown-entry');
    drill.apply(drill.stamp({ kind: 'note', by: 'x', text: 'x' }));
    expect(logOf(drill)).toContain(before);
    expect(logOf(drill)).toBe(replayed(drill));
  });

  test('the end lets a drill go on', () => {
    const drill = lived([[10, { kind: 'end' }]]);
    expect(drill.isRunning).toBe(false);
    drill.apply(drill.stamp(withdraw(1)));
    expect(drill.isRunning).toBe(true);
    drill.advance(rich.length);
    expect(logOf(drill)).toBe(played(runDrill(rich, { seed: SEED, entries: journal(rich, []) })).text);
  });

  test('leaves later inputs whose referent is gone refused, and the run goes on', () => {
    const told = act(7, 'county', 'notify', { to: ['fire'], facts: ['rain'] });
    const drill = lived([
      told,
      [9, { kind: 'acknowledge', role: 'fire', message: 'county/notify#1' }],
      [10, withdraw(1)],
    ]);
    expect(logOf(drill)).toContain('"code":"input.refused","reason":"not-received"');
    expect(logOf(drill)).toBe(replayed(drill));
  });
});

test('inputs that follow one another at one instant, live and unattended, see what each other did', () => {
  const blueprint = build();
  const drill = new LiveDrill(blueprint, SEED, journal(blueprint, []));
  drill.apply(drill.stamp(act(0, 'town', 'notify', { to: ['county'] })[1]));
  expect(drill.apply(drill.stamp({ kind: 'open', role: 'county', message: 'town/notify#1' }))).toBeNull();
  expect(drill.apply(drill.stamp({ kind: 'end' }))).toBeNull();
  expect(drill.isRunning).toBe(false);
});

test('a second start is refused, live and in a replay', () => {
  const drill = new LiveDrill(rich, SEED, []);
  expect(drill.apply(drill.stamp({ kind: 'start', cast: { town: 'absent' } }))).toBeNull();
  expect(drill.apply(drill.stamp({ kind: 'start' }))).toBe('unknown-entry');
  const again = runDrill(rich, { seed: SEED, entries: drill.entries, until: 0 });
  expect(logLines(rich, drill.log)).toBe(logLines(rich, again.log));
  expect(logLines(rich, again.log)).toContain('"player":"absent"');
});

test('a preview of an act changes nothing', () => {
  const drill = new LiveDrill(rich, SEED, journal(rich, []));
  drill.advance(10 * MINUTE);
  const before = [hashWorld(drill.world), drill.log.length];
  expect(drill.judge({ kind: 'act', role: 'county', do: 'evacuate', args: { area: 'low' } })).toBe(
    'no-authority',
  );
  expect(drill.judge({ kind: 'act', role: 'county', do: 'warn' })).toBeNull();
  expect([hashWorld(drill.world), drill.log.length]).toEqual(before);
});

describe('what one adds changes nobody else’s luck:', () => {
  const seeds = Array.from({ length: 8 }, (_, n) => `s#${n}`);
  const rest = (parts: Parts, seed: string): string[] =>
    play(parts, [], { seed, cast: 'scenario' })
      .text.split('\n')
      .filter((line) => !/extra|"code":"(role|drill)/.test(line));

  test('an inject', () => {
    const more = {
      ...richParts,
      injects: {
        extra: { chance: 0.5, between: ['10m', '50m'], effects: [{ add: { bags: 0 } }] },
        ...richParts.injects,
      },
    };
    for (const seed of seeds) {
      const added = rest(more, seed).filter((line) => !line.includes('reserve.changed'));
      expect(added).toEqual(rest(richParts, seed).filter((line) => !line.includes('reserve.changed')));
    }
  });

  test('a task of somebody who is not there', () => {
    const extra = {
      owner: 'nurse',
      expect: { acknowledge: 'forecast' },
      from: 'true',
      target: '5m',
      deadline: '9m',
    };
    const more = {
      ...richParts,
      organisation: { ...richParts.organisation, nurse: { title: 'Nurse', level: 'county' } },
      plan: { tasks: { extra, ...richParts.plan.tasks } },
      cast: { nurse: 'absent' },
    };
    for (const seed of seeds) expect(rest(more, seed)).toEqual(rest(richParts, seed));
  });
});
