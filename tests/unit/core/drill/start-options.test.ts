import { expect, test } from 'vitest';
import type { InputOf } from '../../../../src/core/drill/input.ts';
import { startOptions } from '../../../../src/core/drill/run-drill.ts';
import type { DrillCode } from '../../../../src/core/kernel/catalogue/drill.ts';
import { build } from '../../../helpers/drill-builder.ts';

const blueprint = build({ world: { parameters: { rain: 5 } } });
const options = (start: Omit<InputOf<'start'>, 'kind'>) =>
  startOptions(blueprint, { kind: 'start', ...start });

test('a start gives its roles and parameters by their numbers', () => {
  const { cast, overrides } = options({ cast: { county: 'absent' }, overrides: { rain: 7 } });
  expect(cast).not.toEqual(blueprint.cast);
  expect(overrides).toEqual([{ parameter: 0, value: 7 }]);
});

test.each<[DrillCode, Omit<InputOf<'start'>, 'kind'>, string]>([
  ['drill/unknown-role', { cast: { nobody: 'absent' } }, 'no role is called nobody'],
  ['drill/unknown-player', { cast: { county: 'robot' } }, 'no stand-in is called robot; there are '],
  ['drill/unknown-parameter', { overrides: { snow: 1 } }, 'no parameter is called snow'],
])('a start that names what the scenario has not is refused: %s', (code, start, message) => {
  expect(() => options(start)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
