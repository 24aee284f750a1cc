import { describe, expect, test } from 'vitest';
import { silentCodes, tellLog } from '../../../../src/analysis/report/tell-log.ts';
import { logCodes } from '../../../../src/core/engine/log-codes.ts';
import { reportLanguages } from '../../../../src/text/report-words.ts';
import { compileInput } from '../../../helpers/compile-input.ts';
import { dampPatch } from '../../../helpers/damp-patch.ts';
import { hostileSource } from '../../../helpers/hostile-texts.ts';
import { playedBy } from '../../../helpers/report-source.ts';

const codes = logCodes.map(({ code }) => code);

describe('every kind of log entry', () => {
  test.each(Object.entries(reportLanguages))('has words in %s', (_, words) => {
    expect(Object.keys(words.tell).sort()).toEqual([...codes].sort());
  });

  test('is told in lines, or is on the list of those that are not', () => {
    expect(silentCodes.filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(silentCodes).size).toBe(silentCodes.length);
    // What people do and what they are shown is never silent.
    for (const code of ['inject.fired', 'decision.accepted', 'task.met', 'drill.ended'] as const)
      expect(silentCodes).not.toContain(code);
  });
});

describe('a log in lines', () => {
  const source = playedBy(dampPatch, [
    [
      12,
      { kind: 'act', role: 'patrol', do: 'notify', to: ['water'], facts: ['damp'], text: 'Come and look.' },
    ],
    [20, { kind: 'act', role: 'water', do: 'shore-dike' }],
    [25, { kind: 'note', by: 'Evaluator Lin', text: 'Quick work.' }],
  ]);
  const english = tellLog(source, 'en');

  test('says who told whom what, in whose words, on the clock and in drill time', () => {
    expect(english).toMatch(
      /^\d\d:\d\d T\+0:12 {2}Dike patrol: tells Water bureau: A damp patch at the dike “Come and look\.”$/m,
    );
  });

  test('numbers evaluators and does not name them', () => {
    expect(english).toContain('Evaluator 1: Quick work.');
    expect(english).not.toContain('Lin');
  });

  test('tells the same drill in Chinese', () => {
    expect(tellLog(source, 'zh')).toContain(
      'Dike patrol：通报，致Water bureau：A damp patch at the dike“Come and look.”',
    );
  });

  test('calls a power by its title', () => {
    const roads = (titles?: Readonly<Record<string, string>>) =>
      compileInput({
        organisation: {
          city: { title: 'City', level: 'city', authority: ['close-road'] },
          county: { title: 'County', level: 'county', reports_to: 'city' },
        },
        actions: { shut: { title: 'Shut the road', by: ['county'], authority: 'close-road' } },
        ...(titles && { titles }),
      });
    const lent: Parameters<typeof playedBy>[1] = [
      [1, { kind: 'act', role: 'county', do: 'request', to: ['city'], action: 'shut' }],
      [2, { kind: 'act', role: 'city', do: 'approve', re: 'county/request#1' }],
    ];
    expect(tellLog(playedBy(roads({ 'close-road': 'closing roads' }), lent), 'en')).toContain(
      'County may now, once: closing roads',
    );
    expect(tellLog(playedBy(roads(), lent), 'en')).toContain('County may now, once: close road');
  });

  test('tells once what takes no time, and the end of what takes some', () => {
    expect(english.match(/Water bureau: .*Shore up the dike|Water bureau: .*, done/g)).toHaveLength(2);
    const quick = compileInput({
      organisation: { crew: { title: 'Crew', level: 'county' } },
      actions: { ring: { title: 'Ring the bell', by: ['crew'] } },
    });
    const told = tellLog(playedBy(quick, [[1, { kind: 'act', role: 'crew', do: 'ring' }]]), 'en');
    expect(told.match(/Ring the bell/g)).toHaveLength(1);
  });

  test('is one line for each entry, whatever texts hold', () => {
    const text = tellLog(hostileSource(), 'en');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^\d\d:\d\d T\+\d/);
  });
});
