/** Moves at the seat: the row at the top, the briefing, the page on which people talk; on the screen and as plain lines, in both languages. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/text/words.ts';
import { composeScreen } from '../../../../src/ui/tui/compose.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { rowWidth } from '../../../../src/ui/tui/layout/rows.ts';
import { plainPage, textOf } from '../../../../src/ui/tui/plain-lines.ts';
import { playPlain } from '../../../../src/ui/tui/play-plain.ts';
import { TypedLines } from '../../../../src/ui/tui/typed-lines.ts';
import { build, type Parts } from '../../../helpers/drill-builder.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

const moves = [
  {
    title: 'Warning',
    until: '10m',
    discuss: '20m',
    questions: ['Who knew of the rain?', 'What now?'],
    objectives: ['O'],
  },
  { title: 'The crest', until: '40m', briefing: 'The water stands at the bridge.', discuss: '5m' },
  { title: 'Recovery' },
];
const parts: Parts = {
  length: '1h',
  moves,
  objectives: { O: { title: 'All are warned' } },
  world: {
    stocks: { river: 3 },
    gauges: { gauge: { title: 'Stone Bridge', reads: 'river', every: '5m', seen_by: ['county'], unit: 'm' } },
  },
  injects: {
    before: { at: '5m', to: ['county'], from: 'Warden Hu', text: 'Water seeps through.' },
    onTime: { at: '10m', to: ['county'], from: 'Warden Hu', text: 'It is getting worse.' },
  },
};
const blueprint = build(parts);

/** The minute shown turns by a timer of the machine’s, which tests do not wait for. */
const refresh = (seated: Seated) => seated.press('x', 'backspace');

/** A minute into the discussion of the first move. */
async function talking(language = 'en'): Promise<Seated> {
  const seated = sitAt({ blueprint, role: 'county', language });
  await seated.passMinutes(5);
  await seated.press('enter');
  await seated.passMinutes(6);
  await refresh(seated);
  return seated;
}
const compose = ({ session: { snapshot } }: Seated, columns = 80, rows = 24) =>
  composeScreen(snapshot.state, snapshot.context, { columns, rows }, asciiFrame);
const frame = (seated: Seated, columns?: number, rows?: number) =>
  textOf(compose(seated, columns, rows).rows).join('\n');
const plain = ({ session }: Seated) => plainPage(session.snapshot).join('\n');
const inputs = ({ drill }: Seated) =>
  drill.entries.map(({ input }) => input).filter(({ kind }) => kind === 'discuss' || kind === 'conclude');
const sizes = [
  [80, 24],
  [160, 45],
] as const;

describe('the seat', () => {
  test('names the move at the top; where both do not fit, instead of the exercise', () => {
    const seated = sitAt({ blueprint, role: 'county' });
    expect(frame(seated, 80).split('\n')[0]).toContain('1/3 Warning');
    expect(frame(seated, 160, 45).split('\n')[0]).toContain(': 1/3 Warning');
    const whole = sitAt({ blueprint: build({ ...parts, moves: undefined }), role: 'county' });
    expect(frame(whole)).not.toContain('1/3');
  });

  test('shows what a move begins with until somebody has read it, and among the duties again', async () => {
    const seated = await talking();
    await seated.press('escape');
    expect(frame(seated)).toContain('Move 2 of 3: The crest');
    expect(frame(seated)).toContain('The water stands at the bridge.');
    await seated.press('enter');
    expect(frame(seated)).toContain('It is getting worse.');
    expect(frame(seated)).not.toContain('stands at the bridge');
    await seated.press('7');
    expect(frame(seated)).toContain('The water stands at the bridge.');
  });

  test('says on the row of results that a move without a briefing begins', async () => {
    const seated = sitAt({
      blueprint: build({ ...parts, moves: [{ title: 'A', until: '7m' }, moves[2]] }),
      role: 'county',
    });
    expect(frame(seated)).not.toContain('Move 1');
    await seated.passMinutes(5);
    await seated.press('enter');
    await seated.passMinutes(3);
    expect(frame(seated)).toContain('Move 2 of 2: Recovery');
    expect(seated.session.snapshot.state.page).toBe('home');
  });

  test('does not put a briefing before what is being written', async () => {
    const seated = sitAt({ blueprint, role: 'county', solo: false });
    await seated.passMinutes(6);
    await seated.press('2');
    await seated.passMinutes(6);
    await seated.press('escape');
    expect(seated.session.snapshot.state.page).toBe('form');
    await seated.press('escape');
    expect(seated.session.snapshot.state.page).toBe('briefing');
  });
});

