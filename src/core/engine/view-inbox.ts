/** A role's inbox as it may see it: letters delivered to it, in order of delivery, with their stamps. */
import type { Blueprint } from '../model/blueprint.ts';
import { formatRef } from '../model/refs.ts';
import {
  LETTER_ACKNOWLEDGED,
  LETTER_DELIVERED,
  LETTER_MESSAGE,
  LETTER_OPENED,
  LETTER_STRIDE,
  LETTER_TO,
  type Message,
  type World,
} from '../model/world.ts';
import { type SourceView, viewSource } from './view-hearsay.ts';
import { type ChosenArgument, chosenArguments, type Named, nameOf, namesOf } from './view-names.ts';
import { type QuestionView, viewQuestion } from './view-questions.ts';

/** What a letter wants: an order, a request and a question owe an answer, a note does not. */
export type LetterKind = 'hand-off' | 'order' | 'request' | 'question' | 'note';

export interface InboxItem {
  /** The stable id by which inputs refer to it. */
  readonly ref: string;
  /** The sending role; null for a voice that is no role, which has only a `sender`. */
  readonly from: Named | null;
  readonly sender: string;
  /** The channel's id, and its title where the scenario gives one. */
  readonly via: string;
  readonly channel: string;
  readonly text: string;
  readonly facts: readonly Named[];
  readonly kind: LetterKind;
  /** The act by which it was sent; `inject` for what the exercise sends. */
  readonly verb: string;
  readonly ask: AskView | null;
  /** The act of this role that it answers, if it answers one. */
  readonly re: { readonly ref: string; readonly verb: string; readonly action: Named | null } | null;
  readonly sentAt: number;
  readonly deliveredAt: number;
  readonly openedAt: number | null;
  readonly acknowledgedAt: number | null;
  /** When this role first answered it, as far as a message says so. */
  readonly answeredAt: number | null;
  /** What it asks this role to decide or to say; null for all that an inject does not ask. */
  readonly question: QuestionView | null;
  /** How far what it says can be relied on, and whether that can be checked. */
  readonly source: SourceView;
}

/** The action that an order or a request is about. */
export interface AskView {
  readonly action: Named;
  /** The role that this one has to pass the request on to, if it has. */
  readonly passOn: Named | null;
  /** Whether it is a request of the scenario's for something that is brought. */
  readonly isHelp: boolean;
  readonly args: readonly ChosenArgument[];
}

/** Letters delivered to a role, oldest first. */
export function viewInbox(
  blueprint: Blueprint,
  role: number,
  inbox: readonly number[],
  letters: readonly number[],
  messages: readonly Message[],
  asked: readonly number[],
  optionClosed: readonly number[],
  checks: readonly number[],
  time: number,
): InboxItem[] {
  const answers = new Map<number, number>();
  const own = new Map<number, Message>();
  for (const message of messages) {
    if (message.from !== role) continue;
    own.set(message.ref, message);
    if (message.re >= 0 && !answers.has(message.re)) answers.set(message.re, message.sentAt);
  }
  return inbox.map((letter) => {
    const message = messages[letters[letter + LETTER_MESSAGE]!]!;
    return viewLetter(blueprint, role, message, {
      deliveredAt: letters[letter + LETTER_DELIVERED]!,
      openedAt: stamp(letters[letter + LETTER_OPENED]!),
      acknowledgedAt: stamp(letters[letter + LETTER_ACKNOWLEDGED]!),
      answeredAt: answers.get(message.ref) ?? null,
      answered: own.get(message.re) ?? null,
      question: viewQuestion(blueprint, asked, optionClosed, letter),
      source: viewSource(blueprint, role, checks, time, message),
    });
  });
}

/** Letters sent by a role and what came of them: to whom, and who has acknowledged them. */
export interface SentItem {
  readonly ref: string;
  readonly at: number;
  readonly verb: string;
  /** The channel's id. */
  readonly via: string;
  readonly to: readonly Named[];
  readonly facts: readonly Named[];
  readonly text: string;
  readonly ask: AskView | null;
  readonly acknowledgedBy: readonly Named[];
  /** Those who, as the sender knows by now, have not been reached. */
  readonly unanswered: readonly Named[];
}

