/**
 * A form: what a person is about to send. One shape for all five; which steps it has and what can be chosen in each follows from
 * its kind, what has been chosen so far and the role's view.
 */
import type { ArgumentView } from '../../../core/engine/view-actions.ts';
import type { InboxItem } from '../../../core/engine/view-inbox.ts';
import type { Named } from '../../../core/engine/view-names.ts';
import type { OptionView } from '../../../core/engine/view-questions.ts';
import { silentChannels } from './channel-choice.ts';
import type { SeatContext } from './context.ts';
import { pickedItem } from './inbox-list.ts';
import { emptyField, type TextField } from './text-field.ts';

export type FormKind = 'report' | 'act' | 'request' | 'notify' | 'answer';

export interface Form {
  readonly kind: FormKind;
  /** The message it was opened on, if any; an answer is always on one. */
  readonly item: string | null;
  readonly step: number;
  /** Which option the cursor is on, in the list as searched. */
  readonly cursor: number;
  readonly search: string;
  /** What was picked in the first list: see `choiceOptions`. */
  readonly choice: string;
  readonly args: Readonly<Record<string, string>>;
  readonly to: readonly string[];
  readonly facts: readonly string[];
  /** What is said in an interview. */
  readonly points: readonly string[];
  /** The channel chosen, or an empty text for whichever is usual. */
  readonly via: string;
  readonly remark: TextField;
}

export type Step =
  | { readonly name: 'choice' }
  | {
      readonly name: 'argument';
      readonly argument: string;
      readonly title: string;
      readonly choices: readonly Named[];
    }
  | { readonly name: 'to' }
  | { readonly name: 'facts' }
  | { readonly name: 'points' }
  | { readonly name: 'via' }
  | { readonly name: 'send' };

/** A new form on the message picked: the superior is filled in, the message's facts are ticked and no others. */
export function openForm(kind: FormKind, item: InboxItem | null, context: SeatContext): Form {
  const { superior } = context.view;
  const known = new Set(context.view.facts.map(({ id }) => id));
  const carries = kind === 'report' || kind === 'notify';
  const facts = carries ? (item?.facts ?? []).filter(({ id }) => known.has(id)).map(({ id }) => id) : [];
  return {
    kind,
    item: item?.ref ?? null,
    step: 0,
    cursor: 0,
    search: '',
    choice: kind === 'answer' && item?.ask === null && !offersChoice(item) ? 'answer' : '',
    args: {},
    to: (kind === 'report' || kind === 'request') && superior !== null ? [superior.id] : [],
    facts,
    points: [],
    via: '',
    remark: emptyField,
  };
}

/** Whether a message asks to choose among options, and waits for it. */
export function hasOptions(item: InboxItem | null): boolean {
  return item?.question?.state === 'open' && item.question.options.length > 0;
}

/** Whether a form speaks in an interview that waits for it: points are ticked where others choose. */
export function isInterview(form: Form, context: SeatContext): boolean {
  if (form.kind !== 'answer' || form.choice !== 'answer') return false;
  const question = pickedItem(context, form.item)?.question;
  return question?.state === 'open' && question.points.length > 0;
}

/** Whether what a message says can be checked and is not yet. */
export function canCheck(item: InboxItem | null): boolean {
  return item?.source.check?.state === 'open';
}

function offersChoice(item: InboxItem): boolean {
  return hasOptions(item) || canCheck(item);
}

/** The option of a question that an answer chooses, or null. Choices of options are written `option id`. */
export function chosenOption(form: Form, context: SeatContext): OptionView | null {
  if (form.kind !== 'answer' || !form.choice.startsWith('option ')) return null;
  const id = form.choice.slice('option '.length);
  return pickedItem(context, form.item)?.question?.options.find((option) => option.id === id) ?? null;
}

/** Under which name a form's draft is kept: one for each message and kind. */
export function draftKey(form: Pick<Form, 'kind' | 'item'>): string {
  return form.kind === 'act' || form.kind === 'request' ? form.kind : `${form.kind} ${form.item ?? ''}`;
}

/** The choice of telling one's relief what it must know, while it is there. */
export const handingOver = 'hand-over';

