import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scorecard, scoreRun } from '../../../src/analysis/scoring/index.ts';
import { Batch } from '../../../src/core/drill/batch.ts';
import { Log } from '../../../src/core/engine/log.ts';
import { LOG } from '../../../src/core/engine/log-codes.ts';
import { compileFixture, compileInput } from '../../helpers/compile-input.ts';
import { LogBuilder } from '../../helpers/log-builder.ts';

const ids = ['t-1', 't-2', 't-3', 't-4'];
const end = 120;
const plan = compileInput({
  actions: { work: { title: 'Work', by: ['crew'] } },
  plan: {
    tasks: Object.fromEntries(
      ids.map((id, i) => [
        id,
        {
          owner: 'crew',
          expect: { do: 'work' },
          from: true,
          target: `${5 + i}m`,
          deadline: `${20 * (i + 1)}m`,
          weight: i + 1,
        },
      ]),
    ),
  },
});

interface Course {
  readonly opened: number;
  /** Null for never. */
  readonly took: number | null;
}
const course: fc.Arbitrary<Course> = fc.record({
  opened: fc.integer({ min: 0, max: 60 }),
  took: fc.option(fc.integer({ min: 0, max: 60 })),
});
const courses = fc.tuple(course, course, course, course);

function scoreCourses(list: readonly Course[]): Scorecard {
  const builder = new LogBuilder(plan);
  list.forEach(({ opened, took }, i) => {
    builder.triggered(ids[i]!, opened);
    if (took !== null) builder.met(ids[i]!, opened + took, `crew/work#${i + 1}`);
  });
  return scoreRun(plan, builder.ended(end).build());
}

const isShare = (value: number | null): boolean => value === null || (value >= 0 && value <= 1);

describe('Speed', () => {
  test('never falls when a task is done earlier and all else stays', () => {
    fc.assert(
      fc.property(courses, fc.nat(3), fc.nat(60), (list, which, sooner) => {
        const { opened, took } = list[which]!;
        fc.pre(took !== null);
        const changed = list.map((one, i) =>
          i === which ? { opened, took: Math.max(0, took! - sooner) } : one,
        );
        expect(scoreCourses(changed).headline.speed!).toBeGreaterThanOrEqual(
          scoreCourses(list).headline.speed!,
        );
      }),
    );
  });

  test('never falls when a task whose deadline passed is done after all', () => {
    fc.assert(
      fc.property(courses, fc.nat(3), (list, which) => {
        const before = scoreCourses(list.map((one, i) => (i === which ? { ...one, took: null } : one)));
        fc.pre(before.tasks[which]!.status === 'missed');
        const late = list.map((one, i) => (i === which ? { ...one, took: one.took ?? 60 } : one));
        expect(scoreCourses(late).headline.speed!).toBeGreaterThan(before.headline.speed!);
      }),
    );
  });

  test('is one minus what the tasks lost', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const { headline, losses } = scoreCourses(list);
        fc.pre(headline.speed !== null);
        expect(losses.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(1 - headline.speed!, 12);
      }),
    );
  });
});

describe('scores of random drills', () => {
  const blueprint = compileFixture('damp-patch');
  const cast = Object.fromEntries(blueprint.roles.map(({ id }) => [id, 'random']));
  const seeds = Array.from({ length: 60 }, (_, i) => `seed#${i}`);
  const figuresOf = ({ headline, measures, tasks, flows }: Scorecard) => [
    headline,
    measures,
    tasks.map(({ status, score, seat }) => [status, score, seat]),
    flows.map(({ status, receivedAt }) => [status, receivedAt]),
  ];

  /** A log of the same entries, with others in between that say nothing about the plan. */
  function interleaved(log: Log): Log {
    const copy = new Log();
    for (let i = 0; i < log.length; i++) {
      copy.record(log.times[i]!, log.codes[i]!, log.a[i]!, log.b[i]!, log.x[i]!);
      if (log.codes[i] !== LOG['drill.ended']) copy.record(log.times[i]!, LOG['world.ticked'], 0, 0, i);
    }
    return copy;
  }

  test('lie within their range and depend on the log alone, whatever has become of the world', () => {
    const batch = new Batch(blueprint, { cast });
    const cards = new Set<string>();
    for (const seed of seeds) {
      const run = batch.run(seed);
      const card = scoreRun(blueprint, run.log);
      for (const value of [card.headline.speed, card.headline.coordination])
        expect(isShare(value)).toBe(true);
      for (const { score, seat } of card.tasks) expect(isShare(score) && isShare(seat.score)).toBe(true);
      run.world.taskMet.fill(0);
      run.world.knows.fill(0);
      expect(JSON.stringify(scoreRun(blueprint, run.log))).toBe(JSON.stringify(card));
      expect(figuresOf(scoreRun(blueprint, interleaved(run.log)))).toEqual(figuresOf(card));
      cards.add(JSON.stringify(card.headline));
    }
    expect(cards.size).toBeGreaterThan(3);
  });
});
