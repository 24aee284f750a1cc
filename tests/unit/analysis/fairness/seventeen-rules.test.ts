/** The rules of fairness in docs/scoring.md, each by an attempt to gain by breaking it. Numbers are those of the page. */
import { describe, expect, test } from 'vitest';
import {
  handOffsOf,
  judgeLog,
  proposeTaskRatings,
  scaleOutcomes,
  scoreRun,
  speed,
  voidTasks,
} from '../../../../src/analysis/scoring/index.ts';
import { commandPost, works } from '../../../helpers/command-post.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { act, dampPatch, runDampPatch, tell } from '../../../helpers/damp-patch.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';
import { readMeasure } from '../../../helpers/read-measure.ts';

const MINUTE = 60_000;
type Steps = Parameters<typeof runDampPatch>[0];
const score = (steps: Steps, until?: number) => scoreRun(dampPatch, runDampPatch(steps, until).log);
const value = (steps: Steps, id: string) => readMeasure(dampPatch, runDampPatch(steps).log, id).value;
const taskOf = (card: ReturnType<typeof score>, id: string) => card.tasks.find((task) => task.id === id)!;
const prompt: Steps = [
  tell(12, 'patrol', ['water']),
  tell(15, 'water', ['hq']),
  act(16, 'water', 'shore-dike'),
  act(20, 'hq', 'call-out'),
];
const post = commandPost();

test('1. leaving mail unopened does not stop the seat’s clock', () => {
  const unopened = runDampPatch([tell(12, 'patrol', ['water'])]);
  const shore = taskOf(scoreRun(dampPatch, unopened.log), 'shore-up');
  expect(shore.seat).toMatchObject({ startedAt: 12 * MINUTE, score: 0 });
});

test('2. keeping a colleague in the dark does not take the colleague’s tasks off the team’s account', () => {
  const silent = score([]);
  expect(silent.tasks.every(({ score: points }) => points === 0)).toBe(true);
  expect(taskOf(silent, 'muster').blockedBy).not.toEqual([]);
  expect(taskOf(silent, 'muster').seat.score).toBeNull();
});

test('3. passing word on late costs the team, and the one who was told late nothing', () => {
  const late = taskOf(score([tell(50, 'patrol', ['water']), act(51, 'water', 'shore-dike')]), 'shore-up');
  const soon = taskOf(score(prompt), 'shore-up');
  expect(late.team.score!).toBeLessThan(soon.team.score!);
  expect(late.seat.startedAt).toBe(50 * MINUTE);
  expect(late.seat.score!).toBeGreaterThan(late.team.score!);
});

test('4. telling everybody everything makes recall one and the balance small', () => {
  const everyone = ['patrol', 'water', 'hq'].map((role, i) =>
    tell(
      12 + i,
      role,
      ['patrol', 'water', 'hq'].filter((other) => other !== role),
      ['damp', 'weather'],
    ),
  );
  expect(value(everyone, 'flow-recall')).toBe(1);
  expect(value(everyone, 'flow-f2')!).toBeLessThan(value(prompt, 'flow-f2')!);
});

describe('5. the line of command', () => {
  const ordered = (): LogBuilder => {
    const log = new LogBuilder(post);
    works.forEach((work, i) => {
      log.triggered(`order-${work}`, 0).met(`order-${work}`, 1, `county/order#${i + 1}`);
      log.wrote(`county/order#${i + 1}`, 'bureau', 1);
    });
    return log.wrote('city/order#1', 'bureau', 5);
  };
  const kept = (log: LogBuilder) => readMeasure(post, log.ended(120).build(), 'command-kept').value;

  test('is not mended by trivial orders', () => {
    const busy = ordered();
    for (let i = 11; i <= 60; i++) busy.wrote(`county/order#${i}`, 'north', 2);
    expect(kept(ordered())).toBe(0.9);
    expect(kept(busy)).toBe(0.9);
  });

  test('is not kept by silence, nor taken as kept where no order was due', () => {
    const silent = new LogBuilder(post).triggered('order-work-0', 0).overdue('order-work-0', 10);
    expect(kept(silent)).toBe(0);
    expect(kept(new LogBuilder(post))).toBeNull();
    expect(readMeasure(post, new LogBuilder(post).ended(120).build(), 'coordination').value).toBeNull();
  });
});

test('6. accepting and doing nothing earns no hand-off; a refusal in time does', () => {
  const offer = () =>
    new LogBuilder(post).triggered('order-work-0', 0).met('order-work-0', 1, 'county/order#1');
  const share = (log: LogBuilder) => readMeasure(post, log.ended(120).build(), 'hand-off-acceptance').value;
  expect(share(offer().wrote('bureau/accept#1', 'county', 2))).toBe(0);
  expect(share(offer().wrote('bureau/refuse#1', 'county', 2))).toBe(1);
  expect(share(offer().wrote('bureau/refuse#1', 'county', 50))).toBe(0);
});

