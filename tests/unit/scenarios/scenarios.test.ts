/** What holds for every scenario the project ships. */
import { describe, expect, test } from 'vitest';
import { Batch } from '../../../src/core/drill/batch.ts';
import { MINUTE, SECOND } from '../../../src/core/kernel/time.ts';
import { ENDED } from '../../../src/core/model/world.ts';
import { castAll, loadNamed, readNamed, scenarioNames } from '../../helpers/scenarios/load.ts';
import { Reach } from '../../helpers/scenarios/reach.ts';

describe.each(scenarioNames())('%s', (name) => {
  test('reads without a problem or a warning', () => {
    expect(readNamed(name).problems).toEqual([]);
  });

  test('reaches every state, inject, task and ending in some run, and every run ends', () => {
    const blueprint = loadNamed(name);
    const reach = new Reach(blueprint);
    for (const player of ['plan-follower', 'absent', 'random']) {
      const batch = new Batch(blueprint, { cast: castAll(blueprint, player) });
      for (let seed = 1; seed <= 60; seed++) {
        const run = batch.run(String(seed));
        expect({ seed, player, phase: run.world.phase, failure: run.world.failure }).toEqual({
          seed,
          player,
          phase: ENDED,
          failure: '',
        });
        expect(run.world.ending, `seed ${seed}, ${player}: an ending is named`).toBeGreaterThanOrEqual(0);
        reach.note(run);
      }
    }
    expect(reach.missing).toEqual([]);
  });

  test('leaves 90 seconds of real time for every target, and gives every task a reason or is introductory', () => {
    const blueprint = loadNamed(name);
    const hasty = blueprint.tasks.filter(({ target }) => target / blueprint.pace < 90 * SECOND);
    expect(hasty.map(({ id }) => id)).toEqual([]);
    const silent = blueprint.tasks.filter(({ because }) => because === '');
    expect(blueprint.length <= 60 * MINUTE ? [] : silent.map(({ id }) => id)).toEqual([]);
  });
});
