/** What somebody was writing, kept beside the journal: replaced whole and not at each key, the owner's alone, gone when nothing is left. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DraftsFile } from '../../../../src/run/live/drafts-file.ts';
import { HandClock } from '../../../helpers/live/hand-clock.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';

const newFolder = tempFolders();
const kept = (folder: string, role = 'water') => new DraftsFile(folder, role, new HandClock()).found;

test('what was kept last is found by the role that kept it, and by no other', async () => {
  const folder = newFolder();
  const water = new DraftsFile(folder, 'water', new HandClock());
  expect(water.found).toBeUndefined();
  water.keep({ note: 'a' });
  water.keep({ note: '漫溢 "b"' });
  await water.close();
  expect(kept(folder)).toEqual({ note: '漫溢 "b"' });
  expect(kept(folder, 'county')).toBeUndefined();
});

test('it is the owner’s alone, and nothing else is left in the folder', async () => {
  const folder = newFolder();
  const file = new DraftsFile(folder, 'water', new HandClock());
  file.keep({ note: 'a' });
  await file.close();
  expect(readdirSync(folder)).toEqual(['drafts.json']);
  expect(statSync(join(folder, 'drafts.json')).mode & 0o777).toBe(0o600);
});

test('changes within half a second are written once', async () => {
  const folder = newFolder();
  const clock = new HandClock();
  const file = new DraftsFile(folder, 'water', clock);
  for (let i = 0; i < 20; i++) file.keep({ note: i });
  expect(clock.waiting).toBe(1);
  clock.pass(499);
  expect(existsSync(join(folder, 'drafts.json'))).toBe(false);
  clock.pass(1);
  await expect.poll(() => kept(folder)).toEqual({ note: 19 });
  expect(clock.waiting).toBe(0);
});

test('drafts that are forgotten take the file with them, but for those of another role', async () => {
  const folder = newFolder();
  for (const role of ['water', 'county']) {
    const file = new DraftsFile(folder, role, new HandClock());
    file.keep({ role });
    await file.close();
  }
  for (const [role, left] of [
    ['water', ['drafts.json']],
    ['county', []],
  ] as const) {
    const file = new DraftsFile(folder, role, new HandClock());
    expect(file.found).toEqual({ role });
    file.keep(null);
    await file.close();
    expect(readdirSync(folder)).toEqual(left);
  }
});

test('a closed file takes no more', async () => {
  const folder = newFolder();
  const clock = new HandClock();
  const file = new DraftsFile(folder, 'water', clock);
  await file.close();
  file.keep({ note: 'late' });
  expect(clock.waiting).toBe(0);
});

test.each([
  ['no JSON', '{"tocsin":"dra'],
  ['a list', '[]'],
  ['null', 'null'],
  ['another version', '{"tocsin":"drafts","version":2,"roles":{"water":{}}}'],
  ['roles that are none', '{"tocsin":"drafts","version":1,"roles":null}'],
])('a file that cannot be read is as if there were none: %s', (_, text) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'drafts.json'), text);
  expect(kept(folder)).toBeUndefined();
});

test('a folder that refuses the file stops nobody', async () => {
  const folder = newFolder();
  const file = new DraftsFile(join(folder, 'gone'), 'water', new HandClock());
  file.keep({ note: 'a' });
  await file.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that was being written when the machine stopped does no harm', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'drafts.json.new'), '{"tocs');
  chmodSync(join(folder, 'drafts.json.new'), 0o600);
  const file = new DraftsFile(folder, 'water', new HandClock());
  file.keep({ note: 'a' });
  await file.close();
  expect(JSON.parse(readFileSync(join(folder, 'drafts.json'), 'utf8')).roles).toEqual({
    water: { note: 'a' },
  });
});
