/** The request for leave that an act outside one's jurisdiction needs: filled in, with whom to ask. */
import type { SeatContext } from './context.ts';
import { type Form, openForm, readChoice, stepsOf } from './form.ts';

/** The request that would get leave for what a form of one's own work is about; null where it needs none. */
export function requestForLeave(form: Form, context: SeatContext): Form | null {
  if (form.kind !== 'act') return null;
  const { what, action } = readChoice(form.choice);
  if (what !== 'do') return null;
  const giver = giverOf(action, form.args, context);
  if (giver === null) return null;
  const request: Form = {
    ...openForm('request', null, context),
    choice: `ask ${giver} ${action}`,
    args: form.args,
    to: [giver],
  };
  return { ...request, step: stepsOf(request, context).length - 1 };
}

/** The same for the draft of an act, unless that has been asked for already. */
export function leaveNotAsked(draft: Form | undefined, context: SeatContext): Form | null {
  const action = readChoice(draft?.choice ?? '').action;
  const isAsked = context.view.sent.some(({ verb, ask }) => verb === 'request' && ask?.action.id === action);
  return draft === undefined || isAsked ? null : requestForLeave(draft, context);
}

/** A request with its receiver set to whoever can give leave, where its choices lead outside one's jurisdiction. */
export function addressGiver(form: Form, context: SeatContext): Form {
  if (form.kind !== 'request') return form;
  const { what, action } = readChoice(form.choice);
  const giver = what === 'ask' ? giverOf(action, form.args, context) : null;
  return giver === null ? form : { ...form, to: [giver] };
}

/** The first who can give leave; one's superior, if a power is wanted as well and the superior can give both. */
function giverOf(action: string, args: Form['args'], context: SeatContext): string | null {
  const preview = context.preview(action, args);
  if (preview?.border?.state !== 'outside') return null;
  const givers = preview.border.givers.map(({ role }) => role.id);
  const superior = context.view.superior?.id ?? '';
  return preview.powerState === 'missing' && givers.includes(superior) ? superior : (givers[0] ?? null);
}
