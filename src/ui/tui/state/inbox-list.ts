/** The inbox as the seat shows it: one list, what waits first; and the words that stand for a message in a line. */
import type { InboxItem } from '../../../core/engine/view-inbox.ts';
import type { QuestionView } from '../../../core/engine/view-questions.ts';
import { cleanLine } from '../../../text/clean.ts';
import { joinLines } from '../../../text/join-lines.ts';
import { termOf } from '../../../text/term.ts';
import type { Words } from '../../../text/words.ts';
import { normalise } from '../keys.ts';
import type { SeatContext } from './context.ts';

/** `fresh` is not acknowledged yet, `owed` waits for an answer, `done` for nothing. */
export type ItemState = 'fresh' | 'owed' | 'done';

export interface ListedItem {
  readonly item: InboxItem;
  readonly state: ItemState;
}

/** All messages: those that wait for something first, within each part the newest first. */
export function listInbox({ view, answered }: SeatContext): ListedItem[] {
  const listed = view.inbox.map((item, order) => ({ item, state: stateOf(item, answered), order }));
  listed.sort((one, two) => rank(one.state) - rank(two.state) || two.order - one.order);
  return listed.map(({ item, state }) => ({ item, state }));
}

/** Those of the listed messages with a text in what can be read of them, whatever its case and width; all for an empty one. */
export function findInbox(context: SeatContext, text: string): ListedItem[] {
  const plain = (said: string): string => normalise(said).toLowerCase();
  const wanted = plain(text).trim();
  const all = listInbox(context);
  if (wanted === '') return all;
  const { words, clockOf } = context;
  return all.filter(({ item }) => {
    const facts = item.facts.map(({ title }) => title);
    const said = [
      clockOf(item.deliveredAt),
      item.sender,
      channelWords(item, words),
      bodyOf(item, words),
      ...facts,
    ];
    return said.some((part) => plain(part).includes(wanted));
  });
}

function rank(state: ItemState): number {
  return state === 'done' ? 1 : 0;
}

function stateOf(item: InboxItem, answered: ReadonlySet<string>): ItemState {
  if (item.acknowledgedAt === null) return 'fresh';
  return owesAnswer(item, answered) ? 'owed' : 'done';
}

/** In a few words what a message waits for, and until when; empty where it waits for nothing. */
export function waitsWords(item: InboxItem, { answered, words, clockOf }: SeatContext): string {
  if (!owesAnswer(item, answered)) return '';
  const until = item.question?.until ?? null;
  return until === null ? words.inbox.asks[item.kind] : words.question.asksUntil({ time: clockOf(until) });
}

/** Whether an order, a request or a question of it has not been answered. */
export function owesAnswer(item: InboxItem, answered: ReadonlySet<string>): boolean {
  if (item.question !== null) return item.question.state === 'open';
  return item.kind !== 'note' && item.answeredAt === null && !answered.has(item.ref);
}

export interface InboxCounts {
  readonly fresh: number;
  readonly owed: number;
}

export function countInbox({ view, answered }: SeatContext): InboxCounts {
  return {
    fresh: view.inbox.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
    owed: view.inbox.filter((item) => owesAnswer(item, answered)).length,
  };
}

/** The message picked, or null. */
export function pickedItem({ view }: SeatContext, cursor: string | null): InboxItem | null {
  return view.inbox.find(({ ref }) => ref === cursor) ?? null;
}

/** The message's text, or what it says by its form alone. Several lines. */
export function bodyOf(item: InboxItem, words: Words): string {
  const lines: string[] = [];
  const action = item.ask === null ? '' : actionWords(item.ask.action.title, item.ask.args, words);
  const what = item.re === null ? '' : (item.re.action?.title ?? termOf(words.item.verbs, item.re.verb, ''));
  if (item.re !== null && what !== '')
    lines.push(words.item.repliesTo({ verb: capital(termOf(words.item.verbs, item.verb, '')), what }));
  if (action !== '') lines.push(askWords(item.kind, action, words));
  if (item.text.trim() !== '') lines.push(joinLines(item.text.trim()));
  if (lines.length === 0 && item.facts.length > 0)
    lines.push(words.item.reports({ facts: words.list(item.facts.map(({ title }) => title)) }));
  if (item.question !== null) lines.push(...questionLines(item.question, words));
  lines.push(...sourceLines(item.source, words));
  return lines.join('\n');
}

