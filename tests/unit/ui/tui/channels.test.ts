/** By which channel: asked only once one has brought no answer from those whom a message goes to. */
import { describe, expect, test } from 'vitest';
import { build } from '../../../helpers/drill-builder.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  facts: { leak: { title: 'Leak' } },
  world: {
    channels: {
      phone: { title: 'Telephone', takes: '0m', choose: true },
      uhf: { title: 'Radio set', takes: '0m', choose: true },
    },
  },
  injects: {
    news: { at: '1m', to: ['town'], from: 'A guard', facts: ['leak'] },
    line: { at: '2m', cut: { channel: 'phone', between: ['town', 'county'], lasts: '90m', no_answer: '3m' } },
  },
});

async function seatWithSilence(): Promise<Seated> {
  const seat = sitAt({ blueprint, role: 'town' });
  await seat.passMinutes(2);
  await seat.press('2', 'enter', 'enter');
  await seat.passMinutes(10);
  return seat;
}
const lastAct = ({ drill }: Seated) =>
  drill.entries.map(({ input }) => input).findLast(({ kind }) => kind === 'act');

describe('the channel of a message', () => {
  test('is not asked for: a report is three keys, by the first of them', async () => {
    const seat = sitAt({ blueprint, role: 'town' });
    await seat.passMinutes(2);
    await seat.press('2', 'enter');
    expect(screenRows(seat.session).join('\n')).not.toContain('By which channel?');
    await seat.press('enter');
    expect(lastAct(seat)).toEqual({
      kind: 'act',
      role: 'town',
      do: 'report',
      to: ['county'],
      facts: ['leak'],
    });
    expect(seat.session.snapshot.context.view.sent.at(-1)?.via).toBe('phone');
  });

  test('is asked for after silence, the one that failed last and said to have failed', async () => {
    const seat = await seatWithSilence();
    expect(seat.session.snapshot.state.notice?.text).toContain('No answer from County');
    await seat.press('2', 'enter');
    const rows = screenRows(seat.session);
    const at = rows.findIndex((text) => text.includes('By which channel?'));
    expect(rows[at + 1]).toBe('> 1 Radio set');
    expect(rows[at + 2]).toMatch(/^ {2}2 phone +no answer to what you sent \d\d:\d\d$/);
    await seat.press('1', 'enter');
    expect(lastAct(seat)).toMatchObject({ do: 'report', via: 'uhf' });
  });

  test('is not asked for towards others', async () => {
    const seat = await seatWithSilence();
    const { contacts } = seat.session.snapshot.context.view;
    const other = contacts.findIndex(({ id }) => id !== 'county') + 1;
    await seat.press('5', `${other}`, 'enter', 'enter');
    expect(screenRows(seat.session).join('\n')).not.toContain('By which channel?');
    await seat.press('enter');
    expect(lastAct(seat)).not.toHaveProperty('via');
  });
});
