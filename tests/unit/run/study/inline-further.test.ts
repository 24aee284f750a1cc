import { setFlagsFromString } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { Batch } from '../../../../src/core/drill/batch.ts';
import { logLines } from '../../../../src/core/engine/log-json.ts';
import { inlineFurther } from '../../../../src/run/study/inline-further.ts';
import { rich } from '../../../helpers/rich-drill.ts';

// V8's own figure, for the other tests of this process.
afterAll(() => setFlagsFromString('--max-inlined-bytecode-size-cumulative=920'));

test('a process told to inline further runs batches to the same logs', () => {
  const batch = new Batch(rich);
  const logs = (): string[] => Array.from({ length: 40 }, (_, n) => logLines(rich, batch.run(`s#${n}`).log));
  const before = logs();
  inlineFurther();
  expect(logs()).toEqual(before);
});
