/** The rules of fairness in docs/scoring.md, each by an attempt to gain by breaking it. Numbers are those of the page. */
import { describe, expect, test } from 'vitest';
import {
  conditionsOf,
  handOffsOf,
  judgeLog,
  proposeTaskRatings,
  scaleOutcomes,
  scoreRun,
  speed,
  voidTasks,
} from '../../../../src/analysis/scoring/index.ts';
import {
  type CoachMode,
  type DrillSummary,
  foldProgress,
  seatRemark,
} from '../../../../src/analysis/scoring/progress/index.ts';
import type { Entry } from '../../../../src/core/drill/input.ts';
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
  expect(share(offer().replied('bureau/accept#1', 'county/order#1', 2))).toBe(0);
  expect(share(offer().replied('bureau/refuse#1', 'county/order#1', 2))).toBe(1);
  expect(share(offer().replied('bureau/refuse#1', 'county/order#1', 50))).toBe(0);
});

test('7. taking back is counted and makes practice of a drill, and gains no better figure in a scored one', () => {
  const start = { kind: 'start', cast: { water: 'person' } } as const;
  const withdrawn: Entry[] = [
    { n: 0, t: 0, input: start },
    { n: 1, t: 5, input: { kind: 'act', role: 'water', do: 'shore-dike' } },
    { n: 2, t: 6, input: { kind: 'withdraw', entry: 1 } },
    { n: 3, t: 7, input: { kind: 'withdraw', entry: 2 } },
  ];
  const conditions = (entries: Entry[]) => conditionsOf({ entries, remarks: [] });
  expect(conditions(withdrawn)).toMatchObject({ practice: true, withdrawals: 2 });
  expect(conditions(withdrawn.slice(0, 2))).toMatchObject({ practice: false, withdrawals: 0 });
});

test('8. playing a seed again makes no best figure, however many drills lie between', () => {
  const drill = (id: string, seed: string, begun: string, speed: number): DrillSummary => ({
    id,
    scenario: { id: 'damp-patch', title: 'Damp patch' },
    seed,
    role: { id: 'water', title: 'Water' },
    coach: 'scored',
    undone: false,
    state: 'ended',
    reached: 1,
    length: 1,
    begun,
    left: begun,
    speed,
    coordination: null,
  });
  const [standing] = foldProgress([
    drill('d-1', 'known', '2026-01-01', 0.2),
    drill('d-2', 'other', '2026-01-02', 0.3),
    drill('d-3', 'known', '2026-01-03', 1),
  ]).scenarios;
  expect(standing!.scored).toMatchObject({ best: { speed: 0.3 }, last: { speed: 1 }, lastRepeats: true });
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

describe('12. a facilitator’s jump of the clock', () => {
  const muster = (log: LogBuilder) => taskOf(scoreRun(dampPatch, log.build()), 'muster');
  // Called for at 10, due at 50.
  const called = () => new LogBuilder(dampPatch).triggered('muster', 10);
  const late = () => called().overdue('muster', 50).ended(180);

  test('sets aside what it crossed: nobody had that time', () => {
    const card = scoreRun(dampPatch, late().jumped(20, 90).build());
    expect(taskOf(card, 'muster')).toMatchObject({ status: 'set-aside', score: null, lost: 0 });
    expect(card.voided).toMatchObject([{ task: 'muster', cause: 'jump', reason: '' }]);
    expect([card.headline.speed, card.withVoided!.speed]).toEqual([null, 0]);
  });

  test('does not wipe out what was overdue before it, nor what was done', () => {
    expect(muster(late().jumped(60, 170)).status).toBe('missed');
    expect(muster(late().jumped(50, 170)).status).toBe('missed');
    expect(muster(called().met('muster', 15).ended(180).jumped(15, 90)).status).toBe('on-time');
    expect(muster(late().jumped(0, 10)).status).toBe('missed');
  });
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

describe('15. an evaluator’s entry', () => {
  const log = () => new LogBuilder(dampPatch).triggered('muster', 10).overdue('muster', 50);
  const entries: Entry[] = [
    { n: 0, t: 0, input: { kind: 'start' } },
    { n: 1, t: 0, input: { kind: 'void', by: 'Li', task: 'muster', reason: 'The siren was really broken.' } },
  ];

  test('sets a task aside with its reason, and both numbers are on the scorecard', () => {
    const card = scoreRun(dampPatch, log().ended(180).voided('muster', 180).build(), {
      entries,
      remarks: [],
    });
    expect(card.voided).toMatchObject([
      { task: 'muster', cause: 'evaluator', reason: 'The siren was really broken.' },
    ]);
    expect([card.headline.speed, card.withVoided!.speed]).toEqual([null, 0]);
    expect(taskOf(card, 'muster').rating).toMatchObject({ letter: null, because: 'set-aside' });
  });

  test('cannot make a task that was not called for look like one set aside', () => {
    const card = scoreRun(dampPatch, new LogBuilder(dampPatch).voided('muster', 5).ended(180).build());
    expect([card.voided, card.withVoided, taskOf(card, 'muster').status]).toEqual([
      [],
      null,
      'not-called-for',
    ]);
  });

  test('is no entry of the plan: without it nothing is set aside', () => {
    expect(scoreRun(dampPatch, log().ended(180).build())).toMatchObject({ voided: [], withVoided: null });
  });
});

describe('16. conditions of practice', () => {
  const seat = (coach: CoachMode) => seatRemark({ role: 'water', coach, length: null }, 0, '');
  const entries: Entry[] = [
    { n: 0, t: 0, input: { kind: 'start', cast: { water: 'person' } } },
    { n: 1, t: 1, input: { kind: 'act', role: 'hq', do: 'call-out' } },
    { n: 2, t: 1, input: { kind: 'act', role: 'water', do: 'shore-dike' } },
  ];
  const remarks = [
    seat('on'),
    { kind: 'opened', pace: 12 },
    { kind: 'pace', pace: 1 },
    { kind: 'held', ms: 700 },
    { kind: 'paused' },
    { kind: 'opened', pace: 12 },
    seat('scored'),
  ];

  test('stand on the scorecard: coached once is coached, however it went on', () => {
    const card = scoreRun(dampPatch, runDampPatch(prompt).log, { entries, remarks });
    expect(card.conditions).toEqual({
      practice: true,
      coach: 'on',
      paces: [12, 1],
      sittings: 2,
      pauses: 1,
      heldMs: 700,
      jumps: 0,
      withdrawals: 0,
      proxies: 1,
      length: null,
    });
  });

  test('change no figure', () => {
    const { log } = runDampPatch(prompt);
    const { conditions: _, ...scored } = scoreRun(dampPatch, log, { entries, remarks });
    const { conditions, ...plain } = scoreRun(dampPatch, log);
    expect(conditions).toBeNull();
    expect(scored).toEqual(plain);
  });
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
  const noisy = offer().wrote('bureau/answer#1', 'county', 2).replied('north/refuse#1', 'county/order#1', 2);
  expect(handOffsOf(judgeLog(post, noisy.ended(120).build()))).toEqual(quiet);
});
