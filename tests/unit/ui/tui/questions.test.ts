/** Questions at the seat: how they are marked, chosen and said again, on the screen and as plain lines, in both languages. */
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/text/words.ts';
import { inboxRows } from '../../../../src/ui/tui/blocks/inbox.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { plainInbox, plainPage, textOf } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  injects: {
    q: {
      at: '10m',
      to: ['county'],
      from: 'Mayor',
      ask: 'Leave or stay?',
      within: '15m',
      reason: 'required',
      options: {
        leave: { title: 'Leave now', detail: 'Forty buses.', judged: 'good', closes: ['fly'] },
        stay: { title: 'Stay' },
        fly: {},
      },
      otherwise: 'stay',
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
const inbox = ({ session }: Awaited<ReturnType<typeof asked>>) =>
  textOf(inboxRows(session.snapshot.context, { cursor: 'q#1', find: null }, 100, 3, asciiFrame)).join('\n');

describe('a question that waits', () => {
  test('is marked in the inbox with the time by which an answer is due', async () => {
    const seated = await asked();
    expect(inbox(seated)).toMatch(/ASK +05:40 .*Mayor.*Leave or stay\?.* answer by 05:55/);
    expect(plainInbox(seated.session.snapshot).join()).toContain('answer by 05:55');
    expect(page(seated)).toContain('Leave now: Forty buses.');
  });

  test('is answered by a digit, a reason and Enter, and then says what was chosen', async () => {
    const seated = await asked();
    await seated.press('1', '1');
    expect(page(seated)).toContain('Choose: Leave now');
    expect(page(seated)).toContain('Your reason: (write it here)');
    await seated.press('It rises.', 'enter');
    expect(seated.drill.entries.at(-1)!.input).toEqual({
      kind: 'act',
      role: 'county',
      do: 'answer',
      re: 'q#1',
      option: 'leave',
      text: 'It rises.',
    });
    expect(seated.session.snapshot.state.notice?.text).toBe('Answered Mayor: Leave now.');
    expect(inbox(seated)).not.toContain('ASK');
    expect(page(seated)).toContain('You chose: Leave now.');
  });

  test('is refused without the reason it wants, and says so', async () => {
    const seated = await asked();
    await seated.press('1', '1', 'enter');
    expect(seated.session.snapshot.state.notice?.text).toContain('needs a reason');
    expect(seated.session.snapshot.state.page).toBe('form');
  });

  test('says what happens once its time is over', async () => {
    const seated = await asked();
    await seated.passMinutes(16);
    expect(inbox(seated)).not.toContain('answer by');
    expect(page(seated)).toContain('Not answered in time; what happens: Stay.');
  });

  test('speaks Chinese', async () => {
    const seated = await asked('zh');
    expect(inbox(seated)).toContain('05:55 前答复');
    await seated.press('1', '2');
    expect(page(seated)).toContain(wordsOf('zh').question.does({ option: 'Stay' }));
  });
});
