/**
 * A form: what a person is about to send. One shape for all five; which steps it has and what can be chosen in each follows from
 * its kind, what has been chosen so far and the role's view.
 */
import type { ArgumentView } from '../../../core/engine/view-actions.ts';
import type { InboxItem } from '../../../core/engine/view-inbox.ts';
import type { Named } from '../../../core/engine/view-names.ts';
import type { OptionView, QuestionView } from '../../../core/engine/view-questions.ts';
import { termOf } from '../../../text/term.ts';
import type { SeatContext } from './context.ts';
import { hearsayWords } from './hearsay-words.ts';
import { actionWords, pickedItem } from './inbox-list.ts';
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
  | { readonly name: 'argument'; readonly argument: string; readonly choices: readonly Named[] }
  | { readonly name: 'to' }
  | { readonly name: 'facts' }
  | { readonly name: 'points' }
  | { readonly name: 'via' }
  | { readonly name: 'send' };

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A few words at the right. */
  readonly note: string;
}

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
function hasOptions(item: InboxItem | null): boolean {
  return item?.question?.state === 'open' && item.question.options.length > 0;
}

/** Whether a form speaks in an interview that waits for it: points are ticked where others choose. */
export function isInterview(form: Form, context: SeatContext): boolean {
  if (form.kind !== 'answer' || form.choice !== 'answer') return false;
  const question = pickedItem(context, form.item)?.question;
  return question?.state === 'open' && question.points.length > 0;
}

