/** Pages that are only read: duties, log, pause, help. Each is rows of any number; the screen scrolls them. */
import type { OwnEvent } from '../../../core/engine/view-history.ts';
import { cleanLine, cleanText } from '../../../text/clean.ts';
import { explainRefusal } from '../../../text/explain-refusal.ts';
import { joinLines } from '../../../text/join-lines.ts';
import { termOf } from '../../../text/term.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, type Row, row, span } from '../layout/rows.ts';
import { cut, wrap } from '../layout/width.ts';
import { coachWords } from '../state/coach-words.ts';
import type { SeatContext } from '../state/context.ts';
import { happeningWords } from '../state/event-notice.ts';
import { actionWords, subjectOf } from '../state/inbox-list.ts';
import { pauseOptions } from '../state/pause-options.ts';
import { briefingRows, briefingTitle } from './move-rows.ts';

export function dutiesPage(context: SeatContext, width: number): Row[] {
  const { view, words } = context;
  const { duties } = words;
  const names = (relation: 'above' | 'below' | 'beside'): string =>
    words.list(view.contacts.filter((contact) => contact.relation === relation).map(({ title }) => title));
  const line = (text: string): Row[] => wrap(joinLines(cleanText(text)), width).map((part) => row(part));
  const relations = [
    view.superior === null ? '' : duties.reportsTo({ superior: view.superior.title }),
    view.command?.grade ? duties.grade({ grade: view.command.grade }) : '',
    view.command?.now ? words.results.inCommand({ role: view.command.now.title }) : '',
    names('above') === '' ? '' : duties.above({ roles: names('above') }),
    names('below') === '' ? '' : duties.below({ roles: names('below') }),
    names('beside') === '' ? '' : duties.beside({ roles: names('beside') }),
  ].filter((text) => text !== '');
  return [
    row(view.role.title, 'strong'),
    ...(view.role.duties === '' ? [] : line(view.role.duties)),
    ...line(
      view.powers.length === 0
        ? duties.noPowers
        : duties.powers({ powers: words.list(view.powers.map(({ title }) => title)) }),
    ),
    ...relations.flatMap(line),
    ...coachRows(context, width),
    ...(view.move === null
      ? []
      : [blank, row(briefingTitle(view.move, words), 'strong'), ...briefingRows(view.move, width)]),
    ...actionRows(context),
    ...(view.exercise.summary === ''
      ? []
      : [blank, row(duties.situation, 'strong'), ...line(view.exercise.summary)]),
  ];
}

function actionRows({ view, words }: SeatContext): Row[] {
  if (view.actions.length === 0) return [];
  const named = view.actions.map(({ title, powerState }) =>
    powerState === 'missing' ? words.phrases.aside({ text: title, aside: words.form.lock }) : title,
  );
  return [blank, row(words.duties.actions, 'strong'), ...named.map((text) => row(`  ${text}`))];
}

function coachRows(context: SeatContext, width: number): Row[] {
  return context.coach.flatMap((task) =>
    wrap(cleanText(`${coachWords(task, context)} ${joinLines(task.because)}`), width).map((text) =>
      row(text, 'key'),
    ),
  );
}

interface LogLine {
  readonly at: number;
  readonly text: string;
  /** What this post did: nowhere else is it to be read whole. */
  readonly isOwn: boolean;
}

/** What came in and what this post did, the newest first: the own lines whole, of the messages, which the inbox has, a line each. */
export function logPage(context: SeatContext, width: number): Row[] {
  return logOf(context, ({ at, text, isOwn }) => {
    const clock = `${context.clockOf(at)} `;
    const line = cleanLine(text);
    if (!isOwn) return [row(cut(`${clock}${line}`, width))];
    const indent = ' '.repeat(clock.length);
    return wrap(line, width - clock.length).map((part, i) => row(`${i === 0 ? clock : indent}${part}`));
  });
}

/** The same in a line each, for where there is little room. */
export function logLines(context: SeatContext, width: number): Row[] {
  return logOf(context, ({ at, text }) => [row(cut(`${context.clockOf(at)} ${cleanLine(text)}`, width))]);
}

