/** What the schema refuses, in words: the branch that was meant, the key that was meant, and no noise beside it. */
import { describe, expect, test } from 'vitest';
import { diagnosticsOf, marksOf, minimalWith } from '../../../../helpers/scenario-text.ts';

const inTask = (expect: string): string =>
  minimalWith('expect: { inform: county-hq, of: seepage }', `expect: ${expect}`);
const withEffects = (effects: string): string => minimalWith('takes: 50m', `takes: 50m, effects: ${effects}`);

/** `message = suggestion` of the only diagnostic. */
function said(text: string): string {
  const found = diagnosticsOf(text);
  expect(found.map(({ code }) => code)).toHaveLength(1);
  return `${found[0]!.message} = ${found[0]!.suggestion ?? ''}`;
}

describe('an unknown key', () => {
  test('is corrected to the nearest, and the key that was meant is not reported missing', () => {
    expect(said(minimalWith('owner: water', 'ownr: water'))).toBe(
      'there is no key `ownr` here = Did you mean `owner`?',
    );
  });

  test('that is right further out says so', () => {
    expect(said(minimalWith('unit: m, flow', 'gauges: {}, flow'))).toContain(
      '`gauges` belongs to `world`: indent it less.',
    );
    expect(said(minimalWith('    owner: water', '    owner: water\n      facts: {}'))).toContain(
      'at the top of the file',
    );
  });

  test('that is right further in says so', () => {
    expect(said(minimalWith('length: 2h', 'length: 2h\ngauges: {}'))).toContain(
      '`gauges` belongs under `world`.',
    );
  });

  test('with no neighbour is answered by the keys there are', () => {
    expect(said(minimalWith('start: 41,', 'start: 41, zzz: 1,'))).toContain(
      'Known keys: title, start, unit, flow',
    );
  });

  test('is reported for each of several', () => {
    expect(marksOf(minimalWith('start: 41,', 'start: 41, zzz: 1, yyy: 2,'))).toEqual([
      'scenario/unknown-key «zzz»',
      'scenario/unknown-key «yyy»',
    ]);
  });
});

describe('a missing key', () => {
  test('says what it would mean', () => {
    expect(said(minimalWith('      owner: water\n', ''))).toBe(
      '`report-seepage` has no `owner` = Add `owner: ...`. The one accountable role.',
    );
  });

  test('is reported for each of several, at the map that lacks them', () => {
    const text = minimalWith('      target: 10m\n      deadline: 30m\n', '');
    expect(marksOf(text)).toEqual([
      'scenario/missing-key «report-seepage»',
      'scenario/missing-key «report-seepage»',
    ]);
  });

  test('lists the values to choose from', () => {
    expect(said(minimalWith('category: natural-disaster\n', ''))).toContain('`natural-disaster`, `accident`');
  });
});

describe('a value that fits no branch', () => {
  test.each([
    ['{ inform: county-hq, off: seepage }', ['scenario/unknown-key «off»']],
    ['{ inform: county-hq }', ['scenario/missing-key «expect»']],
    ['{ acknowledg: I-01 }', ['scenario/unknown-key «acknowledg»']],
    ['{ do: evacuate, area: 5 }', ['yaml/number-for-text «5»']],
    ['{ request: county-hq, for: 7 }', ['yaml/number-for-text «7»']],
    ['evacuate', ['scenario/wrong-type «evacuate»']],
    ['[evacuate]', ['scenario/wrong-type «expect»']],
  ])('in an expectation: %s', (text, marks) => {
    expect(marksOf(inTask(text))).toEqual(marks);
  });

  test.each([
    ['[{ injct: I-01 }]', ['scenario/unknown-key «injct»']],
    ['[{ inject: I-01, send: x }]', ['scenario/bad-value «{ inject: I-01, send: x }»']],
    ['[{ set: { stage: [1] } }]', ['scenario/wrong-type «stage»']],
    ['[{ warning: orang }]', ['scenario/bad-value «orang»']],
    ['[{ inform: { role: water } }]', ['scenario/missing-key «inform»']],
    ['inject', ['scenario/wrong-type «inject»']],
  ])('in effects: %s', (text, marks) => {
    expect(marksOf(withEffects(text))).toEqual(marks);
  });

  test('a kind of stand-in is corrected to the nearest', () => {
    const text = minimalWith('plan:\n', 'stand_ins:\n  a: { kind: plan-folower }\nplan:\n');
    expect(said(text)).toContain('Did you mean `plan-follower`?');
    expect(said(text.replace('kind: plan-folower', 'acts: 3m'))).toContain('`a` has no `kind`');
  });

  test('an expression may be a text, a number or a switch, and nothing else', () => {
    const flow = (value: string): string => minimalWith("flow: '0.8'", `flow: ${value}`);
    for (const fine of ['stage / 2', '0.8', 'true', '-1e-3']) expect(diagnosticsOf(flow(fine))).toEqual([]);
    expect(said(flow('[1]'))).toContain('an expression is wanted here, not a list');
    expect(marksOf(flow('.inf'))).toEqual(['scenario/wrong-type «.inf»']);
    expect(said(flow(`'${'1+'.repeat(1000)}1'`))).toContain('allowed are at most 2000');
  });

  test('in a chart is found however deep', () => {
    const chart = 'chart:\n  initial: a\n  states:\n    a: { states: { b: { on: { x: { targt: y } } } } }\n';
    expect(marksOf(minimalWith('plan:\n', `${chart}plan:\n`))).toEqual(['scenario/unknown-key «targt»']);
  });
});

