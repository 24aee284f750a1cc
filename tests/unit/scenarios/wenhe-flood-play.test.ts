/** How the flood goes for those who follow the plan, and for those who do not: acting, and acting early, must pay. */
import { describe, expect, test } from 'vitest';
import { readMeasures } from '../../../src/analysis/scoring/index.ts';
import { speed } from '../../../src/analysis/scoring/measures/speed.ts';
import { Batch } from '../../../src/core/drill/batch.ts';
import type { World } from '../../../src/core/model/world.ts';
import { castAll, loadNamed } from '../../helpers/scenarios/load.ts';

const blueprint = loadNamed('wenhe-flood');
const RUNS = 60;

interface Summary {
  readonly good: number;
  readonly bad: number;
  readonly sealed: number;
  readonly stranded: number;
  readonly speed: number;
}

const kept = new Map<string, Summary>();

/** Seeds 1 to 60 with one stand-in in every role and others where `except` says so. */
function play(player: string, except: Readonly<Record<string, string>> = {}): Summary {
  const key = JSON.stringify([player, except]);
  const found = kept.get(key) ?? measure(new Batch(blueprint, { cast: castAll(blueprint, player, except) }));
  kept.set(key, found);
  return found;
}

function measure(batch: Batch): Summary {
  const sum = { good: 0, bad: 0, sealed: 0, stranded: 0, speed: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const { world, log } = batch.run(String(seed));
    const ending = blueprint.endings[world.ending]!;
    if (ending.judged === 'good') sum.good++;
    if (ending.judged === 'bad') sum.bad++;
    if (ending.id === 'sealed') sum.sealed++;
    sum.stranded += numberOf(world, 'people_stranded') / RUNS;
    sum.speed += (readMeasures(blueprint, log, [speed])[0] ?? 0) / RUNS;
  }
  return sum;
}

function numberOf(world: World, name: string): number {
  return world.values[blueprint.slots.indexOf(name)]!;
}

describe('the flood on the Wen River', () => {
  test('ends well for most seeds when everyone follows the plan', () => {
    expect(play('plan-follower').good).toBeGreaterThan(0.75 * RUNS);
  });

  test('ends badly for most seeds when nobody is there', () => {
    expect(play('absent').good).toBe(0);
    expect(play('absent').bad).toBeGreaterThan(0.8 * RUNS);
  });

  test('punishes those who act twice as slowly, in endings, people and score', () => {
    const prompt = play('plan-follower');
    const slow = play('slow');
    expect(slow.good).toBeLessThan(prompt.good - 0.2 * RUNS);
    expect(slow.stranded).toBeGreaterThan(2 * prompt.stranded);
    expect(slow.speed).toBeLessThan(prompt.speed - 0.04);
  });

  test('can be nipped in the bud, but only if the dike watch reports the damp patch', () => {
    expect(play('plan-follower').sealed).toBeGreaterThan(0.5 * RUNS);
    expect(play('plan-follower', { 'dike-watch': 'absent' }).sealed).toBe(0);
  });

  test.each(['county-hq', 'water', 'township', 'transport'])(
    'leaves more people in the water when %s is absent',
    (role) => {
      expect(play('plan-follower', { [role]: 'absent' }).stranded).toBeGreaterThan(
        play('plan-follower').stranded,
      );
    },
  );

  test('loses the dike more often when the city gives no leave to open the sluice', () => {
    expect(play('plan-follower', { 'city-hq': 'absent' }).good).toBeLessThan(play('plan-follower').good);
  });
});
