import { describe, expect, test } from 'vitest';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { dampPatch } from '../../../helpers/damp-patch.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';
import { workedPlan } from '../../../helpers/worked-plan.ts';

const MINUTE = 60_000;

describe('the team’s clock', () => {
  const plan = workedPlan();
  const startOfW = (log: LogBuilder) => scoreRun(plan, log.ended(120).build()).tasks[1]!.team.startedAt;

  test('starts at the trigger when nothing comes first, or what comes first is settled', () => {
    const log = new LogBuilder(plan).triggered('a', 0).met('a', 5, 'crew/do-a#1').triggered('w', 8);
    expect(startOfW(log)).toBe(8 * MINUTE);
  });

  test('starts at the trigger when what comes first is settled at that very instant', () => {
    const log = new LogBuilder(plan).triggered('a', 0).triggered('w', 15).overdue('a', 15);
    expect(startOfW(log)).toBe(15 * MINUTE);
  });

  test('has not started while what comes first is in hand', () => {
    expect(startOfW(new LogBuilder(plan).triggered('a', 110).triggered('w', 110))).toBeNull();
  });

  test('does not count against what was done before it started', () => {
    const log = new LogBuilder(plan)
      .triggered('a', 0)
      .triggered('w', 0)
      .met('w', 5, 'crew/do-w#1')
      .ended(120);
    expect(scoreRun(plan, log.build()).tasks[1]).toMatchObject({ status: 'on-time', score: 1 });
  });
});

describe('the seat’s clock', () => {
  const shoreUp = (log: LogBuilder) => scoreRun(dampPatch, log.ended(180).build()).tasks[2]!;

  test('does not start before the team’s when the owner saw the task coming', () => {
    const task = shoreUp(new LogBuilder(dampPatch).cued('shore-up', 5).triggered('shore-up', 10));
    expect(task.seat.startedAt).toBe(10 * MINUTE);
  });

  test('says nothing when the owner never could know, and one when the owner acted all the same', () => {
    expect(shoreUp(new LogBuilder(dampPatch).triggered('shore-up', 10)).seat.score).toBeNull();
    const acted = new LogBuilder(dampPatch)
      .triggered('shore-up', 10)
      .met('shore-up', 90, 'water/shore-dike#1');
    expect(shoreUp(acted).seat.score).toBe(1);
  });

  test('charges an owner whose own silence kept the task from being called for', () => {
    const blueprint = compileInput({
      organisation: {
        hq: { title: 'HQ', level: 'county' },
        water: { title: 'Water', level: 'county', reports_to: 'hq' },
      },
      facts: { damp: { title: 'Damp' } },
      actions: { shore: { title: 'Shore', by: ['water'] } },
      plan: {
        tasks: {
          tell: {
            owner: 'water',
            expect: { inform: 'hq', of: 'damp' },
            from: true,
            target: '5m',
            deadline: '9m',
          },
          'shore-up': {
            owner: 'water',
            expect: { do: 'shore' },
            from: 'knows(hq, damp)',
            target: '5m',
            deadline: '9m',
          },
        },
      },
    });
    const log = new LogBuilder(blueprint).triggered('tell', 0).overdue('tell', 9).ended(120).build();
    expect(scoreRun(blueprint, log).tasks[1]).toMatchObject({
      score: 0,
      seat: { startedAt: 9 * MINUTE, score: 0 },
    });
  });
});
