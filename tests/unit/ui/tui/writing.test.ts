/** What happens to what is typed where nothing is to be written yet, and where words are wanted: none of it is lost without a word. */
import { describe, expect, test } from 'vitest';
import { build } from '../../../helpers/drill-builder.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

const long = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of a long message.`).join(' ');
const blueprint = build({
  facts: { boil: { title: 'Sand boil' }, crack: { title: 'Crack in the wall' } },
  injects: {
    told: { at: '1m', to: ['county'], from: 'Warden Hu', text: long, facts: ['boil', 'crack'] },
    asked: { at: '2m', to: ['county'], from: 'Exercise control', text: 'Who may open it?', ask: 'Who may?' },
  },
  actions: { ring: { title: 'Ring the bell', by: ['county'] } },
});

async function seatWithMail(language = 'en'): Promise<Seated> {
  const seat = sitAt({ blueprint, role: 'county', language });
  await seat.passMinutes(1);
  await seat.press('enter');
  await seat.passMinutes(1);
  await seat.press('enter', 'enter');
  return seat;
}
const text = ({ session }: Seated): string => screenRows(session).join('\n');
const notice = ({ session }: Seated): string => session.snapshot.state.notice?.text ?? '';
const acts = ({ drill }: Seated) =>
  drill.entries.flatMap(({ input }) => (input.kind === 'act' ? [input] : []));

describe('who begins to write among the facts', () => {
  test.each(['en', 'zh'])('writes the line; digits before that tick (%s)', async (language) => {
    const seat = await seatWithMail(language);
    await seat.press('5', '1', 'enter');
    expect(text(seat)).toContain(language === 'en' ? 'type to write your line' : '输入文字即写附言');
    await seat.press('2', '洪峰将至 at 9:30', 'enter');
    expect(acts(seat).at(-1)).toMatchObject({ do: 'notify', facts: ['crack'], text: '洪峰将至 at 9:30' });
  });

  test('goes on behind what is written already', async () => {
    const seat = await seatWithMail();
    await seat.press('5', '1', 'enter', 'River', 'home', 'escape', ', rising');
    expect(seat.session.snapshot.state.form?.remark.text).toBe('River, rising');
  });

  test('is told that something is to be picked, where it is', async () => {
    const seat = await seatWithMail();
    await seat.press('3', 'x');
    expect(notice(seat)).toBe('Pick one first, by its digit or with Enter; your line comes last.');
    expect(seat.session.snapshot.state.page).toBe('form');
  });
});

describe('a question that asks for words', () => {
  test('is not sent with facts alone, and nothing is held against who tried', async () => {
    const seat = await seatWithMail();
    await seat.press('1', '1', 'enter');
    expect(text(seat)).toContain('Your line: (write it here)');
    await seat.press('enter');
    expect(notice(seat)).toBe('Here your own words are asked for: write a line.');
    expect(acts(seat)).toEqual([]);
    await seat.press('The city', 'enter');
    expect(acts(seat)).toHaveLength(1);
  });

  test('has its answer in the log, with whom it went to, though no role received it', async () => {
    const seat = await seatWithMail();
    await seat.press('1', '1', 'The city decides', 'enter', '8');
    expect(text(seat)).toContain('> Exercise control, answer: Sand boil; The city decides');
  });
});

test('a long message beside a form is turned by the page keys, which are named', async () => {
  const seat = await seatWithMail();
  await seat.press('end', '2');
  expect(text(seat)).toMatch(/1\/\d PageDown: more$/m);
  expect(text(seat)).toContain('Sentence 0 of');
  await seat.press('pagedown');
  expect(text(seat)).not.toContain('Sentence 0 of');
  await seat.press('enter', ...Array.from({ length: 30 }, () => 'pagedown'));
  expect(text(seat)).toContain('Sentence 59 of');
  expect(text(seat)).toContain('PageUp: back');
  await seat.press('pageup');
  expect(text(seat)).not.toContain('Sentence 59 of');
  expect(seat.session.snapshot.state.page).toBe('form');
});

test('who waits in vain is told until when nothing has come in', async () => {
  const seat = await seatWithMail();
  await seat.press('9', '2');
  expect(notice(seat)).toBe('Nothing has come in until 06:02.');
});

test('a list that was chosen from before asks its question, not for what was chosen', async () => {
  const seat = await seatWithMail();
  await seat.press('3', '1', 'escape');
  expect(text(seat)).toContain('\nWhat is to be done?');
});
