import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/text/words.ts';
import { widthOf } from '../../../../src/ui/tui/layout/width.ts';
import { taskWords } from '../../../../src/ui/tui/state/coach-words.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const pages: readonly (readonly string[])[] = [
  [],
  ['1'],
  ['2'],
  ['2', 'enter'],
  ['3'],
  ['3', '1'],
  ['3', '2'],
  ['3', '2', '1'],
  ['4'],
  ['5'],
  ['6'],
  ['7'],
  ['8'],
  ['9'],
  ['0'],
];

describe('the screen at 80 by 24', () => {
  test('is laid out as 23 rows: header, inbox, message, picture, result, keys', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    await seat.press('enter');
    await seat.passMinutes(10);
    await seat.press('up');
    expect(screenRows(seat.session)).toEqual([
      'EXERCISE  Flood on the Wen River  05:50 T+0:20 STOP waits for you       Level IV',
      'You: County water bureau    Up: County HQ                           saved  alone',
      '-'.repeat(80),
      'INBOX  2 new, 1 to answer',
      '  NEW 05:50 phone   County HQ          Can dike 3 hold till noon?           asks',
      '> NEW 05:50 radio   Dike patrol        Muddy water is coming up at the toe of ..',
      '  ok  05:40 phone   Met bureau         Heavy rain signal for the whole county ..',
      '',
      '-'.repeat(80),
      'Dike patrol, by radio, 05:50',
      'Muddy water is coming up at the toe of dike 3, about a bucket a minute. The',
      'patrol is two men with a lamp. They ask what to do.',
      '',
      'You can pass on: [1] Seepage at dike 3',
      '-'.repeat(80),
      'River 41.2 m, rising, read 05:45   Bags 12 000   Teams 2 free, 0 busy',
      'Doing: nothing under way',
      '-'.repeat(80),
      '05:40 Receipt sent to Met bureau.',
      '',
      '',
      'Enter got it  1 Answer  2 Report up  3 Order  4 Request  5 Tell peer  6 Picture',
      'Up/Down pick  7 My duties  8 Log  9 Pause  0 Help  Ctrl-R REAL WORLD',
    ]);
  });

  test('the preview of an action says what it takes before it is done', async () => {
    const seat = sitAt();
    await seat.press('3', '1');
    const text = screenRows(seat.session).join('\n');
    expect(text).toContain('Takes 35 min. Uses 3000 of 12 000 Bags. Keeps 1 team busy; 2 free.');
    expect(text).toContain('Sending takes 2 min of exercise time.');
  });

  test.each(['en', 'zh'])(
    'the log has what this post wrote whole, and messages in a line each (%s)',
    async (language) => {
      const seat = sitAt({ language });
      await seat.passMinutes(10);
      const line = Array.from({ length: 12 }, (_, i) => `说明 part ${i} of what was seen,`).join(' ');
      await seat.press('2', 'enter', line, 'enter', '8');
      const rows = screenRows(seat.session);
      expect(rows.join('').replaceAll(' ', '')).toContain(line.replaceAll(' ', ''));
      expect(rows.filter((text) => text.startsWith('      ')).length).toBeGreaterThan(3);
      expect(rows.filter((text) => /^\d\d:\d\d [<>]/.test(text))).toHaveLength(2);
      await seat.press('escape');
      const wide = screenRows(seat.session, 160, 45);
      expect(wide.filter((text) => text.includes('part 0')).at(-1)).toMatch(/\.\.$/);
    },
  );

  test('the preview of what would be refused says so and why', async () => {
    const seat = sitAt();
    await seat.press('3', '2', '1');
    expect(screenRows(seat.session).join('\n')).toContain('As things stand this will be refused.');
  });

  test('EXERCISE comes first on every page and the result row is always row 19', async () => {
    for (const keys of pages) {
      const seat = sitAt();
      await seat.passMinutes(10);
      await seat.press('enter', ...keys);
      const rows = screenRows(seat.session);
      expect(rows[0]!.startsWith('EXERCISE ')).toBe(true);
      expect(rows[18], keys.join(' ')).toBe('05:40 Receipt sent to Met bureau.');
    }
  });
});

