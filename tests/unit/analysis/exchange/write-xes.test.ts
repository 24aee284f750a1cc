import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeXes } from '../../../../src/analysis/exchange/write-xes.ts';
import type { ReportSource } from '../../../../src/analysis/report/after-action/source.ts';
import { LOG, logCodes } from '../../../../src/core/engine/log-codes.ts';
import { hostileSource } from '../../../helpers/hostile-texts.ts';
import { tempFolders } from '../../../helpers/live/temp-folder.ts';
import { playedByStandIns } from '../../../helpers/report-source.ts';
import { loadNamed } from '../../../helpers/scenarios/load.ts';
import { lacks } from '../../../helpers/tools.ts';

const newFolder = tempFolders();
const reader = join(import.meta.dirname, '../../../helpers/xes/read-xes.py');
const schema = join(import.meta.dirname, '../../../fixtures/xes/ieee-1849-2016.xsd');

/** What the reader prints. */
interface ReadLog {
  readonly extensions: Readonly<Record<string, string>>;
  readonly traces: readonly {
    readonly attributes: Readonly<Record<string, string | number>>;
    readonly events: readonly Readonly<Record<string, string | number>>[];
  }[];
}

const write = ({ blueprint, log }: ReportSource): string => writeXes({ blueprint, log, name: 'drill-1' });

describe('XES', () => {
  test.skipIf(lacks('xmllint'))('is valid, also with hostile texts', () => {
    for (const source of [playedByStandIns(loadNamed('wenhe-flood')), hostileSource()]) {
      const file = join(newFolder(), 'log.xes');
      writeFileSync(file, write(source));
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, file], {
        encoding: 'utf8',
      });
      expect(stderr).toMatch(/validates\n$/);
      expect(status).toBe(0);
    }
  });

  test.skipIf(lacks('python3'))('is read back whole by another XML parser, as an importer reads it', () => {
    for (const source of [playedByStandIns(loadNamed('wenhe-flood')), hostileSource()]) {
      const { blueprint, log } = source;
      const file = join(newFolder(), 'log.xes');
      writeFileSync(file, write(source));
      const { status, stdout, stderr } = spawnSync('python3', [reader, file], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      expect([status, stderr]).toEqual([0, '']);
      const read: ReadLog = JSON.parse(stdout);
      expect(Object.keys(read.extensions)).toEqual(['concept', 'time', 'lifecycle', 'org']);
      expect(read.traces.map(({ attributes }) => attributes['concept:name'])).toEqual(['drill-1']);
      const roles = new Set(blueprint.roles.map(({ id }) => id));
      for (const event of read.traces[0]!.events) {
        const entry = Number(event['tocsin:entry']);
        expect(event['tocsin:code']).toBe(logCodes[log.codes[entry]!]!.code);
        // Seconds of the real calendar since StartEx, whatever zone the clock of the drill is in.
        const since = Number(event['time:timestamp']) - Number(read.traces[0]!.events[0]!['time:timestamp']);
        expect(since).toBeCloseTo(log.times[entry]! / 1000, 3);
        expect(event['concept:name']).not.toBe('');
        if ('org:resource' in event) expect(roles).toContain(event['org:resource']);
      }
      expect(read.traces[0]!.events.length).toBe(
        Array.from(log.codes.slice(0, log.length)).filter((code) => code !== LOG['world.ticked']).length,
      );
    }
  });

  test('has an event for each entry but the steps of the world, with its number, on the clock of the drill', () => {
    const source = playedByStandIns(loadNamed('wenhe-flood'));
    const xes = write(source);
    const entries = [...xes.matchAll(/key="tocsin:entry" value="(\d+)"/g)].map(([, entry]) => Number(entry));
    const codes = [...xes.matchAll(/key="tocsin:code" value="([^"]+)"/g)].map(([, code]) => code!);
    expect(codes).not.toContain('world.ticked');
    expect(entries).toEqual([...entries].sort((one, other) => one - other));
    expect(xes.match(/<event>/g)!.length).toBe(entries.length);
    expect(xes).toContain('key="time:timestamp" value="2026-07-14T05:30:00.000+08:00"');
  });

  test('gives a task its life and its owner', () => {
    const events = write(playedByStandIns(loadNamed('wenhe-flood'))).split('<event>');
    const life = events.filter((event) => event.includes('value="task activate-three"'));
    const steps = life.map((event) => /lifecycle:transition" value="([^"]+)"/.exec(event)![1]);
    expect(steps).toEqual(['schedule', 'complete']);
    for (const event of life) expect(event).toContain('key="org:resource" value="county-hq"');
  });

  test('is the same to the byte each time', () => {
    const blueprint = loadNamed('wenhe-flood');
    expect(write(playedByStandIns(blueprint, { executor: 'xstate' }))).toBe(
      write(playedByStandIns(blueprint)),
    );
  });
});
