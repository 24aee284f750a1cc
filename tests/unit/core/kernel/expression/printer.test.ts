import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../../../src/core/kernel/expression/parser.ts';
import { printExpression } from '../../../../../src/core/kernel/expression/printer.ts';

/** As text again; `knows` takes ids, all other functions take values. */
function reprint(text: string): string {
  const { tree, problems } = parseExpression(text, (name) => ({
    parameters: [name === 'knows' ? 'id' : 'any'],
    variadic: true,
  }));
  expect(problems).toEqual([]);
  return printExpression(tree);
}

describe('a printed expression', () => {
  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['((1+2))*3', '(1 + 2) * 3'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['(2^3)^2', '(2 ^ 3) ^ 2'],
    ['2^(3^2)', '2 ^ 3 ^ 2'],
    ['(-2)^2', '(-2) ^ 2'],
    ['-(2^2)', '-2 ^ 2'],
    ['2*-3', '2 * -3'],
    ['!(a==b)', 'not a == b'],
    ['(!a)==b', '(not a) == b'],
    ['a||b&&!c', 'a or b and not c'],
    ['(a||b)&&c', '(a or b) and c'],
    ['90m', '1h30m'],
    ["min( a,'it\\'s', \"\\\\\" )", "min(a, 'it\\'s', '\\\\')"],
    ["knows('water', dike-3.x, 'two words')", "knows(water, dike-3.x, 'two words')"],
    ['1e21 + 1.50', '1e+21 + 1.5'],
    ['TRUE == true', 'TRUE == true'],
  ])('of %s is %s, and prints the same again', (text, printed) => {
    expect(reprint(text)).toBe(printed);
    expect(reprint(printed)).toBe(printed);
  });
});
