import { describe, expect, test } from 'vitest';
import { scaleOutcomes } from '../../../../src/analysis/scoring/index.ts';
import { Log } from '../../../../src/core/engine/log.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';

const blueprint = compileInput({
  outcome: {
    flooded: { title: 'Flooded', value: '0', better: 'lower', matters: 10 },
    saved: { title: 'Saved', value: '0', better: 'higher' },
  },
});
const log = (flooded: number, saved: number): Log =>
  new LogBuilder(blueprint)
    .measured('flooded', flooded, 120)
    .measured('saved', saved, 120)
    .ended(120)
    .build();
const scale = (drill: Log, absent = log(100, 0), plan = log(20, 50)) =>
  scaleOutcomes(blueprint, { drill, absent, plan });

describe('an outcome', () => {
  test('is nought where it is as if nobody had done anything, and one where it is as the plan has it', () => {
    expect(scale(log(100, 0)).map((one) => one.scale)).toEqual([0, 0]);
    expect(scale(log(20, 50)).map((one) => one.scale)).toEqual([1, 1]);
    expect(scale(log(60, 10)).map((one) => one.scale)).toEqual([0.5, 0.2]);
  });

  test('can be worse than nothing and better than the plan', () => {
    expect(scale(log(140, 75)).map((one) => one.scale)).toEqual([-0.5, 1.5]);
  });

  test('has no figure where the plan made less of a difference than matters, or none', () => {
    const [flooded, saved] = scale(log(60, 10), log(100, 3), log(91, 3));
    expect(flooded).toMatchObject({ scale: null, luckDecided: true, absent: 100, plan: 91, drill: 60 });
    expect(saved).toMatchObject({ scale: null, luckDecided: true });
    expect(scale(log(60, 10), log(100, 3), log(90, 3))[0]).toMatchObject({ scale: 4, luckDecided: false });
  });

  test('has no figure while a drill has not got to its end', () => {
    expect(scale(new LogBuilder(blueprint).build())[0]).toMatchObject({
      drill: null,
      scale: null,
      luckDecided: false,
    });
    expect(scale(log(60, 10), new Log())[0]).toMatchObject({ absent: null, scale: null });
  });
});
