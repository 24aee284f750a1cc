/** What people believed when probes asked them, against what was so at that moment: one measure for each level of awareness. */
import { LOG } from '../../../core/engine/log-codes.ts';
import { type AwarenessLevel, isRightAnswer } from '../../../core/model/probe.ts';
import type { Verdicts } from '../verdicts.ts';
import { type Measure, type Reading, share } from './measure.ts';

/** Questions of a level that were put to roles and had a right answer, and how many were answered rightly. */
function readLevel({ timeline: { log, plan } }: Verdicts, level: AwarenessLevel): Reading {
  const { probeQuestions, probes } = plan.blueprint;
  if (probes.length === 0) return share(0, 0);
  const truths = new Map<string, number>();
  let right = 0;
  for (let entry = 0; entry < log.length; entry++) {
    const code = log.codes[entry];
    if (code !== LOG['probe.asked'] && code !== LOG['probe.answered']) continue;
    const question = probeQuestions[log.a[entry]!]!;
    if (question.level !== level) continue;
    const key = `${log.a[entry]!} ${log.b[entry]!}`;
    const x = log.x[entry]!;
    if (code === LOG['probe.asked']) {
      // Options of which none was right at that moment ask for nothing that could be known.
      if (question.options.length === 0 || x !== 0) truths.set(key, x);
    } else {
      const truth = truths.get(key);
      if (truth !== undefined && isRightAnswer(question, truth, x)) right++;
    }
  }
  return share(right, truths.size);
}

const source =
  'The freeze probes of SAGAT (Endsley, Human Factors 37, 1995); which answers are right is the author’s.';

function awareness(level: AwarenessLevel, title: string, what: string): Measure {
  return {
    id: `sa-level-${level}`,
    group: 'judgement',
    title,
    definition: `Right answers out of the questions of level ${level} (${what}) that probes put to roles, stand-ins included. An answer is judged by what was so when it was asked: a number within the tolerance that the author states, or an option whose condition was true. No answer is not right. Questions with options of which none was right are left out.`,
    range: [0, 1],
    unit: 'share',
    source,
    read: (verdicts) => readLevel(verdicts, level),
  };
}

export const awarenessLevels: readonly Measure[] = [
  awareness(1, 'Awareness of what is there', 'perceiving what is there'),
  awareness(2, 'Awareness of what it means', 'understanding it'),
  awareness(3, 'Awareness of what comes', 'foreseeing what becomes of it'),
];
