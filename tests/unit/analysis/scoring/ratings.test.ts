import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  disposeRatings,
  type EvaluatorRating,
  judgeLog,
  proposeCapabilityRatings,
  proposeTaskRatings,
  type RatingLetter,
} from '../../../../src/analysis/scoring/index.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { LogBuilder } from '../../../helpers/log-builder.ts';

const MINUTE = 60_000;
const names = ['one', 'two', 'three'];
const plan = (critical: readonly string[] = []) =>
  compileInput({
    organisation: {
      crew: { title: 'Crew', level: 'county' },
      boss: { title: 'Boss', level: 'city', authority: ['power'] },
    },
    actions: Object.fromEntries(
      names.map((name) => [`do-${name}`, { title: name, by: ['crew'], authority: 'power' }]),
    ),
    plan: {
      tasks: Object.fromEntries(
        names.map((name) => [
          name,
          {
            owner: 'crew',
            expect: { do: `do-${name}` },
            from: true,
            target: '10m',
            deadline: '30m',
            capability: 'Planning',
            critical: critical.includes(name),
          },
        ]),
      ),
    },
  });
const blueprint = plan();
const start = () => new LogBuilder(blueprint);
const done = (minute: number) => start().triggered('one', 0).met('one', minute, 'crew/do-one#1');
const first = (log: LogBuilder, end = 120) =>
  proposeTaskRatings(judgeLog(blueprint, log.ended(end).build()))[0]!;

describe('the letter proposed for a task', () => {
  test('is P by the target, S by the deadline, M after it, U never', () => {
    expect(first(done(10))).toMatchObject({ letter: 'P', because: 'by-target' });
    expect(first(done(30))).toMatchObject({ letter: 'S', because: 'after-target' });
    expect(first(done(31))).toMatchObject({ letter: 'M', because: 'after-deadline' });
    expect(first(start().triggered('one', 0).overdue('one', 30))).toMatchObject({
      letter: 'U',
      because: 'never-done',
    });
  });

  test('is M where the owner first tried the same without authority, and shows the attempt', () => {
    const log = done(8).refused('crew/do-one#1', 'crew', 5, 'no-authority');
    const { letter, because, evidence } = first(log);
    expect([letter, because]).toEqual(['M', 'beyond-authority']);
    expect(log.build().times[evidence]).toBe(5 * MINUTE);
    const other = done(8).refused('crew/do-two#1', 'crew', 5, 'no-authority');
    expect(first(other).letter).toBe('P');
    expect(first(done(8).refused('crew/do-one#1', 'crew', 5, 'not-enough')).letter).toBe('P');
  });

  test('is none, not U, where it was never called for or is still open', () => {
    expect(first(start())).toEqual({ letter: null, because: 'not-called-for', evidence: -1 });
    expect(first(start().triggered('one', 0), 20)).toMatchObject({ letter: null, because: 'open' });
  });
});

describe('the letter proposed for a capability', () => {
  const capability = (critical: readonly string[]) => {
    const one = plan(critical);
    const log = new LogBuilder(one)
      .triggered('one', 0)
      .met('one', 5, 'crew/do-one#1')
      .triggered('two', 0)
      .overdue('two', 30)
      .ended(120);
    return proposeCapabilityRatings(judgeLog(one, log.build()))[0]!;
  };

  test('is U where a critical task was never done, and M where another was', () => {
    expect(capability(['two'])).toMatchObject({ letter: 'U', observed: [0, 1], decisive: [1] });
    expect(capability(['one'])).toMatchObject({ letter: 'M', decisive: [1] });
  });

  test('is none where nothing of it was observed', () => {
    const verdicts = judgeLog(blueprint, start().ended(120).build());
    expect(proposeCapabilityRatings(verdicts)).toEqual([
      { capability: 'Planning', letter: null, observed: [], decisive: [] },
    ]);
  });
});

describe('evaluators', () => {
  const gave = (by: string, subject: string, letter: RatingLetter): EvaluatorRating => ({
    by,
    subject,
    letter,
    reason: 'I was there.',
  });
  const proposals = [{ subject: 'one', proposed: 'P' as const }];

  test('decide, and the proposal is kept beside', () => {
    const [disposed] = disposeRatings(proposals, [
      gave('x', 'one', 'M'),
      gave('y', 'one', 'S'),
      gave('z', 'one', 'S'),
    ]);
    expect(disposed).toMatchObject({ proposed: 'P', final: 'S' });
    expect(disposed!.given.map(({ by }) => by)).toEqual(['x', 'y', 'z']);
  });

  test('who change their mind count once; a tie goes to the worse; nobody leaves the proposal', () => {
    const changed = [gave('x', 'one', 'U'), gave('x', 'one', 'S'), gave('y', 'one', 'M')];
    expect(disposeRatings(proposals, changed)[0]).toMatchObject({
      final: 'M',
      given: [{ letter: 'S' }, { letter: 'M' }],
    });
    expect(disposeRatings(proposals, [gave('x', 'other', 'U')])[0]).toMatchObject({ final: 'P', given: [] });
  });

  test('agree as far as alpha and kappa say, with gaps', () => {
    const of = (by: string, letters: string) =>
      [...letters].flatMap((letter, i) =>
        letter === '.' ? [] : [gave(by, `task-${i}`, letter as RatingLetter)],
      );
    const two = agreementOf([...of('x', 'PPPSSSMMUU'), ...of('y', 'PPSSSMMUUU')]);
    expect(two).toMatchObject({ raters: 2, compared: 10 });
    expect(two.alpha).toBeCloseTo(0.884779, 6);
    expect(two.kappa).toBeCloseTo(0.88189, 6);
    const three = agreementOf([...of('x', 'PSM.'), ...of('y', 'PS.U'), ...of('z', 'P..U')]);
    expect(three).toEqual({ raters: 3, compared: 3, alpha: 1, kappa: null });
    expect(agreementOf([])).toEqual({ raters: 0, compared: 0, alpha: null, kappa: null });
  });
});