describe('at any size and in both languages', () => {
  const sizes = [
    [80, 24],
    [100, 30],
    [120, 40],
    [160, 45],
    [60, 20],
    [40, 16],
    [20, 5],
  ] as const;

  test.each(['en', 'zh'])('no row is wider and no screen higher than the terminal (%s)', async (language) => {
    for (const keys of pages) {
      const seat = sitAt({ language, coached: true });
      await seat.passMinutes(10);
      await seat.press('enter');
      await seat.passMinutes(10);
      await seat.press(...keys);
      for (const [columns, rows] of sizes) {
        const screen = screenRows(seat.session, columns, rows);
        expect(screen.length).toBeLessThan(rows);
        for (const line of screen) expect(widthOf(line), `${columns}: ${line}`).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('Chinese words stand in their columns, counting two for a character', async () => {
    const seat = sitAt({ language: 'zh' });
    await seat.passMinutes(10);
    await seat.press('enter');
    await seat.passMinutes(10);
    const [, second, third, fourth] = screenRows(seat.session).slice(3);
    const columnOf = (line: string, mark: string): number => widthOf(line.slice(0, line.indexOf(mark)));
    expect(columnOf(second!, '05:50')).toBe(columnOf(fourth!, '05:40'));
    expect(columnOf(second!, 'County')).toBe(columnOf(third!, 'Dike'));
  });

  test('wide terminals show the message beside the inbox, and the log', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    const rows = screenRows(seat.session, 160, 45);
    expect(rows[3]).toMatch(/^INBOX {2}1 new.*\| Met bureau, by phone, 05:40$/);
    expect(rows.join('\n')).toContain('| LOG');
  });

  test('a terminal that is too small says what it needs', () => {
    expect(screenRows(sitAt().session, 39, 10).join('\n')).toContain('This window is 39 by 10');
  });
});

describe('long and hostile content', () => {
  const roles = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [`post-${i}`, { title: `Post number ${i}`, level: 'county' }]),
  );
  const blueprint = compileInput({
    title: 'Test\u001b[2J\u202eexercise',
    organisation: { crew: { title: 'Crew', level: 'county' }, ...roles },
    facts: { f: { title: 'A fact\u0007\r\u200b' } },
    injects: {
      'I-01': {
        at: '1m',
        to: ['crew'],
        from: 'Some\u001b]0;title\u0007body',
        via: 'phone',
        text: `Look\u001b[31m here\b\b\r over ${'word '.repeat(120)}\nEND`,
        facts: ['f'],
      },
    },
  });

  test('nothing in a text can move the cursor, colour, hide or turn around', async () => {
    const seat = sitAt({ role: 'crew', blueprint });
    await seat.passMinutes(1);
    for (const keys of [[], ['2'], ['escape', '8'], ['6']]) {
      await seat.press(...keys);
      expect(screenRows(seat.session).join('\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });

  test('a text longer than its place is read page by page', async () => {
    const seat = sitAt({ role: 'crew', blueprint });
    await seat.passMinutes(1);
    expect(screenRows(seat.session)[9]).toContain('1/');
    await seat.press(...Array<string>(20).fill('right'));
    expect(screenRows(seat.session).join('\n')).toContain('END');
    expect(screenRows(seat.session)[9]).toContain('Left: back');
    await seat.press('left');
    expect(screenRows(seat.session).join('\n')).not.toContain('END');
  });

  test('a list of more than nine is searched by typing; digits pick among what is shown', async () => {
    const seat = sitAt({ role: 'crew', blueprint });
    await seat.passMinutes(1);
    await seat.press('5');
    const list = () => screenRows(seat.session).filter((line) => /\] Post number/.test(line));
    expect(list()).toHaveLength(9);
    await seat.press('pagedown');
    expect(list()).toHaveLength(5);
    await seat.press('ber', '1');
    expect(seat.session.snapshot.state.form?.to).toEqual(['post-0']);
    await seat.press('backspace', 'backspace', 'backspace', 'nothing like it');
    expect(screenRows(seat.session).join('\n')).toContain('Nothing matches');
    await seat.press('escape');
    expect(list()).toHaveLength(9);
  });
});

describe('the coach', () => {
  test('says what the plan expects next, in the plan’s words or by what would meet it', async () => {
    const seat = sitAt({ coached: true });
    await seat.passMinutes(10);
    await seat.press('enter');
    await seat.passMinutes(10);
    expect(screenRows(seat.session)[20]).toBe(
      'Coach: the plan expects by 06:00: Report the seepage to County HQ.',
    );
    const untitled = seat.session.snapshot.context.coach.map((task) => ({ ...task, title: '' }));
    expect(taskWords(untitled[0]!, wordsOf('en'))).toBe('tell County HQ: Seepage at dike 3');
  });
});

describe('help', () => {
  test('explains words to who is coached, and fits one screen for everybody else', async () => {
    const coached = sitAt({ coached: true });
    await coached.press('0', ...Array.from({ length: 16 }, () => 'down'));
    expect(screenRows(coached.session).join('\n')).toContain('Stand-in: the program that holds a post');
    const scored = sitAt();
    await scored.press('0');
    const page = screenRows(scored.session).join('\n');
    expect(page).not.toContain('WORDS');
    expect(page).not.toMatch(/\d+-\d+\/\d+/);
  });
});
