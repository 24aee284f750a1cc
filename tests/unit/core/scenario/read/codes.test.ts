/** Every code of the reader is provoked once, at the place where the author's slip is. */
import { describe, expect, test } from 'vitest';
import { type ReaderCode, readerCodes } from '../../../../../src/core/kernel/catalogue/reader.ts';
import { explainCode } from '../../../../../src/core/kernel/catalogue.ts';
import { formatDiagnostic, readScenario } from '../../../../../src/core/scenario/read/index.ts';
import {
  diagnosticsOf,
  memoryFiles,
  minimalScenario,
  minimalWith,
  scenarioPath,
} from '../../../../helpers/scenario-text.ts';

interface Provocation {
  readonly text: string;
  readonly others?: Readonly<Record<string, string>>;
  /** The text at the place: from there on, the file must read like this. */
  readonly at: string;
}

const title = 'title: A gauge, a call, an answer';
const summary = (text: string): string => minimalWith(title, `${title}\nsummary: ${text}`);
const inPlan = (lines: string): string => minimalWith('plan:\n', `plan:\n${lines}\n`);
const planFile = (lines: string): string => `tocsin: 1\nid: base\n${lines}`;
const aTask = (id: string): string =>
  `tasks:\n  ${id}: { owner: water, expect: { acknowledge: I-01 }, from: 'true', target: 5m, deadline: 9m }\n`;
const chain = Object.fromEntries(
  Array.from({ length: 9 }, (_, i) => [`drill/p${i}.yaml`, planFile(`extends: p${i + 1}.yaml\n`)]),
);

const provocations: Readonly<
  Record<Exclude<ReaderCode, 'file/missing' | 'scenario/more-problems'>, Provocation>
> = {
  'file/too-large': { text: `# ${'x'.repeat(2_000_001)}`, at: '# x' },
  'file/not-utf8': { text: minimalWith('Muddy', 'M\ufffdddy'), at: '\ufffdddy' },
  'file/control-character': { text: minimalWith('Muddy', 'M\u0007uddy'), at: '\u0007uddy' },
  'file/empty': { text: '# nothing yet\n', at: '# nothing' },
  'file/too-deep': { text: `tocsin: 1\nid: ${'['.repeat(300)}`, at: '[' },
  'file/too-many-values': { text: `tocsin: 1\nid: [${'a,'.repeat(100_001)}a]`, at: ',a' },
  'file/not-yaml': { text: '}'.repeat(300), at: '}' },
  'file/not-a-map': { text: '- tocsin: 1\n', at: '- tocsin' },
  'yaml/tab': { text: minimalWith('  I-01:', '\tI-01:'), at: '\tI-01' },
  'yaml/indentation': { text: minimalWith('    to: [water]', '     to: [water]'), at: 'to: [water]' },
  'yaml/colon-in-text': { text: summary('Depth: 3 m'), at: 'Depth: 3 m' },
  'yaml/comma-in-text': {
    text: minimalWith('County water bureau', 'Water, and more'),
    at: 'Water, and more',
  },
  'yaml/hash-in-text': { text: summary('Gate #3 is open'), at: '#3 is open' },
  'yaml/space-after-colon': { text: minimalWith('level: IV', 'level:IV'), at: 'level:IV' },
  'yaml/full-width-colon': { text: minimalWith('level: IV', 'level：IV'), at: 'level：IV' },
  'yaml/key-without-value': { text: minimalWith('{ inform:', '{ inform, x:'), at: 'inform, x' },
  'yaml/stray-text': { text: summary('One line\nand one more\n'), at: 'and one more' },
  'yaml/unclosed': { text: minimalWith('facts: [seepage]', 'facts: [seepage'), at: '[seepage' },
  'yaml/unopened': { text: minimalWith('facts: [seepage]', 'facts: ]'), at: ']' },
  'yaml/text-after-value': { text: summary('"Run" they said'), at: 'they said' },
  'yaml/reserved-start': { text: summary('@everyone, run'), at: '@everyone' },
  'yaml/escape': { text: summary('"C:\\drill"'), at: '\\drill' },
  'yaml/block-header': { text: summary('| Run\n  now'), at: 'Run' },
  'yaml/list-on-key-line': { text: minimalWith('to: [water]', 'to: - water'), at: '- water' },
  'yaml/leading-zero': { text: minimalWith('start: 41', 'start: 041'), at: '041' },
  'yaml/yes-no': { text: minimalWith('reports_to: county-hq', 'simcell: yes'), at: 'yes' },
  'yaml/number-for-text': { text: minimalWith(title, 'title: 2026'), at: '2026\n' },
  'yaml/boolean-for-text': { text: minimalWith(title, 'title: true'), at: 'true' },
  'yaml/alias': { text: summary('*Run*'), at: '*Run*' },
  'yaml/anchor': { text: summary('&run away'), at: '&run' },
  'yaml/tag': { text: summary('!run away'), at: '!run' },
  'yaml/merge-key': { text: minimalWith('    to: [water]', '    <<: { to: [water] }'), at: '<<:' },
  'yaml/directive': { text: `%YAML 1.1\n---\n${minimalScenario}`, at: '%YAML' },
  'yaml/documents': { text: `${minimalScenario}---\n${minimalScenario}`, at: '---' },
  'yaml/odd-key': { text: minimalWith('  I-01:', '  [I-01]:'), at: '[I-01]' },
  'yaml/duplicate-key': { text: minimalWith('length: 2h', 'length: 2h\nlevel: III'), at: 'level: III' },
  'yaml/forbidden-key': { text: minimalWith('  seepage:', '  __proto__:'), at: '__proto__' },
  'yaml/syntax': { text: minimalWith('to: [water]', 'to: [water,, met]'), at: ', met' },
  'scenario/no-version': { text: minimalWith('tocsin: 1\n', ''), at: 'id: minimal' },
  'scenario/wrong-version': { text: minimalWith('tocsin: 1', 'tocsin: 2'), at: '2\n' },
  'scenario/plan-not-scenario': { text: planFile(aTask('t')), at: 'tasks:' },
  'scenario/unknown-key': { text: minimalWith(title, 'titel: x'), at: 'titel' },
  'scenario/missing-key': { text: minimalWith('      owner: water\n', ''), at: 'report-seepage:' },
  'scenario/empty-value': { text: minimalWith('level: IV', 'level:'), at: 'level:' },
  'scenario/wrong-type': { text: minimalWith('to: [water]', 'to: water'), at: 'water\n' },
  'scenario/no-id': { text: minimalWith('    report-seepage:\n', ''), at: 'owner: water' },
  'scenario/list-for-map': { text: minimalWith('  seepage:', '  - seepage:'), at: 'facts:' },
  'scenario/bad-value': { text: minimalWith('natural-disaster', 'natural-disater'), at: 'natural-disater' },
  'scenario/bad-name': { text: minimalWith('id: minimal', 'id: my drill'), at: 'my drill' },
  'scenario/bad-duration': { text: minimalWith('length: 2h', 'length: 2 hours'), at: '2 hours' },
  'scenario/out-of-range': { text: minimalWith('to: [water]', 'to: []'), at: 'to: []' },
  'plan/bad-path': { text: inPlan('  extends: ../../up.yaml'), at: '../../up' },
  'plan/missing': { text: inPlan('  extends: base.yaml'), at: 'base.yaml' },
  'plan/not-a-plan': {
    text: inPlan('  extends: other.yaml'),
    others: { 'drill/other.yaml': minimalScenario },
    at: 'other.yaml',
  },
  'plan/circle': {
    text: inPlan('  extends: base.yaml'),
    others: { 'drill/base.yaml': planFile('extends: ./base.yaml') },
    at: './base.yaml',
  },
  'plan/too-long-chain': { text: inPlan('  extends: p0.yaml'), others: chain, at: 'p8.yaml' },
  'plan/redefines-task': {
    text: inPlan('  extends: base.yaml'),
    others: { 'drill/base.yaml': planFile(aTask('report-seepage')) },
    at: 'report-seepage:',
  },
  'plan/overrides-nothing': {
    text: minimalWith('      owner: water', '      override: true\n      owner: water'),
    at: 'override',
  },
};

