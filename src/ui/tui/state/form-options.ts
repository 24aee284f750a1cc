/** What can be chosen in the steps of a form: acts and orders, requests, replies, addressees, facts, channels. */
import type { ActionView } from '../../../core/engine/view-actions.ts';
import type { InboxItem } from '../../../core/engine/view-inbox.ts';
import type { QuestionView } from '../../../core/engine/view-questions.ts';
import { channelOptions } from './channel-choice.ts';
import type { SeatContext } from './context.ts';
import { canCheck, type Form, handingOver, hasOptions, receiversOf, type Step } from './form.ts';
import { hearsayWords } from './hearsay-words.ts';
import { actionWords, pickedItem } from './inbox-list.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A few words at the right. */
  readonly note: string;
  /** Choices that come with it: an option found by one of its arguments has that one made. */
  readonly args?: Readonly<Record<string, string>>;
  /** The same with one argument chosen: what a search looks at too. */
  readonly narrower?: readonly Option[];
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
      return channelOptions(receiversOf(form, context), context);
    case 'send':
      return [];
  }
}

function choiceOptions(form: Form, context: SeatContext): Option[] {
  if (form.kind === 'act') return actOptions(context);
  return form.kind === 'request' ? requestOptions(context) : replyOptions(form, context);
}

function actOptions(context: SeatContext): Option[] {
  const { view, words } = context;
  const relief = view.shift === null ? [] : [{ id: handingOver, label: words.posts.toHandOver, note: '' }];
  const own = view.actions.map((action) =>
    actionOption(`do ${action.id}`, action, action.powerState === 'missing' ? words.form.lock : '', context),
  );
  const orders = view.orders.map(({ to, action }) => {
    const label = (title: string): string => words.form.orders({ role: to.title, action: title });
    return actionOption(`order ${to.id} ${action.id}`, action, '', context, label);
  });
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

/** An action to choose, and the same for each choice of its arguments. */
function actionOption(
  id: string,
  { title, args }: Pick<ActionView, 'title' | 'args'>,
  note: string,
  { words }: SeatContext,
  label = (text: string): string => text,
): Option {
  const narrower = args.flatMap(({ name, choices }) =>
    choices.map((choice) => ({
      id,
      label: label(actionWords(title, [choice], words)),
      note,
      args: { [name]: choice.id },
    })),
  );
  return { id, label: label(title), note, narrower };
}

function requestOptions(context: SeatContext): Option[] {
  const { view, words } = context;
  const superior = view.superior?.id ?? '';
  const own = view.actions
    .filter(({ powerState, crosses }) => powerState === 'missing' || crosses)
    .map((action) => {
      const note = action.powerState === 'missing' ? (action.power?.title ?? '') : words.borders.lock;
      return actionOption(`ask ${superior} ${action.id}`, action, note, context);
    });
  const inWords = { id: `words ${superior}`, label: words.form.requestInWords, note: '' };
  // The superior stands at the top already.
  const others = view.requests.map(({ to, action }) => {
    const label = (title: string): string =>
      to.id === superior ? title : words.form.orders({ role: to.title, action: title });
    return actionOption(`ask ${to.id} ${action.id}`, action, '', context, label);
  });
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
