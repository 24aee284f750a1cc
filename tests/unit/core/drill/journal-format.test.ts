import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/core/drill/input.ts';
import { entryLine, headerLine, remarkLine } from '../../../../src/core/drill/journal-format.ts';
import { readJournal } from '../../../../src/core/drill/journal-reading.ts';
import { semanticsVersion } from '../../../../src/core/drill/semantics.ts';
import { sha256Hex } from '../../../../src/core/kernel/sha256.ts';

const header = {
  tocsin: 'journal',
  version: 1,
  semantics: semanticsVersion,
  scenario: { id: 'flood', title: 'Flood 洪水', hash: 'abc', file: 'flood/scenario.yaml' },
  seed: 's',
} as const;

const entries: readonly Entry[] = [
  { n: 0, t: 0, input: { kind: 'start', cast: { water: 'person' } } },
  { n: 1, t: 600_000, input: { kind: 'act', role: 'water', do: 'log', text: 'a "note"\nof two lines' } },
  { n: 2, t: 600_000, input: { kind: 'note', by: 'trainer', text: 'well done 好' } },
];

function write(list: readonly Entry[] = entries): string {
  let { text, hash } = headerLine(header);
  for (const entry of list) {
    const line = entryLine(hash, entry);
    text += line.text;
    hash = line.hash;
  }
  return text;
}

function problemOf(text: string) {
  const reading = readJournal(text);
  return reading.ok ? null : [reading.problem.code, reading.problem.line];
}

function lineOf(text: string, index: number): string {
  return text.split('\n')[index]!;
}

describe('a journal', () => {
  test('is read back as it was written', () => {
    const reading = readJournal(write());
    expect(reading).toMatchObject({ ok: true, torn: null, journal: { header, entries, reached: 600_000 } });
  });

  test('chains each line to the one before by SHA-256 over the hash and the line without its own', () => {
    const [first, second] = write().split('\n') as [string, string];
    const { hash: before } = JSON.parse(first) as { hash: string };
    const body = `{"n":0,"t":0,"input":{"kind":"start","cast":{"water":"person"}}}`;
    expect(second).toBe(`${body.slice(0, -1)},"hash":"${sha256Hex(before + body)}"}`);
  });

  test('keeps remarks in the chain and beside the entries, and learns from them how far the drill had come', () => {
    const { text, hash } = headerLine(header);
    const remark = remarkLine(hash, { kind: 'pace', t: 42_000, pace: 12, wall: '2026-01-01T00:00:00Z' });
    const reading = readJournal(text + remark.text + entryLine(remark.hash, entries[0]!).text);
    expect(reading).toMatchObject({
      ok: true,
      journal: { entries: [entries[0]], remarks: [{ kind: 'pace', pace: 12 }], reached: 42_000 },
    });
  });

  test.each([
    ['an empty file', ''],
    ['a text', 'tocsin: 1\nid: flood\n'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0'],
    ['another JSON file', '{"name":"tocsin"}\n'],
    ['a log', '{"tocsin":"log","version":1}\n'],
    ['null', 'null\n'],
  ])('is not %s', (_, text) => {
    expect(problemOf(text)).toEqual(['journal/foreign', 1]);
  });

  test('of another version or of other rules is left alone', () => {
    expect(problemOf(write().replace('"version":1', '"version":2'))).toEqual(['journal/version', 1]);
    const other = headerLine({ ...header, semantics: semanticsVersion + 1 }).text;
    expect(problemOf(other)).toEqual(['journal/semantics', 1]);
  });

  test.each([
    ['a changed time', (text: string) => text.replace('"t":600000', '"t":600001'), 3],
    ['a changed word', (text: string) => text.replace('well done', 'hopeless'), 4],
    ['a changed seed', (text: string) => text.replace('"seed":"s"', '"seed":"x"'), 1],
    ['a line taken out', (text: string) => text.replace(`${lineOf(text, 2)}\n`, ''), 3],
    ['a line said twice', (text: string) => text.replace(`${lineOf(text, 2)}\n`, '$&$&'), 4],
    ['lines in another order', (text: string) => swapLines(text, 1, 2), 2],
    ['an empty line', (text: string) => text.replace(`${lineOf(text, 2)}\n`, '$&\n'), 4],
    ['spaces put in', (text: string) => text.replace('"n":1,', '"n": 1,'), 3],
  ])('shows %s with its line', (_, change, line) => {
    const changed = change(write());
    expect(changed).not.toBe(write());
    expect(problemOf(changed)).toEqual(['journal/tampered', line]);
  });

  test('refuses entries out of number or going back in time, however well they are chained', () => {
    const [first, second] = entries as [Entry, Entry];
    expect(problemOf(write([first, { ...second, n: 2 }]))).toEqual(['journal/out-of-order', 3]);
    expect(problemOf(write([first, second, { ...second, n: 2, t: 599_999 }]))).toEqual([
      'journal/out-of-order',
      4,
    ]);
  });

  test('refuses an input that no build of this version writes', () => {
    const strange = { n: 0, t: 0, input: { kind: 'explode' } } as unknown as Entry;
    expect(problemOf(write([strange]))).toEqual(['journal/malformed', 2]);
  });

  test('cut off anywhere in its last line is the journal without that line', () => {
    const text = write();
    const kept = write(entries.slice(0, 2));
    for (let cut = kept.length + 1; cut < text.length - 1; cut++) {
      const reading = readJournal(text.slice(0, cut));
      expect(reading).toMatchObject({ ok: true, torn: { text: kept, lost: text.slice(kept.length, cut) } });
      expect(reading.ok && reading.journal.entries).toEqual(entries.slice(0, 2));
    }
  });

  test('that lacks only its last line end has lost nothing', () => {
    const reading = readJournal(write().slice(0, -1));
    expect(reading).toMatchObject({ ok: true, torn: { text: write(), lost: '' }, journal: { entries } });
  });

  test('with something other than a line behind its last is torn there', () => {
    expect(readJournal(`${write()}\0\0\0\0`)).toMatchObject({
      ok: true,
      torn: { text: write(), lost: '\0\0\0\0' },
    });
  });

  test('never makes reading throw, and no change of one character goes unseen', () => {
    const text = write();
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom(...'{}",:0a\n\\ é'), (at, letter) => {
        fc.pre(text[at] !== letter);
        const reading = readJournal(text.slice(0, at) + letter + text.slice(at + 1));
        expect(reading.ok && reading.torn === null).toBe(false);
      }),
    );
  });
});

function swapLines(text: string, a: number, b: number): string {
  const lines = text.split('\n');
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines.join('\n');
}
