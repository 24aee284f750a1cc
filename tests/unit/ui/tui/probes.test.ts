/** A probe at the seat: the page that hides everything else, how it is answered, on the screen and as plain lines, in both languages. */
import { describe, expect, test } from 'vitest';
import { composeScreen } from '../../../../src/ui/tui/compose.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { rowWidth } from '../../../../src/ui/tui/layout/rows.ts';
import { plainPage, textOf } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

const parts = {
  facts: { leak: { title: 'Crack in the wall' } },
  world: {
    stocks: { river: 3 },
    gauges: {
      gauge: { title: 'River at Stone Bridge', reads: 'river', every: '10m', seen_by: ['county'], unit: 'm' },
    },
  },
  injects: {
    before: { at: '5m', to: ['county'], from: 'Warden Hu', facts: ['leak'], text: 'Water seeps through.' },
    during: { at: '10m', to: ['county'], from: 'Warden Hu', text: 'It is getting worse.' },
  },
  probes: {
    P: {
      at: '10m',
      to: ['county'],
      questions: {
        level: { ask: 'How high is the river?', level: 1, truth: 'river', tolerance: 0.5, unit: 'm' },
        meaning: {
          ask: 'What does it mean?',
          level: 2,
          options: { calm: 'All is well', leave: 'People must leave' },
          truth: { leave: 'river > 1' },
        },
      },
    },
  },
};
const blueprint = build(parts);
const told = /Stone Bridge|Crack|seeps|worse|Warden|05:3|05:4|\+00:|INBOX|LOG/;

async function probed(language = 'en'): Promise<Seated> {
  const seated = sitAt({ blueprint, role: 'county', language });
  await seated.passMinutes(5);
  await seated.press('enter');
  await seated.passMinutes(6);
  return seated;
}
const compose = ({ session: { snapshot } }: Seated, columns = 80, rows = 24) =>
  composeScreen(snapshot.state, snapshot.context, { columns, rows }, asciiFrame);
const frame = (seated: Seated, columns?: number, rows?: number) =>
  textOf(compose(seated, columns, rows).rows).join('\n');
const plain = ({ session }: Seated) => plainPage(session.snapshot).join('\n');
const inputs = ({ drill }: Seated) =>
  drill.entries.map(({ input }) => input).filter(({ kind }) => kind === 'probe');

describe('a probe', () => {
  test('is left for a real emergency by Ctrl-R, and asks again afterwards', async () => {
    const seated = await probed();
    await seated.press('4', 'stop');
    expect(frame(seated)).toMatch(/^EXERCISE STOPPED/);
    await seated.press('1');
    expect(frame(seated)).toContain('How high is the river?');
    expect(inputs(seated)).toEqual([]);
  });

  test('hides picture, inbox, clock and log on a screen of 80 by 24 and on a wide one', async () => {
    const seated = sitAt({ blueprint, role: 'county' });
    await seated.passMinutes(5);
    expect(frame(seated)).toMatch(told);
    await seated.press('enter');
    await seated.passMinutes(6);
    for (const [columns, rows] of [
      [80, 24],
      [160, 50],
    ] as const) {
      const shown = frame(seated, columns, rows);
      expect(shown).toContain('How high is the river?');
      expect(shown).toContain('Question 1 of 2');
      expect(shown).not.toMatch(told);
      expect(compose(seated, columns, rows).rows).toHaveLength(rows - 1);
      expect(Math.max(...compose(seated, columns, rows).rows.map(rowWidth))).toBeLessThanOrEqual(columns);
    }
    expect(plain(seated)).not.toMatch(told);
  });

  test('cannot be left for another page, and does not count hidden messages as opened', async () => {
    const { during } = parts.injects;
    const seated = sitAt({ blueprint: build({ ...parts, injects: { during } }), role: 'county' });
    await seated.passMinutes(11);
    await seated.press('6', '8', '9', 'g', 'l');
    expect(frame(seated)).not.toMatch(told);
    expect(seated.drill.entries.some(({ input }) => input.kind === 'open')).toBe(false);
    await seated.press('escape', 'escape');
    expect(frame(seated)).toMatch(told);
    expect(seated.drill.entries.at(-1)!.input).toMatchObject({ kind: 'open', message: 'during#1' });
  });

  test('stops the clock of a person alone until it is answered', async () => {
    const seated = await probed();
    const stopped = seated.drill.time;
    await seated.passMinutes(30);
    expect(seated.drill.time).toBe(stopped);
    await seated.press('escape', 'escape', 'enter', 'enter');
    await seated.passMinutes(1);
    expect(seated.drill.time).toBeGreaterThan(stopped);
  });

  test('is answered by typing a number or picking an option, and Enter', async () => {
    const seated = await probed();
    await seated.press('enter');
    expect(frame(seated)).toContain('Type a number');
    await seated.press('3', '.', '2', 'enter');
    expect(frame(seated)).toContain('2 People must leave');
    await seated.press('enter');
    expect(inputs(seated)).toHaveLength(1);
    await seated.press('2', 'enter');
    expect(inputs(seated)).toEqual([
      { kind: 'probe', role: 'county', probe: 'P', question: 'level', answer: 3.2 },
      { kind: 'probe', role: 'county', probe: 'P', question: 'meaning', answer: 'leave' },
    ]);
    expect(seated.session.snapshot.context.view.probe).toBeNull();
  });

  test('is answered by Esc where somebody does not know', async () => {
    const seated = await probed();
    await seated.press('escape');
    expect(inputs(seated)).toEqual([{ kind: 'probe', role: 'county', probe: 'P', question: 'level' }]);
  });

  test('leaves a form as it was', async () => {
    const seated = sitAt({ blueprint, role: 'county', solo: false });
    await seated.passMinutes(6);
    await seated.press('1');
    const { form } = seated.session.snapshot.state;
    expect(form).not.toBeNull();
    await seated.passMinutes(5);
    expect(frame(seated)).toContain('How high is the river?');
    await seated.press('escape', 'escape');
    expect(seated.session.snapshot.state).toMatchObject({ page: 'form', form });
  });

  test('speaks Chinese', async () => {
    const seated = await probed('zh');
    expect(frame(seated)).toContain('第 1 题，共 2 题');
    expect(plain(seated)).toContain('请填数字作答');
  });
});
