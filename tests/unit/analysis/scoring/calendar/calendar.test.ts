import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addMonths, daysBetween, isDate } from '../../../../../src/analysis/scoring/calendar/dates.ts';
import {
  type DrillRule,
  defaultRules,
  drillRulesSchema,
  dueDrills,
  type FinishedDrill,
} from '../../../../../src/analysis/scoring/calendar/index.ts';

describe('dates', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-11-23', 24, '2028-11-23'],
    ['2026-07-01', 6, '2027-01-01'],
  ])('%s and %i months is %s', (date, months, then) => {
    expect(addMonths(date, months)).toBe(then);
  });

  test('are counted over leap days, either way', () => {
    expect([daysBetween('2024-02-28', '2024-03-01'), daysBetween('2024-03-01', '2024-02-28')]).toEqual([
      2, -2,
    ]);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '0000-01-01'])('%j is none', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('what is due', () => {
  const rule = (id: string, months: number, more: Partial<DrillRule> = {}): DrillRule => ({
    id,
    title: id,
    who: 'us',
    months,
    source: 'law',
    ...more,
  });
  const drill = (id: string, date: string, category = 'accident'): FinishedDrill => ({
    id,
    scenario: id.slice(0, -2),
    category,
    date,
  });

  test('is reckoned from the last drill that counts; the due date itself is in time', () => {
    const drills = [
      drill('fire-1', '2026-01-10'),
      drill('fire-2', '2026-03-10'),
      drill('flood-1', '2026-05-01', 'flood'),
    ];
    const at = (today: string) =>
      dueDrills([rule('half', 6, { categories: ['accident'] })], drills, today)[0]!;
    expect(at('2026-09-10')).toMatchObject({
      last: { drill: 'fire-2', date: '2026-03-10' },
      due: '2026-09-10',
      daysLeft: 0,
      state: 'soon',
    });
    expect(at('2026-09-11')).toMatchObject({ daysLeft: -1, state: 'overdue' });
    expect(at('2026-03-10').state).toBe('due-later');
  });

  test('a rule can name scenarios, categories, either, or nothing at all', () => {
    const drills = [drill('fire-1', '2026-01-10')];
    const states = (more: Partial<DrillRule>) =>
      dueDrills([rule('r', 12, more)], drills, '2026-02-01')[0]!.state;
    expect(states({ scenarios: ['fire'] })).toBe('due-later');
    expect(states({ scenarios: ['flood'], categories: ['accident'] })).toBe('due-later');
    expect(states({ scenarios: ['flood'] })).toBe('never');
    expect(states({})).toBe('due-later');
  });

  test('what was never drilled comes first, then the earliest date', () => {
    const drills = [drill('fire-1', '2026-01-10')];
    const rules = [rule('late', 24), rule('soon', 1), rule('never', 12, { categories: ['flood'] })];
    expect(dueDrills(rules, drills, '2026-02-01').map((due) => due.rule.id)).toEqual([
      'never',
      'soon',
      'late',
    ]);
  });
});

test('the rules that come with Tocsin name their sources and have the published form', async () => {
  expect(drillRulesSchema.parse(defaultRules)).toEqual(defaultRules);
  expect(defaultRules.rules.every(({ source }) => /Art\. \d/.test(source))).toBe(true);
  const text = `${JSON.stringify(z.toJSONSchema(drillRulesSchema, { target: 'draft-2020-12' }), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../../docs/drill-rules.schema.json');
});
