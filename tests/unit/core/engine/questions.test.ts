/** Questions: who can answer them, how, until when, and what an answer changes. */
import { describe, expect, test } from 'vitest';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { hashWorld } from '../../../../src/core/engine/state-hash.ts';
import { createRoleViewer, viewRole } from '../../../../src/core/engine/view.ts';
import {
  act,
  build,
  journal,
  type Parts,
  play,
  played,
  refusals,
  SEED,
} from '../../../helpers/drill-builder.ts';

const ask = (more: Parts = {}): Parts => ({
  at: '10m',
  to: ['county'],
  ask: 'Leave or stay?',
  options: { leave: { judged: 'good' }, stay: { judged: 'bad' }, wait: {} },
  ...more,
});
const drill = (more: Parts = {}, rest: Parts = {}): Parts => ({
  world: { stocks: { money: 0, trust: 5 } },
  ...rest,
  injects: { q: ask(more), ...(rest.injects as Parts) },
});
const answer = (minute: number, more: Parts = {}) =>
  act(minute, 'county', 'answer', { re: 'q#1', option: 'leave', ...more });

describe('a question among options', () => {
  test('is answered by choosing one; the log names question, decision and option', () => {
    const { of } = play(drill(), [answer(12)]);
    expect(of('question.answered')).toEqual([
      { t: 720_000, question: 'q#1', decision: 'county/answer#1', option: 'leave' },
    ]);
    expect(of('question.lapsed')).toEqual([]);
  });

  test('is shown below what the inject says', () => {
    const { run } = play(drill({ text: 'The river rises.' }));
    expect(run.world.messages[0]!.text).toBe('The river rises.\n\nLeave or stay?');
  });

  test.each([
    ['without an option', { option: undefined }, 'bad-argument'],
    ['before it has come', { minute: 9 }, 'not-received'],
    ['without the reason it wants', { reason: 'required' }, 'no-reason'],
    ['with blanks for a reason', { reason: 'required', text: '  ' }, 'no-reason'],
    ['after its time', { within: '2m' }, 'too-late'],
  ])('is not answered %s', (_, { minute = 12, reason, within, ...more }: Parts, refusal) => {
    const asked = drill({ ...(reason ? { reason } : {}), ...(within ? { within } : {}) });
    const given = answer(minute as number, more);
    if ('option' in more) delete (given[1] as { option?: string }).option;
    const result = play(asked, [given]);
    expect(refusals(result)).toEqual([refusal]);
    expect(result.of('question.answered')).toEqual([]);
  });

  test('takes the reason it wants', () => {
    expect(refusals(play(drill({ reason: 'required' }), [answer(12, { text: 'It rises.' })]))).toEqual([]);
  });

  test('is answered once by each role asked', () => {
    const result = play(drill({ to: ['county', 'town'] }), [
      answer(11),
      answer(12, { option: 'stay' }),
      act(13, 'town', 'answer', { re: 'q#1', option: 'stay' }),
    ]);
    expect(result.of('question.answered').map(({ option }) => option)).toEqual(['leave', 'stay']);
    expect(refusals(result)).toEqual(['already-answered']);
  });

  test('does not know an option of another name, and what asks nothing has no options', () => {
    const { of } = play(drill({}, { injects: { n: { at: '10m', to: ['county'], text: 'Rain.' } } }), [
      answer(11, { option: 'fly' }),
      answer(12, { re: 'n#1' }),
    ]);
    expect(of('input.refused').map(({ reason }) => reason)).toEqual(['unknown-name', 'unknown-name']);
  });

  test('sends a role that asked the option and the reason', () => {
    const { run } = play(drill({ from: 'city', options: { leave: { title: 'Go now' }, stay: {} } }), [
      answer(12, { text: 'Water.' }),
    ]);
    expect(run.world.messages.at(-1)).toMatchObject({ to: [0], text: 'Go now\nWater.', verb: 'answer' });
  });
});

