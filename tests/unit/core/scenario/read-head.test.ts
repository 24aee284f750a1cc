import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenarioHead } from '../../../../src/core/scenario/read-head.ts';
import { loadNamed, scenarioNames, scenariosFolder } from '../../../helpers/scenarios/load.ts';

const textOf = (name: string): string => readFileSync(`${scenariosFolder}${name}/scenario.yaml`, 'utf8');

describe('the head of a scenario', () => {
  test.each(scenarioNames())('%s says the same as the compiled scenario', (name) => {
    const { id, title, category, length, pace, roles } = loadNamed(name);
    const head = readScenarioHead(textOf(name))!;
    expect(head).toMatchObject({ id, title, category, length, pace });
    expect(head.roles).toEqual(
      roles.filter(({ simcell }) => !simcell).map(({ id, title }) => ({ id, title })),
    );
  });

  test('has what the list tells: what it teaches, how hard it is, where it starts', () => {
    const text = [
      'id: x',
      'length: 1h30m # with a comment',
      '# between the parts',
      'teaches:',
      '  - One thing',
      '  - Another',
      'difficulty: demanding',
      'level: II',
      'summary: |',
      '  Line one.',
      '',
      '  Line two.',
      'organisation:',
      '  a: { title: Post A }',
      '  b: { title: Post B, simcell: true }',
    ].join('\n');
    expect(readScenarioHead(text)).toEqual({
      id: 'x',
      title: 'x',
      summary: 'Line one.\n\nLine two.',
      teaches: ['One thing', 'Another'],
      category: '',
      difficulty: 'demanding',
      level: 'II',
      length: 90 * 60_000,
      pace: 1,
      roles: [{ id: 'a', title: 'Post A' }],
    });
  });

  test('is not disturbed by mistakes further down', () => {
    expect(readScenarioHead('id: x\nlength: 1h\nworld: [ this: is: not\ninjects: }\n')).toMatchObject({
      id: 'x',
    });
  });

  test.each([
    ['', 'nothing'],
    ['id: x\n', 'no length'],
    ['length: 1h\n', 'no id'],
    ['id: x\nlength: soon\n', 'a length that is none'],
    ['- a list\n', 'a list'],
    ['id: x\nlength: [\n', 'broken'],
    [`id: x\nlength: 1h\nsummary: ${'x'.repeat(200_000)}\n`, 'more than a head'],
  ])('there is none in %#: %s', (text) => {
    expect(readScenarioHead(text)).toBeNull();
  });
});
