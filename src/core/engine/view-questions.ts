/** A question as the role asked sees it: options and points without how they are judged, until when it waits, what was chosen. */
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
  /** What can be said in an interview; empty for what is none. Which must be said, and which never, is not told. */
  readonly points: readonly Named[];
  readonly reasonRequired: boolean;
  /** `open` while it waits for this role. */
  readonly state: 'open' | 'answered' | 'lapsed';
  /** When it can no longer be answered, in drill milliseconds; null if it can to the end. */
  readonly until: number | null;
  /** What this role chose, or got for saying nothing. */
  readonly chosen: Named | null;
  /** What it said in an interview, or is held to have said for saying nothing. */
  readonly said: readonly Named[];
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
    const { options, points, reasonRequired } = blueprint.injects[asked[at + ASKED_INJECT]!]!.question!;
    const state = asked[at + ASKED_STATE]!;
    const until = asked[at + ASKED_UNTIL]!;
    const taken = asked[at + ASKED_OPTION]!;
    return {
      options: options.map(({ id, title, detail, slot }) => ({
        id,
        title,
        detail,
        isOpen: optionClosed[slot] === 0,
      })),
      points: points.map(({ id, title }) => ({ id, title })),
      reasonRequired,
      state: state === OPEN ? 'open' : state === LAPSED ? 'lapsed' : 'answered',
      until: until < 0 ? null : until,
      chosen: nameOf(options, taken),
      said: points
        .filter((_, index) => taken >= 0 && (taken & (1 << index)) !== 0)
        .map(({ id, title }) => ({ id, title })),
    };
  }
  return null;
}
