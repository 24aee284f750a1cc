/**
 * The Home screen as lines of text with numbered choices: for screen readers, for terminals that cannot draw, for scripts. The
 * same session and the same words as on the screen.
 */
import { homeWordsOf } from '../../../text/home-words.ts';
import type { Composed } from '../compose.ts';
import { type Key, normalise, splitText } from '../keys.ts';
import { asciiFrame } from '../layout/frame.ts';
import type { Row } from '../layout/rows.ts';
import { textOf } from '../plain-lines.ts';
import type { TypedLines } from '../typed-lines.ts';
import { choiceRows, seedBlock, valueRows } from './choice-rows.ts';
import { detailRows, listRows } from './entry-rows.ts';
import type { HomeSession } from './home-session.ts';
import { choiceFields, type HomeEffect, markedEntry, SEARCHED_FROM, shownEntries } from './home-state.ts';
import { isValueSearched } from './press-home.ts';
import { progressRows } from './progress-rows.ts';

const WIDTH = 78;
/** Wider than a screen: no title is cut. */
const LIST_WIDTH = 100;

/** Resolves with what the person decided; the end of the input is leaving. */
export async function showPlainHome(
  session: HomeSession,
  lines: TypedLines,
  stdout: { write(text: string): unknown } = process.stdout,
): Promise<HomeEffect> {
  const say = (text: readonly string[]): void => void stdout.write(`${text.join('\n')}\n`);
  let decided: HomeEffect | null = null;
  void session.decided.then((effect) => {
    decided = effect;
  });
  say(greeting(session));
  for (;;) {
    say(['', ...plainPage(session), '']);
    if (lines.isTyped) stdout.write(wordsOf(session).plain.prompt);
    const line = await lines.next();
    if (line === null) return { kind: 'leave' };
    say(takeLine(session, line));
    await Promise.resolve();
    if (decided !== null) return decided;
  }
}

function wordsOf({ snapshot }: HomeSession): ReturnType<typeof homeWordsOf> {
  return homeWordsOf(snapshot.state.language);
}

function greeting(session: HomeSession): string[] {
  const words = wordsOf(session);
  const { finished, unfinished } = session.snapshot.model.progress;
  return [`${words.exercise}: Tocsin`, words.welcome, words.tally(finished, unfinished), words.plain.intro];
}

/** Everything there is to say about where the session stands. */
export function plainPage(session: HomeSession): string[] {
  const { state, model } = session.snapshot;
  const words = wordsOf(session);
  const { commands } = words.plain;
  const entry = markedEntry(state, model);
  const card = entry?.kind === 'start' ? entry.card : null;
  const tall = 1000;
  const page = (rows: readonly Row[], command: string): string[] => [...trimmed(rows), '', command];
  switch (state.page) {
    case 'progress':
      return [words.progress.title, ...page(progressRows(model, words, WIDTH), commands.page)];
    case 'help':
      return [words.help.title, ...words.help.lines, '', commands.page];
    case 'choices':
      return card === null ? [] : page(choiceRows(state, card, model, words, asciiFrame), commands.choices);
    case 'values':
      return card === null
        ? []
        : page(valueRows(state, card, model, words, WIDTH, tall, asciiFrame, tall), commands.values);
    case 'seed':
      return card === null ? [] : page(seedBlock(state, card, words).rows, commands.typing);
    default: {
      const count = Math.max(1, shownEntries(state, model).length) + 1;
      const list = listRows(state, model, words, LIST_WIDTH, count, asciiFrame, count);
      return page([...list, [], ...detailRows(entry, model, words, WIDTH)], commands.list);
    }
  }
}

function trimmed(rows: Composed['rows']): string[] {
  return textOf(rows).map((line) => line.trimEnd());
}

/** A line as keys: a number of any length, text to search or to keep, a letter that is a command. */
function takeLine(session: HomeSession, typed: string): string[] {
  const { state } = session.snapshot;
  const line = normalise(typed.trim());
  const letter = line.toLowerCase();
  const press = (key: Key): void => session.press(key);
  if (state.page === 'seed') {
    if (letter === 'b' || line === '') press({ name: 'escape' });
    else for (const key of [...splitText(line), { name: 'enter' } as const]) press(key);
  } else if (line === '') press({ name: 'enter' });
  else if (letter === 'b') press({ name: 'escape' });
  else if (/^\d+$/.test(line) && line !== '0') return pickNumber(session, Number(line));
  else if (state.page === 'list' && letter === 'c') press({ name: 'right' });
  else if (state.page === 'list' && letter === 'p') press({ name: 'left' });
  else if (letter === 'q') press({ name: 'interrupt' });
  else if (state.page === 'list' && (line === '?' || line === '0')) press({ name: 'text', text: '0' });
  else if (isSearched(session)) press({ name: 'text', text: line });
  else return [wordsOf(session).plain.unknown(line)];
  return noticeOf(session);
}

/** Whether text searches here, so that any line means something. */
function isSearched({ snapshot: { state, model } }: HomeSession): boolean {
  if (state.page === 'values') return isValueSearched(state, model);
  return state.page === 'list' && model.entries.length >= SEARCHED_FROM;
}

/** Marks what has the number; on the pages of choices, takes it. */
function pickNumber(session: HomeSession, number: number): string[] {
  const { state, model } = session.snapshot;
  if (state.page === 'choices' && number <= choiceFields.length + 1) {
    session.press({ name: 'text', text: `${number}` });
    return noticeOf(session);
  }
  if (state.page === 'values') {
    for (let at = 0; at < state.value; at++) session.press({ name: 'up' });
    for (let at = 1; at < number; at++) session.press({ name: 'down' });
    session.press({ name: 'enter' });
    return noticeOf(session);
  }
  if (state.page !== 'list' || number > shownEntries(state, model).length)
    return [wordsOf(session).plain.unknown(`${number}`)];
  session.press({ name: 'text', text: `${Math.min(9, number)}` });
  for (let at = 9; at < number; at++) session.press({ name: 'down' });
  return noticeOf(session);
}

function noticeOf({ snapshot }: HomeSession): string[] {
  const { notice } = snapshot.state;
  return notice === null ? [] : [`* ${notice.text}`];
}
