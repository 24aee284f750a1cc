/** A task that the coach names, in words: its title, or what would meet it. */
import type { CoachedTask, ExpectedAct } from '../../../core/engine/view-coach.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Words } from '../../../text/words.ts';
import type { SeatContext } from './context.ts';

/** What the coach says of a task at a time: that it is due, that it was, that its deadline has passed too. */
export function coachWords(
  task: CoachedTask,
  context: Pick<SeatContext, 'words' | 'clockOf' | 'time'>,
): string {
  const { words, clockOf, time } = context;
  const said = { task: taskWords(task, words), time: clockOf(task.targetAt) };
  if (time <= task.targetAt) return words.coach(said);
  return time <= task.deadlineAt ? words.coachLate(said) : words.coachMissed(said);
}

/** The task to speak of first: the nearest deadline of those that have not passed, else the last that has; none without tasks. */
export function nextTask({ coach, time }: Pick<SeatContext, 'coach' | 'time'>): CoachedTask | undefined {
  return coach.find(({ deadlineAt }) => time <= deadlineAt) ?? coach.at(-1);
}

export function taskWords({ title, expected }: CoachedTask, words: Words): string {
  return cleanLine(title === '' ? expectedWords(expected, words) : title);
}

function expectedWords(expected: ExpectedAct, words: Words): string {
  if (expected.kind === 'any')
    return expected.any.map((act) => expectedWords(act, words)).join(words.phrases.or);
  const titles = (things: readonly { readonly title: string }[]): string =>
    words.list(things.map((thing) => thing.title));
  const { sender } = expected;
  if (expected.kind === 'answer' && expected.answers.length > 0) {
    const what = expected.answers.map(({ title }) => title).join(words.phrases.or);
    return words.expected.answerWith({ sender, what });
  }
  if (expected.kind === 'answer') return words.expected.answer({ sender });
  if (expected.kind === 'check' && expected.facts.length === 0) return words.expected.checkOf({ sender });
  const what = expected.action?.title ?? titles(expected.facts);
  const phrase = words.expected[expected.kind];
  return typeof phrase === 'string' ? phrase : phrase({ to: titles(expected.to), what });
}