const provoked = Object.entries(provocations).map(([code, provocation]) => {
  const found = diagnosticsOf(provocation.text, provocation.others);
  return { ...provocation, code, found: found.filter((diagnostic) => diagnostic.code === code) };
});

describe('every code of the reader', () => {
  test.each(provoked)('$code', ({ found, text, others = {}, at }) => {
    expect(found).not.toEqual([]);
    const files: Readonly<Record<string, string>> = { ...others, [scenarioPath]: text };
    const behind = found.map((diagnostic) => {
      const lines = files[diagnostic.file!]!.split('\n').slice(diagnostic.at!.line - 1);
      return lines.join('\n').slice(diagnostic.at!.column - 1);
    });
    expect(behind.map((rest) => rest.slice(0, at.length))).toContain(at);
  });

  test('file/missing', () => {
    const result = readScenario(memoryFiles({}), 'none.yaml');
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'file/missing', file: 'none.yaml' }] });
  });

  test('scenario/more-problems: a hundred are shown, and how many are not', () => {
    const unknown = Array.from({ length: 130 }, (_, i) => `zz${i}: 1\n`).join('');
    const found = diagnosticsOf(minimalScenario + unknown);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({
      code: 'scenario/more-problems',
      message: 'there are 30 more problems',
    });
  });

  test('is provoked here', () => {
    const codes = [...Object.keys(provocations), 'file/missing', 'scenario/more-problems'];
    expect(codes.sort()).toEqual(Object.keys(readerCodes).sort());
  });

  test('is explained in one sentence', () => {
    for (const code of Object.keys(readerCodes)) expect(explainCode(code)).toMatch(/^[A-Z`][^\n]+\.$/);
  });

  test('says what to write instead, but where there is nothing to add', () => {
    const silent = provoked.filter(({ found }) => found[0]?.suggestion === undefined).map(({ code }) => code);
    const tooMuch = ['file/not-yaml', 'file/too-deep', 'file/too-large', 'file/too-many-values'];
    const clear = ['plan/circle', 'plan/not-a-plan', 'plan/too-long-chain', 'scenario/out-of-range'];
    expect(silent.sort()).toEqual([...tooMuch, ...clear].sort());
  });

  test('reads as a sentence, not as a dump of values', () => {
    for (const { found } of provoked) {
      expect(formatDiagnostic(found[0]!)).not.toMatch(/undefined|\[object|null\b/);
    }
  });

  test('stops the scenario, but for a comment that may have been meant', () => {
    const warned = provoked.filter(({ found }) => found[0]?.severity === 'warning').map(({ code }) => code);
    expect(warned).toEqual(['yaml/hash-in-text']);
  });
});
