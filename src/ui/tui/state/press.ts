/** Keys outside forms: the inbox, the pages that are only read, the pause. Pure: a state and a key give a state and effects. */
import { digitOf, type HomeCommand, homeCommand, type Key } from '../keys.ts';
import { graphemes } from '../layout/width.ts';
import type { SeatContext } from './context.ts';
import { pressDiscussion } from './discussion.ts';
import { draftKey, type FormKind, openForm } from './form.ts';
import { countInbox, listInbox, pickedItem } from './inbox-list.ts';
import { leaveNotAsked } from './leave-form.ts';
import { pauseOptions } from './pause-options.ts';
import { pressEnd } from './press-end.ts';
import { moveInInbox, openFind, pressFind } from './press-find.ts';
import { pressForm } from './press-form.ts';
import { pressProbe } from './probe.ts';
import { pressReal, stopForReal } from './real-stop.ts';
import { type Notice, only, type Pressed, type SeatState } from './seat-state.ts';

/** What a key does. Nothing while an act is on its way, so that it cannot be sent twice. */
export function press(state: SeatState, key: Key, context: SeatContext): Pressed {
  if (key.name === 'interrupt') return { state, effects: [{ kind: 'leave' }] };
  if (key.name === 'stop')
    return state.page !== 'real' && context.view.phase === 'running' ? stopForReal(state) : only(state);
  if (state.page === 'real') return pressReal(state, key);
  if (state.sending) return only(state);
  if (context.view.probe !== null) return pressProbe(state, context.view.probe, key, context);
  const { move } = context.view;
  if (move !== null && move.discussion !== null) return pressDiscussion(state, move, key);
  if (state.page === 'form' && state.form !== null) return pressForm(state, state.form, key, context);
  if (state.page === 'home' && state.find !== null) return pressFind(state, state.find, key, context);
  if (key.name !== 'text') return pressOne(state, key, context);
  // Keys typed ahead: each acts on what those before it led to.
  return graphemes(key.text).reduce<Pressed>((now, text) => {
    const one: Key = { name: 'text', text };
    const writes = now.state.page === 'form' || now.state.find !== null;
    const next = writes ? press(now.state, one, context) : pressTyped(now.state, one, context);
    return { state: next.state, effects: [...now.effects, ...next.effects] };
  }, only(state));
}

function pressTyped(state: SeatState, key: Key, context: SeatContext): Pressed {
  return state.sending ? only(state) : pressOne(state, key, context);
}

function pressOne(state: SeatState, key: Key, context: SeatContext): Pressed {
  switch (state.page) {
    case 'home':
    case 'form':
      return pressHome(state, key, context);
    case 'pause':
      return pressPause(state, key, context);
    case 'end':
      return pressEnd(state, key, context);
    default:
      return pressPage(state, key, context);
  }
}

function pressHome(state: SeatState, key: Key, context: SeatContext): Pressed {
  switch (key.name) {
    case 'enter':
      return acknowledge(state, context);
    case 'text': {
      const command = homeCommand(key.text);
      return command === null
        ? only(say(state, context.words.results.noKey, context))
        : run(state, command, context);
    }
    default:
      return only(moveInInbox(state, listInbox(context), key));
  }
}

function say(
  state: SeatState,
  text: string,
  context: SeatContext,
  tone: Notice['tone'] = 'plain',
): SeatState {
  return { ...state, notice: { tone, at: context.time, text } };
}

/** Enter: the receipt goes out, the cursor to the next unread message below, or else above. */
function acknowledge(state: SeatState, context: SeatContext): Pressed {
  const list = listInbox(context);
  const at = list.findIndex(({ item }) => item.ref === state.cursor);
  const fresh = list.flatMap(({ state: kind }, i) => (kind === 'fresh' && i !== at ? [i] : []));
  const next = fresh.find((i) => i > at) ?? fresh[0];
  const cursor = next === undefined ? state.cursor : list[next]!.item.ref;
  const picked = list[at];
  const moved = { ...state, cursor, textPage: next === undefined ? state.textPage : 0 };
  if (picked?.state !== 'fresh')
    return only(next === undefined ? say(moved, context.words.results.nothingUnread, context) : moved);
  const said = say(
    moved,
    context.words.results.acknowledged({ sender: picked.item.sender }),
    context,
    'good',
  );
  return { state: said, effects: [{ kind: 'acknowledge', ref: picked.item.ref }] };
}

