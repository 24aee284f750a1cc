/** Tasks that expect a question to be answered, or a message to be checked: what meets them, and how stand-ins go about it. */
import { describe, expect, test } from 'vitest';
import { coachRole } from '../../../../src/core/engine/view-coach.ts';
import {
  act,
  type Parts,
  type Played,
  type PlayOptions,
  play,
  type Step,
} from '../../../helpers/drill-builder.ts';

const parts = {
  facts: { burst: { title: 'The dam has burst', true: false }, names: { title: 'Names of the villages' } },
  injects: {
    ask: {
      at: '10m',
      to: ['county', 'fire'],
      from: 'Mayor',
      ask: 'Stay or leave?',
      within: '60m',
      options: { leave: { judged: 'fair' }, stay: { judged: 'good' }, wait: { judged: 'bad' } },
    },
    words: { at: '10m', to: ['county'], from: 'Mayor', ask: 'Who holds the key?' },
    air: {
      at: '10m',
      to: ['county'],
      from: 'Television',
      interview: {
        points: { calm: 'Keep calm.', flee: 'Run.', dead: 'All are dead.' },
        must: ['calm'],
        never: ['dead'],
      },
    },
    rumour: {
      at: '10m',
      to: ['county'],
      from: 'A caller',
      says: { burst: true },
      omits: ['names'],
      reliability: 'high',
      check: { by: 'town', takes: '15m' },
    },
  },
} satisfies Parts;

/** One task of the county's, or of another role. */
const task = (expected: Parts, more: Parts = {}): Parts => ({
  ...parts,
  plan: {
    tasks: {
      it: { owner: 'county', expect: expected, from: 'hours >= 0', target: '30m', deadline: '90m', ...more },
    },
  },
});

function both(one: Parts, steps: readonly Step[] = [], options: PlayOptions = {}): Played {
  const drill = play(one, steps, options);
  expect(play(one, steps, { ...options, executor: 'compiled' }).text).toBe(drill.text);
  return drill;
}
const metAt = (drill: Played): readonly number[] => drill.minutes('task.met', { task: 'it' });
const answer = (minute: number, re: string, more: Parts = {}, role = 'county'): Step =>
  act(minute, role, 'answer', { re: `${re}#1`, ...more });

describe('a task that expects an answer', () => {
  test.each<[string, Parts, Step, readonly number[]]>([
    ['is met by any', { answer: 'ask' }, answer(20, 'ask', { option: 'wait' }), [20]],
    [
      'is met by one of those named',
      { answer: 'ask', with: ['leave', 'stay'] },
      answer(20, 'ask', { option: 'leave' }),
      [20],
    ],
    [
      'is not met by another',
      { answer: 'ask', with: ['leave', 'stay'] },
      answer(20, 'ask', { option: 'wait' }),
      [],
    ],
    ['is not met by an answer that is refused', { answer: 'ask' }, answer(20, 'ask', { option: 'go' }), []],
    [
      'is not met by the answer of another role',
      { answer: 'ask' },
      answer(20, 'ask', { option: 'stay' }, 'fire'),
      [],
    ],
    [
      'is not met by the answer to another question',
      { answer: 'ask' },
      answer(20, 'words', { text: 'I do.' }),
      [],
    ],
    ['is met by words', { answer: 'words' }, answer(20, 'words', { text: 'I do.' }), [20]],
    ['is met in an interview', { answer: 'air' }, answer(20, 'air', { points: ['calm'] }), [20]],
    [
      'is met by a point that is said',
      { answer: 'air', with: ['flee'] },
      answer(20, 'air', { points: ['calm', 'flee'] }),
      [20],
    ],
    [
      'is not met by other points',
      { answer: 'air', with: ['flee'] },
      answer(20, 'air', { points: ['calm'] }),
      [],
    ],
    [
      'is met where one of several acts will do',
      { any: [{ check: 'rumour' }, { answer: 'words' }] },
      answer(20, 'words', { text: 'I do.' }),
      [20],
    ],
  ])('%s', (_, expected, step, met) => {
    expect(metAt(both(task(expected), [step]))).toEqual(met);
  });

  test('is not met by the option that is taken for the silent', () => {
    const ask = { ...parts.injects.ask, otherwise: 'leave' };
    const drill = both({ ...task({ answer: 'ask', with: ['leave'] }), injects: { ask } });
    expect(drill.of('question.lapsed')).toHaveLength(2);
    expect(metAt(drill)).toEqual([]);
  });

  test('counts before its trigger only where that is allowed', () => {
    const later = { from: 'hours >= 1' };
    const step = answer(20, 'ask', { option: 'stay' });
    expect(metAt(both(task({ answer: 'ask' }, later), [step]))).toEqual([]);
    expect(metAt(both(task({ answer: 'ask' }, { ...later, early: 'allowed' }), [step]))).toEqual([20]);
  });
});

