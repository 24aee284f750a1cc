import { expect, test } from 'vitest';
import { shorten } from '../../../../../src/analysis/report/after-action/pictures/svg.ts';

test('a label too long for its place is cut, and keeps the number that tells it from others of its name', () => {
  const title = 'Report the situation to the city, every hour';
  const [first, second, third] = [title, `${title} (2)`, `${title} (3)`].map((text) => shorten(text, 160));
  expect(first).toMatch(/^Report the .*…$/);
  expect(second).toMatch(/^Report the .*… \(2\)$/);
  expect(third).not.toBe(second);
  expect(second!.length).toBeLessThanOrEqual(first!.length);
  expect(shorten('Short (2)', 160)).toBe('Short (2)');
});