/** Messages that a role sent by its own acts, oldest first; what the exercise sends in its name is not among them. */
export function viewSent(
  blueprint: Blueprint,
  role: number,
  { messages, letters, unanswered }: Pick<World, 'messages' | 'letters' | 'unanswered'>,
): SentItem[] {
  const readers = new Map<number, number[]>();
  for (let letter = 0; letter < letters.length; letter += LETTER_STRIDE) {
    if (letters[letter + LETTER_ACKNOWLEDGED]! < 0) continue;
    const index = letters[letter + LETTER_MESSAGE]!;
    readers.set(index, [...(readers.get(index) ?? []), letters[letter + LETTER_TO]!]);
  }
  return messages.flatMap((message, index) =>
    message.from !== role || message.inject >= 0
      ? []
      : [
          {
            ref: formatRef(message.ref, blueprint.sources),
            at: message.sentAt,
            verb: message.verb,
            via: message.via,
            to: namesOf(blueprint.roles, message.to),
            facts: namesOf(blueprint.facts, message.facts),
            text: message.text,
            ask: viewAsk(blueprint, message, role),
            acknowledgedBy: namesOf(blueprint.roles, readers.get(index) ?? []),
            unanswered: namesOf(
              blueprint.roles,
              unanswered.flatMap((letter) =>
                letters[letter + LETTER_MESSAGE] === index ? [letters[letter + LETTER_TO]!] : [],
              ),
            ),
          },
        ],
  );
}

interface LetterMarks {
  readonly deliveredAt: number;
  readonly openedAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly answeredAt: number | null;
  /** The own message that this one answers. */
  readonly answered: Message | null;
  readonly question: QuestionView | null;
  readonly source: SourceView;
}

function viewLetter(blueprint: Blueprint, role: number, message: Message, marks: LetterMarks): InboxItem {
  const { answered, ...stamps } = marks;
  const from = nameOf(blueprint.roles, message.from);
  return {
    ref: formatRef(message.ref, blueprint.sources),
    from,
    sender: from?.title ?? message.sender,
    via: message.via,
    channel: blueprint.channels.find(({ id }) => id === message.via)?.title ?? '',
    text: message.text,
    facts: namesOf(blueprint.facts, message.facts),
    kind: stamps.question === null ? kindOf(message) : 'question',
    verb: message.verb,
    ask: viewAsk(blueprint, message, role),
    re:
      answered === null
        ? null
        : {
            ref: formatRef(answered.ref, blueprint.sources),
            verb: answered.verb,
            action: nameOf(blueprint.actions, answered.ask?.action ?? -1),
          },
    sentAt: message.sentAt,
    ...stamps,
  };
}

/** A message in words is a question where it has a question mark: nothing else in it says so. */
function kindOf({ verb, text }: Message): LetterKind {
  if (verb === 'order' || verb === 'request' || verb === 'hand-off') return verb;
  return /[?？]/.test(text) ? 'question' : 'note';
}

function viewAsk(blueprint: Blueprint, { ask }: Message, role: number): AskView | null {
  if (ask?.kind === 'hand-off') return offerView(blueprint.tasks[ask.task!]!);
  const action = nameOf(blueprint.actions, ask?.action ?? -1);
  if (ask === null || action === null) return null;
  const { help } = blueprint.actions[ask.action]!;
  const passOn = help?.via === role ? nameOf(blueprint.roles, help.to) : null;
  return { action, passOn, isHelp: help !== null, args: chosenArguments(blueprint, ask.action, ask.args) };
}

/** A task that is offered, where an action would stand. */
function offerView({ id, title }: Named): AskView {
  return { action: { id, title: title || id }, passOn: null, isHelp: false, args: [] };
}

function stamp(time: number): number | null {
  return time < 0 ? null : time;
}
