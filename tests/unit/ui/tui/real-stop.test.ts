/** The stop for a real emergency at a seat: called from anywhere, unmistakable, left only on purpose, nothing lost. */
import { describe, expect, test } from 'vitest';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

const notes = ({ drill }: Seated) =>
  drill.entries.flatMap(({ input }) => (input.kind === 'note' ? [`${input.by}: ${input.text}`] : []));
const letters = [...'realworld'];

describe('the stop for a real emergency', () => {
  test('is chosen on the pause page, stops the clock for everybody and is noted in the journal', async () => {
    const seat = sitAt({ solo: false });
    await seat.press('9', '2');
    expect(seat.drill.paused).toBe(true);
    expect(notes(seat)).toEqual([
      'water: REAL EMERGENCY. The exercise clock is stopped. This is not part of the exercise.',
    ]);
    const rows = screenRows(seat.session);
    expect(rows[0]).toMatch(/^EXERCISE STOPPED .*05:30 STOP$/);
    expect(rows).toHaveLength(23);
    const text = rows.join('\n');
    expect(text).toContain('REAL EMERGENCY');
    expect(text).toContain('This is NOT part of the exercise.');
    expect(text).not.toContain('INBOX');
  });

  test.each([
    ['letter by letter', letters],
    ['in one piece', ['realworld']],
    ['in capitals', [...'REALWORLD']],
    ['as full-width letters', ['ｒｅａｌ', 'ｗｏｒｌｄ']],
    ['after other letters', ['0', 'escape', ...'rear', ...letters]],
  ])('is typed on the home screen: %s', async (_, keys) => {
    const seat = sitAt({ solo: false });
    await seat.passMinutes(10);
    await seat.press(...keys);
    expect(seat.session.snapshot.state.page).toBe('real');
    expect(seat.drill.paused).toBe(true);
  });

  test('is typed into a line that is being written, which is there again afterwards without it', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    await seat.press('2', 'enter', 'Rain', ...letters);
    expect(seat.session.snapshot.state.page).toBe('real');
    await seat.press('1');
    const { page, form } = seat.session.snapshot.state;
    expect(page).toBe('form');
    expect(form?.remark.text).toBe('Rain');
  });

  test('leaves the seat as it was: the pages that its letters open are gone again', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    await seat.press(...letters, '1');
    expect(seat.session.snapshot.state).toMatchObject({ page: 'home', form: null, drafts: {} });
    expect(seat.drill.paused).toBe(false);
    expect(notes(seat).at(-1)).toBe('water: The real emergency is over. The exercise goes on.');
  });

  test.each([
    ['home', []],
    ['a search of the inbox', ['/', 'rain']],
    ['a list', ['3']],
    ['a line that is being written', ['2', 'enter', 'Rain on ']],
    ['a page that is read', ['8']],
    ['the pause', ['9']],
  ])('is called by Ctrl-R on %s, where everything is as it was afterwards', async (_, keys) => {
    const seat = sitAt();
    await seat.passMinutes(10);
    await seat.press(...keys);
    const { page, form, find } = seat.session.snapshot.state;
    await seat.press('stop', 'stop');
    expect(screenRows(seat.session)[0]).toMatch(/^EXERCISE STOPPED/);
    expect(notes(seat)).toHaveLength(1);
    await seat.press('1');
    expect(seat.session.snapshot.state).toMatchObject({ page: page === 'pause' ? 'home' : page, form, find });
    expect(seat.drill.paused).toBe(false);
  });

  test.each(['en', 'zh'])('Ctrl-R is named in the last row of every page (%s)', async (language) => {
    const named = language === 'en' ? 'Ctrl-R REAL WORLD' : 'Ctrl-R 真实险情';
    for (const keys of [[], ['/'], ['1'], ['2'], ['2', 'enter'], ['3'], ['6'], ['7'], ['8'], ['9'], ['0']]) {
      const seat = sitAt({ language });
      await seat.passMinutes(10);
      await seat.press('enter', ...keys);
      expect(screenRows(seat.session).at(-1), keys.join(' ')).toContain(named);
    }
  });

  test('Ctrl-R does nothing once the drill is over', async () => {
    const seat = sitAt();
    await seat.drill.submit({ kind: 'end' });
    await seat.press('stop');
    expect(seat.session.snapshot.state.page).toBe('end');
    expect(screenRows(seat.session).join('\n')).not.toContain('Ctrl-R');
  });

  test('is not left by Enter, Esc, arrows or other keys', async () => {
    const seat = sitAt();
    await seat.press('9', '5');
    await seat.press('enter', 'escape', 'up', 'down', '3', '9', 'x', '0');
    expect(seat.session.snapshot.state.page).toBe('real');
    expect(seat.drill.paused).toBe(true);
    await seat.passMinutes(20);
    expect(seat.drill.time).toBe(0);
  });

  test('can be left with the drill kept', async () => {
    const seat = sitAt();
    await seat.press('9', '5', '2');
    await seat.session.left;
    expect(seat.drill.isRunning).toBe(true);
  });

  test('nothing but the word does it', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    await seat.press('2', 'enter', 'real', 'left', 'world', 'enter');
    expect(seat.session.snapshot.state.page).toBe('home');
    expect(notes(seat)).toEqual([]);
  });

  test('speaks Chinese', async () => {
    const seat = sitAt({ language: 'zh' });
    await seat.press('realworld');
    const text = screenRows(seat.session).join('\n');
    expect(text).toMatch(/^演练中止/);
    expect(text).toContain('这不是演练内容。');
  });
});