describe('what an option changes', () => {
  const options = {
    leave: { costs: { money: 20, trust: -3 }, effects: [{ warning: 'red' }], closes: ['r.boat', 'wait'] },
    stay: {},
    wait: {},
  };
  const later = { at: '30m', to: ['county'], ask: 'How?', options: { boat: {}, bus: {} } };

  test('costs are added, then effects happen', () => {
    const { run, of } = play(drill({ options }, { injects: { r: later } }), [answer(12)]);
    const value = (name: string) => run.world.values[run.blueprint.slots.indexOf(name)];
    expect([value('money'), value('trust')]).toEqual([20, 2]);
    expect(of('warning.changed')).toEqual([{ t: 720_000, warning: 'red' }]);
  });

  test('options it closes can no longer be chosen, of other questions and of its own when asked again', () => {
    const again = { at: '40m', effects: [{ inject: 'q' }] };
    const result = play(drill({ options }, { injects: { r: later, again } }), [
      answer(12),
      act(31, 'county', 'answer', { re: 'r#1', option: 'boat' }),
      act(32, 'county', 'answer', { re: 'r#1', option: 'bus' }),
      answer(41, { re: 'q#2', option: 'wait' }),
      answer(42, { re: 'q#2', option: 'stay' }),
    ]);
    expect(refusals(result)).toEqual(['option-closed', 'option-closed']);
    expect(result.of('question.answered').map(({ option }) => option)).toEqual(['leave', 'bus', 'stay']);
  });

  test('the chart and conditions hear of it', () => {
    const chart = {
      initial: 'idle',
      states: { idle: { on: { 'q.leave': 'gone', 'q.lapsed': 'lost' } }, gone: {}, lost: {} },
    };
    const seen = { when: 'chosen(q, leave) and answered(q)', to: ['town'] };
    const heard = (steps: Parameters<typeof play>[1]) =>
      play(drill({ within: '5m' }, { chart, injects: { seen } }), steps);
    expect(heard([answer(12)]).minutes('state.entered', { state: 'gone' })).toEqual([12]);
    expect(heard([answer(12)]).minutes('inject.fired', { inject: 'seen#1' })).toEqual([12]);
    expect(heard([]).minutes('state.entered', { state: 'lost' })).toEqual([15]);
    expect(heard([answer(12, { option: 'stay' })]).minutes('inject.fired', { inject: 'seen#1' })).toEqual([]);
  });
});

describe('when its time is over', () => {
  test('who has not answered gets the option held ready, with all it changes', () => {
    const options = { leave: {}, stay: { costs: { trust: -4 } } };
    const { of, run } = play(drill({ within: '5m', otherwise: 'stay', options }));
    expect(of('question.lapsed')).toEqual([{ t: 900_000, question: 'q#1', role: 'county', option: 'stay' }]);
    expect(run.world.values[run.blueprint.slots.indexOf('trust')]).toBe(1);
  });

  test('nothing is held ready: nothing happens', () => {
    expect(play(drill({ within: '5m' })).of('question.lapsed')).toEqual([
      { t: 900_000, question: 'q#1', role: 'county', option: '' },
    ]);
  });

  test('who has answered keeps the answer', () => {
    const result = play(drill({ within: '5m', otherwise: 'stay' }), [answer(14.9)]);
    expect(result.of('question.lapsed')).toEqual([]);
  });

  test('an answer at that very instant is too late', () => {
    expect(refusals(play(drill({ within: '5m' }), [answer(15)]))).toEqual(['too-late']);
  });

  test('an option that is closed is not taken either', () => {
    const closer = {
      at: '5m',
      to: ['county'],
      ask: 'Close?',
      options: { yes: { closes: ['q.stay'] }, no: {} },
    };
    const result = play(drill({ within: '5m', otherwise: 'stay' }, { injects: { closer } }), [
      act(6, 'county', 'answer', { re: 'closer#1', option: 'yes' }),
    ]);
    expect(result.of('question.lapsed')).toMatchObject([{ option: '' }]);
  });
});

describe('a question that is discussed', () => {
  const talk = drill({ options: undefined, discuss: '10m', look_for: ['Names who'], never: ['Alone'] });

  test('takes words, as often as wanted, until its time is over', () => {
    const say = (minute: number, text: string) => act(minute, 'county', 'answer', { re: 'q#1', text });
    const result = play(talk, [say(11, 'The town.'), say(12, ''), say(13, 'No, we.'), say(20, 'Late.')]);
    expect(result.minutes('question.answered')).toEqual([11, 13]);
    expect(refusals(result)).toEqual(['empty-message', 'too-late']);
    expect(result.of('question.lapsed')).toEqual([]);
  });

  test('lapses where nobody said anything', () => {
    expect(play(talk).minutes('question.lapsed')).toEqual([20]);
  });

  test('an evaluator ticks what was said; the world does not read it', () => {
    const observed = play(talk, [
      [12, { kind: 'observe', by: 'Evaluator', question: 'q#1', point: 'Names who', seen: true }],
    ]);
    expect(observed.of('annotation.added')).toEqual([{ t: 720_000, input: 1 }]);
    expect(hashWorld(observed.run.world)).toBe(hashWorld(play(talk).run.world));
  });
});