function askWords(kind: InboxItem['kind'], action: string, { item }: Words): string {
  if (kind === 'hand-off') return item.offersTask({ task: action });
  return kind === 'order' ? item.ordersAction({ action }) : item.asksAction({ action });
}

/** The options, as far as there is something to know of them, or what became of the question. */
function questionLines({ options, points, state, chosen, said }: QuestionView, words: Words): string[] {
  if (points.length > 0) return interviewLines(points, state, said, words);
  const { question, row } = words;
  const option = chosen?.title ?? '';
  if (state === 'answered') return option === '' ? [] : [question.chosen({ option })];
  if (state === 'lapsed') return [option === '' ? question.lapsed : question.takenFor({ option })];
  if (options.length === 0) return [];
  const told = options.filter(({ detail }) => detail !== '');
  if (told.length === 0) return [question.optionsAre({ options: row(options.map(({ title }) => title)) })];
  return [
    question.options,
    ...options.map(({ title, detail }) => (detail === '' ? title : question.option({ title, detail }))),
  ];
}

/** What can be said in an interview, or what was. */
function interviewLines(
  points: QuestionView['points'],
  state: QuestionView['state'],
  said: QuestionView['said'],
  { question }: Words,
): string[] {
  const bare = said.map(({ title }) => title);
  if (state === 'open') return [question.points, ...points.map(({ title }) => title)];
  if (state === 'lapsed') return bare.length === 0 ? [question.lapsed] : [question.silenceSaid, ...bare];
  return bare.length === 0 ? [question.saidOwn] : [question.said, ...bare];
}

function sourceLines({ reliability, check }: InboxItem['source'], { hearsay }: Words): string[] {
  return [
    ...(reliability === null ? [] : [hearsay.source({ reliability: hearsay.reliabilities[reliability] })]),
    ...(check?.state === 'open' ? [hearsay.canCheck] : []),
  ];
}

/** When the result of a check that is under way is known; empty if there is none. */
export function checkingWords(item: InboxItem | null, { words, clockOf }: SeatContext): string {
  const until = item?.source.check?.until ?? null;
  return until === null ? '' : words.hearsay.checking({ time: clockOf(until) });
}

/** A channel in words: the common word for those that everybody has, else the scenario's title, else its id. */
export function channelTitle(id: string, title: string, { channels }: Words): string {
  return Object.hasOwn(channels, id) ? termOf(channels, id) : title || id;
}

/** How a message came, in a word; empty where it is not said. */
export function channelWords({ via, channel }: InboxItem, words: Words): string {
  return channelTitle(via, channel, words);
}

/** Who sent it, how, and when. */
export function originWords(item: InboxItem, { words, clockOf }: SeatContext): string {
  const { sender } = item;
  const via = channelWords(item, words);
  const time = clockOf(item.sentAt);
  return via === '' ? words.item.from({ sender, time }) : words.item.fromBy({ sender, via, time });
}

/** One line that stands for the message in a list. */
export function subjectOf(item: InboxItem, words: Words): string {
  const bare = item.text.trim() === '' && item.ask === null && item.re === null;
  const facts = bare ? words.list(item.facts.map(({ title }) => title)) : '';
  const body = cleanLine(facts === '' ? bodyOf(item, words) : facts);
  return body === '' ? termOf(words.item.verbs, item.verb, '') : body;
}

/** An action with its choices: `Order evacuation (liulin)`. */
export function actionWords(
  title: string,
  args: readonly { readonly title: string }[],
  { phrases, row }: Words,
): string {
  if (args.length === 0) return title;
  return phrases.aside({ text: title, aside: row(args.map(({ title: choice }) => choice)) });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
