/** Rules of the world that no run of the flood may break, whoever plays: checked step by step over fifty runs. */
import { describe, expect, test } from 'vitest';
import { prepareRun, type RecordedRun, startOptions } from '../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../src/core/engine/log-json.ts';
import { start } from '../../../src/core/engine/start.ts';
import { hashWorld } from '../../../src/core/engine/state-hash.ts';
import { isDue, step } from '../../../src/core/engine/step.ts';
import type { World } from '../../../src/core/model/world.ts';
import { castAll, loadNamed } from '../../helpers/scenarios/load.ts';

const blueprint = loadNamed('wenhe-flood');
const players = ['plan-follower', 'random', 'slow', 'plan-follower', 'absent'];
const seeds = Array.from({ length: 50 }, (_, i) => i + 1);

function begin(run: RecordedRun, seed: number): void {
  run.log.clear();
  const cast = castAll(blueprint, players[seed % players.length]!);
  start(run, `rules#${seed}`, startOptions(blueprint, { kind: 'start', cast }));
}

/** Runs to the end and looks at the world after each step. */
function watch(seed: number, look: (world: World) => void): RecordedRun {
  const run = prepareRun(blueprint, 'compiled');
  begin(run, seed);
  while (isDue(run.world, Number.POSITIVE_INFINITY)) {
    step(run);
    look(run.world);
  }
  return run;
}

describe('in fifty runs of the flood', () => {
  test('no reserve and no number of people is ever below zero', () => {
    const counted = ['people_home', 'people_dongzhuang', 'people_safe', 'people_on_roofs', 'depth'];
    const slots = [
      ...blueprint.reserves.map(({ slot }) => slot),
      ...counted.map((name) => blueprint.slots.indexOf(name)),
    ];
    const below = new Set<string>();
    for (const seed of seeds) {
      watch(seed, (world) => {
        for (const slot of slots) {
          if (!(world.values[slot]! >= 0)) below.add(`seed ${seed}: ${blueprint.slots[slot]}`);
        }
      });
    }
    expect([...below]).toEqual([]);
  });

  test('people are neither made nor lost', () => {
    const of = (world: World, name: string): number => world.values[blueprint.slots.indexOf(name)]!;
    for (const seed of seeds.slice(0, 20)) {
      watch(seed, (world) => {
        const total =
          of(world, 'people_home') +
          of(world, 'people_dongzhuang') +
          of(world, 'people_safe') +
          of(world, 'people_on_roofs');
        expect(Math.abs(total - 4220), `seed ${seed}, ${world.time} ms`).toBeLessThan(1e-6);
      });
    }
  });

  test('no team is in two places', () => {
    const clashes = new Set<string>();
    for (const seed of seeds) {
      watch(seed, (world) => {
        const busy = world.activities.flatMap(({ ref, teams }) => teams.map((team) => ({ team, ref })));
        if (new Set(busy.map(({ team }) => team)).size < busy.length) clashes.add(`seed ${seed}: two places`);
        for (const { team, ref } of busy) {
          if (world.teamActivity[team] !== ref) clashes.add(`seed ${seed}: ${blueprint.teams[team]!.id}`);
        }
      });
    }
    expect([...clashes]).toEqual([]);
  });

  test('no role passes on a fact that it does not know at that moment', () => {
    let passedOn = 0;
    const unknown: string[] = [];
    for (const seed of seeds) {
      const { world } = watch(seed, () => {});
      for (const { from, facts, sentAt, inject } of world.messages) {
        if (from < 0 || inject >= 0) continue;
        for (const fact of facts) {
          passedOn++;
          const since = world.knows[from * blueprint.facts.length + fact]!;
          if (since < 0 || since > sentAt)
            unknown.push(`seed ${seed}: ${blueprint.roles[from]!.id}, ${blueprint.facts[fact]!.id}`);
        }
      }
    }
    expect(unknown).toEqual([]);
    expect(passedOn).toBeGreaterThan(500);
  });

  test('both executors write the same log to the byte and leave the same world', () => {
    const compiled = prepareRun(blueprint, 'compiled');
    const xstate = prepareRun(blueprint, 'xstate');
    for (const seed of seeds) {
      for (const run of [compiled, xstate]) {
        begin(run, seed);
        while (isDue(run.world, Number.POSITIVE_INFINITY)) step(run);
      }
      expect(logLines(blueprint, xstate.log), `seed ${seed}`).toBe(logLines(blueprint, compiled.log));
      expect(hashWorld(xstate.world), `seed ${seed}`).toBe(hashWorld(compiled.world));
    }
  });
});