/** A command of home, wherever it is given. */
export function run(state: SeatState, command: HomeCommand, context: SeatContext): Pressed {
  switch (command) {
    case 'picture':
    case 'duties':
    case 'log':
    case 'help':
      return only({ ...state, page: command, scroll: 0 });
    case 'pause':
      return { state: { ...state, page: 'pause', scroll: 0 }, effects: [{ kind: 'pause' }] };
    case 'undo':
      return { state, effects: [{ kind: 'undo' }] };
    case 'find':
      return only(openFind(state, context));
    default:
      return only(open(state, command, context));
  }
}

function open(state: SeatState, kind: FormKind, context: SeatContext): SeatState {
  const item = pickedItem(context, state.cursor);
  if (kind === 'answer' && item === null)
    return say(state, context.words.results.nothingToAnswer, context, 'bad');
  if (kind === 'report' && !context.view.contacts.some(({ relation }) => relation === 'above'))
    return say(state, context.words.results.nobodyAbove, context, 'bad');
  const fresh = openForm(kind, item, context);
  const draft = state.drafts[draftKey(fresh)];
  const forLeave = kind === 'request' ? leaveNotAsked(state.drafts.act, context) : null;
  return { ...state, page: 'form', form: draft ?? forLeave ?? fresh };
}

function pressPage(state: SeatState, key: Key, context: SeatContext): Pressed {
  const scroll = (by: number): Pressed => only({ ...state, scroll: Math.max(0, state.scroll + by) });
  switch (key.name) {
    case 'up':
      return scroll(-1);
    case 'down':
      return scroll(1);
    case 'pageup':
    case 'left':
      return scroll(-10);
    case 'pagedown':
    case 'right':
      return scroll(10);
    case 'escape':
    case 'enter':
      return only({ ...state, page: 'home', scroll: 0 });
    case 'text': {
      const command = homeCommand(key.text);
      if (command === null || command === state.page) return only({ ...state, page: 'home', scroll: 0 });
      return run({ ...state, page: 'home', scroll: 0 }, command, context);
    }
    default:
      return only(state);
  }
}

function pressPause(state: SeatState, key: Key, context: SeatContext): Pressed {
  const options = pauseOptions(context);
  const back: SeatState = { ...state, page: 'home', scroll: 0 };
  const take = (index: number): Pressed => {
    switch (options[index]?.id) {
      case 'resume':
        return { state: back, effects: [{ kind: 'resume' }] };
      case 'next':
        // What is unread would be passed by: the clock stands for it.
        if (countInbox(context).fresh > 0)
          return {
            state: say(back, context.words.results.readFirst, context),
            effects: [{ kind: 'resume' }],
          };
        return { state: back, effects: [{ kind: 'resume' }, { kind: 'wait' }] };
      case 'faster':
        return { state, effects: [{ kind: 'pace', pace: context.pace * 2 }] };
      case 'slower':
        return { state, effects: [{ kind: 'pace', pace: context.pace / 2 }] };
      case 'real':
        return stopForReal(state);
      case 'leave':
        return { state, effects: [{ kind: 'leave' }] };
      default:
        return only(state);
    }
  };
  switch (key.name) {
    case 'up':
      return only({ ...state, scroll: Math.max(0, state.scroll - 1) });
    case 'down':
      return only({ ...state, scroll: Math.min(options.length - 1, state.scroll + 1) });
    case 'enter':
      return take(state.scroll);
    case 'escape':
      return { state: back, effects: [{ kind: 'resume' }] };
    case 'text':
      return digitOf(key.text) === 9
        ? { state: back, effects: [{ kind: 'resume' }] }
        : take(digitOf(key.text) - 1);
    default:
      return only(state);
  }
}
