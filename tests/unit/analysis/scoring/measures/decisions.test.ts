import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../../src/core/drill/input.ts';
import { runDrill } from '../../../../../src/core/drill/run-drill.ts';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

const options = {
  leave: { title: 'Leave', judged: 'good', credit: 0.8 },
  stay: { title: 'Stay', judged: 'harmful' },
  wait: { title: 'Wait' },
};
const question = (at: string, more: object = {}) => ({
  at,
  to: ['crew'],
  from: 'Mayor',
  text: 'Well?',
  ask: 'What now?',
  options,
  ...more,
});
const blueprint = compileInput({
  injects: { 'I-01': question('10m', { within: '15m', otherwise: 'leave' }), 'I-02': question('20m') },
});

const answer = (re: string, option: string): Input => ({
  kind: 'act',
  role: 'crew',
  do: 'answer',
  re: `${re}#1`,
  option,
});

/** The readings after these answers, one a minute from the 21st; `until` in minutes leaves the drill unfinished. */
function read(id: string, answers: readonly Input[], until?: number) {
  const start: Input = { kind: 'start', cast: { crew: 'person' } };
  const entries = [start, ...answers].map((input, n) => ({ n, t: n === 0 ? 0 : (20 + n) * 60_000, input }));
  const { log } = runDrill(blueprint, {
    seed: 's',
    entries,
    ...(until === undefined ? {} : { until: until * 60_000 }),
  });
  return readMeasure(blueprint, log, id);
}

describe('decisions', () => {
  test('have the credit of what was chosen', () => {
    const both = [answer('I-01', 'leave'), answer('I-02', 'stay')];
    expect(read('decision-quality', both).value).toBeCloseTo((0.8 - 1) / 2, 12);
    expect(read('harmful-decisions', both)).toEqual({ value: 1, count: 1, of: 2 });
  });

  test('that nobody made earn nothing, though a good option is taken instead', () => {
    expect(read('decision-quality', [])).toEqual({ value: 0, count: null, of: 2 });
  });

  test('that can still be made are not counted yet', () => {
    expect(read('decision-quality', [answer('I-01', 'leave')], 30)).toMatchObject({ value: 0.8, of: 1 });
    expect(read('decision-quality', [], 9).value).toBeNull();
  });

  test('on which the author takes no side are left out', () => {
    expect(read('decision-quality', [answer('I-01', 'leave'), answer('I-02', 'wait')])).toMatchObject({
      value: 0.8,
      of: 1,
    });
  });
});
