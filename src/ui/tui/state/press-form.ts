/**
 * Keys in a form. In lists a digit picks or ticks what it stands before, arrows move, Enter goes on, and where a list is longer
 * than nine other characters search it; a shorter list of facts is left for the line by typing it. In the last step everything typed goes into the line. Esc steps back and keeps the draft.
 */
import type { Input } from '../../../core/drill/input.ts';
import { digitOf, type Key, normalise } from '../keys.ts';
import { graphemes } from '../layout/width.ts';
import { buildAct, lineMissing } from './build-act.ts';
import type { SeatContext } from './context.ts';
import { addressees, draftKey, type Form, openForm, readChoice, type Step, stepOf, stepsOf } from './form.ts';
import { type Option, optionsOf } from './form-options.ts';
import { owesAnswer, pickedItem } from './inbox-list.ts';
import { addressGiver } from './leave-form.ts';
import { type Notice, only, type Pressed, type SeatState } from './seat-state.ts';
import { typeInto } from './text-field.ts';

/** Options that a digit can reach at once. */
export const PAGE = 9;

/** The options that fit the search, and the page of nine on which the cursor is. */
export function shownOptions(
  form: Form,
  step: Step,
  context: SeatContext,
): { readonly all: readonly Option[]; readonly page: readonly Option[]; readonly first: number } {
  // Full-width and plain characters find one another.
  const plain = (text: string): string => normalise(text).toLowerCase();
  const wanted = plain(form.search);
  const options = optionsOf(form, step, context);
  const fits = ({ label }: Option): boolean => plain(label).includes(wanted);
  const all = options.flatMap((option) => (fits(option) ? [option] : (option.narrower ?? []).filter(fits)));
  const first = Math.floor(Math.min(form.cursor, Math.max(0, all.length - 1)) / PAGE) * PAGE;
  return { all, page: all.slice(first, first + PAGE), first };
}

/** Whether typing searches the list of a step. */
export function isSearched(form: Form, step: Step, context: SeatContext): boolean {
  return optionsOf(form, step, context).length > PAGE;
}

/** Whether several options of a step can be ticked. */
export function isTicked(step: Step): boolean {
  return step.name === 'facts' || step.name === 'points' || step.name === 'to';
}

export function pressForm(state: SeatState, form: Form, key: Key, context: SeatContext): Pressed {
  const step = stepOf(form, context);
  if (key.name === 'escape') return only(stepBack(state, form, context));
  const turned = turnText(state, form, step, key, context);
  if (turned !== null) return only(turned);
  if (step.name === 'send') return pressSend(state, form, key, context);
  if (key.name === 'enter') return goOn(state, form, step, context);
  if (key.name === 'text') return typeInList(state, key.text, context);
  return only(put(state, moveInList(form, step, key, context)));
}

/** The message beside the form, turned by the page keys, which only long lists need for themselves; else null. */
function turnText(
  state: SeatState,
  form: Form,
  step: Step,
  { name }: Key,
  context: SeatContext,
): SeatState | null {
  if ((name !== 'pageup' && name !== 'pagedown') || isSearched(form, step, context)) return null;
  return { ...state, textPage: Math.max(0, state.textPage + (name === 'pageup' ? -1 : 1)) };
}

function put(state: SeatState, form: Form): SeatState {
  return { ...state, form };
}

function stepBack(state: SeatState, form: Form, context: SeatContext): SeatState {
  if (form.search !== '') return put(state, { ...form, search: '', cursor: 0 });
  const at = Math.min(form.step, stepsOf(form, context).length - 1);
  if (at > 0) return put(state, { ...form, step: at - 1, cursor: 0, search: '' });
  const home = { ...state, page: 'home' as const, form: null };
  const key = draftKey(form);
  if (isUntouched(form, context)) {
    const { [key]: _, ...drafts } = state.drafts;
    return { ...home, drafts };
  }
  const notice: Notice = { tone: 'plain', at: context.time, text: context.words.form.kept };
  return { ...home, drafts: { ...state.drafts, [key]: { ...form, step: 0, cursor: 0 } }, notice };
}