describe('a task that expects a check', () => {
  const check = (minute: number, ref = 'rumour#1', role = 'county'): Step =>
    act(minute, role, 'check', { re: ref });

  test('is met when it is asked for, or with by: done when the result is known', () => {
    expect(metAt(both(task({ check: 'rumour' }), [check(20)]))).toEqual([20]);
    expect(metAt(both(task({ check: 'rumour' }, { by: 'done' }), [check(20)]))).toEqual([35]);
  });

  test('is met by checking what another role passed on', () => {
    const owned = task({ check: 'rumour' }, { owner: 'city' });
    const tell = act(15, 'county', 'report', { to: ['city'], facts: ['burst'] });
    expect(metAt(both(owned, [tell, check(20, 'county/report#1', 'city')]))).toEqual([20]);
  });

  test('is met by a deputy that has got the message', () => {
    const injects = {
      ...parts.injects,
      gone: { at: '5m', absent: { role: 'county', lasts: '60m', deputy: 'town' } },
    };
    expect(metAt(both({ ...task({ check: 'rumour' }), injects }, [check(20, 'rumour#1', 'town')]))).toEqual([
      20,
    ]);
  });
});

describe('a plan-follower', () => {
  const diligent = { kind: 'plan-follower', reads: '2m', acts: '5m', omits: 0, errs: 0, reorders: 0 };
  const follow = (one: Parts, figures: Parts = {}): Played =>
    both({ ...one, stand_ins: { desk: { ...diligent, ...figures } } }, [], {
      cast: { county: 'desk', fire: 'absent' },
    });
  const chosen = (drill: Played): (readonly [unknown, unknown])[] =>
    drill.of('question.answered').map(({ question, option }) => [question, option] as const);

  test('answers as the plan says, not as it would by itself, and once', () => {
    expect(chosen(follow(task({ answer: 'ask' })))).toContainEqual(['ask#1', 'stay']);
    const drill = follow(task({ answer: 'ask', with: ['leave'] }));
    expect(chosen(drill)).toContainEqual(['ask#1', 'leave']);
    expect(drill.of('decision.refused')).toEqual([]);
    expect(metAt(drill)).toHaveLength(1);
  });

  test.each(['hours >= 0', 'delivered(ask)', 'hours >= 0.5'])(
    'meets it whenever it is called for: %s',
    (from) => {
      const silent = { ...parts.injects.ask, to: ['county'] };
      const one = { ...task({ answer: 'ask' }, { from, early: 'allowed' }), injects: { ask: silent } };
      expect(metAt(follow(one))).toHaveLength(1);
    },
  );

  test('says in an interview what the plan wants said', () => {
    const drill = follow(task({ answer: 'air', with: ['flee'] }));
    expect(drill.of('point.said').map(({ point }) => point)).toEqual(['flee']);
    expect(drill.of('point.covered').map(({ point }) => point)).toEqual(['calm']);
  });

  test('leaves what has to be put in words to people', () => {
    expect(metAt(follow(task({ answer: 'words' })))).toEqual([]);
  });

  test('takes another option where it errs, and leaves the answer out where it omits', () => {
    const wrong = follow(task({ answer: 'ask', with: ['leave'] }), { errs: 1 });
    expect(chosen(wrong).map(([, option]) => option)).not.toContain('leave');
    expect(metAt(wrong)).toEqual([]);
    const left = follow(task({ answer: 'ask' }), { omits: 1 });
    expect(left.of('task.omitted')).toMatchObject([{ task: 'it' }]);
    expect(metAt(left)).toEqual([]);
  });

  test('has checked what the plan wants checked though its source is reliable, and what was passed on to it', () => {
    const drill = follow(task({ check: 'rumour' }, { by: 'done' }));
    expect(metAt(drill)).toHaveLength(1);
    expect(follow(parts).of('fact.refuted')).toEqual([]);
    const told = {
      ...task({ check: 'rumour' }, { from: 'knows(county, burst)' }),
      injects: { rumour: { ...parts.injects.rumour, to: ['town'] } },
      stand_ins: { desk: diligent },
    };
    const pass = act(15, 'town', 'report', { to: ['county'], facts: ['burst'] });
    expect(metAt(both(told, [pass], { cast: { county: 'desk' } }))).toHaveLength(1);
  });
});

describe('a coached seat', () => {
  const expectedAt = (expected: Parts) => {
    const { blueprint, run } = play(task(expected), [], { until: 12 });
    return coachRole(blueprint, run.world, 1);
  };
  test('names who asked, and the answers of which one is expected', () => {
    expect(expectedAt({ answer: 'ask', with: ['stay'] })).toMatchObject([
      { expected: { kind: 'answer', sender: 'Mayor', answers: [{ id: 'stay' }] } },
    ]);
    expect(expectedAt({ check: 'rumour' })).toMatchObject([
      { expected: { kind: 'check', sender: 'A caller' } },
    ]);
  });
});
