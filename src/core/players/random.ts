/**
 * The random player: at random times it does something at random that its seat offers: passes on a fact it knows, or tries
 * an action. It is a floor for comparison and finds scenarios that break when people do not do what was expected.
 */

import type { Player, Seat } from '../engine/player-port.ts';
import type { openStream } from '../kernel/chance.ts';
import type { Decision } from '../model/blueprint.ts';
import { ACTING, IDLE } from '../model/world.ts';
import { answerAtRandom } from './answer-probe.ts';
import { chooseOption, openOptions, sayPoints } from './answer-question.ts';
import { blankDecision } from './blank-decision.ts';
import { decideRequest } from './requests.ts';

export const random: Player = {
  taken: (seat) => wait(seat, 1),
  returned: (seat) => wait(seat, seat.tries() + 1),
  unanswered: () => {},
  noLeave: () => {},
  delivered: (seat, letter) => seat.acknowledge(letter),
  cued: () => {},
  helped: () => {},
  probed: answerAtRandom,
  woken: (seat) => {
    const turn = seat.tries();
    const next = seat.stream(seat.blueprint.streams.role(seat.role, 'chooses'), turn);
    if (!answersAnything(seat, next)) seat.submit(choose(seat, next));
    seat.turnTo(IDLE, -1);
    wait(seat, turn + 1);
  },
};

function wait(seat: Seat, turn: number): void {
  const { figures, blueprint, role } = seat;
  seat.setTries(turn);
  seat.turnTo(ACTING, 0);
  const delay = seat.delay(figures.acts, blueprint.streams.role(role, 'waits'), turn);
  seat.wakeAfter(Math.max(1, delay));
}

/** Half the time that a question waits, it is answered, with any of its options; an interview with any of its points. */
function answersAnything(seat: Seat, next: ReturnType<typeof openStream>): boolean {
  for (const letter of seat.blueprint.options === 0 ? [] : seat.letters()) {
    const question = seat.questionOf(letter);
    if (question !== null && question.points.length > 0) {
      if (next() < 0.5) continue;
      const { points } = question;
      const said = points.flatMap((_, index) => (next() < 0.5 ? [index] : []));
      sayPoints(seat, seat.messageOf(letter), said.length > 0 ? said : [Math.floor(next() * points.length)]);
      return true;
    }
    const open = question === null ? [] : openOptions(seat, question);
    if (question === null || open.length === 0 || next() < 0.5) continue;
    chooseOption(seat, seat.messageOf(letter), question, open[Math.floor(next() * open.length)]!);
    return true;
  }
  return false;
}

function choose(seat: Seat, next: ReturnType<typeof openStream>): Decision {
  const { blueprint, role } = seat;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const mine = blueprint.actions.flatMap((action, index) => (action.by[role] ? [index] : []));
  const known = blueprint.facts.flatMap((_, fact) => (seat.knows(fact) ? [fact] : []));
  const plea = blueprint.requestsOf[role]!.length === 0 || next() < 0.8 ? null : askFor(seat, next);
  if (plea !== null) return plea;
  const action = next() < 0.5 ? pick(mine) : undefined;
  if (action !== undefined) {
    const args = blueprint.actions[action]!.args.map(({ choices }) => Math.floor(next() * choices.length));
    return { ...blankDecision, verb: 'do', action, args };
  }
  const fact = pick(known);
  const to = pick(blueprint.roles.flatMap((_, other) => (other === role ? [] : [other])));
  if (fact === undefined || to === undefined) return { ...blankDecision, text: 'nothing to do' };
  return { ...blankDecision, verb: 'notify', to: [to], facts: [fact] };
}

/** One of the requests that the role may make. */
function askFor({ blueprint, role }: Seat, next: ReturnType<typeof openStream>): Decision {
  const mine = blueprint.requestsOf[role]!;
  return decideRequest(blueprint, role, mine[Math.floor(next() * mine.length)]!);
}