describe('a thing without its id', () => {
  test('is one problem, however many keys it has', () => {
    expect(marksOf(minimalWith('    report-seepage:\n', ''))).toEqual(['scenario/no-id «owner»']);
    expect(marksOf(minimalWith('  I-01:\n', ''))).toEqual(['scenario/no-id «at»']);
  });

  test('is still found when its id has no value and stands beside its keys', () => {
    const text = minimalWith('    report-seepage:\n', '      report-seepage:\n');
    expect(marksOf(text)).toEqual(['scenario/no-id «owner»']);
  });

  test('is not suspected where an id happens to be the name of a key', () => {
    const text = minimalWith(
      'facts:\n',
      'facts:\n  title: { title: x, detial: y }\n  detail: { title: x }\n',
    );
    expect(marksOf(text)).toEqual(['scenario/unknown-key «detial»']);
  });
});

describe('a value of the wrong kind', () => {
  test.each([
    ['to: [water]', 'to: water', 'Write a list: `[water]`.'],
    ['level: county, reports_to', 'level: County, reports_to', 'Did you mean `county`?'],
    ['facts: [seepage]', 'facts: { a: seepage }', 'a list is wanted here, not a map'],
    ['reports_to: county-hq', "simcell: 'true'", 'Write `true` without quotes.'],
    ['start: 41', 'start: ~', '`start` is null'],
    ['id: minimal', 'id: 2026', "Put it in quotes: `'2026'`."],
  ])('%s as %s', (piece, replacement, words) => {
    expect(said(minimalWith(piece, replacement))).toContain(words);
  });

  test('is a name with characters that names do not have', () => {
    expect(said(minimalWith('  I-01:', '  I 01:'))).toContain('Write `I-01`.');
    expect(said(minimalWith('    stage:', '    River-Stage:'))).toContain('Write `river_stage`.');
    expect(said(minimalWith('  I-01:', '  通知:'))).toContain('letters, digits and hyphens');
  });

  test('is a number, text or list beyond its limits', () => {
    expect(said(minimalWith('length: 2h', 'length: 2h\npace: 0'))).toContain('must be more than 0');
    expect(said(minimalWith('length: 2h', 'length: 2h\npace: 1001'))).toContain('must be at most 1000');
    expect(said(minimalWith('title: A gauge', `title: ${'x'.repeat(200)}`))).toContain(
      'allowed are at most 200',
    );
    expect(said(minimalWith('to: [water]', 'to: []'))).toContain('must have at least 1');
  });

  test('is a whole number that is not one', () => {
    const text = minimalWith('facts:\n', 'stand_ins:\n  a: { kind: plan-follower, retries: 1.5 }\nfacts:\n');
    expect(marksOf(text)).toEqual(['scenario/wrong-type «1.5»']);
  });
});

test('names from the file are shown whole but short, and cannot move a cursor', () => {
  const found = diagnosticsOf(minimalWith('length: 2h', `length: 2h\n"a\\e[2J${'b'.repeat(500)}": 1`));
  expect(found[0]!.message).toMatch(/^there is no key `a\\x1b\[2Jb+\.\.\.` here$/);
});
