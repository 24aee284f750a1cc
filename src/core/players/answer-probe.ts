/** How stand-ins answer probes: a plan-follower from what it has been told, the random player at random, others not at all. */
import type { Player, Seat } from '../engine/player-port.ts';

/** Right if the seat has been told; else the first option, or, where a number is asked for, that it does not know. */
export const answerFromKnowledge: Player['probed'] = (seat, question) => {
  const { options } = seat.blueprint.probeQuestions[question]!;
  seat.answerProbe(question, seat.knownAnswer(question) ?? (options.length > 0 ? 0 : null));
};

/** Any of the options; it has no idea of numbers. */
export function answerAtRandom(seat: Seat, question: number): void {
  const { id, options } = seat.blueprint.probeQuestions[question]!;
  const drawn = seat.draw(seat.blueprint.streams.role(seat.role, `probes/${id}`), 0);
  seat.answerProbe(question, options.length > 0 ? Math.floor(drawn * options.length) : null);
}
