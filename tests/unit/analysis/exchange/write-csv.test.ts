import { describe, expect, test } from 'vitest';
import { csvRow } from '../../../../src/analysis/exchange/csv.ts';
import { writeCsv } from '../../../../src/analysis/exchange/write-csv.ts';
import type { ReportSource } from '../../../../src/analysis/report/after-action/source.ts';
import { logCodes } from '../../../../src/core/engine/log-codes.ts';
import { logEntry } from '../../../../src/core/engine/log-json.ts';
import { readCsv } from '../../../helpers/csv.ts';
import { hostileSource } from '../../../helpers/hostile-texts.ts';
import { playedByStandIns } from '../../../helpers/report-source.ts';
import { loadNamed } from '../../../helpers/scenarios/load.ts';

const write = ({ blueprint, log }: ReportSource): string => writeCsv({ blueprint, log, name: 'drill-1' });

/** The rows by column, checked to be as wide as their head. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head, ...rows] = readCsv(csv.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(head!.length);
    return Object.fromEntries(row.map((cell, i) => [head![i]!, cell]));
  });
}

describe('a log as CSV', () => {
  const source = playedByStandIns(loadNamed('wenhe-flood'));
  const csv = write(source);
  const rows = rowsOf(csv);
  const head = readCsv(csv.slice(1))[0]!;

  test('has a row for each entry, with its number, its time and its code', () => {
    const { blueprint, log } = source;
    expect(rows).toHaveLength(log.length);
    rows.forEach((row, i) => {
      const { t, code } = logEntry(blueprint, log, i);
      expect([row.entry, row.time_ms, row.code]).toEqual([String(i), String(t), code]);
    });
    expect(rows[0]!['time:timestamp']).toBe('2026-07-14T05:30:00.000+08:00');
  });

  test('has a column of its own for every field that an entry can have', () => {
    const fields = logCodes.flatMap((code) =>
      (['a', 'b', 'x'] as const).flatMap((key) => {
        const field = (code as Partial<Record<typeof key, { name: string }>>)[key];
        return field === undefined ? [] : [field.name];
      }),
    );
    for (const name of fields) expect(head).toContain(name);
    expect(new Set(head).size).toBe(head.length);
  });

  test('gives fields by name and what they name by its title', () => {
    const order = rows.find((row) => row.code === 'decision.accepted' && row.args !== '')!;
    expect(order).toMatchObject({
      'case:concept:name': 'drill-1',
      'org:resource': order.role,
      'lifecycle:transition': 'start',
      role_title: source.blueprint.roles.find(({ id }) => id === order.role)!.title,
    });
    expect(`${order['concept:name']}#`).toBe(order.decision!.replace(/\d+$/, ''));
    expect(order.args).toMatch(/^[\w-]+=[\w-]+$/);
    const inject = rows.find(({ code, inject }) => code === 'inject.fired' && inject === 'I-01#1')!;
    const { title } = source.blueprint.injects.find(({ id }) => id === 'I-01')!;
    expect(inject.inject_title).toBe(title);
  });

  test('begins with the mark by which spreadsheets know its encoding, and ends its lines as RFC 4180 has it', () => {
    expect(csv.startsWith('\ufeffcase:concept:name,entry,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

test('nothing in hostile texts is a formula, a control character or a new row', () => {
  const source = hostileSource();
  const csv = write(source);
  expect(rowsOf(csv)).toHaveLength(source.log.length);
  expect(csv.slice(1).replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
});

describe('a cell', () => {
  test.each([
    '=1+1',
    '+1',
    '-1+cmd',
    '@SUM(A1)',
    '|x',
    '%x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
    ' \r=1',
    '\u200b=1',
    '\ufeff=1',
  ])('%j is text, not a formula', (text) => {
    expect(csvRow([text])).toMatch(/^'[^\s]/);
  });

  test('a number is a number, also below zero', () => {
    expect(csvRow([-5, 0.25, 0])).toBe('-5,0.25,0\r\n');
  });

  test.each(['a,b', 'say "no"', 'a;b', "it's", '', '洪水，水位'])('%j comes back as it was', (text) => {
    expect(readCsv(csvRow(['x', text]))).toEqual([['x', text]]);
  });
});
