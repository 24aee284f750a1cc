import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../../../src/core/kernel/time.ts';
import { paintRows } from '../../../../../src/ui/tui/first-frame.ts';
import { boxFrame } from '../../../../../src/ui/tui/layout/frame.ts';
import { row } from '../../../../../src/ui/tui/layout/rows.ts';
import { widthOf } from '../../../../../src/ui/tui/layout/width.ts';
import { colourTheme, plainTheme } from '../../../../../src/ui/tui/theme.ts';
import { firstSteps, flood, homeAt, leak, makeCard, makeDrill } from '../../../../helpers/home/home-at.ts';

const past = [
  makeDrill(firstSteps, 1, { coach: 'on', speed: 0.4, coordination: 1 }),
  makeDrill(flood, 2, { speed: 0.61, coordination: 0.7 }),
  makeDrill(flood, 3, { speed: 0.9, coordination: 0.9, seed: 'seed-2' }),
  makeDrill(flood, 4, { state: 'unfinished', reached: 47 * MINUTE + 12_000, speed: 0.1 }),
];
const pages: readonly (readonly string[])[] = [
  [],
  ['2'],
  ['2', 'right'],
  ['2', 'right', '1'],
  ['left'],
  ['0'],
];
const sizes = [
  [80, 24],
  [160, 45],
  [60, 18],
] as const;

describe.each(['en', 'zh'])('every page of Home (%s)', (language) => {
  test.each(sizes)('begins with EXERCISE, shows its keys and fits %i by %i', (columns, rows) => {
    for (const keys of pages) {
      const home = homeAt({ drills: past, language });
      home.press(...keys);
      const lines = home.rows(columns, rows);
      expect(lines[0]).toMatch(language === 'en' ? /^EXERCISE/ : /^演练/);
      expect(lines).toHaveLength(rows - 1);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(lines.slice(-2).join(' ')).toMatch(/Esc/);
    }
  });

  test('survives titles that are hostile or very long', () => {
    const title = `\u001b[2J\u202e${'很长 long '.repeat(500)}`;
    const home = homeAt({ cards: [makeCard('x', { title, summary: title })], language });
    for (const [columns, rows] of sizes)
      for (const line of home.rows(columns, rows)) {
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(/\p{Cc}|\u202e/u.test(line)).toBe(false);
      }
  });
});

describe('at 80 by 24', () => {
  test('a beginner sees what there is, what it teaches and what Enter does', () => {
    expect(homeAt().rows().slice(0, 14)).toEqual([
      'EXERCISE  Tocsin                                             no drill played yet',
      'Practice for emergencies. Nothing you do here reaches the real world.',
      '-'.repeat(80),
      'DRILLS',
      '> 1 A burst water main          accident         30 min     beginner  new',
      '  2 Flood on the Wen River      natural disaster 6 h        standard  new',
      '  3 Chlorine on the ring road   accident         2 h        demanding new',
      '-'.repeat(80),
      'A burst water main',
      'accident, beginner, 30 min of exercise time in about 5 min',
      'You have not played it yet.',
      'It teaches:',
      '  - Tell others early',
      '',
    ]);
    expect(homeAt().rows().slice(-2)).toEqual([
      'Enter start, with the coach  Up/Down 1-9 pick  Right more choices  Left progress',
      '0 help  Esc leave',
    ]);
  });

  test('what is unfinished is offered first, with time and seat', () => {
    const lines = homeAt({ drills: past }).rows();
    expect(lines[4]).toBe('> 1 Resume: Flood on the Wen River, T+0:47, Duty desk');
    expect(lines[0]).toMatch(/3 drills played, 1 under way$/);
    expect(lines.at(-2)).toMatch(/^Enter go on /);
  });

  test('the same in Chinese, in columns', () => {
    const lines = homeAt({ drills: past, language: 'zh' }).rows();
    expect(lines[4]).toBe('> 1 继续：Flood on the Wen River，T+0:47，Duty desk');
    const starts = lines.slice(5, 8).map((line) => widthOf(line.slice(0, line.search(/事故灾难|自然灾害/))));
    expect(new Set(starts)).toEqual(new Set([32]));
  });

  test('progress keeps scored drills apart from practice, and marks a seed met before', () => {
    const home = homeAt({ drills: past });
    home.press('left');
    const text = home.text();
    expect(text).toMatch(/Flood on the Wen River\n {2}scored +2 +0\.61 +0\.70 +0\.90 +0\.90\*/);
    expect(text).toMatch(/A burst water main\n {2}practice +1 +0\.40 +1\.00 +0\.40 +1\.00$/m);
    expect(text).toMatch(/2026-07-14 +Flood on the Wen R\.\. +0\.90 \/ 0\.90 \* +scored +seed-2/);
    expect(text).toMatch(/2026-07-14 +Flood on the Wen R\.\. +T\+0:47 +scored +seed-4/);
    expect(text).toContain('not counted as best');
  });

  test('without drills says so', () => {
    expect(homeAt({ cards: [] }).text()).toContain('There is no drill here.');
  });
});

test('a wide terminal shows list, what is marked and progress together', () => {
  const text = homeAt({ drills: past }).text(160, 45);
  expect(text).toContain('| Flood on the Wen River');
  expect(text).toContain('PROGRESS SO FAR');
});

test('a window that is too small says what it needs, once', () => {
  expect(homeAt().rows(39, 10)).toEqual(['EXERCISE', expect.stringContaining('39 by 10')]);
});

test('lines are drawn with box characters where the terminal has them', () => {
  expect(homeAt().rows(80, 24, boxFrame)[2]).toBe('─'.repeat(80));
});

describe('the first frame', () => {
  const rows = [row('EXERCISE', 'exercise'), row('3', 'key'), row('plain')];

  test('has the colours of the theme and nothing where there are none', () => {
    expect(paintRows({ rows }, colourTheme)).toBe(
      '\u001b[1;7mEXERCISE\u001b[0m\r\n\u001b[1;36m3\u001b[0m\r\nplain',
    );
    expect(paintRows({ rows }, plainTheme)).toBe(
      '\u001b[1;7mEXERCISE\u001b[0m\r\n\u001b[1m3\u001b[0m\r\nplain',
    );
  });
});

test('a drill that nobody sat at is not offered to be resumed', () => {
  const drills = [makeDrill(leak, 1, { state: 'unfinished', role: null })];
  expect(homeAt({ drills }).rows()[4]).toMatch(/^> 1 A burst water main/);
});
