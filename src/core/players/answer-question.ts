/**
 * How a stand-in answers a question with options: as the author judges best, or, at the rate at which it errs, with another
 * option that is open. In an interview it says what must be said; where it errs, a point that must not be as well. It has no
 * words of its own, so it leaves questions without options to people.
 */
import type { Seat } from '../engine/player-port.ts';
import type { Decision } from '../model/blueprint.ts';
import type { Point, Question } from '../model/question.ts';
import { refCount } from '../model/refs.ts';
import type { Message } from '../model/world.ts';
import { blankDecision } from './blank-decision.ts';

/** Draws about one answer: whether it is left out, whether it errs, what it then chooses. */
const DRAWS = 3;

/** Answers the question of a message that the role has read, or says nothing. */
export function answerQuestion(seat: Seat, message: Message, question: Question): void {
  const name = seat.blueprint.streams.role(
    seat.role,
    `answers/${seat.blueprint.injects[message.inject]!.id}`,
  );
  const first = refCount(message.ref) * DRAWS;
  const { omits, errs } = seat.figures;
  if (omits > 0 && seat.draw(name, first) < omits) return;
  if (question.points.length > 0) {
    const slip = errs > 0 && seat.draw(name, first + 1) < errs ? seat.draw(name, first + 2) : -1;
    sayPoints(seat, message, wiselySaid(question, slip));
    return;
  }
  const open = openOptions(seat, question);
  const best = bestOption(question, open);
  if (best === undefined) return;
  const others = open.filter((option) => option !== best);
  const wrong = others.length > 0 && errs > 0 && seat.draw(name, first + 1) < errs;
  const option = wrong ? others[Math.floor(seat.draw(name, first + 2) * others.length)]! : best;
  chooseOption(seat, message, question, option);
}

/** Options that can still be chosen, in the order of the scenario. */
export function openOptions(seat: Seat, { options }: Question): number[] {
  return options.flatMap(({ slot }, index) => (seat.isOptionOpen(slot) ? [index] : []));
}

/** Answers with an option; a reason that is required is the option's own name. */
export function chooseOption(seat: Seat, message: Message, question: Question, option: number): void {
  seat.submit(optionDecision(message, question, option));
}

/** The decision to answer with an option. */
export function optionDecision({ ref }: Message, question: Question, option: number): Decision {
  const text = question.reasonRequired ? question.options[option]!.title : '';
  return { ...blankDecision, verb: 'answer', re: ref, option, text };
}

/** Says points in an interview; whoever has none to say is silent. */
export function sayPoints(seat: Seat, { ref }: Message, points: readonly number[]): void {
  if (points.length > 0) seat.submit({ ...blankDecision, verb: 'answer', re: ref, points });
}

/** What must be said, or, where nothing must, what may be; and, if `slip` is not −1, one point of those that must not be. */
export function wiselySaid({ points }: Question, slip: number): number[] {
  const which = (fits: (point: Point) => boolean): number[] =>
    points.flatMap((point, index) => (fits(point) ? [index] : []));
  const must = which((point) => point.must);
  const said = must.length > 0 ? must : which((point) => !point.never);
  const never = which((point) => point.never);
  return slip < 0 || never.length === 0 ? said : [...said, never[Math.floor(slip * never.length)]!];
}

/** The option with the most credit, the first of equals; one that nobody judges counts as 0. */
export function bestOption({ options }: Question, open: readonly number[]): number | undefined {
  const credit = (option: number): number => options[option]!.credit ?? 0;
  return open.reduce<number | undefined>(
    (best, option) => (best === undefined || credit(option) > credit(best) ? option : best),
    undefined,
  );
}
