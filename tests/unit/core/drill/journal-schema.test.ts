import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { journalLineSchema } from '../../../../src/core/drill/journal-lines.ts';

const file = join(import.meta.dirname, '../../../../docs/journal.schema.json');

test('the published schema of a journal line is the one that is read by (UPDATE=1 writes it)', () => {
  const text = `${JSON.stringify(z.toJSONSchema(journalLineSchema), null, 2)}\n`;
  if (process.env.UPDATE === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