/** Whether what a message says can be checked and is not yet. */
function canCheck(item: InboxItem | null): boolean {
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

/** The steps of a form, in order; the last is always `send`. */
export function stepsOf(form: Form, context: SeatContext): readonly Step[] {
  const steps = stepsBefore(form, context);
  const { what } = readChoice(form.choice);
  const isOrder = what === 'order' || (what === 'words' && form.choice !== handingOver);
  const sends = form.kind === 'act' ? isOrder : form.choice !== 'check';
  if (!sends || context.view.channels.length < 2) return steps;
  return [...steps.slice(0, -1), { name: 'via' }, ...steps.slice(-1)];
}

function stepsBefore(form: Form, context: SeatContext): readonly Step[] {
  const send = { name: 'send' } as const;
  switch (form.kind) {
    case 'report':
      return [{ name: 'facts' }, send];
    case 'notify':
      return [{ name: 'to' }, { name: 'facts' }, send];
    case 'act':
      if (form.choice === handingOver) return [{ name: 'choice' }, { name: 'facts' }, send];
      return [{ name: 'choice' }, ...argumentSteps(form, context), send];
    case 'request':
      return [{ name: 'choice' }, ...argumentSteps(form, context), send];
    case 'answer': {
      const item = pickedItem(context, form.item);
      const asks = item?.ask !== null || offersChoice(item);
      const words = form.choice === 'answer' && !isInterview(form, context) && context.view.facts.length > 0;
      return [
        ...(asks ? [{ name: 'choice' } as const] : []),
        ...(isInterview(form, context) ? [{ name: 'points' } as const] : []),
        ...(words ? [{ name: 'facts' } as const] : []),
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
  return (chosenAction(form, context)?.args ?? []).map(({ name, choices }) => ({
    name: 'argument',
    argument: name,
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

/** What can be chosen in a step, before any search. */
export function optionsOf(form: Form, step: Step, context: SeatContext): readonly Option[] {
  const { view, words } = context;
  switch (step.name) {
    case 'choice':
      return choiceOptions(form, context);
    case 'argument':
      return step.choices.map(({ id, title }) => ({ id, label: title, note: '' }));
    case 'to':
      return view.contacts.map(({ id, title }) => ({ id, label: title, note: '' }));
    case 'facts':
      return view.facts.map((fact) => ({
        id: fact.id,
        label: fact.title,
        note: [
          ...hearsayWords(fact, words),
          words.picture.learnt({ time: context.clockOf(fact.since) }),
        ].join(words.phrases.clause),
      }));
    case 'points':
      return (pickedItem(context, form.item)?.question?.points ?? []).map(({ id, title }) => ({
        id,
        label: title,
        note: '',
      }));
    case 'via':
      return view.channels.map(({ id, title }) => ({
        id,
        label: termOf(words.channels, id, title),
        note: '',
      }));
    case 'send':
      return [];
  }
}

function choiceOptions(form: Form, context: SeatContext): Option[] {
  if (form.kind === 'act') return actOptions(context);
  return form.kind === 'request' ? requestOptions(context) : replyOptions(form, context);
}

/** The choice of telling one's relief what it must know, while it is there. */
export const handingOver = 'hand-over';

function actOptions(context: SeatContext): Option[] {
  const { view, words } = context;
  const relief = view.shift === null ? [] : [{ id: handingOver, label: words.posts.toHandOver, note: '' }];
  const own = view.actions.map(({ id, title, powerState }) => ({
    id: `do ${id}`,
    label: title,
    note: powerState === 'missing' ? words.form.lock : '',
  }));
  const orders = view.orders.map(({ to, action }) => ({
    id: `order ${to.id} ${action.id}`,
    label: words.form.orders({ role: to.title, action: action.title }),
    note: '',
  }));
  const inWords = view.contacts
    .filter(({ relation }) => relation === 'below')
    .map(({ id, title }) => ({
      id: `words ${id}`,
      label: words.form.ordersInWords({ role: title }),
      note: '',
    }));
  return [...relief, ...own, ...orders, ...commandOptions(context), ...inWords];
}

/** Taking command, or handing it over to whoever may have it. */
function commandOptions({ view, words }: SeatContext): Option[] {
  const { command } = view;
  if (command === null) return [];
  const take = command.canTake ? [{ id: 'take-command', label: words.form.takeCommand, note: '' }] : [];
  if (!command.isMine) return take;
  const others = view.contacts.filter(({ id }) => id !== command.now?.id);
  return [
    ...take,
    ...others.map(({ id, title }) => ({
      id: `hand-command ${id}`,
      label: words.form.handCommand({ to: title }),
      note: '',
    })),
  ];
}

function requestOptions({ view, words }: SeatContext): Option[] {
  const superior = view.superior?.id ?? '';
  const own = view.actions
    .filter(({ powerState, crosses }) => powerState === 'missing' || crosses)
    .map(({ id, title, power, powerState }) => ({
      id: `ask ${superior} ${id}`,
      label: title,
      note: powerState === 'missing' ? power : words.borders.lock,
    }));
  const inWords = { id: `words ${superior}`, label: words.form.requestInWords, note: '' };
  const others = view.requests.map(({ to, action }) => ({
    id: `ask ${to.id} ${action.id}`,
    label: words.form.orders({ role: to.title, action: action.title }),
    note: '',
  }));
  const handOffs = view.handOffs.flatMap(({ task, to }) =>
    to.map(({ id, title }) => ({
      id: `hand-off ${id} ${task.id}`,
      label: words.form.handOff({ to: title, task: task.title }),
      note: '',
    })),
  );
  return [...own, inWords, ...others, ...handOffs];
}

function replyOptions(form: Form, context: SeatContext): Option[] {
  const { replies } = context.words.form;
  const item = pickedItem(context, form.item);
  const checks = canCheck(item) ? [checkOption(item!, context)] : [];
  if (item?.question && hasOptions(item)) return [...questionOptions(item.question, context), ...checks];
  const option = (id: keyof typeof replies): Option => ({ id, label: replies[id], note: '' });
  if (item?.kind === 'hand-off') return [option('accept'), option('decline'), option('answer')];
  if (item?.kind === 'order') {
    const mine = context.view.actions.some(({ id }) => id === item.ask?.action.id);
    return [...(mine ? [option('do')] : []), option('accept'), option('decline'), option('answer')];
  }
  if (item?.ask === null) return [...checks, option('answer')];
  const passOn = item?.ask?.passOn ?? null;
  const first =
    passOn === null
      ? option('approve')
      : { id: 'pass-on', label: context.words.form.passOn({ to: passOn.title }), note: '' };
  return [first, option('refuse'), option('answer')];
}

function checkOption({ source }: InboxItem, { words: { hearsay } }: SeatContext): Option {
  const by = source.check?.by ?? null;
  return { id: 'check', label: by === null ? hearsay.check : hearsay.checkBy({ role: by.title }), note: '' };
}

function questionOptions({ options }: QuestionView, { words }: SeatContext): Option[] {
  return options.map(({ id, title, isOpen }) => ({
    id: `option ${id}`,
    label: title,
    note: isOpen ? '' : words.question.closed,
  }));
}

/** Who the form can go to in turn, when the addressee is changed. */
export function addressees(form: Form, { view }: SeatContext): readonly string[] {
  if (form.kind === 'report')
    return view.contacts.filter(({ relation }) => relation === 'above').map(({ id }) => id);
  if (form.kind === 'request') return view.contacts.map(({ id }) => id);
  return [];
}

/** The action of the form with its choices, in words. */
export function formAction(form: Form, context: SeatContext): string {
  const action = chosenAction(form, context);
  if (action === null) return '';
  const args = action.args.flatMap(
    ({ name, choices }) => choices.find(({ id }) => id === form.args[name]) ?? [],
  );
  return actionWords(action.title, args, context.words);
}

/** Titles of roles by id. */
export function roleTitles(ids: readonly string[], { view }: SeatContext): string[] {
  return ids.map((id) => view.contacts.find((contact) => contact.id === id)?.title ?? id);
}

/** What is said in an interview, in words. */
export function pointTitles({ item, points }: Form, context: SeatContext): string[] {
  const prepared = pickedItem(context, item)?.question?.points ?? [];
  return prepared.filter(({ id }) => points.includes(id)).map(({ title }) => title);
}

export function factTitles(ids: readonly string[], { view }: SeatContext): string[] {
  return ids.map((id) => view.facts.find((fact) => fact.id === id)?.title ?? id);
}
