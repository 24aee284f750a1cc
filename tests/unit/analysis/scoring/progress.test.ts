import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import {
  type DrillSummary,
  foldProgress,
  isPractice,
  lastSeat,
  seatRemark,
  summarise,
} from '../../../../src/analysis/scoring/progress/index.ts';
import type { Entry } from '../../../../src/core/drill/input.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { HOUR, MINUTE } from '../../../../src/core/kernel/time.ts';
import { firstSteps, flood, makeDrill } from '../../../helpers/home/home-at.ts';
import { loadFixture } from '../../../helpers/live/load-fixture.ts';

const fold = (...drills: DrillSummary[]) => foldProgress(drills).scenarios;

describe('progress', () => {
  test('has best and last of each figure by itself', () => {
    const [scenario] = fold(
      makeDrill(flood, 1, { speed: 0.4, coordination: 0.9 }),
      makeDrill(flood, 2, { speed: 0.8, coordination: 0.3 }),
      makeDrill(flood, 3, { speed: 0.6, coordination: null }),
    );
    expect(scenario!.scored).toEqual({
      count: 3,
      best: { speed: 0.8, coordination: 0.9 },
      last: { speed: 0.6, coordination: null },
      lastRepeats: false,
    });
    expect(scenario!.practice).toBeNull();
  });

  test('does not depend on the order in which drills are found', () => {
    const drills = [1, 2, 3, 4].map((n) => makeDrill(n % 2 ? flood : firstSteps, n, { speed: n / 10 }));
    expect(foldProgress([...drills].reverse())).toEqual(foldProgress(drills));
    expect(foldProgress(drills).drills.map(({ drill }) => drill.id)).toEqual([
      'first-steps-4',
      'wenhe-flood-3',
      'first-steps-2',
      'wenhe-flood-1',
    ]);
  });

  test('keeps coached, unscored and undone drills apart as practice', () => {
    const [scenario] = fold(
      makeDrill(flood, 1, { coach: 'on', speed: 1 }),
      makeDrill(flood, 2, { coach: 'off', speed: 0.9 }),
      makeDrill(flood, 3, { undone: true, speed: 0.8 }),
      makeDrill(flood, 4, { speed: 0.2 }),
    );
    expect(scenario!.practice).toMatchObject({ count: 3, best: { speed: 1 }, last: { speed: 0.8 } });
    expect(scenario!.scored).toMatchObject({ count: 1, best: { speed: 0.2 } });
  });

  test('marks a seed met before, in any way, and never counts it as best', () => {
    const { drills, scenarios } = foldProgress([
      makeDrill(flood, 1, { seed: 'a', state: 'unfinished', coach: 'on' }),
      makeDrill(flood, 2, { seed: 'b', speed: 0.3 }),
      makeDrill(flood, 3, { seed: 'a', speed: 0.9 }),
      makeDrill(firstSteps, 4, { seed: 'a' }),
    ]);
    expect(drills.map(({ repeats }) => repeats)).toEqual([false, true, false, false]);
    const standing = scenarios.find(({ id }) => id === flood.id)!.scored!;
    expect(standing).toMatchObject({
      count: 2,
      best: { speed: 0.3 },
      last: { speed: 0.9 },
      lastRepeats: true,
    });
  });

  test('counts what is unfinished by itself, and what broke off not at all', () => {
    const progress = foldProgress([
      makeDrill(flood, 1, { state: 'unfinished' }),
      makeDrill(flood, 2, { state: 'failed' }),
      makeDrill(flood, 3),
    ]);
    expect(progress).toMatchObject({ finished: 1, unfinished: 1 });
    expect(progress.scenarios[0]).toMatchObject({ finished: 1, unfinished: 1, scored: { count: 1 } });
  });
});

describe('a summary', () => {
  const { blueprint } = loadFixture();
  const start: Entry = { n: 0, t: 0, input: { kind: 'start', cast: { water: 'person' } } };
  const record = (more: Partial<Parameters<typeof summarise>[0]> = {}) => ({
    id: 'small-flood-1',
    seed: 'a',
    entries: [start],
    remarks: [],
    reached: HOUR,
    scenario: blueprint,
    ...more,
  });

  test('has the scorecard’s two figures and its state', () => {
    const card = scoreRun(blueprint, runDrill(blueprint, { seed: 'a' }).log);
    expect(summarise(record(), card)).toMatchObject({
      state: 'ended',
      speed: card.headline.speed,
      coordination: card.headline.coordination,
      role: { id: 'water', title: 'Water bureau' },
    });
    expect(summarise(record(), null)).toMatchObject({ state: 'unfinished', speed: null, reached: HOUR });
  });

  test('of a drill that was coached once, or taken back from, is of practice', () => {
    const seat = (coach: 'on' | 'scored', t: number) =>
      seatRemark({ role: 'water', coach, length: null }, t, '2026-07-14T00:00:00.000Z');
    const plain = summarise(record({ remarks: [seat('scored', 0)] }), null);
    const coached = summarise(record({ remarks: [seat('on', 0), seat('scored', 9)] }), null);
    const withdrawn: Entry = { n: 1, t: 9, input: { kind: 'withdraw', entry: 0 } };
    const undone = summarise(record({ entries: [start, withdrawn] }), null);
    expect([plain, coached, undone].map(isPractice)).toEqual([false, true, true]);
  });

  test('knows the seat and the length that were chosen last', () => {
    const remarks = [
      seatRemark({ role: 'county-hq', coach: 'off', length: 45 * MINUTE }, 0, '2026-07-14T00:00:00.000Z'),
    ];
    expect(lastSeat(remarks)).toEqual({ role: 'county-hq', coach: 'off', length: 45 * MINUTE });
    expect(summarise(record({ remarks }), null)).toMatchObject({
      role: { id: 'county-hq' },
      length: 45 * MINUTE,
      begun: '2026-07-14T00:00:00.000Z',
    });
    expect(lastSeat([])).toEqual({ role: null, coach: 'scored', length: null });
  });
});
