import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../../src/core/drill/input.ts';
import { runDrill } from '../../../../../src/core/drill/run-drill.ts';
import { compileInput } from '../../../../helpers/compile-input.ts';
import { readMeasure } from '../../../../helpers/read-measure.ts';

const interview = (at: string, more: object = {}) => ({
  at,
  to: ['crew'],
  from: 'Television',
  interview: {
    points: { figures: 'Ten.', shelter: 'The school.', guess: 'Hundreds.' },
    must: ['figures', 'shelter'],
    never: ['guess'],
  },
  ...more,
});
const blueprint = compileInput({
  injects: { 'I-01': interview('10m', { within: '5m', otherwise: 'figures' }), 'I-02': interview('20m') },
});

const say = (minute: number, re: string, points: string[]): readonly [number, Input] => [
  minute,
  { kind: 'act', role: 'crew', do: 'answer', re: `${re}#1`, points },
];

/** The reading after these answers; `until` in minutes leaves the drill unfinished. */
function read(id: string, answers: readonly (readonly [number, Input])[], until?: number) {
  const start: Input = { kind: 'start', cast: { crew: 'person' } };
  const entries = [[0, start] as const, ...answers].map(([minute, input], n) => ({
    n,
    t: minute * 60_000,
    input,
  }));
  const { log } = runDrill(blueprint, {
    seed: 's',
    entries,
    ...(until === undefined ? {} : { until: until * 60_000 }),
  });
  return readMeasure(blueprint, log, id);
}

describe('what is said in interviews', () => {
  const both = [say(12, 'I-01', ['figures', 'guess']), say(21, 'I-02', ['figures', 'shelter'])];

  test('covers a share of what must be said', () => {
    expect(read('must-said', both)).toEqual({ value: 3 / 4, count: 3, of: 4 });
  });

  test('counts what must not be said', () => {
    expect(read('never-said', both)).toEqual({ value: 1, count: 1, of: 2 });
  });

  test('silence covers nothing, even where it is taken for what must be said', () => {
    expect(read('must-said', [])).toEqual({ value: 0, count: 0, of: 4 });
  });

  test('is not held against a role that can still speak', () => {
    expect(read('must-said', [both[0]!], 25)).toEqual({ value: 1 / 2, count: 1, of: 2 });
    expect(read('must-said', [], 11).value).toBeNull();
  });
});
