/** Jurisdictions at the seat: the form says whom to ask, and leads to the request with the right receiver. */
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../src/core/drill/input.ts';
import { plainPage } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  organisation: {
    city: { title: 'City', level: 'city' },
    county: { title: 'County', level: 'county', reports_to: 'city' },
    next: { title: 'Next County', level: 'county', reports_to: 'city' },
  },
  places: {
    ford: { title: 'the ford', of: 'county' },
    quay: { title: 'the quay', of: 'next', from: { ford: '5m' } },
  },
  actions: {
    close: {
      title: 'Close the road',
      by: ['county'],
      args: { where: ['ford', 'quay'] },
      at: 'where',
      where: 'jurisdiction',
    },
  },
  cast: { city: 'absent', next: 'absent' },
});

type Seated = ReturnType<typeof sitAt>;
const seat = (language = 'en'): Seated => sitAt({ blueprint, role: 'county', language });
const page = ({ session }: Seated): string => plainPage(session.snapshot).join('\n').replaceAll(/\s+/g, ' ');
const notice = ({ session }: Seated): string => session.snapshot.state.notice?.text ?? '';
const sent = ({ drill }: Seated): readonly Input[] =>
  drill.entries.map(({ input }) => input).filter(({ kind }) => kind === 'act');
const leave = {
  kind: 'act',
  role: 'county',
  do: 'request',
  to: ['next'],
  action: 'close',
  args: { where: 'quay' },
};

describe('the form of an act', () => {
  test('says that it lies inside, or whom to ask', async () => {
    const seated = seat();
    await seated.press('3', '1', '1');
    expect(page(seated)).toContain('Inside your jurisdiction: the ford.');
    await seated.press('escape', '2');
    expect(page(seated)).toContain(
      'the quay is outside your jurisdiction. Ask Next County (consent) or City (common superior): 4 Request.',
    );
  });

  test('says so in Chinese', async () => {
    const seated = seat('zh');
    await seated.press('3', '1', '2');
    expect(page(seated)).toMatch(
      /the quay\s?不属本岗位辖区。请按 4 请示Next County（属地同意）\s?或City（共同上级）/,
    );
  });

  test('that is sent all the same is refused, and lays the request before one', async () => {
    const seated = seat();
    await seated.press('3', '1', '2', 'enter');
    expect(notice(seated)).toContain('Not done: Close the road (the quay).');
    expect(page(seated)).toMatch(/REQUEST To: Next County/);
    await seated.press('enter');
    expect(sent(seated).at(-1)).toEqual(leave);
    expect(notice(seated)).toBe('Asked Next County for: Close the road (the quay).');
  });

  test('that is left leads there too, until leave is asked for', async () => {
    const seated = seat();
    await seated.press('3', '1', '2', 'escape', 'escape', 'escape', '4');
    expect(page(seated)).toMatch(/REQUEST To: Next County/);
    await seated.press('enter');
    expect(sent(seated)).toEqual([leave]);
    await seated.press('4');
    expect(page(seated)).toContain('What do you ask for?');
  });

  test('goes through when leave has come, and the log says so', async () => {
    const seated = seat();
    await seated.press('3', '1', '2', 'enter', 'enter');
    await seated.drill.submit({ kind: 'act', role: 'next', do: 'approve', re: 'county/request#1' });
    await seated.press('enter', '3', '1', '2');
    expect(page(seated)).toContain('Outside your jurisdiction (the quay), with leave.');
    await seated.press('enter');
    expect(notice(seated)).toBe('Done: Close the road (the quay).');
    await seated.press('8');
    expect(page(seated)).toContain('You have leave to act at the quay.');
  });
});

describe('the form of a request', () => {
  test('turns to whoever can give leave once the place is chosen', async () => {
    const seated = seat();
    await seated.press('4');
    expect(page(seated)).toContain('1 Close the road needs leave there');
    await seated.press('1', '1');
    expect(page(seated)).toMatch(/REQUEST To: City/);
    await seated.press('escape', '2');
    expect(page(seated)).toMatch(/REQUEST To: Next County/);
    await seated.press('enter');
    expect(sent(seated)).toEqual([leave]);
  });
});
