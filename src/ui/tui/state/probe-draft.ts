/** The answer to a probe that is being given: a seat's own state, kept while the page is up. */
import type { ProbeView } from '../../../core/engine/view-probes.ts';
import { emptyField, type TextField } from './text-field.ts';

/** What has been picked or typed so far, and for which question. */
export interface ProbeDraft {
  readonly question: string;
  /** The option, or −1. */
  readonly picked: number;
  readonly field: TextField;
  /** What was typed is no number. */
  readonly isWrong: boolean;
}

/** The draft for the question that is asked now; blank if another was asked before. */
export function draftOf(draft: ProbeDraft | null, probe: ProbeView): ProbeDraft {
  const question = `${probe.probe}.${probe.question}`;
  if (draft?.question === question) return draft;
  return { question, picked: -1, field: emptyField, isWrong: false };
}
