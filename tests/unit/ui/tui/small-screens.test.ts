/** What a small screen does with long names and long texts, and what the coach says when nothing is to be done. */
import { describe, expect, test } from 'vitest';
import { build } from '../../../helpers/drill-builder.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const gauge = (title: string) => ({ title, reads: 'stage', every: '10m', unit: 'm', decimals: 2 });
const blueprint = build({
  world: {
    stocks: { stage: { start: 41.5, flow: '0.2' } },
    gauges: {
      bridge: gauge('Wen River at Liulin bridge'),
      rain: gauge('Rain since midnight, county mean'),
    },
  },
  facts: { wells: { title: 'Cellars and wells in Canal Street have filled since midnight, below dike 3' } },
  injects: {
    long: {
      at: '25m',
      to: ['county'],
      from: 'Hotline',
      text: 'Water stands in the cellars of Canal Street. '.repeat(9),
      facts: ['wells'],
    },
  },
});

function sit(coached = false) {
  const seat = sitAt({ blueprint, role: 'county', coached });
  return { ...seat, rows: (columns = 80) => screenRows(seat.session, columns) };
}

describe('on a small screen', () => {
  test('gauges keep their whole names where marks for the trend make room for them', async () => {
    const { passMinutes, rows } = sit();
    await passMinutes(22);
    expect(rows(84)).toContainEqual(
      expect.stringMatching(
        /^Wen River at Liulin bridge [\d.]+ m \+ {3}Rain since midnight, county mean [\d.]+ m/,
      ),
    );
  });

  test('names are cut alike where even that is too long', async () => {
    const { passMinutes, rows } = sit();
    await passMinutes(22);
    const row = rows(64).find((text) => text.startsWith('Wen River'))!;
    expect(row).toMatch(/^Wen River[^.]*\.\. [\d.]+ m \+ {3}Rain since[^.]*\.\. [\d.]+ m \+$/);
  });

  test('the picture gives a gauge a second row rather than half a name', async () => {
    const { press, passMinutes, rows } = sit();
    await passMinutes(22);
    await press('6');
    const text = rows(70).join('\n');
    expect(text).toMatch(/^ {2}Rain since midnight, county mean\n {4}[\d.]+ m, rising {2}read 05:\d\d/m);
  });

  test('a long text has all rows of its message but one for the facts', async () => {
    const { passMinutes, rows } = sit();
    await passMinutes(26);
    const text = rows();
    const at = text.findIndex((row) => row.includes('1/'));
    expect(text[at + 4]).toMatch(/^You can pass on: \[1\] Cellars .*\.\.$/);
    expect(text[at + 3]).toMatch(/^\S/);
  });
});

test('the coach says when nothing is expected, and nothing of the kind while something is unread', async () => {
  const { press, passMinutes, rows } = sit(true);
  expect(rows().join('\n')).toContain('Coach: nothing is expected of you now. 9, then 2 lets time pass.');
  await passMinutes(26);
  expect(rows().join('\n')).not.toContain('Coach:');
  await press('enter');
  expect(rows().join('\n')).toContain('Coach: nothing is expected');
  expect(sit().rows().join('\n')).not.toContain('Coach:');
});