function logOf(context: SeatContext, rowsOf: (line: LogLine) => Row[]): Row[] {
  const { view, words } = context;
  const received = view.inbox.map(
    (item): LogLine => ({
      at: item.deliveredAt,
      text: words.log.received({ sender: item.sender, subject: subjectOf(item, words) }),
      isOwn: false,
    }),
  );
  const told = view.events.filter((event) => !isAtOnce(event, view.events));
  const own = told.map(
    (event): LogLine => ({
      at: event.at,
      text: eventWords(event, context),
      isOwn: true,
    }),
  );
  const lines = [...received, ...own].map((line, order) => ({ ...line, order }));
  lines.sort((one, two) => two.at - one.at || two.order - one.order);
  if (lines.length === 0) return [row(words.log.empty, 'dim')];
  return lines.flatMap(rowsOf);
}

/** What is done at once is finished as it begins: said once. */
function isAtOnce(event: OwnEvent, events: readonly OwnEvent[]): boolean {
  if (event.kind !== 'done') return false;
  const { at, action } = event;
  return events.some((each) => each.kind === 'accepted' && each.at === at && each.action?.id === action.id);
}

function eventWords(event: OwnEvent, context: SeatContext): string {
  const { words } = context;
  const { log, item } = words;
  switch (event.kind) {
    case 'accepted':
      return sentWords(event, context);
    case 'refused': {
      const what = event.action?.title ?? termOf(item.verbs, event.verb, '');
      const about = {
        action: event.action?.title ?? '',
        power: context.view.actions.find(({ id }) => id === event.action?.id)?.power?.title ?? '',
        superior: context.view.superior?.title ?? '',
        to: '',
        otherwise: '',
        short: '',
        place: '',
        givers: '',
      };
      return log.refused({ what, why: explainRefusal(event.reason, about, words) });
    }
    default:
      return happeningWords(event, words, context.clockOf);
  }
}

/** An own act: what was done, or what was sent to whom, and who has read it. */
function sentWords(event: Extract<OwnEvent, { kind: 'accepted' }>, context: SeatContext): string {
  const { view, words } = context;
  if (event.action !== null)
    return words.form.does({ action: actionWords(event.action.title, event.args, words) });
  const sent = view.sent.find(({ ref }) => ref === event.ref);
  const verb = termOf(words.item.verbs, event.verb);
  if (sent === undefined) return replyWords(event, verb, context);
  const content = [
    sent.ask === null ? '' : actionWords(sent.ask.action.title, sent.ask.args, words),
    words.list(sent.facts.map(({ title }) => title)),
    sent.text,
  ];
  const to = words.list(sent.to.map(({ title }) => title));
  const text = withContent(words.log.sent({ to, verb }), content, words);
  if (sent.acknowledgedBy.length === 0) return text;
  const roles = words.list(sent.acknowledgedBy.map(({ title }) => title));
  return words.phrases.aside({ text, aside: words.log.readBy({ roles }) });
}

/** A reply to a voice that is no role, of which there is no message. */
function replyWords({ at }: OwnEvent, verb: string, { view, words, replies }: SeatContext): string {
  const reply = replies.get(at);
  const item = view.inbox.find(({ ref }) => ref === reply?.re);
  if (reply === undefined || item === undefined) return words.log.noted({ verb });
  const named = (
    ids: readonly string[] = [],
    things: readonly { id: string; title: string }[] = [],
  ): string => words.list(things.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
  const content = [
    named([reply.option ?? ''], item.question?.options),
    named(reply.points, item.question?.points),
    named(reply.facts, view.facts),
    reply.text ?? '',
  ];
  return withContent(words.log.sent({ to: item.sender, verb }), content, words);
}

function withContent(text: string, content: readonly string[], { phrases }: SeatContext['words']): string {
  const said = content.filter((part) => part !== '');
  return said.length === 0 ? text : `${text}${phrases.colon}${said.join(phrases.semicolon)}`;
}

export function pausePage(context: SeatContext, picked: number, frame: Frame): Row[] {
  const { words, solo } = context;
  return [
    row(solo ? words.pause.stands : words.pause.running, 'dim'),
    blank,
    ...pauseOptions(context).map(({ label, id }, i) => [
      span(i === picked ? `${frame.marker} ` : '  ', 'strong'),
      span(`${i + 1} `, 'key'),
      span(label, id === 'real' ? 'bad' : 'plain'),
    ]),
  ];
}

export function helpPage({ words, coached }: SeatContext, width: number): Row[] {
  const { lines, termsTitle, terms } = words.help;
  const plain = (line: string): Row[] => wrap(line, width).map((text): Row => [{ text, tone: 'plain' }]);
  if (!coached) return lines.flatMap(plain);
  return [...lines.flatMap(plain), blank, row(termsTitle, 'strong'), ...terms.flatMap(plain)];
}
