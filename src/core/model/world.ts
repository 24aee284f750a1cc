/**
 * The world: everything about a drill that changes. Plain numbers, strings, arrays and objects, so that it can be an
 * Immer draft, be compared, be copied; no generator state and no executor state live elsewhere. Names are
 * integers into the compiled scenario (`blueprint.ts`); times are milliseconds since StartEx; −1 is "not".
 */
import type { ChartState, PendingTimers } from '../chart/index.ts';
import type { SeedKey } from '../kernel/chance.ts';
import type { Away } from './absence.ts';
import type { Saying } from './hearsay.ts';
import type { HandOver } from './shift.ts';

export const RUNNING = 0;
export const ENDED = 1;
export const FAILED = 2;

/** Where a message came from and what it carries. Contents do not change once it is sent. */
export interface Message {
  /** The stable id of what sent it: an inject's occurrence or a role's act (`refs.ts`). */
  readonly ref: number;
  /** The sending role, or −1 for a voice that is no role. */
  readonly from: number;
  readonly sender: string;
  readonly via: string;
  readonly text: string;
  /** The inject it is an occurrence of, or −1. */
  readonly inject: number;
  readonly facts: readonly number[];
  /** What it says about them; null in scenarios without hearsay. */
  readonly sayings: readonly Saying[] | null;
  /** Of what a role passes on: the injects that can be checked from which it has that. Left out where there are none. */
  readonly stems?: readonly number[];
  /** What it asks the receiver to do, if it is an order or a request. */
  readonly ask: Ask | null;
  /** The message it answers, or −1. */
  readonly re: number;
  readonly verb: string;
  readonly sentAt: number;
  readonly to: readonly number[];
}

/** An order to do an action, a request to be allowed one, or the offer of a task (which is about no action). */
export interface Ask {
  readonly kind: 'order' | 'request' | 'hand-off';
  readonly task?: number;
  readonly action: number;
  readonly args: readonly number[];
}

/** An action under way. */
export interface Activity {
  readonly ref: number;
  readonly role: number;
  readonly action: number;
  readonly args: readonly number[];
  readonly teams: readonly number[];
  /** Posts that the role acted for when it began. */
  readonly onBehalf: readonly number[];
  readonly startedAt: number;
  readonly endsAt: number;
}

/** A request of the scenario that was made, and what has become of it. */
export interface Claim {
  /** The act by which it was asked. */
  readonly ref: number;
  readonly action: number;
  readonly asker: number;
  /** The act by which it was passed on, or −1. */
  readonly passedOn: number;
  readonly status: number;
  /** What was given of each reserve, and taken from each, in the order of the scenario. */
  readonly given: readonly number[];
  readonly taken: readonly number[];
}

/** Life of a claim. */
export const ASKED = 0;
export const APPROVED = 1;
export const REFUSED = 2;
export const ARRIVED = 3;
export const RETURNED = 4;

/** In `World.teamActivity`: the team is not to be had at all. No activity has this ref. */
export const ELSEWHERE = 0;

/** In `World.powers`: held for as long as a request of the scenario says. */
export const ENTRUSTED = 2;

/** What a facilitator changed about an inject that has not happened yet. */
export interface InjectContent {
  readonly to: readonly number[];
  readonly from: number;
  readonly sender: string;
  readonly via: string;
  readonly text: string;
  readonly facts: readonly number[];
}

/** Life of an inject. */
export const WAITING = 0;
export const FIRED = 1;
export const SKIPPED = 2;
export const NOT_DRAWN = 3;
export const HELD = 4;
export const NOT_NEEDED = 5;

/** Fields of a letter, a message on its way to one role, in `World.letters`. */
export const LETTER_STRIDE = 5;
export const LETTER_MESSAGE = 0;
export const LETTER_TO = 1;
export const LETTER_DELIVERED = 2;
export const LETTER_OPENED = 3;
export const LETTER_ACKNOWLEDGED = 4;

/** What a stand-in is busy with. */
export const IDLE = 0;
export const READING = 1;
export const ACTING = 2;

export interface World {
  time: number;
  /** RUNNING, ENDED or FAILED. */
  phase: number;
  ending: number;
  failure: string;
  /** When the drill ends, and why, unless something ends it before. */
  endsAt: number;
  cause: number;
  /** Items dealt with at this instant, to catch endless work. */
  instant: number;
  /** The next sequence number on the agenda. */
  sequence: number;
  /** World ticks so far; when the next is due, or −1; and how far off it was when the world was frozen, or −1. */
  ticks: number;
  tickAt: number;
  tickLeft: number;
  /** The place of the move under way; 1 while it has ended and is talked about (see `engine/moves.ts`). */
  move: number;
  discussing: number;
  key: SeedKey & number[];
  agenda: number[];
  /** Deadlines to come: time and task in turn, earliest first, from `deadlinesPast` on (see `engine/deadlines.ts`). */
  deadlines: number[];
  deadlinesPast: number;
  /** Since when the world is frozen, or −1; and what waits meanwhile, as agenda items with remaining time. */
  frozenSince: number;
  /** How long it was frozen before, all in all. */
  frozenFor: number;
  frozen: number[];

