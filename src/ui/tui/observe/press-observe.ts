/** Keys of the evaluator's screen. Pure: a state, a key and what there is give a state, and what is to be written. */
import type { Annotation } from '../../../analysis/scoring/index.ts';
import { digitOf, type Key, normalise } from '../keys.ts';
import { emptyField, type TextField, typeInto } from '../state/text-field.ts';
import { type ObservedQuestion, type ObserveModel, remark, tick } from './observe-model.ts';

export interface ObserveState {
  readonly page: 'questions' | 'points' | 'remark';
  /** The question opened, by its stable id: one that is asked meanwhile moves nothing. */
  readonly question: string | null;
  /** Which question or point is marked. */
  readonly cursor: number;
  readonly remark: TextField;
  /** What became of the last key that had anything written, or null. */
  readonly notice: { readonly tone: 'good' | 'bad'; readonly text: string } | null;
}

export const firstObserveState: ObserveState = {
  page: 'questions',
  question: null,
  cursor: 0,
  remark: emptyField,
  notice: null,
};

export interface ObservePressed {
  readonly state: ObserveState;
  /** What is to be kept, or null. */
  readonly written: Annotation | null;
  readonly leaves: boolean;
}

/** The question that is open, or null. */
export function openQuestion(
  { question }: ObserveState,
  { questions }: ObserveModel,
): ObservedQuestion | null {
  return questions.find(({ ref }) => ref === question) ?? null;
}

export function pressObserve(state: ObserveState, key: Key, model: ObserveModel): ObservePressed {
  if (key.name === 'interrupt') return { state, written: null, leaves: true };
  const question = openQuestion(state, model);
  if (state.page === 'questions' || question === null) return pressQuestions(state, key, model);
  return state.page === 'points'
    ? pressPoints(state, key, question, model.by)
    : pressRemark(state, key, question, model.by);
}

const only = (state: ObserveState): ObservePressed => ({ state, written: null, leaves: false });

function pressQuestions(state: ObserveState, key: Key, { questions }: ObserveModel): ObservePressed {
  const open = (at: number): ObservePressed => {
    const question = questions[at];
    if (question === undefined) return only(state);
    return only({ ...state, page: 'points', question: question.ref, cursor: 0, notice: null });
  };
  if (key.name === 'escape' || isLetter(key, 'q')) return { state, written: null, leaves: true };
  if (key.name === 'enter') return open(state.cursor);
  if (key.name === 'text' && digitOf(key.text) > 0) return open(digitOf(key.text) - 1);
  return only(move(state, key, questions.length));
}

function pressPoints(state: ObserveState, key: Key, question: ObservedQuestion, by: string): ObservePressed {
  const toggle = (at: number): ObservePressed => {
    const point = question.points[at];
    if (point === undefined) return only(state);
    const written = tick(by, question, point, !point.ticked);
    return { state: { ...state, cursor: at, notice: null }, written, leaves: false };
  };
  if (key.name === 'escape')
    return only({ ...state, page: 'questions', question: null, cursor: 0, notice: null });
  if (key.name === 'enter' || isLetter(key, ' ')) return toggle(state.cursor);
  if (isLetter(key, 'r')) return only({ ...state, page: 'remark', notice: null });
  if (key.name === 'text' && digitOf(key.text) > 0) return toggle(digitOf(key.text) - 1);
  return only(move(state, key, question.points.length));
}

function pressRemark(state: ObserveState, key: Key, question: ObservedQuestion, by: string): ObservePressed {
  const back: ObserveState = { ...state, page: 'points' };
  if (key.name === 'escape') return only(back);
  if (key.name !== 'enter') return only({ ...state, remark: typeInto(state.remark, key) });
  const text = state.remark.text.trim();
  if (text === '') return only(back);
  return { state: { ...back, remark: emptyField }, written: remark(by, question, text), leaves: false };
}

function isLetter(key: Key, letter: string): boolean {
  return key.name === 'text' && normalise(key.text).toLowerCase() === letter;
}

function move(state: ObserveState, key: Key, count: number): ObserveState {
  const to = (at: number): ObserveState => ({ ...state, cursor: Math.max(0, Math.min(count - 1, at)) });
  switch (key.name) {
    case 'up':
      return to(state.cursor - 1);
    case 'down':
      return to(state.cursor + 1);
    case 'home':
      return to(0);
    case 'end':
      return to(count - 1);
    default:
      return state;
  }
}
