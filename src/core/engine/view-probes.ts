/** What a probe asks of a role at this moment: one question at a time, without the right answer. */
import type { Blueprint } from '../model/blueprint.ts';
import { PROBED_DONE, PROBED_QUESTION, PROBED_ROLE, PROBED_STRIDE, PROBED_UNTIL } from '../model/probe.ts';
import type { Named } from './view-names.ts';

export interface ProbeView {
  /** The probe and the question in it, by their ids. */
  readonly probe: string;
  readonly question: string;
  readonly ask: string;
  /** Empty where the answer is a number. */
  readonly options: readonly Named[];
  readonly unit: string;
  /** Which of how many questions of the probe it is, from 1. */
  readonly number: number;
  readonly of: number;
}

/** The first question that waits for the role, or null. `now` is a drill time. */
export function viewProbe(
  blueprint: Blueprint,
  role: number,
  probed: readonly number[],
  now: number,
): ProbeView | null {
  for (let at = 0; at < probed.length; at += PROBED_STRIDE) {
    if (probed[at + PROBED_ROLE] !== role || probed[at + PROBED_DONE] === 1) continue;
    if (now > probed[at + PROBED_UNTIL]!) continue;
    const place = probed[at + PROBED_QUESTION]!;
    const { id, ask, options, unit } = blueprint.probeQuestions[place]!;
    const probe = blueprint.probes.find(({ questions }) => questions.includes(place))!;
    return {
      probe: probe.id,
      question: id.slice(probe.id.length + 1),
      ask,
      options: options.map(({ id: option, title }) => ({ id: option, title })),
      unit,
      number: probe.questions.indexOf(place) + 1,
      of: probe.questions.length,
    };
  }
  return null;
}
