/** What `observe` does with options alone: it ticks, takes back and remarks on one question, and tells how that stands then. */
import { shortRef } from '../../core/model/refs.ts';
import { wordsOf } from '../../text/words.ts';
import { normalise } from '../tui/keys.ts';
import {
  type ObservedPoint,
  type ObservedQuestion,
  type ObserveModel,
  remark,
  tick,
} from '../tui/observe/observe-model.ts';
import { type ObservePort, ObserveSession } from '../tui/observe/observe-session.ts';
import { plainObserve } from '../tui/observe/plain-observe.ts';
import { UsageError } from './refusals.ts';
import type { Terminal } from './terminal.ts';

export interface OnceOptions {
  readonly question?: string;
  readonly tick?: string;
  readonly untick?: string;
  readonly remark?: string;
}

/** Whether any option asks for this rather than for a screen. */
export function isOnce({ question, tick: ticked, untick, remark: said }: OnceOptions): boolean {
  return [question, ticked, untick, said].some((option) => option !== undefined);
}

/** Nothing is written unless all of it makes sense. */
export function observeOnce(
  port: ObservePort,
  options: OnceOptions,
  language: string,
  terminal: Terminal,
): void {
  const model = port.read();
  const at = findQuestion(model, options.question);
  const question = model.questions[at]!;
  const annotations = [
    ...pointsIn('--tick', options.tick, question).map((point) => tick(model.by, question, point, true)),
    ...pointsIn('--untick', options.untick, question).map((point) => tick(model.by, question, point, false)),
    ...(options.remark === undefined ? [] : [remark(model.by, question, remarkText(options.remark))]),
  ];
  for (const annotation of annotations) port.write(annotation);
  terminal.out(`${told(port, at, language)}\n`);
}

/** By the inject's id, where it was asked once, or by the whole stable id. */
function findQuestion({ questions }: ObserveModel, word: string | undefined): number {
  if (word === undefined) throw new UsageError(({ needsQuestion }) => needsQuestion);
  if (questions.length === 0) throw new UsageError(({ noneDiscussed }) => noneDiscussed);
  const at = questions.findIndex(({ ref }) => ref === word || ref === `${word}#1`);
  if (at >= 0) return at;
  const names = questions.map(({ ref }) => shortRef(ref)).join(', ');
  throw new UsageError(({ notDiscussed }) => notDiscussed({ word, names }));
}

function pointsIn(option: string, text: string | undefined, { points }: ObservedQuestion): ObservedPoint[] {
  if (text === undefined) return [];
  return normalise(text)
    .split(',')
    .map((number) => {
      const point = /^\s*\d+\s*$/.test(number) ? points[Number(number) - 1] : undefined;
      if (point !== undefined) return point;
      throw new UsageError(({ notPoint }) => notPoint({ option, text, count: points.length }));
    });
}

function remarkText(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new UsageError(({ emptyNote }) => emptyNote);
}

/** The question as the plain screen shows it, without what can be typed there. */
function told(port: ObservePort, at: number, language: string): string {
  const session = new ObserveSession(port, wordsOf(language));
  for (let i = 0; i < at; i++) session.press({ name: 'down' });
  session.press({ name: 'enter' });
  return plainObserve(session).slice(0, -2).join('\n');
}
