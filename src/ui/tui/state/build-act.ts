/** From a form to the inputs that it sends, and to the words for what became of them. */
import type { InputOf } from '../../../core/drill/input.ts';
import type { Refusal } from '../../../core/engine/log-codes.ts';
import { explainRefusal } from '../../../text/explain-refusal.ts';
import { giverWords } from './border-words.ts';
import type { SeatContext } from './context.ts';
import { chosenAction, chosenOption, type Form, handingOver, readChoice, stepsOf } from './form.ts';
import { factTitles, formAction, roleTitles } from './form-words.ts';
import { checkingWords, pickedItem } from './inbox-list.ts';

type Act = InputOf<'act'>;

/** The act that a form stands for. */
export function buildAct(form: Form, context: SeatContext): Act {
  const act = buildPlain(form, context);
  const asksVia = stepsOf(form, context).some(({ name }) => name === 'via');
  return form.via === '' || !asksVia ? act : { ...act, via: form.via };
}

function buildPlain(form: Form, context: SeatContext): Act {
  const base = { kind: 'act' as const, role: context.view.role.id };
  const text = form.remark.text.trim();
  const words = text === '' ? {} : { text };
  const facts = form.facts.length === 0 ? {} : { facts: [...form.facts] };
  switch (form.kind) {
    case 'report':
    case 'notify':
      return { ...base, do: form.kind, to: [...form.to], ...facts, ...words };
    case 'answer': {
      if (form.choice === 'pass-on') return buildPassing(form, context, words);
      const option = chosenOption(form, context);
      const act = option === null ? { do: form.choice } : { do: 'answer', option: option.id };
      const said = form.points.length === 0 ? {} : { points: [...form.points] };
      return { ...base, ...act, re: form.item ?? '', ...said, ...facts, ...words };
    }
    case 'act':
      if (form.choice === handingOver) return { ...base, do: handingOver, ...facts, ...words };
      return buildAsk(form, context, words);
    case 'request':
      return buildAsk(form, context, words);
  }
}

/** A request of somebody else's, sent on its way. */
function buildPassing(form: Form, context: SeatContext, words: { text?: string }): Act {
  const ask = pickedItem(context, form.item)?.ask;
  const base = { kind: 'act' as const, role: context.view.role.id };
  return { ...base, do: 'request', to: [ask?.passOn?.id ?? ''], action: ask?.action.id ?? '', ...words };
}

function buildAsk(form: Form, context: SeatContext, words: { text?: string }): Act {
  const base = { kind: 'act' as const, role: context.view.role.id };
  const { what, role, action } = readChoice(form.choice);
  const chosen = chosenAction(form, context);
  const args = chosen === null || chosen.args.length === 0 ? {} : { args: { ...form.args } };
  if (what === 'do') return { ...base, do: action, ...args, ...words };
  if (what === 'hand-off') return { ...base, do: what, to: [role], task: action, ...words };
  if (what === 'take-command') return { ...base, do: what, ...words };
  if (what === 'hand-command') return { ...base, do: what, to: [role], ...words };
  const about = action === '' ? {} : { action, ...args };
  const to = form.kind === 'request' ? [...form.to] : [role];
  return { ...base, do: form.kind === 'request' ? 'request' : 'order', to, ...about, ...words };
}

/** Whether there is something in the form to send; an empty message would be lost time. */
function isEmpty(form: Form): boolean {
  const wordless = form.remark.text.trim() === '';
  const tells = form.kind === 'report' || form.kind === 'notify' || form.choice === handingOver;
  if (tells) return wordless && form.facts.length === 0;
  if (form.kind === 'answer')
    return form.choice === 'answer' && wordless && form.facts.length === 0 && form.points.length === 0;
  return readChoice(form.choice).what === 'words' && wordless;
}

/** Why the form cannot be sent without a line, as far as none is written; empty if it can. */
export function lineMissing(form: Form, context: SeatContext): string {
  const { empty, lineNeeded } = context.words.form;
  if (form.remark.text.trim() !== '') return '';
  if (isEmpty(form)) return empty;
  const reason = context.judge(buildAct(form, context));
  if (reason === 'empty-message') return lineNeeded;
  return reason === 'no-reason' ? refusalWords(reason, form, context) : '';
}