describe('the view of who is asked', () => {
  test('has the options without how they are judged, the time, and what was chosen', () => {
    const before = play(drill({ within: '15m' }), [], { until: 12 });
    const item = viewRole(before.blueprint, before.run.world, before.run.log, 1).inbox[0]!;
    expect(item).toMatchObject({
      kind: 'question',
      question: { state: 'open', until: 1_500_000, chosen: null },
    });
    expect(JSON.stringify(item)).not.toMatch(/judged|credit|good/);
    const after = play(drill({ within: '15m' }), [answer(12)], { until: 13 });
    expect(viewRole(after.blueprint, after.run.world, after.run.log, 1).inbox[0]!.question).toMatchObject({
      state: 'answered',
      chosen: { id: 'leave' },
    });
  });

  test('is made anew when an option is closed elsewhere', () => {
    const { run, blueprint } = play(drill(), [], { until: 12 });
    const viewer = createRoleViewer(blueprint, run.log, 1);
    const open = (world: typeof run.world) =>
      viewer(world).inbox[0]!.question!.options.map(({ isOpen }) => isOpen);
    expect(open(run.world)).toEqual([true, true, true]);
    expect(open({ ...run.world, optionClosed: [0, 1, 0] })).toEqual([true, false, true]);
  });
});

describe('stand-ins', () => {
  const exact = { kind: 'plan-follower', reads: '1m', acts: '2m', omits: 0, errs: 0, reorders: 0 };
  const with_ = (figures: Parts, more: Parts = {}) =>
    play(drill(more, { stand_ins: { s: figures } }), [], { cast: { county: 's' } });

  test('the plan-follower chooses what is judged best, after reading and thinking', () => {
    const result = with_(exact, {
      options: { stay: { judged: 'fair' }, leave: { judged: 'good' } },
      reason: 'required',
    });
    expect(result.of('question.answered')).toMatchObject([{ t: 780_000, option: 'leave' }]);
  });

  test('it errs with another open option, and leaves an answer out, at its rates', () => {
    expect(with_({ ...exact, errs: 1 }).of('question.answered')).not.toMatchObject([{ option: 'leave' }]);
    expect(with_({ ...exact, errs: 1 }).of('question.answered')).toHaveLength(1);
    expect(with_({ ...exact, omits: 1 }).of('question.answered')).toEqual([]);
  });

  test('it leaves questions in words to people, and questions that have lapsed alone', () => {
    for (const more of [{ options: undefined }, { within: '2m' }]) {
      const result = with_(exact, more);
      expect([...result.of('question.answered'), ...result.of('decision.refused')]).toEqual([]);
    }
  });

  test('the random one answers in the end, the scripted one by its script, the absent one never', () => {
    const answered = (figures: Parts) =>
      with_(figures)
        .of('question.answered')
        .map(({ option }) => option);
    expect(answered({ kind: 'random', every: '1m' })).toHaveLength(1);
    const step = { at: '15m', do: 'answer', re: 'q', option: 'stay', text: 'Enough.' };
    expect(answered({ kind: 'scripted', steps: [step] })).toEqual(['stay']);
    expect(answered({ kind: 'absent' })).toEqual([]);
  });
});

test('a drill full of questions has one log, whatever steps its chart and however it is used again', () => {
  const blueprint = build(
    drill(
      { within: '20m', otherwise: 'stay', options: { leave: { closes: ['r.boat'] }, stay: {} } },
      {
        chart: {
          initial: 'a',
          states: { a: { on: { 'q.leave': 'b', 'q.stay': 'b' } }, b: { entry: [{ inject: 'r' }] } },
        },
        injects: { r: { to: ['town', 'fire'], ask: 'How?', options: { boat: {}, bus: {} }, within: '10m' } },
      },
    ),
  );
  for (const seed of ['a', 'b', 'c']) {
    const logs = (['compiled', 'xstate'] as const).map((executor) => {
      const run = runDrill(blueprint, { seed, executor });
      return [logLines(blueprint, run.log), hashWorld(run.world)];
    });
    expect(logs[0]).toEqual(logs[1]);
    expect(logs[0]![0]).toContain('question.');
  }
  const entries = journal(blueprint, [answer(12)]);
  const alone = played(runDrill(blueprint, { seed: SEED, entries })).text;
  expect(alone).toContain('"option":"leave"');
});
