/** A plan under the plans it extends: one list of tasks, each with its place in the file it came from. */
import { describe, expect, test } from 'vitest';
import { toDiagnostics } from '../../../../../src/core/scenario/read/index.ts';
import {
  diagnosticsOf,
  markedText,
  marksOf,
  minimalScenario,
  minimalWith,
  scenarioPath,
  sourceOf,
} from '../../../../helpers/scenario-text.ts';

const task = (id: string, deadline: string, more = ''): string =>
  `  ${id}: { owner: water, expect: { acknowledge: I-01 }, from: 'true', target: 5m, deadline: ${deadline}${more} }\n`;
const planFile = (tasks: string, head = ''): string => `tocsin: 1\nid: base\n${head}tasks:\n${tasks}`;
const county = planFile(task('a', '11m') + task('b', '12m'), 'title: County plan\n');
const extending = minimalWith('plan:\n', 'plan:\n  extends: ../plans/county.yaml\n');

describe('a plan that extends another', () => {
  const source = sourceOf(extending, { 'plans/county.yaml': county });

  test('has the tasks of both, those of the overall plan first', () => {
    expect(Object.keys(source.input.plan!.tasks!)).toEqual(['a', 'b', 'report-seepage']);
  });

  test('has the title of the nearest plan that has one', () => {
    expect(source.input.plan!.title).toBe('County plan');
    const own = extending.replace('  extends', '  title: Ours\n  extends');
    expect(sourceOf(own, { 'plans/county.yaml': county }).input.plan!.title).toBe('Ours');
  });

  test('no longer says what it extends', () => {
    expect(source.input.plan).not.toHaveProperty('extends');
  });

  test('has all files read in order, and a hash that knows them all', () => {
    expect(source.files.map((file) => file.path)).toEqual([scenarioPath, 'plans/county.yaml']);
    const changed = sourceOf(extending, { 'plans/county.yaml': county.replace('12m', '13m') });
    expect(changed.hash).not.toBe(source.hash);
  });

  test('has the place of each task in its own file', () => {
    const inPlan = source.locate(['plan', 'tasks', 'b', 'deadline']);
    expect(inPlan.file).toBe('plans/county.yaml');
    expect(markedText(county, inPlan)).toBe('12m');
    expect(source.locate(['plan', 'tasks', 'report-seepage', 'deadline']).file).toBe(scenarioPath);
    expect(source.locateKey(['plan', 'tasks', 'a'])).toMatchObject({
      file: 'plans/county.yaml',
      line: 5,
      column: 3,
    });
  });
});

describe('a task of the same id', () => {
  const override = extending.replace('    report-seepage:', '    b:\n      override: true');
  const others = { 'plans/county.yaml': county };

  test('replaces the one in the plan extended if it says so, and stands where that stood', () => {
    const source = sourceOf(override, others);
    expect(Object.keys(source.input.plan!.tasks!)).toEqual(['a', 'b']);
    expect(source.input.plan!.tasks!.b).toMatchObject({ deadline: '30m' });
    expect(source.input.plan!.tasks!.b).not.toHaveProperty('override');
    expect(source.locate(['plan', 'tasks', 'b', 'owner']).file).toBe(scenarioPath);
  });

  test('is an error if it does not say so, and the message names the place of the other', () => {
    const found = diagnosticsOf(override.replace('      override: true\n', ''), others);
    expect(found.map(({ code }) => code)).toEqual(['plan/redefines-task']);
    expect(found[0]!.message).toContain('plans/county.yaml, line 6');
  });

  test('that says false has not said so', () => {
    expect(marksOf(override.replace('override: true', 'override: false'), others)).toEqual([
      'plan/redefines-task «b»',
    ]);
  });

  test('overrides nothing if no plan extended has it', () => {
    const nothing = override.replace('    b:\n', '    c:\n');
    expect(marksOf(nothing, others)).toEqual(['plan/overrides-nothing «override»']);
  });

  test('overrides nothing in a plan that extends none, also in a file', () => {
    const alone = planFile(task('a', '11m', ', override: true'));
    expect(marksOf(extending, { 'plans/county.yaml': alone })).toEqual([
      'plan/overrides-nothing plans/county.yaml «override»',
    ]);
  });
});