describe('a discussion', () => {
  test.each(sizes)(
    'shows at %d by %d what to talk about and how much time is left',
    async (columns, rows) => {
      const seated = await talking();
      const shown = frame(seated, columns, rows);
      for (const text of [
        'Move 1 of 3 is over: Warning',
        '1. Who knew of the rain?',
        '2. What now?',
        'All are warned',
      ])
        expect(shown).toContain(text);
      expect(shown).toContain('19 min left');
      expect(shown).toContain('STOP discussion');
      // On a small screen the picture is a few rows further down.
      expect(shown.includes('Stone Bridge')).toBe(rows > 24);
      expect(shown).not.toContain('getting worse');
      expect(compose(seated, columns, rows).rows).toHaveLength(rows - 1);
      expect(Math.max(...compose(seated, columns, rows).rows.map(rowWidth))).toBeLessThanOrEqual(columns);
    },
  );

  test('holds the clock, counts real minutes, and says when they are over', async () => {
    const seated = await talking();
    const stopped = seated.drill.time;
    await seated.passMinutes(3);
    await refresh(seated);
    expect(frame(seated)).toContain('16 min left');
    await seated.passMinutes(20);
    await refresh(seated);
    expect(frame(seated)).toContain('time is up');
    expect(seated.drill.time).toBe(stopped);
  });

  test('takes notes by Enter, word for word, and shows them', async () => {
    const seated = await talking();
    await seated.press('enter');
    expect(inputs(seated)).toEqual([]);
    await seated.press('Nobody told 6 of us.', 'enter', 'And 9!', 'enter');
    expect(inputs(seated)).toEqual([
      { kind: 'discuss', role: 'county', move: 1, text: 'Nobody told 6 of us.' },
      { kind: 'discuss', role: 'county', move: 1, text: 'And 9!' },
    ]);
    expect(frame(seated)).toContain('- Nobody told 6 of us.');
    expect(frame(seated)).toContain('05:40 Noted down: And 9!');
    const { cursor } = compose(seated);
    expect(frame(seated).split('\n')[cursor!.y]).toContain('Note: ');
    expect(cursor!.x).toBe('Note: '.length);
  });

  test('is left for a real emergency by Ctrl-R, and what was typed is there again', async () => {
    const seated = await talking();
    expect(frame(seated)).toMatch(/Ctrl-R REAL WORLD$/);
    await seated.press('Call 119 now', 'stop');
    expect(frame(seated)).toMatch(/^EXERCISE STOPPED/);
    expect(frame(seated)).not.toContain('Who knew of the rain?');
    await seated.press('1');
    expect(frame(seated)).toContain('Note: Call 119 now');
  });

  test('is ended by Esc alone, and what was typed is noted first', async () => {
    const seated = await talking();
    await seated.press('Half a thought', 'escape');
    expect(inputs(seated)).toEqual([
      { kind: 'discuss', role: 'county', move: 1, text: 'Half a thought' },
      { kind: 'conclude', by: 'county', move: 1 },
    ]);
    expect(frame(seated)).toContain('The exercise goes on with: The crest.');
    await seated.press('enter', 'enter', 'enter');
    await seated.passMinutes(1);
    expect(seated.drill.time).toBeGreaterThan(10 * 60_000);
  });

  test('is ended once, however often Esc is pressed meanwhile', async () => {
    const seated = await talking();
    const pressed = [1, 2, 3].map(() => seated.session.press({ name: 'escape' }));
    await Promise.all(pressed);
    expect(inputs(seated)).toHaveLength(1);
    expect(seated.session.snapshot.state.sending).toBe(false);
  });

  test('loses nothing that was typed where the disk refuses it', async () => {
    const seated = await talking();
    seated.sink.failure = new Error('The disk is full.');
    await seated.press('What we said', 'enter');
    expect(inputs(seated)).toEqual([]);
    expect(frame(seated)).toContain('The disk is full.');
    expect(frame(seated)).toContain('Note: What we said');
    await seated.press('escape');
    expect(frame(seated)).toContain('Note: What we said');
    seated.sink.failure = null;
    await seated.press('escape');
    expect(inputs(seated)).toHaveLength(2);
  });

  test('scrolls to the picture and the log, and no further', async () => {
    const long = Array.from({ length: 12 }, (_, i) => `Question number ${i + 1}?`);
    const much = build({ ...parts, moves: [{ ...moves[0], questions: long }, { title: 'Next' }] });
    const seated = sitAt({ blueprint: much, role: 'county' });
    await seated.passMinutes(5);
    await seated.press('enter');
    await seated.passMinutes(6);
    expect(frame(seated)).not.toContain('Stone Bridge');
    for (let i = 0; i < 40; i++) {
      await seated.press('down');
      seated.session.limit(compose(seated).last);
    }
    expect(frame(seated)).toContain('Stone Bridge');
    expect(frame(seated)).toContain('Warden Hu');
    await seated.press('up');
    expect(seated.session.snapshot.state.discussion.scroll).toBe(compose(seated).last - 1);
  });

  test('does not count a message that it hides as opened, and keeps a draft', async () => {
    const seated = sitAt({ blueprint, role: 'county', solo: false });
    await seated.passMinutes(6);
    await seated.press('2');
    const { form } = seated.session.snapshot.state;
    expect(form).not.toBeNull();
    await seated.passMinutes(6);
    expect(frame(seated)).toContain('Move 1 of 3 is over');
    await seated.press('7', '8', 'escape');
    expect(seated.session.snapshot.state).toMatchObject({ page: 'form', form });
  });

  test('speaks Chinese, at 80 by 24 and wide', async () => {
    const seated = await talking('zh');
    for (const [columns, rows] of sizes) {
      expect(frame(seated, columns, rows)).toContain('第 1 阶段（共 3 个）结束：Warning');
      expect(frame(seated, columns, rows)).toContain('还剩 19 分钟');
      expect(Math.max(...compose(seated, columns, rows).rows.map(rowWidth))).toBeLessThanOrEqual(columns);
    }
    expect(plain(seated)).toContain('输入 b 继续演练');
  });
});

