/** Exercises: what their file says, what is wrong with it, and rooms run under one seed and compared. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareRooms } from '../../../../src/analysis/scoring/compare-rooms.ts';
import { scoreRun } from '../../../../src/analysis/scoring/index.ts';
import { runDrill } from '../../../../src/core/drill/run-drill.ts';
import { runRooms } from '../../../../src/core/drill/run-rooms.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { exerciseCodes } from '../../../../src/core/kernel/catalogue/exercise.ts';
import { allCodes } from '../../../../src/core/kernel/catalogue.ts';
import { loadExercise } from '../../../../src/core/scenario/load-exercise.ts';
import { exerciseJsonSchema } from '../../../../src/core/scenario/schema/json-schema.ts';
import { runCli } from '../../../helpers/cli/run-cli.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';
import { markedText, memoryFiles, minimalScenario } from '../../../helpers/scenario-text.ts';
import { blocksOf, codesIn, readPage } from '../../docs/blocks.ts';
import { exampleText } from '../../docs/examples.ts';

const page = readPage('exercise-format.md');
const example = blocksOf(page).find(({ language }) => language === 'yaml')!.text;
const newFolder = tempFolders();

const two = `tocsin: 1
id: two
title: Two rooms
scenario: scenario.yaml
rooms:
  A: {}
  B: { title: Room B, cast: { water: absent } }
`;
const files = (text: string) =>
  memoryFiles({
    'two/exercise.yaml': text,
    'two/scenario.yaml': minimalScenario,
    'dike-night/scenario.yaml': exampleText,
  });
const load = (text: string) => loadExercise(files(text), 'two/exercise.yaml');

function opened(text: string) {
  const result = load(text);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.exercise;
}

describe('an exercise', () => {
  test('hides its seed and does everything together unless it says otherwise', () => {
    expect(opened(two)).toMatchObject({
      seed: null,
      together: ['start', 'pause', 'end'],
      rooms: [
        { id: 'A', title: 'A', cast: {} },
        { id: 'B', title: 'Room B', cast: { water: 'absent' } },
      ],
    });
    const said = opened(`${two}seed: known\ntogether: [start]\n`);
    expect(said).toMatchObject({ seed: 'known', together: ['start'] });
    expect(opened(`${two}seed: hidden\n`).seed).toBeNull();
  });

  test('of the page is sound, and the page names every key', () => {
    expect(opened(example).rooms.map(({ id }) => id)).toEqual(['A', 'B']);
    const { definitions } = exerciseJsonSchema() as {
      definitions: { Exercise: { properties: object }; Room: { properties: object } };
    };
    const { Exercise, Room } = definitions;
    const keys = Object.keys({ ...Exercise.properties, ...Room.properties });
    const named = codesIn(page);
    expect(keys.filter((key) => !named.includes(key))).toEqual([]);
  });

  test('has a published schema', async () => {
    const file = resolve(import.meta.dirname, '../../../../docs/exercise.schema.json');
    await expect(`${JSON.stringify(exerciseJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
  });
});

describe('what is wrong is said at its place:', () => {
  test.each([
    ['exercise/bad-path', 'scenario: scenario.yaml', 'scenario: /etc/passwd', '/etc/passwd'],
    ['exercise/bad-path', 'scenario: scenario.yaml', 'scenario: ../../x.yaml', '../../x.yaml'],
    ['exercise/no-scenario', 'scenario: scenario.yaml', 'scenario: scenari.yaml', 'scenari.yaml'],
    ['exercise/unknown-role', 'water: absent', 'watr: absent', 'absent'],
    ['exercise/unknown-player', 'water: absent', 'water: abs', 'abs'],
    ['scenario/no-version', 'tocsin: 1\n', '', 'id'],
  ])('%s', (code, piece, replacement, marked) => {
    const text = two.replace(piece, replacement);
    const result = load(text);
    const found = result.ok ? [] : result.diagnostics;
    expect(found.map((diagnostic) => [diagnostic.code, markedText(text, diagnostic.at)])).toEqual([
      [code, marked],
    ]);
  });

  test.each([
    ['no rooms', `${two.slice(0, two.indexOf('rooms:'))}rooms: {}\n`],
    ['an unknown key', `${two}prize: a cup\n`],
    ['an unknown moment', `${two}together: [lunch]\n`],
    [
      'a mistake in the scenario',
      two.replace('scenario.yaml', '../dike-night/scenario.yaml').replace('tocsin: 1', 'tocsin: 2'),
    ],
    ['text that is no map', 'rooms'],
    ['nothing at all', ''],
  ])('%s', (_, text) => {
    expect(load(text).ok).toBe(false);
  });

  test('a file that is not there', () => {
    expect(loadExercise(memoryFiles({}), 'x.yaml')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'file/missing' }],
    });
  });

  test('with codes that the catalogue explains', () => {
    expect(allCodes()).toEqual(expect.arrayContaining(Object.keys(exerciseCodes)));
  });
});

describe('rooms', () => {
  const exercise = opened(two);

  test('each run as the scenario does alone with their cast, under the same seed', () => {
    const runs = runRooms(exercise, 's');
    const alone = (cast: Readonly<Record<string, string>>) => {
      const entries = [{ n: 0, t: 0, input: { kind: 'start' as const, cast } }];
      return logLines(exercise.blueprint, runDrill(exercise.blueprint, { seed: 's', entries }).log);
    };
    expect(runs.map(({ run }) => logLines(exercise.blueprint, run.log))).toEqual([
      alone({}),
      alone({ water: 'absent' }),
    ]);
  });

  test('are compared by what their scorecards say', () => {
    const runs = runRooms(exercise, 's');
    const { rooms, seed } = compareRooms(exercise, 's', runs);
    const cards = runs.map(({ run }) => scoreRun(exercise.blueprint, run.log));
    expect(seed).toBe('s');
    expect(rooms.map(({ headline }) => headline)).toEqual(cards.map(({ headline }) => headline));
    expect(rooms[0]!.headline.speed).toBeGreaterThan(rooms[1]!.headline.speed!);
    expect(rooms[1]!.tasks).toEqual({ called: 1, inTime: 0 });
  });
});

describe('tocsin exercise', () => {
  function written(text = two): string {
    const folder = join(newFolder(), 'two');
    mkdirSync(folder);
    writeFileSync(join(folder, 'exercise.yaml'), text);
    writeFileSync(join(folder, 'scenario.yaml'), minimalScenario);
    return folder;
  }

  test('prints a column for each room, and the seed at the end', async () => {
    const { code, out, err } = await runCli(['exercise', written(), '--seed', 'told-late']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Room +A +Room B/);
    expect(out).toMatch(/Speed +\d\.\d+ +0\.0+/);
    expect(out.indexOf('told-late')).toBeGreaterThan(out.indexOf('Coordination'));
  });

  test('gives the same bytes for the same seed, and JSON alone with --json', async () => {
    const folder = written();
    const once = await runCli(['exercise', folder, '--seed', 'x', '--json']);
    const again = await runCli(['exercise', join(folder, 'exercise.yaml'), '--seed', 'x', '--json']);
    expect(once).toEqual(again);
    expect(JSON.parse(once.out)).toMatchObject({
      version: 1,
      seed: 'x',
      rooms: [{ room: 'A' }, { room: 'B' }],
    });
    const made = await runCli(['exercise', folder, '--json']);
    expect(JSON.parse(made.out).seed).not.toBe('');
  });

  test('speaks Chinese, and refuses in one sentence', async () => {
    expect((await runCli(['exercise', written(), '--lang', 'zh'])).out).toContain('协同');
    expect(await runCli(['exercise', 'nowhere.yaml'])).toMatchObject({ code: 2, out: '' });
    const { code, err } = await runCli(['exercise', written(two.replace('absent', 'absnt'))]);
    expect(code).toBe(1);
    expect(err).toContain('exercise/unknown-player');
  });
});