/** Whether a form says what it would say if it were opened anew. */
function isUntouched(form: Form, context: SeatContext): boolean {
  const said = ({ choice, args, to, facts, points, via, remark }: Form): string =>
    JSON.stringify([choice, args, to, facts, points, via, remark.text]);
  return said(form) === said(openForm(form.kind, pickedItem(context, form.item), context));
}

function typeInList(state: SeatState, text: string, context: SeatContext): Pressed {
  let now: Pressed = only(state);
  for (const character of graphemes(text)) {
    const current = now.state.form;
    if (current === null || now.effects.length > 0) return now;
    const at = stepOf(current, context);
    // What was typed ahead belongs to the step it leads to.
    now =
      at.name === 'send'
        ? pressSend(now.state, current, { name: 'text', text: character }, context)
        : typeOne(now.state, current, at, character, context);
  }
  return now;
}

function typeOne(state: SeatState, form: Form, step: Step, character: string, context: SeatContext): Pressed {
  const { page } = shownOptions(form, step, context);
  const digit = digitOf(character);
  if (digit > 0) {
    const option = page[digit - 1];
    return option === undefined ? only(state) : take(state, form, step, option, context);
  }
  if (isTicked(step) && normalise(character) === ' ' && form.search === '') {
    const option = shownOptions(form, step, context).all[form.cursor];
    return option === undefined ? only(state) : take(state, form, step, option, context);
  }
  if (digit === 0) return only(state);
  if (isSearched(form, step, context))
    return only(put(state, { ...form, search: form.search + character, cursor: 0 }));
  if (step.name === 'facts') return only(put(state, writeLine(form, character, context)));
  const notice: Notice = { tone: 'plain', at: context.time, text: context.words.form.pickFirst };
  return only({ ...state, notice });
}

/** Who begins to write among the facts means the line: nothing typed is lost. */
function writeLine(form: Form, character: string, context: SeatContext): Form {
  const end = typeInto(form.remark, { name: 'end' });
  const remark = typeInto(end, { name: 'text', text: character });
  return { ...form, step: stepsOf(form, context).length - 1, cursor: 0, remark };
}

/** Picks an option and goes on, or ticks it. */
function take(state: SeatState, form: Form, step: Step, option: Option, context: SeatContext): Pressed {
  const next = { ...form, step: form.step + 1, cursor: 0, search: '' };
  switch (step.name) {
    case 'facts':
      return only(put(state, { ...form, facts: toggle(form.facts, option.id) }));
    case 'points':
      return only(put(state, { ...form, points: toggle(form.points, option.id) }));
    case 'to':
      return only(put(state, { ...form, to: toggle(form.to, option.id) }));
    case 'argument':
      return only(
        put(state, addressGiver({ ...next, args: { ...form.args, [step.argument]: option.id } }, context)),
      );
    case 'via':
      return only(put(state, { ...next, via: option.id }));
    case 'choice':
      return only(put(state, addressGiver(choose(form, next, option, context), context)));
    case 'send':
      return only(state);
  }
}

function choose(form: Form, next: Form, { id: choice, args = {} }: Option, context: SeatContext): Form {
  const same = choice === form.choice;
  if (form.kind === 'answer') {
    return choice === 'do' ? obeying(form, context) : { ...next, choice };
  }
  const { role } = readChoice(choice);
  const to = form.kind === 'request' && !same && role !== '' ? [role] : form.to;
  return pastChosen({ ...next, choice, to, args: same ? { ...form.args, ...args } : args }, args, context);
}

/** The form at its first step that is not about an argument chosen already. */
function pastChosen(form: Form, chosen: Form['args'], context: SeatContext): Form {
  const steps = stepsOf(form, context);
  const isChosen = (step: Step): boolean => step.name === 'argument' && Object.hasOwn(chosen, step.argument);
  const open = steps.findIndex((step, at) => at >= form.step && !isChosen(step));
  return { ...form, step: open };
}