describe('as plain lines', () => {
  test('a line is a note, b goes on, and waiting stops at the end of a move', async () => {
    const { drill, session } = sitAt({ blueprint, role: 'county' });
    session.close();
    const stdout = new PassThrough();
    let said = '';
    stdout.on('data', (piece) => {
      said += String(piece);
    });
    const typed = ['w 5', '', 'w 30', 'We told nobody.', 'w 5', 'm', 'b', '', 'w 60', 'b', 'w 60'];
    const lines = new TypedLines(Readable.from(typed.map((line) => `${line}\n`)));
    const result = await playPlain({ drill, role: 'county', words: wordsOf('en'), lines, stdout });
    expect(result.over).toBe(true);
    expect(
      drill.entries.flatMap(({ t, input }) => (input.kind === 'discuss' ? [[t, input.text]] : [])),
    ).toEqual([[600_000, 'We told nobody.']]);
    expect(drill.entries.flatMap(({ t, input }) => (input.kind === 'conclude' ? [t] : []))).toEqual([
      600_000, 2_400_000,
    ]);
    const order = [
      'Move 1 of 3 is over: Warning',
      '- We told nobody.',
      '"w 5" is not a choice here.',
      '* The exercise goes on with: The crest.',
      'Move 2 of 3: The crest',
      'It is getting worse.',
      'Move 2 of 3 is over: The crest',
      'It ended at',
    ].map((text) => said.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });
});
