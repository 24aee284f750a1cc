/** Once a drill is over: the scorecard page by page, the tasks one by one, and the entries of the log behind each score. */
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../../src/ui/tui/layout/width.ts';
import { plainPage } from '../../../../src/ui/tui/plain-lines.ts';
import type { Debrief } from '../../../../src/ui/tui/state/debrief.ts';
import { debriefOf } from '../../../helpers/seat/debrief-of.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

/** A list longer than a screen, with one task to be found. */
const long: Debrief = {
  card: () => Array.from({ length: 30 }, (_, i) => `line ${i}`),
  tasks: Array.from({ length: 30 }, (_, i) => ({
    title: i === 17 ? 'Close the sluice' : `Task ${'abc'[i % 3]}${i}`,
    note: 'on time',
  })),
  task: (index) => [`page of ${index}`, ...Array.from({ length: 40 }, (_, i) => `row ${i}`)],
};

async function ended(debrief?: () => Debrief, language = 'en'): Promise<Seated> {
  const seat: Seated = sitAt({
    solo: false,
    language,
    debrief: debrief === undefined ? () => debriefOf(seat, language) : async () => debrief(),
  });
  await seat.passMinutes(180);
  return seat;
}

const screen = (seat: Seated, columns = 80, rows = 24): string =>
  screenRows(seat.session, columns, rows).join('\n');

describe('the scorecard', () => {
  test('is shown a page at a time', async () => {
    const seat = await ended(() => long);
    expect(screen(seat)).toContain('THE EXERCISE IS OVER');
    expect(screen(seat)).toContain('line 0\n');
    expect(screen(seat)).not.toContain('line 29');
    await seat.press('enter', 'enter');
    expect(screen(seat)).toContain('line 29');
  });

  test('has the headline before the rest, the outcome on its scale, and how the drill was played', async () => {
    const seat = await ended();
    const card = plainPage(seat.session.snapshot).join(' ').replace(/ +/g, ' ');
    const parts = ['Speed ', 'Look at these first', 'What it came to', 'How it was played'];
    const places = parts.map((part) => card.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, two) => one - two));
    expect(card).toContain('scale 0.00 (doing nothing 10, following the plan 90)');
    expect(card).toContain('The coach was on.');
    expect(card).toContain('Paused once.');
  });

  test('is asked for once, however often it is drawn', async () => {
    let asked = 0;
    const seat = await ended(() => {
      asked++;
      return long;
    });
    await seat.press('enter', '1', 'down', 'enter', 'escape', 'escape');
    expect(asked).toBe(1);
  });
});

describe('the tasks', () => {
  test('open one by one, with what the plan expected and what the log says', async () => {
    const seat = await ended();
    await seat.press('1');
    expect(screen(seat)).toContain('TASKS');
    await seat.press('enter');
    const page = screen(seat);
    expect(page).toContain('What the plan expected');
    expect(page).toMatch(/Called for at T\+\d:\d\d/);
    await seat.press(...Array.from({ length: 12 }, () => 'down'));
    expect(screen(seat)).toMatch(/T\+\d:\d\d\s+no\. \d+\s+The plan calls for: /);
    await seat.press('escape', 'escape');
    expect(screen(seat)).toContain('Speed');
  });

  test('are found by typing; Backspace and Esc take it back', async () => {
    const seat = await ended(() => long);
    await seat.press('1', 'sluice');
    expect(screen(seat)).toContain('TASKS with “sluice”');
    expect(screen(seat)).toContain('> 1 Close the sluice');
    expect(screen(seat)).not.toContain('Task a0');
    await seat.press('enter');
    expect(screen(seat)).toContain('page of 17');
    await seat.press('escape', 'x');
    expect(screen(seat)).toContain('No task has “sluicex” in it');
    await seat.press('backspace');
    expect(screen(seat)).toContain('Close the sluice');
    await seat.press('escape');
    expect(screen(seat)).toContain('12-24/30');
  });

  test('stay in sight however long the list is, and turn to the next and the one before', async () => {
    const seat = await ended(() => long);
    await seat.press('1', ...Array.from({ length: 25 }, () => 'down'));
    expect(screen(seat)).toMatch(/> +Task b25/);
    await seat.press('enter', 'right');
    expect(screen(seat)).toContain('page of 26');
    await seat.press('left', 'left');
    expect(screen(seat)).toContain('page of 24');
    await seat.press('down');
    expect(screen(seat)).not.toContain('page of 24');
  });

  test.each(['en', 'zh'])('fit the screen in %s', async (language) => {
    const seat = await ended(undefined, language);
    for (const [columns, rows] of [
      [80, 24],
      [160, 45],
    ] as const) {
      for (const keys of [['1'], ['enter'], ['escape', 'escape']]) {
        await seat.press(...keys);
        const drawn = screenRows(seat.session, columns, rows);
        expect(drawn.length).toBeLessThan(rows);
        for (const line of drawn) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('are lines with numbers in plain mode', async () => {
    const seat = await ended();
    const plain = (): string => plainPage(seat.session.snapshot).join('\n');
    expect(plain()).toContain('1 Tasks one by one');
    await seat.press('1');
    expect(plain()).toMatch(/1 Report the seepage to County HQ – County water/);
    await seat.press('enter');
    expect(plain()).toContain('In the log');
  });

  test('cannot harm the screen, whatever an author wrote', async () => {
    const bad = '\u001b[2JX\u202eY\u200bZ';
    const seat = await ended(() => ({
      card: () => [bad],
      tasks: [{ title: bad, note: bad }],
      task: () => [bad],
    }));
    for (const key of ['left', '1', 'enter']) {
      await seat.press(key);
      for (const harm of ['\u001b', '\u202e', '\u200b']) expect(screen(seat)).not.toContain(harm);
    }
  });
});
