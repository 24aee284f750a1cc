/** What somebody was writing when the program stopped is there again when the seat is taken again, in every place where one writes. */
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/text/words.ts';
import { SeatSession } from '../../../../src/ui/tui/seat-session.ts';
import type { KeptDrafts } from '../../../../src/ui/tui/state/kept-drafts.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, type SeatedOptions, sitAt } from '../../../helpers/seat/sit-at.ts';

/** A seat whose drafts are kept in memory, as they would be read from a file. */
function seatWithKeeper(options: SeatedOptions = {}) {
  const keeper = { found: undefined as unknown, kept: null as KeptDrafts | null };
  const keep = (drafts: KeptDrafts | null): void => {
    keeper.kept = drafts;
  };
  const seat = sitAt({ ...options, drafts: { found: undefined, keep } });
  return { seat, keeper };
}

/** The seat taken again at the same drill, with what a file would give back. */
function again({ drill }: Seated, found: unknown, language = 'en', role = 'water'): SeatSession {
  const drafts = { found: JSON.parse(JSON.stringify(found)), keep: () => {} };
  return new SeatSession(drill, { role, words: wordsOf(language), solo: true, coached: false, drafts });
}
const text = (session: SeatSession): string => screenRows(session).join('\n');

async function reporting() {
  const taken = seatWithKeeper();
  await taken.seat.passMinutes(10);
  await taken.seat.press('enter');
  await taken.seat.passMinutes(10);
  await taken.seat.press('2', 'enter', '水位很高', 'left');
  return taken;
}

describe('drafts that outlive the program', () => {
  test('a report is open again at its line, with its message, its facts and the cursor where it was', async () => {
    const { seat, keeper } = await reporting();
    const { form, cursor } = seat.session.snapshot.state;
    const found = again(seat, keeper.kept);
    expect(found.snapshot.state).toMatchObject({ page: 'form', form, cursor });
    expect(form?.remark).toEqual({ text: '水位很高', at: 3 });
    expect(text(found)).toContain('Your line: 水位很高');
    expect(text(found)).toContain('What you were writing when you left is here again.');
    expect(text(again(seat, keeper.kept, 'zh'))).toContain('上次离开时未写完的内容已恢复。');
  });

  test('a form that was put aside is there when it is opened again', async () => {
    const { seat, keeper } = await reporting();
    await seat.press('escape', 'escape');
    const found = again(seat, keeper.kept);
    expect(found.snapshot.state).toMatchObject({ page: 'home', notice: { text: 'Your draft is kept.' } });
    await found.press({ name: 'text', text: '2' });
    await found.press({ name: 'enter' });
    expect(text(found)).toContain('Your line: 水位很高');
  });

  test('what was sent is forgotten', async () => {
    const { seat, keeper } = await reporting();
    expect(keeper.kept).not.toBeNull();
    await seat.press('enter');
    expect(keeper.kept).toBeNull();
  });

  test('what was sent and could not be forgotten any more is not there to be sent twice', async () => {
    const { seat, keeper } = await reporting();
    const before = keeper.kept;
    await seat.press('enter');
    expect(again(seat, before).snapshot.state).toMatchObject({ page: 'home', form: null, drafts: {} });
  });

  test('a form that was only looked at is not kept, nor one that was emptied again', async () => {
    const { seat, keeper } = seatWithKeeper();
    await seat.passMinutes(10);
    await seat.press('2', 'escape');
    expect([keeper.kept, seat.session.snapshot.state.notice?.text]).toEqual([null, undefined]);
    await seat.press('2', '1', 'escape');
    expect(Object.keys(keeper.kept?.drafts ?? {})).toHaveLength(1);
    await seat.press('2', '1', 'escape');
    expect(keeper.kept).toBeNull();
  });

  test('a note on a discussion and the answer to a probe are there again', async () => {
    const blueprint = build({
      length: '1h',
      world: { stocks: { river: 3 } },
      moves: [{ title: 'One', until: '10m', discuss: '20m' }, { title: 'Two' }],
      probes: {
        P: {
          at: '5m',
          to: ['county'],
          questions: { level: { ask: 'How high?', level: 1, truth: 'river', tolerance: 1, unit: 'm' } },
        },
      },
    });
    const { seat, keeper } = seatWithKeeper({ blueprint, role: 'county' });
    await seat.passMinutes(6);
    await seat.press('4', '2');
    expect(text(again(seat, keeper.kept, 'en', 'county'))).toMatch(/42/);
    await seat.press('enter');
    expect(keeper.kept).toBeNull();
    await seat.passMinutes(6);
    await seat.press('Nobody told the school');
    const found = again(seat, keeper.kept, 'en', 'county');
    expect(text(found)).toContain('Note: Nobody told the school');
    await seat.press('enter');
    expect(keeper.kept).toBeNull();
  });

  test('nothing is kept once the drill is over', async () => {
    const { seat, keeper } = await reporting();
    await seat.press('escape', 'escape');
    expect(keeper.kept).not.toBeNull();
    await seat.drill.submit({ kind: 'end' });
    expect(keeper.kept).toBeNull();
  });

  test('a file from anywhere puts nothing on the screen that typing could not', async () => {
    const { seat, keeper } = await reporting();
    const hostile = '\u001b[2J\u202eevil\u0007\nline';
    const form = {
      ...keeper.kept!.open,
      remark: { text: hostile, at: 99 },
      to: [hostile, 7],
      step: -3,
      search: hostile,
    };
    const found = again(seat, { ...keeper.kept, open: form, drafts: { x: form, y: 1 }, note: hostile });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(text(found)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(found.snapshot.state.form).toMatchObject({ step: 0, search: 'evil line', to: ['evil line'] });
  });

  test.each([
    [null],
    [7],
    ['text'],
    [[]],
    [{}],
    [{ open: { kind: 'bomb' }, note: [], probe: 1, drafts: 'x' }],
  ])('what has not the shape is as if there were nothing: %j', async (found) => {
    const { seat } = await reporting();
    const { state } = again(seat, found).snapshot;
    expect(state).toMatchObject({ page: 'home', form: null, drafts: {}, notice: null });
  });
});
