/** The seat's own state: what is on the screen and what is being written. Nothing of it belongs to the drill. */
import type { Input, InputOf } from '../../../core/drill/input.ts';
import type { Form } from './form.ts';
import type { ProbeDraft } from './probe-draft.ts';
import { emptyField, type TextField } from './text-field.ts';

export type Page =
  | 'home'
  | 'form'
  | 'picture'
  | 'duties'
  | 'log'
  | 'pause'
  | 'help'
  | 'briefing'
  | 'real'
  | 'end';

/** The last result or refusal: always on the same row. */
export interface Notice {
  readonly tone: 'good' | 'bad' | 'plain';
  /** Drill time in milliseconds. */
  readonly at: number;
  readonly text: string;
}

export interface Find {
  readonly text: string;
  readonly from: string | null;
}

export interface SeatState {
  readonly page: Page;
  /** The message picked, by its stable id: new mail never moves it. */
  readonly cursor: string | null;
  /** What is being looked for in the inbox, and the message that was picked before; null while nothing is. */
  readonly find: Find | null;
  /** Which page of the message's text is shown. */
  readonly textPage: number;
  /** First row shown of a page longer than the screen; the option picked on the pause page. */
  readonly scroll: number;
  readonly form: Form | null;
  readonly drafts: Readonly<Record<string, Form>>;
  readonly notice: Notice | null;
  /** An act is on its way to the disk; keys wait. */
  readonly sending: boolean;
  /** The page on which a real emergency broke in; what is on it then stays. */
  readonly interrupted: Page;
  /** The answer to a probe that is being given, or null. */
  readonly probe: ProbeDraft | null;
  /** What is being written about a move that is over, and how far its page is scrolled. */
  readonly discussion: { readonly field: TextField; readonly scroll: number };
  /** The last move whose briefing was shown. */
  readonly briefed: number;
  /** Where somebody is in the debrief: the scorecard, the list of tasks, or one of them. */
  readonly ending: {
    readonly page: 'card' | 'tasks' | 'task';
    /** The task picked, by its place in the plan. */
    readonly picked: number;
    /** What was typed to find a task. */
    readonly search: string;
  };
}

export const firstState: SeatState = {
  page: 'home',
  cursor: null,
  find: null,
  textPage: 0,
  scroll: 0,
  form: null,
  drafts: {},
  notice: null,
  sending: false,
  interrupted: 'home',
  probe: null,
  discussion: { field: emptyField, scroll: 0 },
  briefed: 0,
  ending: { page: 'card', picked: 0, search: '' },
};

/** What a key asks of the world outside the screen. */
export type Effect =
  | { readonly kind: 'acknowledge'; readonly ref: string }
  /** Send the form; `next` follows once it is accepted, at no further cost. */
  | {
      readonly kind: 'send';
      readonly form: Form;
      readonly act: InputOf<'act'>;
      readonly next: readonly Input[];
    }
  | { readonly kind: 'probe'; readonly input: InputOf<'probe'> }
  /** What was said about a move goes on record, unless it is nothing; then the drill goes on, if the discussion is over. */
  | { readonly kind: 'discuss'; readonly move: number; readonly note: string; readonly concludes: boolean }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'pace'; readonly pace: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'undo' }
  /** A real emergency: the clock stops for everybody; and its end. */
  | { readonly kind: 'real' }
  | { readonly kind: 'real-over' }
  | { readonly kind: 'leave' };

export interface Pressed {
  readonly state: SeatState;
  readonly effects: readonly Effect[];
}

export function only(state: SeatState): Pressed {
  return { state, effects: [] };
}
