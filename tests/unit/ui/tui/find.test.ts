/** Looking for a message in a long inbox: by typing, on the screen and in lines, in both languages; and moving in it by pages. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/text/words.ts';
import { composeScreen } from '../../../../src/ui/tui/compose.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { widthOf } from '../../../../src/ui/tui/layout/width.ts';
import { playPlain } from '../../../../src/ui/tui/play-plain.ts';
import { TypedLines } from '../../../../src/ui/tui/typed-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

const count = 25;
const injects = Object.fromEntries(
  Array.from({ length: count }, (_, i) => [
    `m${i}`,
    {
      at: '1m',
      to: ['county'],
      from: i === 7 ? 'Warden Hu' : 'Night desk',
      text: i === 9 ? 'Dike 3 Leaks. 三号堤渗水' : `Nothing of note (${i}).`,
      facts: i === 11 ? ['boil'] : [],
    },
  ]),
);
const blueprint = build({ length: '1h', facts: { boil: { title: 'Sand boil' } }, injects });

async function fullInbox(language = 'en'): Promise<Seated> {
  const seat = sitAt({ blueprint, role: 'county', language });
  await seat.passMinutes(1);
  for (let i = 0; i < count; i++) await seat.press('enter');
  await seat.press('home');
  return seat;
}
const cursor = ({ session }: Seated) => session.snapshot.state.cursor;
const text = (seat: Seated, ...size: number[]) => screenRows(seat.session, ...size).join('\n');
const opened = ({ drill }: Seated) => drill.entries.filter(({ input }) => input.kind === 'open').length;

describe('a long inbox', () => {
  test('is gone through by pages, and to its ends', async () => {
    const seat = await fullInbox();
    const places: (string | null)[] = [];
    for (const key of ['pagedown', 'pagedown', 'pagedown', 'pageup', 'end', 'home']) {
      await seat.press(key);
      places.push(cursor(seat));
    }
    expect(places).toEqual(['m15#1', 'm6#1', 'm0#1', 'm9#1', 'm0#1', 'm24#1']);
  });

  test.each([
    ['a word of its text, whatever its case', 'dike 3 LEAKS', 'm9#1'],
    ['full-width letters', 'ｌｅａｋｓ', 'm9#1'],
    ['Chinese', '堤渗', 'm9#1'],
    ['its sender', 'hu', 'm7#1'],
    ['a fact in it', 'sand b', 'm11#1'],
  ])('is searched by %s', async (_, typed, ref) => {
    const seat = await fullInbox();
    await seat.press('/', typed);
    expect(text(seat)).toContain(`INBOX  Search: ${typed}`);
    expect(text(seat)).toContain('1 of 25');
    await seat.press('enter');
    expect(cursor(seat)).toBe(ref);
    expect(text(seat)).toMatch(/^INBOX {2}nothing new/m);
  });

  test('says how where it is longer than nine', async () => {
    const seat = sitAt({ blueprint, role: 'county' });
    expect(text(seat)).not.toContain('/ search');
    expect(text(await fullInbox())).toMatch(/^Up\/Down pick {2}\/ search {2}7 My duties/m);
    expect(text(await fullInbox('zh'))).toMatch(/^上\/下 选择 {2}\/ 查找 {2}7 职责/m);
  });

  test('Esc goes back to the message picked before; digits and letters are looked for', async () => {
    const seat = await fullInbox();
    await seat.press('down', '/', '(3', 'escape');
    expect(seat.session.snapshot.state).toMatchObject({ page: 'home', find: null, cursor: 'm23#1' });
    expect(seat.drill.entries.some(({ input }) => input.kind === 'act')).toBe(false);
  });

  test('arrows stay within what is found, and Backspace takes back what was typed', async () => {
    const seat = await fullInbox();
    await seat.press('/', '(1', 'end');
    expect(cursor(seat)).toBe('m1#1');
    await seat.press('home');
    expect(cursor(seat)).toBe('m19#1');
    await seat.press('x');
    expect(text(seat)).toContain('No message has that in it.');
    await seat.press('backspace', 'backspace', 'backspace', 'backspace');
    expect(seat.session.snapshot.state.find).toBeNull();
  });

  test('who looks for a message opens none on the way, and the clock waits', async () => {
    const seat = sitAt({ blueprint, role: 'county' });
    await seat.passMinutes(1);
    const before = opened(seat);
    await seat.press('、', 'leaks');
    expect(opened(seat)).toBe(before);
    await seat.press('enter');
    expect(opened(seat)).toBe(before + 1);
    const read = await fullInbox();
    await read.press('/');
    const { time } = read.drill;
    await read.passMinutes(1);
    expect(read.drill.time).toBe(time);
  });

  test('an inbox with nothing in it says so', async () => {
    const seat = sitAt({ blueprint, role: 'county' });
    await seat.press('/');
    expect(seat.session.snapshot.state.find).toBeNull();
    expect(text(seat)).toMatch(/05:30 Nothing has come in yet\./);
  });

  test.each([
    ['en', 80, 24],
    ['zh', 80, 24],
    ['en', 160, 45],
    ['zh', 160, 45],
  ] as const)('the cursor stands behind what is typed (%s, %i by %i)', async (language, columns, rows) => {
    const seat = await fullInbox(language);
    await seat.press('/', '三号');
    const { state, context } = seat.session.snapshot;
    const screen = composeScreen(state, context, { columns, rows }, asciiFrame);
    const line = screenRows(seat.session, columns, rows)[3]!;
    expect(screen.cursor).toEqual({ x: widthOf(line.slice(0, line.indexOf('三号') + 2)), y: 3 });
  });

  test('in lines, m and / list the messages in which a text is', async () => {
    const seat = await fullInbox();
    const stdout = new PassThrough();
    const lines = new TypedLines(Readable.from(['m leaks\n', '/ Hu\n', '/堤\n', 'm zzz\n', 'q\n']));
    await playPlain({ drill: seat.drill, role: 'county', words: wordsOf('en'), lines, stdout });
    const said = String(stdout.read());
    const listed = said.split('\n').filter((line) => /^[> ] \d+ ok /.test(line));
    expect(listed.map((line) => line.slice(2, 4))).toEqual(['16', '18', '16']);
    expect(said).toContain('No message has "zzz" in it.');
  });
});
