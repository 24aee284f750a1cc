import { describe, expect, test } from 'vitest';
import { type Scorecard, scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';

const MINUTE = 60_000;

const scoreSteps = (steps: Parameters<typeof runDampPatch>[0], until?: number): Scorecard =>
  scoreRun(dampPatch, runDampPatch(steps, until).log);
const taskOf = (card: Scorecard, id: string) => card.tasks.find((task) => task.id === id)!;
const roleOf = (card: Scorecard, id: string) => card.roles.find((role) => role.id === id)!;

const prompt = [
  tell(12, 'patrol', ['water']),
  tell(15, 'water', ['hq']),
  act(16, 'water', 'shore-dike'),
  act(20, 'hq', 'call-out'),
];

describe('a team that does what the plan wants', () => {
  const late = scoreSteps([
    tell(12, 'patrol', ['water']),
    tell(15, 'water', ['hq']),
    act(20, 'hq', 'call-out'),
  ]);

  test('loses only by what it did not do', () => {
    expect(late.losses.map(({ task }) => task)).toEqual(['shore-up']);
    expect(late.headline.speed).toBe(0.75);
  });
});

describe('two clocks', () => {
  const card = scoreSteps([tell(50, 'patrol', ['water']), act(55, 'water', 'shore-dike')]);
  const shore = taskOf(card, 'shore-up');

  test('run from the event for the team and from when the owner could know for the seat', () => {
    expect(shore.team.startedAt).toBe(10 * MINUTE);
    expect(shore.seat.startedAt).toBe(50 * MINUTE);
    expect(shore.metAt).toBe(85 * MINUTE);
  });

  test('charge the team for the delay and the seat only for its own', () => {
    expect(shore.score).toBeCloseTo(0.5 * Math.SQRT1_2, 12);
    expect(shore.seat.score).toBeCloseTo(1 - 0.5 * (5 / 30), 12);
  });

  test('name who kept the seat waiting', () => {
    expect(shore.blockedBy).toEqual([{ task: 'report-damp', role: 'patrol', fact: 'damp' }]);
  });
});

describe('silence upstream', () => {
  const silent = scoreSteps([]);

  test('deletes nobody’s tasks: the team is charged for all that hung on it', () => {
    expect(silent.tasks.map(({ id, status, score }) => [id, status, score])).toEqual([
      ['report-damp', 'missed', 0],
      ['pass-on', 'missed', 0],
      ['shore-up', 'missed', 0],
      ['muster', 'missed', 0],
    ]);
    expect(silent.headline).toEqual({ speed: 0, coordination: 0 });
  });

  test('charges no seat that was kept in the dark, and says by whom', () => {
    expect(roleOf(silent, 'patrol')).toMatchObject({ seatSpeed: 0, blocked: 0 });
    expect(roleOf(silent, 'water')).toMatchObject({ seatSpeed: null, speed: 0, blocked: 2 });
    expect(taskOf(silent, 'muster').blockedBy).toEqual([{ task: 'pass-on', role: 'water', fact: 'damp' }]);
  });

  test('starts the clock of what it hides when it had to be broken at the latest', () => {
    expect(taskOf(silent, 'pass-on').team.startedAt).toBe(30 * MINUTE);
    expect(taskOf(silent, 'muster').team).toMatchObject({ startedAt: 50 * MINUTE, deadlineAt: 90 * MINUTE });
  });

  test('never pays', () => {
    const broken = scoreSteps([tell(12, 'patrol', ['water'])]);
    expect(broken.headline.speed!).toBeGreaterThan(silent.headline.speed!);
    expect(broken.headline.coordination!).toBeGreaterThan(silent.headline.coordination!);
  });

  test('leaves out a task whose trigger asks for more than the silence kept back', () => {
    const blueprint = compileInput({
      organisation: {
        hq: { title: 'HQ', level: 'county' },
        patrol: { title: 'Patrol', level: 'village', reports_to: 'hq' },
      },
      facts: { damp: { title: 'Damp' }, storm: { title: 'Storm' } },
      actions: { leave: { title: 'Leave', by: ['hq'] } },
      plan: {
        tasks: {
          report: {
            owner: 'patrol',
            expect: { inform: 'hq', of: 'damp' },
            from: true,
            target: '5m',
            deadline: '9m',
          },
          evacuate: {
            owner: 'hq',
            expect: { do: 'leave' },
            from: 'knows(hq, damp) and knows(hq, storm)',
            target: '5m',
            deadline: '9m',
          },
          empty: {
            owner: 'hq',
            expect: { do: 'leave' },
            from: 'knows(hq, damp) and hours > 9',
            target: '5m',
            deadline: '9m',
          },
        },
      },
    });
    const log = new LogBuilder(blueprint).triggered('report', 0).overdue('report', 9).ended(120).build();
    const statuses = scoreRun(blueprint, log).tasks.map(({ status }) => status);
    expect(statuses).toEqual(['missed', 'not-called-for', 'not-called-for']);
  });
});

describe('acting before a task is called for', () => {
  test('is credited as early where the plan allows it', () => {
    const muster = taskOf(scoreSteps([act(5, 'hq', 'call-out'), ...prompt.slice(0, 2)]), 'muster');
    expect(muster).toMatchObject({ status: 'early', score: 1, metAt: 5 * MINUTE });
  });

  test('counts in no mean while the task is never called for', () => {
    const log = new LogBuilder(dampPatch).met('muster', 5, 'hq/call-out#1').ended(180).build();
    const card = scoreRun(dampPatch, log);
    expect(taskOf(card, 'muster')).toMatchObject({ status: 'not-called-for', score: null, lost: 0 });
    expect(card.headline.speed).toBeNull();
  });

  test('earns nothing where the plan does not allow it', () => {
    const log = new LogBuilder(dampPatch)
      .met('shore-up', 5, 'water/shore-dike#1')
      .triggered('shore-up', 10)
      .overdue('shore-up', 70)
      .ended(180)
      .build();
    expect(taskOf(scoreRun(dampPatch, log), 'shore-up')).toMatchObject({
      status: 'missed',
      score: 0,
      metAt: null,
    });
  });

  test('does not pass for telling: what was told before the task was called for has to be told again', () => {
    const log = new LogBuilder(dampPatch)
      .told('damp', 'water', 5, 'patrol/report#1')
      .triggered('report-damp', 10)
      .overdue('report-damp', 30);
    expect(scoreRun(dampPatch, log.ended(180).build()).flows[0]).toMatchObject({ status: 'missed' });
    const again = log.told('damp', 'water', 25, 'patrol/report#2', true).build();
    expect(scoreRun(dampPatch, again).flows[0]).toMatchObject({ status: 'timely', receivedAt: 25 * MINUTE });
  });
});

describe('what counts', () => {
  test('is completion where the task says so: beginning the work and running out of time earns nothing', () => {
    const begun = scoreSteps([...prompt.slice(0, 2), act(16, 'water', 'shore-dike')], 40);
    expect(taskOf(begun, 'shore-up')).toMatchObject({
      counts: 'done',
      metAt: null,
      score: null,
      status: 'open',
    });
    const done = taskOf(scoreSteps(prompt), 'shore-up');
    expect(done).toMatchObject({ acceptedAt: 16 * MINUTE, doneAt: 46 * MINUTE, metAt: 46 * MINUTE });
  });

  test('is not a promise: accepting and doing nothing scores as doing nothing', () => {
    const log = new LogBuilder(dampPatch)
      .triggered('shore-up', 10)
      .cued('shore-up', 12)
      .accepted('water/accept#1', 'water', 13)
      .overdue('shore-up', 70)
      .ended(180)
      .build();
    expect(scoreRun(dampPatch, log).headline.speed).toBe(0);
  });

  test('is the first time a task is met', () => {
    const log = new LogBuilder(dampPatch)
      .triggered('muster', 10)
      .met('muster', 15, 'hq/call-out#1')
      .met('muster', 60, 'hq/call-out#2')
      .ended(180);
    expect(taskOf(scoreRun(dampPatch, log.build()), 'muster')).toMatchObject({
      metAt: 15 * MINUTE,
      score: 1,
    });
  });
});

describe('tasks that the end of the drill overtakes', () => {
  const log = (end: number) =>
    scoreRun(dampPatch, new LogBuilder(dampPatch).triggered('muster', 10).ended(end).build());

  test('are open and outside the mean while their deadline lies after the end', () => {
    expect(taskOf(log(49), 'muster')).toMatchObject({ status: 'open', score: null });
    expect(log(49).headline.speed).toBeNull();
  });

  test('are missed when their deadline is the very moment of the end', () => {
    expect(taskOf(log(50), 'muster')).toMatchObject({ status: 'missed', score: 0 });
    expect(taskOf(log(50), 'muster').team.slack).toBe(0);
  });
});

test('tasks never called for are in no denominator', () => {
  const log = new LogBuilder(dampPatch).triggered('muster', 10).met('muster', 15, 'hq/call-out#1').ended(180);
  const card = scoreRun(dampPatch, log.build());
  expect(card.headline.speed).toBe(1);
  expect(card.measures.find(({ id }) => id === 'within-deadline')).toMatchObject({ count: 1, of: 1 });
});
