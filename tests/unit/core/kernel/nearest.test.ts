import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../../../src/core/kernel/nearest.ts';

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['water', 'water', 0],
    ['water', 'wader', 1],
    ['water', 'waters', 1],
    ['water', 'wtaer', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from "%s" to "%s" is %d, either way round', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('the nearest name', () => {
  const roles = ['county-hq', 'water', 'township', 'city-hq'];

  test.each([
    ['watr', 'water'],
    ['county_hq', 'county-hq'],
    ['County HQ', 'county-hq'],
    ['twonship', 'township'],
    ['water-bureau', 'water'],
    ['cty-hq', 'city-hq'],
  ])('to %s is %s', (name, found) => {
    expect(nearest(name, roles)).toBe(found);
  });

  test('is none when nothing is near', () => {
    expect(nearest('ambulance', roles)).toBeNull();
    expect(nearest('water', [])).toBeNull();
    expect(nearest('x'.repeat(10_000), roles)).toBeNull();
  });

  test('is looked for up to a hundred characters', () => {
    const [long, longer] = ['a'.repeat(100), 'a'.repeat(101)];
    expect(nearest(long, [longer, long])).toBe(long);
    expect(nearest(longer, [long, longer])).toBeNull();
  });

  test('is the first of equally near ones', () => {
    expect(nearest('stag', ['stage', 'stags'])).toBe('stage');
  });

  test('prefers a misspelling to a name inside the name', () => {
    expect(nearest('water-bureu', ['water', 'water-bureau'])).toBe('water-bureau');
  });
});
