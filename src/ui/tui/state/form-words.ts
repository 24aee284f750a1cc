/** What a form holds, in words: its action, its roles, its facts. Things are named by their titles. */
import type { SeatContext } from './context.ts';
import { chosenAction, type Form } from './form.ts';
import { actionWords, pickedItem } from './inbox-list.ts';

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
