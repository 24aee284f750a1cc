/** Questions of probes as they were put to roles: what was right at that moment, what was answered, and whether that was so. */
import { LOG } from '../../../core/engine/log-codes.ts';
import { isRightAnswer, type ProbeQuestion } from '../../../core/model/probe.ts';
import type { Brief } from './source.ts';

export type ProbeResult = 'right' | 'wrong' | 'unknown' | 'none';

export interface ProbePut {
  readonly question: ProbeQuestion;
  readonly role: number;
  /** The log entry by which it was asked. */
  readonly asked: number;
  /** The number that was right, or the bits of the options that were. */
  readonly truth: number;
  /** The entry of the answer, or of not knowing; null for none. */
  readonly settled: number | null;
  /** The number, or the place among the options; null for none. */
  readonly answer: number | null;
  readonly result: ProbeResult;
}

/** In the order in which they were asked. */
export function probesPut({ blueprint, log }: Brief): ProbePut[] {
  if (blueprint.probes.length === 0) return [];
  const put = new Map<string, ProbePut>();
  for (let entry = 0; entry < log.length; entry++) {
    const code = log.codes[entry]!;
    const [a, role, x] = [log.a[entry]!, log.b[entry]!, log.x[entry]!];
    const key = `${a} ${role}`;
    if (code === LOG['probe.asked']) {
      const question = blueprint.probeQuestions[a]!;
      put.set(key, { question, role, asked: entry, truth: x, settled: null, answer: null, result: 'none' });
      continue;
    }
    const asked = put.get(key);
    if (asked === undefined) continue;
    if (code === LOG['probe.passed']) put.set(key, { ...asked, settled: entry, result: 'unknown' });
    if (code === LOG['probe.answered']) {
      const result = isRightAnswer(asked.question, asked.truth, x) ? 'right' : 'wrong';
      put.set(key, { ...asked, settled: entry, answer: x, result });
    }
  }
  return [...put.values()];
}
