/**
 * Keys while a probe asks: digits and arrows pick, a number is typed, Enter answers, Esc says that one does not know. Nothing else
 * is within reach. A key pressed as the page came up picks at most; it never answers.
 */
import type { InputOf } from '../../../core/drill/input.ts';
import type { ProbeView } from '../../../core/engine/view-probes.ts';
import { digitOf, type Key, normalise } from '../keys.ts';
import { graphemes } from '../layout/width.ts';
import type { SeatContext } from './context.ts';
import { draftOf, type ProbeDraft } from './probe-draft.ts';
import { only, type Pressed, type SeatState } from './seat-state.ts';
import { typeInto } from './text-field.ts';

/** The answer as an input; without `answer`, that the role does not know. */
export function probeInput(
  role: string,
  { probe, question }: ProbeView,
  answer: string | number | null,
): InputOf<'probe'> {
  return { kind: 'probe', role, probe, question, ...(answer !== null && { answer }) };
}

export function pressProbe(state: SeatState, probe: ProbeView, key: Key, context: SeatContext): Pressed {
  const draft = draftOf(state.probe, probe);
  const role = context.view.role.id;
  const answer = (value: string | number | null): Pressed => ({
    state: { ...state, probe: null },
    effects: [{ kind: 'probe', input: probeInput(role, probe, value) }],
  });
  if (key.name === 'escape') return answer(null);
  if (key.name === 'enter') {
    if (probe.options.length > 0) {
      const option = probe.options[draft.picked];
      return option === undefined ? only(state) : answer(option.id);
    }
    const value = readNumber(draft.field.text);
    return value === null ? only({ ...state, probe: { ...draft, isWrong: true } }) : answer(value);
  }
  return only({ ...state, probe: probe.options.length > 0 ? pick(draft, probe, key) : type(draft, key) });
}

function pick(draft: ProbeDraft, { options }: ProbeView, key: Key): ProbeDraft {
  const last = options.length - 1;
  if (key.name === 'up') return { ...draft, picked: Math.max(0, draft.picked - 1) };
  if (key.name === 'down') return { ...draft, picked: Math.min(last, draft.picked + 1) };
  if (key.name !== 'text') return draft;
  const digit = graphemes(key.text)
    .map(digitOf)
    .findLast((each) => each >= 1 && each <= options.length);
  return digit === undefined ? draft : { ...draft, picked: digit - 1 };
}

function type(draft: ProbeDraft, key: Key): ProbeDraft {
  return { ...draft, field: typeInto(draft.field, key), isWrong: false };
}

/** A decimal number as people type it, full-width digits included, or null. */
function readNumber(text: string): number | null {
  const plain = normalise(text).trim();
  return /^[+-]?\d{1,15}([.]\d{1,15})?$/.test(plain) ? Number(plain) : null;
}
