/** Interviews and public statements: what can be said, what the log makes of it, what silence says, how stand-ins speak. */
import { describe, expect, test } from 'vitest';
import { viewRole } from '../../../../src/core/engine/view.ts';
import { act, build, type Parts, play, refusals } from '../../../helpers/drill-builder.ts';

const points = {
  figures: 'Twelve are missing.',
  shelter: 'The school is open.',
  thanks: 'We thank the crews.',
  guess: 'Hundreds are dead.',
};
const interview = {
  questions: ['How many?', 'Where to?'],
  points,
  must: ['figures', 'shelter'],
  never: ['guess'],
};
const drill = (more: Parts = {}, rest: Parts = {}): Parts => ({
  injects: { tv: { at: '10m', to: ['county'], from: 'Television', interview, ...more } },
  ...rest,
});
const say = (minute: number, said?: readonly string[], more: Parts = {}) =>
  act(minute, 'county', 'answer', { re: 'tv#1', ...(said && { points: [...said] }), ...more });
const entry = { t: 720_000, question: 'tv#1', role: 'county' };

describe('an interview', () => {
  test('asks its questions below what the inject says', () => {
    const { run } = play(drill({ text: 'A camera team is here.' }));
    expect(run.world.messages[0]!.text).toBe('A camera team is here.\n\nHow many?\n\nWhere to?');
  });

  test('is answered by any number of points; the log tells what was said, covered, missed and breached', () => {
    const { of } = play(drill(), [say(12, ['guess', 'thanks', 'figures'])]);
    expect(of('question.answered')).toHaveLength(1);
    expect(of('point.said')).toEqual([{ ...entry, point: 'thanks' }]);
    expect(of('point.covered')).toEqual([{ ...entry, point: 'figures' }]);
    expect(of('point.missed')).toEqual([{ ...entry, point: 'shelter' }]);
    expect(of('point.breached')).toEqual([{ ...entry, point: 'guess' }]);
  });

  test('can be answered in words of one’s own, which cover nothing', () => {
    const { of } = play(drill(), [say(12, undefined, { text: 'I cannot say.' })]);
    expect(of('point.missed').map(({ point }) => point)).toEqual(['figures', 'shelter']);
    expect(of('point.covered')).toEqual([]);
  });

  test('sends a role that asked the points and the words as they were written', () => {
    const { run } = play(drill({ from: 'city' }), [say(12, ['shelter', 'figures'], { text: 'Stay calm!' })]);
    expect(run.world.messages.at(-1)).toMatchObject({
      to: [0],
      text: 'Twelve are missing.\nThe school is open.\nStay calm!',
    });
  });

  test('is given once, says something, and knows no options and no other points', () => {
    const result = play(drill(), [
      say(11),
      say(11, ['lies']),
      say(11, ['figures'], { option: 'figures' }),
      say(12, ['figures']),
      say(13, ['shelter']),
    ]);
    expect(refusals(result)).toEqual(['empty-message', 'already-answered']);
    expect(result.of('input.refused').map(({ reason }) => reason)).toEqual(['unknown-name', 'unknown-name']);
  });

  test('is the only message that takes points', () => {
    const q = { at: '1m', to: ['county'], ask: 'Go?', options: { go: {}, stay: {} } };
    const result = play(drill({}, { injects: { q } }), [
      act(2, 'county', 'answer', { re: 'q#1', option: 'go', points: [] }),
    ]);
    expect(refusals(result)).toEqual(['bad-argument']);
  });

  test('is over after its time, and silence says what the author holds ready', () => {
    const result = play(drill({ within: '5m', otherwise: 'guess' }), [say(16, ['figures'])]);
    expect(refusals(result)).toEqual(['too-late']);
    expect(result.minutes('point.breached', { point: 'guess' })).toEqual([15]);
    expect(result.minutes('point.missed')).toEqual([15, 15]);
    const mute = play(drill({ within: '5m' }));
    expect(mute.of('point.missed')).toHaveLength(2);
    expect([...mute.of('point.said'), ...mute.of('point.breached')]).toEqual([]);
  });

  test('is shown with its points and never with which must be said; then with what was said', () => {
    const { run, blueprint } = play(drill(), [say(12, ['guess'])]);
    const view = viewRole(blueprint, run.world, run.log, 1);
    expect(view.inbox[0]!.question).toMatchObject({
      state: 'answered',
      points: Object.entries(points).map(([id, title]) => ({ id, title })),
      said: [{ id: 'guess', title: 'Hundreds are dead.' }],
    });
    expect(JSON.stringify(view)).not.toContain('must');
  });
});

