/**
 * The seat as lines of text, one below another: for screen readers, for terminals that cannot draw, for scripts. Says the same as the
 * screen, in the same words, from the same state.
 */

import type { DiscussionView, MoveView } from '../../core/engine/view-move.ts';
import type { ProbeView } from '../../core/engine/view-probes.ts';
import { formatDrillTime } from '../../core/kernel/time.ts';
import { cleanLine, cleanText } from '../../text/clean.ts';
import { joinLines } from '../../text/join-lines.ts';
import { cardRows, taskPageRows, taskRows } from './blocks/end-pages.ts';
import { formBlock } from './blocks/form-rows.ts';
import { briefingRows, briefingTitle, discussionRows } from './blocks/move-rows.ts';
import { dutiesPage, helpPage, logPage, pausePage } from './blocks/pages.ts';
import { pictureLines, picturePage } from './blocks/picture.ts';
import { probeBlock } from './blocks/probe-rows.ts';
import { realHeader, realPage } from './blocks/real-rows.ts';
import { asciiFrame } from './layout/frame.ts';
import { type Row, row, rowWidth } from './layout/rows.ts';
import { widthOf, wrap } from './layout/width.ts';
import {
  bodyOf,
  countInbox,
  findInbox,
  listInbox,
  originWords,
  pickedItem,
  subjectOf,
  waitsWords,
} from './state/inbox-list.ts';
import type { Snapshot } from './state/snapshot.ts';

const WIDTH = 78;

/** Everything there is to say about where the seat stands. */
export function plainPage({ state, context }: Snapshot): string[] {
  if (state.page === 'real') return textOf([...realHeader(context, WIDTH), ...realPage(context, WIDTH)]);
  if (context.view.probe !== null) return plainProbe(context.view.probe, { state, context });
  const { move } = context.view;
  if (move?.discussion) return plainDiscussion(move, move.discussion, context);
  switch (state.page) {
    case 'home':
      return plainHome({ state, context });
    case 'form':
      return state.form === null ? [] : textOf(formBlock(state.form, context, WIDTH, asciiFrame).rows);
    case 'picture':
      return textOf(picturePage(context, WIDTH, asciiFrame));
    case 'duties':
      return textOf(dutiesPage(context, WIDTH));
    case 'log':
      return textOf(logPage(context, WIDTH));
    case 'pause':
      return textOf(pausePage(context, state.scroll, asciiFrame));
    case 'briefing':
      return plainBriefing(context);
    case 'help':
      return [...plainHints(context.words), '', ...textOf(helpPage(context, WIDTH))];
    case 'end':
      return textOf(plainEnd({ state, context }));
  }
}

/** The question of a probe, and nothing else. */
function plainProbe(probe: ProbeView, { state, context }: Snapshot): string[] {
  const { typed, typedNumber } = context.words.probe;
  const { rows } = probeBlock(probe, state.probe, context, WIDTH, asciiFrame);
  return [...textOf(rows), probe.options.length > 0 ? typed : typedNumber];
}

/** What there is to talk about, and how to go on. */
function plainDiscussion(move: MoveView, discussion: DiscussionView, context: Snapshot['context']): string[] {
  return [...textOf(discussionRows(move, discussion, context, WIDTH)), '', context.words.moves.typed];
}

function plainBriefing({ view: { move }, words }: Snapshot['context']): string[] {
  if (move === null) return [];
  return [briefingTitle(move, words), ...textOf(briefingRows(move, WIDTH))];
}

function plainEnd({ state, context }: Snapshot): Row[] {
  switch (state.ending.page) {
    case 'card':
      return [
        ...cardRows(context, WIDTH),
        ...(context.debrief.tasks.length === 0 ? [] : [[], row(`1 ${context.words.end.tasks}`)]),
      ];
    case 'tasks':
      return taskRows(state, context, WIDTH, asciiFrame);
    case 'task':
      return taskPageRows(state, context, WIDTH);
  }
}

function plainHome({ state, context }: Snapshot): string[] {
  const { words, clockOf, time } = context;
  const item = pickedItem(context, state.cursor);
  const { fresh, owed } = countInbox(context);
  const counts = fresh + owed === 0 ? words.inbox.quiet : words.inbox.counts({ fresh, owed });
  const message =
    item === null
      ? [...wrap(joinLines(cleanText(context.view.exercise.summary)), WIDTH), words.inbox.empty]
      : [
          cleanLine(originWords(item, context)),
          ...wrap(cleanText(bodyOf(item, words)), WIDTH),
          item.question === null ? '' : waitsWords(item, context),
          item.facts.length === 0
            ? ''
            : `${words.item.canPassOn}${words.list(item.facts.map(({ title }) => cleanLine(title)))}`,
        ];
  return [
    words.plain.nowClock({ clock: clockOf(time), drill: formatDrillTime(time), counts }),
    '',
    ...message.filter((line) => line !== ''),
    '',
    ...textOf(pictureLines(context, 10 * WIDTH)).flatMap((line) => wrap(line, WIDTH)),
    ...homeChoices(context.words),
  ];
}

/** The digits of the home screen, in lines that break between them. */
function homeChoices({ keys }: Snapshot['context']['words']): string[] {
  const names = [keys.answer, keys.report, keys.order, keys.request, keys.peer, keys.picture, keys.duties];
  const digits = [...names, keys.log, keys.pause].map((name, i) => `${i + 1} ${name}`);
  const lines: string[] = [];
  for (const choice of [`${keys.enter} ${keys.gotIt}`, ...digits, `0 ${keys.help}`]) {
    const longer = lines.length === 0 ? choice : `${lines.at(-1)}  ${choice}`;
    if (lines.length > 0 && widthOf(longer) <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(choice);
  }
  return lines;
}

/** What can be typed in this mode besides the digits. */
export function plainHints({ plain }: Snapshot['context']['words']): string[] {
  return [plain.intro, plain.hints, plain.pickItem].flatMap((line) => wrap(line, WIDTH));
}

/** The inbox with numbers to pick by; with `wanted` only the messages in which that is found. */
export function plainInbox({ state, context }: Snapshot, wanted = ''): string[] {
  const { words, clockOf } = context;
  const { tags } = words.inbox;
  const found = new Set(findInbox(context, wanted).map(({ item }) => item.ref));
  if (found.size === 0) return [wanted === '' ? words.inbox.empty : words.plain.notFound({ text: wanted })];
  return listInbox(context).flatMap(({ item, state: kind }, i) => {
    if (!found.has(item.ref)) return [];
    const mark = item.ref === state.cursor ? '>' : ' ';
    const subject = cleanLine(subjectOf(item, words));
    const line = `${mark} ${i + 1} ${tags[kind]} ${clockOf(item.deliveredAt)} ${cleanLine(item.sender)}${words.phrases.colon}${subject}`;
    const waits = item.question === null ? '' : waitsWords(item, context);
    return [waits === '' ? line : words.phrases.aside({ text: line, aside: waits })];
  });
}

export function textOf(rows: readonly Row[]): string[] {
  return rows.map((spans) =>
    rowWidth(spans) === 0
      ? ''
      : spans
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
  );
}
