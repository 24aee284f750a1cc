import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { showPlainHome } from '../../../../../src/ui/tui/home/plain-home.ts';
import { TypedLines } from '../../../../../src/ui/tui/typed-lines.ts';
import { homeAt, makeCard } from '../../../../helpers/home/home-at.ts';

async function typeAtHome(lines: readonly string[], options: Parameters<typeof homeAt>[0] = {}) {
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(''));
  let said = '';
  const typed = new TypedLines(input);
  const { session } = homeAt(options);
  const effect = await showPlainHome(session, typed, {
    write: (text) => {
      said += text;
    },
  });
  return { effect, said, rest: await typed.next() };
}

const many = Array.from({ length: 12 }, (_, i) =>
  makeCard(`d-${i}`, {
    title: `Case ${'abcdefghijkl'[i]}, told with a long title that no screen of eighty takes`,
  }),
);

test('an empty line starts what is marked, and what is typed after it is left for the seat', async () => {
  const { effect, said, rest } = await typeAtHome(['', 'for the seat']);
  expect(effect).toMatchObject({ kind: 'start', word: 'first-steps' });
  expect(said).toMatch(/^EXERCISE: Tocsin\n/);
  expect(said).toContain('> 1 A burst water main');
  expect(rest).toBe('for the seat');
});

test('numbers mark, also above nine, and titles are not cut', async () => {
  const { effect, said } = await typeAtHome(['11', ''], { cards: many });
  expect(effect).toMatchObject({ word: 'd-10' });
  expect(said).toMatch(/> 11 Case k, told with a long title/);
});

test('text searches a long list, and means nothing over a short one', async () => {
  expect((await typeAtHome(['case h', ''], { cards: many })).effect).toMatchObject({ word: 'd-7' });
  const { said, effect } = await typeAtHome(['quite wrong', 'q']);
  expect(said).toContain('"quite wrong" is not a choice here.');
  expect(effect).toEqual({ kind: 'leave' });
});

test('choices are made by number, a value above nine too', async () => {
  const roles = Array.from({ length: 12 }, (_, i) => ({ id: `r-${i}`, title: `Post ${i}` }));
  const lines = ['c', '1', '12', '5', '3', ''];
  const { effect } = await typeAtHome(lines, { cards: [makeCard('big', { roles })] });
  expect(effect).toMatchObject({ choices: { role: 'r-10', coach: 'scored' } });
});

test('the end of the input is leaving', async () => {
  expect((await typeAtHome([])).effect).toEqual({ kind: 'leave' });
});