/** What the form does, in a few words: for previews and refusals. */
export function formTitle(form: Form, context: SeatContext): string {
  const { titles } = context.words.form;
  const action = formAction(form, context);
  return action === '' ? titles[form.kind].toLowerCase() : action;
}

/** What is said when the act was accepted. */
export function resultWords(form: Form, context: SeatContext): string {
  const { results, list } = context.words;
  const to = list(roleTitles(form.to, context));
  const facts = list(factTitles(form.facts, context));
  const { what, role } = readChoice(form.choice);
  const action = formAction(form, context);
  switch (form.kind) {
    case 'report':
      return facts === '' ? results.reported({ to }) : results.reportedFacts({ to, facts });
    case 'notify':
      return facts === '' ? results.notified({ to }) : results.notifiedFacts({ to, facts });
    case 'request':
      if (what === 'hand-off') return results.offered({ to });
      return action === '' ? results.requested({ to }) : results.requestedAction({ to, action });
    case 'act':
      if (what === 'take-command') return results.inCommand({ role: context.view.role.title });
      if (what === 'hand-command') return results.commandHanded({ to: list(roleTitles([role], context)) });
      if (form.choice === handingOver) return handedWords(facts, context);
      return what === 'do'
        ? workWords(form, context)
        : orderWords(list(roleTitles([role], context)), action, context);
    case 'answer':
      return replyWords(form, context);
  }
}

function handedWords(facts: string, { words: { posts } }: SeatContext): string {
  return facts === '' ? posts.handedWords : posts.handedOver({ facts });
}

function orderWords(to: string, action: string, { words }: SeatContext): string {
  const { results } = words;
  return action === '' ? results.ordered({ to }) : results.orderedAction({ to, action });
}

function workWords(form: Form, context: SeatContext): string {
  const { results } = context.words;
  const action = formAction(form, context);
  const { action: id } = readChoice(form.choice);
  const running = context.view.activities
    .filter((activity) => activity.action.id === id)
    .sort((one, two) => two.startedAt - one.startedAt)[0];
  return running === undefined
    ? results.doneAtOnce({ action })
    : results.started({ action, time: context.clockOf(running.endsAt) });
}

function replyWords(form: Form, context: SeatContext): string {
  const { results } = context.words;
  const item = pickedItem(context, form.item);
  const to = item?.sender ?? '';
  const option = chosenOption(form, context);
  if (option !== null) return context.words.question.answered({ to, option: option.title });
  if (form.points.length > 0) return context.words.question.spoke({ to });
  if (form.choice === 'check') return checkingWords(pickedItem(context, form.item), context);
  switch (form.choice) {
    case 'pass-on':
      return results.passedOn({ to: item?.ask?.passOn?.title ?? '' });
    case 'approve':
      return item?.ask?.isHelp
        ? results.helpApproved({ action: item.ask.action.title })
        : results.approved({ to });
    case 'refuse':
      return results.refusedRequest({ to });
    case 'accept':
      return results.accepted({ to });
    case 'decline':
      return results.declined({ to });
    default:
      return results.answered({ to });
  }
}

/** Why a form was refused, and what to do about it. */
export function refusalWords(reason: Refusal, form: Form, context: SeatContext): string {
  const { view, words } = context;
  const { action: own } = readChoice(form.choice);
  const asked = pickedItem(context, form.kind === 'answer' ? form.item : null)?.ask?.action.id;
  const id = asked ?? own;
  const known = view.actions.find((action) => action.id === id);
  const other = [...view.orders, ...view.requests].find(({ action }) => action.id === id)?.action;
  const preview = context.preview(id, form.args);
  const border = preview?.border ?? null;
  const short = preview?.uses.find(({ amount, stock }) => amount > stock)?.title ?? '';
  const about = {
    action: formAction(form, context) || (known ?? other)?.title || '',
    power: (known ?? other)?.power?.title ?? '',
    superior: view.superior?.title ?? '',
    to: words.list(roleTitles(form.to, context)),
    otherwise: preview?.otherwise ?? '',
    place: border?.place.title ?? '',
    givers: border === null ? '' : giverWords(border, words),
    short,
  };
  return explainRefusal(reason, about, words);
}
