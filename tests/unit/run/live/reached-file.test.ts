/** How far drill time has come, written down each second: what a machine that stops without warning would otherwise lose. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepReached, readReached } from '../../../../src/run/live/reached-file.ts';
import { HandClock } from '../../../helpers/live/hand-clock.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const newFolder = tempFolders();

function keeping() {
  const folder = newFolder();
  const clock = new HandClock();
  const drill = { time: 0, entries: ['start'] };
  return { folder, clock, drill, forget: keepReached(drill, folder, clock) };
}

test('each second the time reached is written over the one before', () => {
  const { folder, clock, drill } = keeping();
  for (const time of [123_456, 9]) {
    drill.time = time;
    clock.pass(1000);
    expect(readReached(folder, 1)).toBe(time);
    expect(readFileSync(join(folder, 'reached'), 'utf8')).toHaveLength(32);
  }
  expect(statSync(join(folder, 'reached')).mode & 0o777).toBe(0o600);
});

test('a clock that stands writes nothing', () => {
  const { folder, clock } = keeping();
  clock.pass(60_000);
  expect(readdirSync(folder)).toEqual([]);
});

test('it is gone when the drill is left in good order, and no timer waits', () => {
  const { folder, clock, drill, forget } = keeping();
  drill.time = 1000;
  clock.pass(1000);
  forget();
  expect(readdirSync(folder)).toEqual([]);
  expect(clock.waiting).toBe(0);
});

test('what belongs to a longer journal than the one that is there does not count', () => {
  const { folder, clock, drill } = keeping();
  drill.time = 5000;
  drill.entries.push('report');
  clock.pass(1000);
  expect([readReached(folder, 1), readReached(folder, 2), readReached(folder, 3)]).toEqual([0, 5000, 5000]);
});

test.each(['', '12', '12 1', '-5 1\n', '1e9 1\n', 'x 1\n', '99999999999999999999 1\n'])(
  'a file that is no such line is as if there were none: %j',
  (text) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'reached'), text);
    expect(readReached(folder, 9)).toBe(0);
  },
);
