/** Requests of the scenario as stand-ins deal with them: made when something is short, passed on, granted where that is possible. */
import type { Refusal } from '../engine/log-codes.ts';
import type { Seat } from '../engine/player-port.ts';
import { nextStop } from '../engine/requests.ts';
import type { Action, Blueprint, Decision, Help } from '../model/blueprint.ts';
import type { Message } from '../model/world.ts';
import { blankDecision } from './blank-decision.ts';

/** The decision to ask for help, of whoever is next on its way. */
export function decideRequest(blueprint: Blueprint, role: number, request: number): Decision {
  const to = nextStop(blueprint.actions[request]!.help!, role);
  return { ...blankDecision, verb: 'request', to: [to], action: request };
}

/** Asks for the first help that the role may ask for and that brings what a refused act was short of; true if it did. */
export function askForHelp(seat: Seat, refused: Decision, reason: Refusal): boolean {
  const { blueprint, role } = seat;
  const mine = blueprint.requestsOf[role]!;
  if (mine.length === 0 || refused.verb !== 'do') return false;
  const action = blueprint.actions[refused.action]!;
  return mine.some(
    (request) =>
      brings(blueprint, blueprint.actions[request]!.help!, action, reason) &&
      seat.submit(decideRequest(blueprint, role, request)).accepted,
  );
}

function brings({ teams }: Blueprint, help: Help, action: Action, short: Refusal): boolean {
  switch (short) {
    case 'no-authority':
      return help.power >= 0 && help.power === action.power;
    case 'not-enough':
      return help.gives.some(({ slot }) => action.uses.some((use) => use.slot === slot));
    case 'no-team':
      return help.teams.some((team) => action.skill === null || teams[team]!.skills.includes(action.skill));
    default:
      return false;
  }
}

/** Deals with a request that was read: passes it on, grants it, or refuses it where it cannot. */
export function answerRequest(seat: Seat, { ref, ask }: Message, help: Help): void {
  const passing = decideRequest(seat.blueprint, seat.role, ask!.action);
  const granting = { ...blankDecision, verb: 'approve', re: ref };
  const verdict = seat.submit(seat.role === help.via ? passing : granting);
  if (!verdict.accepted) seat.submit({ ...blankDecision, verb: 'refuse', re: ref });
}