test('9. a seat’s own figure counts its own tasks alone; the team’s mean stands beside it', () => {
  const card = score([tell(12, 'patrol', ['water'])]);
  const patrol = card.roles.find(({ id }) => id === 'patrol')!;
  expect(patrol).toMatchObject({ speed: 1, seatSpeed: 1, scored: 1 });
  expect(card.headline.speed!).toBeLessThan(1);
});

test('10. acting before the trigger earns nothing but where the plan allows it', () => {
  const early = score([act(5, 'hq', 'call-out'), act(6, 'water', 'shore-dike'), ...prompt.slice(0, 2)]);
  expect(taskOf(early, 'muster')).toMatchObject({ status: 'early', score: 1 });
  const before = new LogBuilder(dampPatch).met('shore-up', 5, 'water/shore-dike#1').triggered('shore-up', 10);
  const card = scoreRun(dampPatch, before.overdue('shore-up', 70).ended(180).build());
  expect(taskOf(card, 'shore-up')).toMatchObject({ status: 'missed', score: 0 });
});

test('11. beginning work does not pass for finishing it where the task counts the finish', () => {
  const begun = taskOf(score([...prompt.slice(0, 2), act(16, 'water', 'shore-dike')]), 'shore-up');
  expect(begun).toMatchObject({ counts: 'done', acceptedAt: 16 * MINUTE, metAt: 46 * MINUTE });
  expect(
    taskOf(score([...prompt.slice(0, 2), act(16, 'water', 'shore-dike')], 40), 'shore-up').metAt,
  ).toBeNull();
});

test('12. what could still be done when the drill ends is open, in no mean, and in no share', () => {
  const log = new LogBuilder(dampPatch).triggered('muster', 10).ended(49).build();
  expect(taskOf(scoreRun(dampPatch, log), 'muster').status).toBe('open');
  for (const id of ['speed', 'within-deadline', 'order-and-window', 'alignment-fitness', 'declare-share']) {
    expect([id, readMeasure(dampPatch, log, id).value]).toEqual([id, null]);
  }
});

test('13. what was never tested is not observed, and not U', () => {
  const verdicts = judgeLog(dampPatch, new LogBuilder(dampPatch).ended(180).build());
  expect(proposeTaskRatings(verdicts).every(({ letter }) => letter === null)).toBe(true);
});

test('14. an outcome that the plan hardly changes is left to luck, not divided by nearly nothing', () => {
  const blueprint = compileInput({
    outcome: { dead: { title: 'Dead', value: '0', better: 'lower', matters: 5 } },
  });
  const log = (dead: number) => new LogBuilder(blueprint).measured('dead', dead, 120).ended(120).build();
  const [dead] = scaleOutcomes(blueprint, { drill: log(2), absent: log(10), plan: log(9.9) });
  expect(dead).toMatchObject({ scale: null, luckDecided: true });
});

test('15. a task set aside by an evaluator leaves the other figures as they are, and the old one can still be read', () => {
  const verdicts = judgeLog(dampPatch, runDampPatch(prompt.slice(0, 3)).log);
  const muster = dampPatch.tasks.findIndex(({ id }) => id === 'muster');
  // Two tasks at once, one begun in time and done 6 of its 30 minutes late, one never.
  const whole = (1 + 1 + 0.9) / 4;
  expect(speed.read(verdicts).value).toBeCloseTo(whole, 12);
  expect(speed.read(voidTasks(verdicts, new Set([muster]))).value).toBeCloseTo((1 + 1 + 0.9) / 3, 12);
  expect(speed.read(verdicts).value).toBeCloseTo(whole, 12);
});

describe('17. a report that went wrong', () => {
  const findings = (steps: Steps) => score(steps).flows.map(({ finding }) => finding);

  test('is late, left out, held back, or not known to its sender: four findings', () => {
    expect(findings([tell(12, 'patrol', ['water']), tell(50, 'water', ['hq'])])).toEqual([null, 'late']);
    expect(findings([tell(12, 'patrol', ['water'])])).toEqual([null, 'omitted']);
    expect(findings([tell(12, 'patrol', ['water']), tell(13, 'water', ['patrol'])])).toEqual([
      null,
      'concealed',
    ]);
    expect(findings([])).toEqual(['omitted', 'not-known']);
  });

  test('is none where it came in time', () => {
    expect(findings(prompt)).toEqual([null, null]);
  });
});

test('a hand-off is judged the same whatever else is said around it', () => {
  const offer = () =>
    new LogBuilder(post)
      .triggered('order-work-0', 0)
      .met('order-work-0', 1, 'county/order#1')
      .accepted('bureau/work-0#1', 'bureau', 3);
  const quiet = handOffsOf(judgeLog(post, offer().ended(120).build()));
  const noisy = offer().wrote('bureau/answer#1', 'county', 2).wrote('north/refuse#1', 'county', 2);
  expect(handOffsOf(judgeLog(post, noisy.ended(120).build()))).toEqual(quiet);
});
