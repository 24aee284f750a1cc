/** Interviews at the seat: points are ticked, a line of one's own is added, and both are said again, in both languages. */
import { describe, expect, test } from 'vitest';
import { plainPage } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  injects: {
    tv: {
      at: '10m',
      to: ['county'],
      from: 'Television',
      within: '15m',
      interview: {
        questions: ['How many?'],
        points: { figures: 'Twelve are missing.', shelter: 'The school is open.', guess: 'Hundreds.' },
        must: ['figures'],
      },
      otherwise: 'guess',
    },
  },
});

async function asked(language = 'en') {
  const seated = sitAt({ blueprint, role: 'county', language });
  await seated.passMinutes(10);
  await seated.press('enter');
  return seated;
}
const page = ({ session }: Awaited<ReturnType<typeof asked>>) => plainPage(session.snapshot).join('\n');

describe('an interview at the seat', () => {
  test('shows what is prepared to be said', async () => {
    expect(page(await asked())).toMatch(
      /How many\?[\s\S]*Prepared for you to say:[\s\S]*The school is open\./,
    );
  });

  test('is given by ticking points and adding a line', async () => {
    const seated = await asked();
    await seated.press('1');
    expect(page(seated)).toContain('What do you say?');
    await seated.press('2', '1', '3', '3', 'enter');
    expect(page(seated)).toMatch(/You say:\s+Twelve are missing\.\s+The school is open\./);
    expect(page(seated)).not.toContain('Hundreds.');
    await seated.press('Stay calm.', 'enter');
    expect(seated.drill.entries.at(-1)!.input).toEqual({
      kind: 'act',
      role: 'county',
      do: 'answer',
      re: 'tv#1',
      points: ['shelter', 'figures'],
      text: 'Stay calm.',
    });
    expect(seated.session.snapshot.state.notice?.text).toBe('Said to Television.');
    expect(page(seated)).toMatch(/You said:[\s\S]*Twelve are missing\.[\s\S]*The school is open\./);
  });

  test('is not sent with nothing said', async () => {
    const seated = await asked();
    await seated.press('1', 'enter', 'enter');
    expect(seated.session.snapshot.state.page).toBe('form');
    expect(seated.drill.entries.some(({ input }) => input.kind === 'act')).toBe(false);
  });

  test('says what silence is taken for', async () => {
    const seated = await asked();
    await seated.passMinutes(16);
    expect(page(seated)).toMatch(/people take it as:\s+Hundreds\./);
  });

  test('speaks Chinese', async () => {
    const seated = await asked('zh');
    expect(page(seated)).toContain('为您准备的要点：');
    await seated.press('1');
    expect(page(seated)).toContain('您说哪些？');
  });
});