  /** Parameters, chances, stocks, formulas, reserves, outcomes, by slot. */
  values: number[];
  /** Choices of the action being judged or carried out: what `arg(name)` reads. */
  args: number[];
  response: number;
  warning: number;
  /** The share of the public that heeds the last warning; which way that went (−1, 0, 1), and how often that has turned. */
  compliance: number;
  warnDirection: number;
  warnTurns: number;

  gaugeCount: number[];
  gaugeValue: number[];
  gaugeReadAt: number[];
  gaugeLevel: number[];
  /** Readings taken and not yet published: time and value in turn, by gauge. */
  gaugeQueue: number[][];

  chart: ChartState;
  timers: PendingTimers;
  stateSince: number[];
  /** 1 while something has changed that a guard of an eventless transition reads. */
  chartDue: number;
  /** Chart events that wait for their macrostep, and injects that effects asked for. */
  eventQueue: number[];
  injectQueue: number[];

  /** When each role came to know each fact: role × facts + fact. */
  knows: number[];

  /** In scenarios with hearsay, by role × facts + fact: what it was told, the number, the message that told it last. */
  heard: number[];
  heardValue: number[];
  heardFrom: number[];
  /** Checks of what messages say, under way and done (see `hearsay.ts`). */
  checks: number[];

  watchFired: number[];
  watchFlag: number[];
  watchQueue: number[];
  /** Tasks triggered at this instant: their clocks start when all that turns true now has done so. */
  openQueue: number[];

  injectStatus: number[];
  injectFiredAt: number[];
  injectDeliveredAt: number[];
  /** When each is due, or was last; while the world is frozen, as if it thawed at the time at which it was frozen. */
  injectAt: number[];
  /** Rises when an inject is moved, held or skipped, so that the agenda item of before is void. */
  injectToken: number[];
  /** 1 for an inject whose time a facilitator has set: chance does not draw it again. */
  injectMoved: number[];
  injectHeldFor: number[];
  injectEdit: (InjectContent | null)[];

  messages: Message[];
  letters: number[];
  /** Letters delivered to each role, in order. */
  inbox: number[][];
  /** Questions put to roles, in order of arrival (see `question.ts`). */
  asked: number[];
  /** By slot of an option or a point: 1 while it can no longer be chosen; how often it was chosen or said. */
  optionClosed: number[];
  optionChosen: number[];
  /** Questions of probes put to roles (see `probe.ts`). */
  probed: number[];

  activities: Activity[];
  /** For each team the ref of the activity it is on, −1, or ELSEWHERE. */
  /** Posts that are empty for a while; and letters that wait for whoever holds them, with the roles (role and letter in turn). */
  away: Away[];
  waiting: number[];
  /** When each cut ends, or −1; letters that were lost, and those of them whose sender has seen that nobody answers. */
  cutUntil: number[];
  lost: number[];
  unanswered: number[];
  /** Tasks called for by gauges that their owners could not see. */
  unseen: number[];
  /** Hand-overs under way. */
  handOvers: HandOver[];
  /** For each team the index of the activity it is on, or −1. */
  teamActivity: number[];
  /** The place where each team stands, or −1; how long it has worked since it rested; 1 while it rests. */
  teamAt: number[];
  teamWorked: number[];
  teamRests: number[];
  /** For each reserve 0, 1 while it is low, 2 while it is out. */
  reserveShort: number[];
  /** 1 for a team that leaves as soon as its work is done. */
  teamLeaves: number[];
  claims: Claim[];
  /** Who is in command, to whom command is passing, or −1; the token rises with every change. */
  commander: number;
  commandNext: number;
  commandToken: number;
  /** Orders not dealt with, where some actions exclude others (see `engine/command.ts`). */
  openOrders: number[];
  /** Tasks that were taken on, and by whom, in turn. */
  handedOff: number[];
  /** Leave to act outside a jurisdiction, in scenarios with borders (see `engine/borders.ts`). */
  permits: number[];
  /** Powers: role × powers + power; 1 held for good, ENTRUSTED, 0 not held, −n lent for n uses. */
  powers: number[];

  /** How often each source (inject, role and act) has occurred: the number in a stable id. */
  counts: number[];
  actionAccepted: number[];
  actionDone: number[];
  actionDoneAt: number[];
  /** The same for each choice of each argument. */
  choiceAccepted: number[];
  choiceDone: number[];
  /** For actions that can be done once: action and packed choices in turn, of each set that was accepted. */
  setsAccepted: number[];

  taskTriggered: number[];
  taskCued: number[];
  taskOpened: number[];
  taskMet: number[];
  taskOverdue: number[];
  /** Parts of a task's expectation still to come, as bits. */
  taskMissing: number[];

  /** Who holds each role: an index into `castKinds` (see cast.ts). */
  cast: number[];
  standBusy: number[];
  standSubject: number[];
  /** When a stand-in turns to what is next, or −1; in which order that was set; whose turn is first, or −1. */
  wakeAt: number[];
  wakeOrder: number[];
  firstWake: number;
  /** What waits for a stand-in: letters (2n), tasks (2n + 1); taken from `standHead`. */
  standQueue: number[][];
  standHead: number[];
  standTries: number[];
}
