/** A question as the role asked sees it: its options without how they are judged, until when it waits, what was chosen. */
import type { Blueprint } from '../model/blueprint.ts';
import {
  ASKED_INJECT,
  ASKED_LETTER,
  ASKED_OPTION,
  ASKED_STATE,
  ASKED_STRIDE,
  ASKED_UNTIL,
  LAPSED,
  OPEN,
} from '../model/question.ts';
import { type Named, nameOf } from './view-names.ts';

export interface OptionView extends Named {
  readonly detail: string;
  /** Whether it can still be chosen. */
  readonly isOpen: boolean;
}

export interface QuestionView {
  /** Empty for a question that is answered in words. */
  readonly options: readonly OptionView[];
  readonly reasonRequired: boolean;
  /** `open` while it waits for this role. */
  readonly state: 'open' | 'answered' | 'lapsed';
  /** When it can no longer be answered, in drill milliseconds; null if it can to the end. */
  readonly until: number | null;
  /** What this role chose, or got for saying nothing. */
  readonly chosen: Named | null;
}

/** The question of a letter, or null if it asks nothing. */
export function viewQuestion(
  blueprint: Blueprint,
  asked: readonly number[],
  optionClosed: readonly number[],
  letter: number,
): QuestionView | null {
  for (let at = 0; at < asked.length; at += ASKED_STRIDE) {
    if (asked[at + ASKED_LETTER] !== letter) continue;
    const { options, reasonRequired } = blueprint.injects[asked[at + ASKED_INJECT]!]!.question!;
    const state = asked[at + ASKED_STATE]!;
    const until = asked[at + ASKED_UNTIL]!;
    return {
      options: options.map(({ id, title, detail, slot }) => ({
        id,
        title,
        detail,
        isOpen: optionClosed[slot] === 0,
      })),
      reasonRequired,
      state: state === OPEN ? 'open' : state === LAPSED ? 'lapsed' : 'answered',
      until: until < 0 ? null : until,
      chosen: nameOf(options, asked[at + ASKED_OPTION]!),
    };
  }
  return null;
}