/** An order taken up: the form for doing it, filled in as ordered. */
function obeying(form: Form, context: SeatContext): Form {
  const item = pickedItem(context, form.item);
  const ask = item?.ask;
  if (!ask) return form;
  const act: Form = {
    ...openForm('act', item, context),
    choice: `do ${ask.action.id}`,
    args: Object.fromEntries(ask.args.map(({ name, choice }) => [name, choice])),
  };
  return { ...act, step: stepsOf(act, context).length - 1 };
}

function toggle(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

function goOn(state: SeatState, form: Form, step: Step, context: SeatContext): Pressed {
  const { all } = shownOptions(form, step, context);
  const option = all[form.cursor];
  if (step.name === 'to' && form.to.length === 0) {
    if (option === undefined) return only(state);
    return only(put(state, { ...form, to: [option.id], step: form.step + 1, cursor: 0, search: '' }));
  }
  if (isTicked(step)) return only(put(state, { ...form, step: form.step + 1, cursor: 0, search: '' }));
  return option === undefined ? only(state) : take(state, form, step, option, context);
}

function moveInList(form: Form, step: Step, key: Key, context: SeatContext): Form {
  const { all } = shownOptions(form, step, context);
  const last = Math.max(0, all.length - 1);
  const to = (cursor: number): Form => ({ ...form, cursor: Math.max(0, Math.min(last, cursor)) });
  switch (key.name) {
    case 'up':
      return to(form.cursor - 1);
    case 'down':
      return to(form.cursor + 1);
    case 'pageup':
      return to(form.cursor - PAGE);
    case 'pagedown':
      return to(form.cursor + PAGE);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    case 'left':
      return turnAddressee(form, -1, context);
    case 'right':
      return turnAddressee(form, 1, context);
    case 'backspace':
      return { ...form, search: graphemes(form.search).slice(0, -1).join(''), cursor: 0 };
    default:
      return form;
  }
}

function turnAddressee(form: Form, by: 1 | -1, context: SeatContext): Form {
  const all = addressees(form, context);
  if (all.length < 2) return form;
  const at = all.indexOf(form.to[0] ?? '');
  return { ...form, to: [all[(at + by + all.length) % all.length]!] };
}

function pressSend(state: SeatState, form: Form, key: Key, context: SeatContext): Pressed {
  if (key.name === 'up' || key.name === 'down')
    return only(put(state, turnAddressee(form, key.name === 'up' ? -1 : 1, context)));
  if (key.name !== 'enter') return only(put(state, { ...form, remark: typeInto(form.remark, key) }));
  const missing = lineMissing(form, context);
  if (missing !== '') {
    const notice: Notice = { tone: 'bad', at: context.time, text: missing };
    return only({ ...state, notice });
  }
  const act = buildAct(form, context);
  return {
    state: { ...state, sending: true },
    effects: [{ kind: 'send', form, act, next: followUps(form, context) }],
  };
}

/** Whoever answers a message, or passes on what it says, has read it; whoever does what was ordered also tells the one who ordered it. */
function followUps(form: Form, context: SeatContext): Input[] {
  const role = context.view.role.id;
  const item = pickedItem(context, form.item);
  if (item === null) return [];
  const obeys = item.ask !== null && item.kind === 'order' && form.choice === `do ${item.ask.action.id}`;
  const tells = form.kind === 'report' || form.kind === 'notify';
  const passesOn = tells && item.facts.some(({ id }) => form.facts.includes(id));
  if (form.kind !== 'answer' && !obeys && !passesOn) return [];
  const read: Input[] =
    item.acknowledgedAt === null ? [{ kind: 'acknowledge', role, message: item.ref }] : [];
  const accept: Input = { kind: 'act', role, do: 'accept', re: item.ref };
  return obeys && owesAnswer(item, context.answered) ? [...read, accept] : read;
}