describe('plans of several levels', () => {
  const city = planFile(task('x', '20m') + task('y', '21m'));
  const middle = planFile(task('y', '22m', ', override: true') + task('z', '23m'), 'extends: city.yaml\n');
  const others = { 'plans/county.yaml': middle, 'plans/city.yaml': city };

  test('merge from the top down, each path relative to the file that names it', () => {
    const { input, files } = sourceOf(extending, others);
    expect(Object.entries(input.plan!.tasks!).map(([id, { deadline }]) => `${id} ${deadline}`)).toEqual([
      'x 20m',
      'y 22m',
      'z 23m',
      'report-seepage 30m',
    ]);
    expect(files.map((file) => file.path)).toEqual([scenarioPath, 'plans/county.yaml', 'plans/city.yaml']);
  });

  test('report what is wrong in every file, in the order of reading', () => {
    const wrong = {
      'plans/county.yaml': middle.replace('23m', '23'),
      'plans/city.yaml': city.replace('x:', 'x y:'),
    };
    expect(marksOf(extending.replace('level: IV', 'level: V'), wrong)).toEqual([
      'scenario/bad-value «V»',
      'scenario/bad-duration plans/county.yaml «23»',
      'scenario/bad-name plans/city.yaml «x y»',
    ]);
  });

  test('are read only if they are of this version', () => {
    const later = { 'plans/county.yaml': county.replace('tocsin: 1', 'tocsin: 2').replace('owner', 'ownr') };
    expect(marksOf(extending, later)).toEqual(['scenario/wrong-version plans/county.yaml «2»']);
    const silent = { 'plans/county.yaml': county.replace('tocsin: 1\n', '') };
    expect(marksOf(extending, silent)).toEqual(['scenario/no-version plans/county.yaml «id»']);
  });

  test('may be eight, and no more', () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          i === 0 ? 'plans/county.yaml' : `plans/p${i}.yaml`,
          planFile(task(`t${i}`, '9m'), i === length - 1 ? '' : `extends: p${i + 1}.yaml\n`),
        ]),
      );
    expect(sourceOf(extending, chain(8)).files).toHaveLength(9);
    expect(marksOf(extending, chain(9))).toEqual(['plan/too-long-chain plans/p7.yaml «p8.yaml»']);
  });

  test('may not lead back to the scenario', () => {
    const back = { 'plans/county.yaml': planFile(task('a', '9m'), `extends: ../${scenarioPath}\n`) };
    expect(marksOf(extending, back)).toEqual([`plan/circle plans/county.yaml «../${scenarioPath}»`]);
  });

  test('put their useful flows one after the other, each with its own place', () => {
    const flow = (to: string) => `useful:\n  - { from: water, to: ${to}, of: seepage }\n`;
    const own = extending.replace('plan:\n', `plan:\n  ${flow('county-hq').replace('\n', '\n  ')}`);
    const base = { 'plans/county.yaml': county + flow('fire') };
    const source = sourceOf(own, base);
    expect(source.input.plan!.useful!.map((useful) => useful.to)).toEqual(['fire', 'county-hq']);
    expect(source.locate(['plan', 'useful', 0, 'to']).file).toBe('plans/county.yaml');
    expect(source.locate(['plan', 'useful', 1, 'to']).file).toBe(scenarioPath);
  });
});

describe('a problem that the compiler finds in a merged plan', () => {
  test('is shown in the file that has the task', () => {
    const source = sourceOf(extending, { 'plans/county.yaml': county });
    const path = ['plan', 'tasks', 'a', 'expect', 'acknowledge'];
    const problem = {
      code: 'scenario/unknown-inject',
      severity: 'error',
      path,
      message: 'no such inject',
    } as const;
    const [found] = toDiagnostics(source, [problem]);
    expect(found).toMatchObject({ file: 'plans/county.yaml', at: { line: 5 } });
    expect(markedText(county, found!.at)).toBe('I-01');
  });
});

test('a scenario without a plan file is not asked for one', () => {
  expect(sourceOf(minimalScenario).files).toHaveLength(1);
});