describe('what is said', () => {
  const world = {
    stocks: { trust: 50 },
    formulas: { heard: 'trust + 40 * covered(tv) - if(said(tv, guess), 20, 0)' },
  };
  const heard = (said: readonly string[]) => {
    const { run, blueprint } = play(drill({}, { world }), [say(12, said)]);
    return run.world.values[blueprint.slots.indexOf('heard')];
  };

  test('can be read as a share and point by point', () => {
    expect(heard(['figures'])).toBe(70);
    expect(heard(['figures', 'shelter'])).toBe(90);
    expect(heard(['figures', 'guess'])).toBe(50);
    expect(heard(['thanks'])).toBe(50);
  });

  test('is heard by the chart', () => {
    const chart = { initial: 'calm', states: { calm: { on: { 'tv.guess': 'panic' } }, panic: {} } };
    expect(
      play(drill({}, { chart }), [say(12, ['guess'])]).minutes('state.entered', { state: 'panic' }),
    ).toEqual([12]);
    expect(
      play(drill({}, { chart }), [say(12, ['thanks'])]).minutes('state.entered', { state: 'panic' }),
    ).toEqual([]);
  });

  test('gives the same log under both executors', () => {
    const chart = { initial: 'calm', states: { calm: { on: { 'tv.guess': 'panic' } }, panic: {} } };
    const parts = drill({ within: '5m', otherwise: 'thanks' }, { chart, world });
    for (const steps of [[say(12, ['guess', 'figures'])], []])
      expect(play(parts, steps, { executor: 'xstate' }).text).toBe(play(parts, steps).text);
  });
});

describe('a stand-in in an interview', () => {
  const cast = (kind: string, more: Parts = {}) =>
    drill({ within: '30m' }, { stand_ins: { voice: { kind, ...more } }, cast: { county: 'voice' } });
  const spoken = (kind: string, more: Parts = {}) => {
    const { of } = play(build(cast(kind, more)), [], { cast: 'scenario' });
    return ['said', 'covered', 'missed', 'breached'].map((what) =>
      of(`point.${what}`).map(({ point }) => point),
    );
  };

  test('that follows the plan says what must be said and nothing that must not', () => {
    expect(spoken('plan-follower')).toEqual([[], ['figures', 'shelter'], [], []]);
  });

  test('that errs says what must not be said as well', () => {
    expect(spoken('plan-follower', { errs: 1 })).toEqual([[], ['figures', 'shelter'], [], ['guess']]);
  });

  test('that leaves out everything, or is absent, is silent', () => {
    expect(spoken('plan-follower', { omits: 1 })).toEqual([[], [], ['figures', 'shelter'], []]);
    expect(spoken('absent')).toEqual([[], [], ['figures', 'shelter'], []]);
  });

  test('with a script says what it says there', () => {
    const steps = [{ at: '12m', do: 'answer', re: 'tv', points: ['thanks', 'shelter'] }];
    expect(spoken('scripted', { steps })).toEqual([['thanks'], ['shelter'], ['figures'], []]);
  });

  test('that acts at random says something sooner or later, and nothing breaks', () => {
    const said = spoken('random', { every: '1m' });
    expect(said.flat().length).toBeGreaterThan(0);
  });
});