/** The steps of a form, in order; the last is always `send`. By which channel is asked once one has brought no answer. */
export function stepsOf(form: Form, context: SeatContext): readonly Step[] {
  const steps = stepsBefore(form, context);
  if (silentChannels(receiversOf(form, context), context).length === 0) return steps;
  return [...steps.slice(0, -1), { name: 'via' }, ...steps.slice(-1)];
}

/** The roles that the form sends a message to; none where it sends none, or to a voice that is no role. */
export function receiversOf(form: Form, context: SeatContext): readonly string[] {
  const { what, role } = readChoice(form.choice);
  switch (form.kind) {
    case 'act': {
      const isOrder = what === 'order' || (what === 'words' && form.choice !== handingOver);
      return isOrder ? [role] : [];
    }
    case 'answer': {
      const item = pickedItem(context, form.item);
      if (form.choice === 'check') return [];
      const to = form.choice === 'pass-on' ? item?.ask?.passOn : item?.from;
      return to ? [to.id] : [];
    }
    default:
      return form.to;
  }
}

function stepsBefore(form: Form, context: SeatContext): readonly Step[] {
  const send = { name: 'send' } as const;
  // Who knows nothing yet can only write a line.
  const facts = context.view.facts.length > 0 ? [{ name: 'facts' } as const] : [];
  switch (form.kind) {
    case 'report':
      return [...facts, send];
    case 'notify':
      return [{ name: 'to' }, ...facts, send];
    case 'act':
      if (form.choice === handingOver) return [{ name: 'choice' }, ...facts, send];
      return [{ name: 'choice' }, ...argumentSteps(form, context), send];
    case 'request':
      return [{ name: 'choice' }, ...argumentSteps(form, context), send];
    case 'answer': {
      const item = pickedItem(context, form.item);
      const asks = item?.ask !== null || offersChoice(item);
      const words = form.choice === 'answer' && !isInterview(form, context);
      return [
        ...(asks ? [{ name: 'choice' } as const] : []),
        ...(isInterview(form, context) ? [{ name: 'points' } as const] : []),
        ...(words ? facts : []),
        send,
      ];
    }
  }
}

export function stepOf(form: Form, context: SeatContext): Step {
  const steps = stepsOf(form, context);
  return steps[Math.min(form.step, steps.length - 1)]!;
}

function argumentSteps(form: Form, context: SeatContext): Step[] {
  return (chosenAction(form, context)?.args ?? []).map(({ name, title, choices }) => ({
    name: 'argument',
    argument: name,
    title,
    choices,
  }));
}

/** What a picked choice means: own work, an order or a request to a role about an action, or words. */
export interface Choice {
  readonly what: 'do' | 'order' | 'ask' | 'hand-off' | 'take-command' | 'hand-command' | 'words';
  readonly role: string;
  readonly action: string;
}

/**
 * Choices are written `do action`, `order role action`, `ask role action`, `hand-off role task`, `take-command`, `hand-command role`,
 * `words role`; a part may be empty.
 */
export function readChoice(choice: string): Choice {
  const [what = '', role = '', action = ''] = choice.split(' ');
  if (what === 'do') return { what, role: '', action: role };
  if (what === 'order' || what === 'ask' || what === 'hand-off') return { what, role, action };
  if (what === 'take-command' || what === 'hand-command') return { what, role, action: '' };
  return { what: 'words', role, action: '' };
}

interface ChosenAction {
  readonly id: string;
  readonly title: string;
  readonly args: readonly ArgumentView[];
}

/** The action that the form is about, or null. */
export function chosenAction(form: Form, { view }: SeatContext): ChosenAction | null {
  if (form.kind !== 'act' && form.kind !== 'request') return null;
  const { action } = readChoice(form.choice);
  return (
    view.actions.find(({ id }) => id === action) ??
    [...view.orders, ...view.requests].find((order) => order.action.id === action)?.action ??
    null
  );
}

/** Who the form can go to in turn, when the addressee is changed. */
export function addressees(form: Form, { view }: SeatContext): readonly string[] {
  if (form.kind === 'report')
    return view.contacts.filter(({ relation }) => relation === 'above').map(({ id }) => id);
  if (form.kind === 'request') return view.contacts.map(({ id }) => id);
  return [];
}
