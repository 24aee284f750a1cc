/**
 * A role's view: plain data of what that role may know at a moment, and nothing else. It is what screens, plain text and
 * programs are shown; whatever is not in it cannot leak. Parts that did not change are the same objects as before.
 */
import { clockAt, type WallClock } from '../kernel/calendar.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { RUNNING, type World } from '../model/world.ts';
import { isBlindIn } from './cuts.ts';
import type { Log } from './log.ts';
import { isDiscussing } from './moves.ts';
import { type AbsenceView, viewAbsence } from './view-absence.ts';
import { type ActionView, type OrderView, viewActions, viewOrders, viewRequests } from './view-actions.ts';
import { type CommandView, type HandOffView, viewCommand, viewHandOffs } from './view-command.ts';
import { type FactHearsay, viewHearsay } from './view-hearsay.ts';
import { type OwnEvent, readEvents, readReadings } from './view-history.ts';
import { type InboxItem, type SentItem, viewInbox, viewSent } from './view-inbox.ts';
import { remember } from './view-memo.ts';
import { type MoveView, viewMove } from './view-move.ts';
import { type Contact, contactsOf, type Named, nameOf, nameWord } from './view-names.ts';
import { type ProbeView, viewProbe } from './view-probes.ts';
import {
  type ActivityView,
  type GaugeView,
  type ReserveView,
  type TeamView,
  viewActivities,
  viewGauges,
  viewReserves,
  viewTeams,
  viewUnseenGauges,
} from './view-resources.ts';
import { type ShiftView, viewShift } from './view-shift.ts';

export interface KnownFact extends Named, FactHearsay {
  readonly detail: string;
  readonly since: number;
}

export interface RoleView {
  readonly role: Named & { readonly duties: string };
  readonly exercise: Named & { readonly summary: string };
  /** Drill time in milliseconds and the clock on the drill's wall. */
  readonly time: number;
  readonly clock: WallClock;
  readonly phase: 'running' | 'ended' | 'failed';
  /** How it ended, for everybody to know; null while it runs or where no ending has a name. */
  readonly ending: (Named & { readonly judged: 'good' | 'fair' | 'bad' }) | null;
  /** Response level 1 (I, the highest) to 4 (IV); warning level 0 (none) to 4 (red). */
  readonly level: number;
  readonly warning: number;
  readonly superior: Named | null;
  readonly contacts: readonly Contact[];
  /** Powers held for good. */
  readonly powers: readonly Named[];
  readonly inbox: readonly InboxItem[];
  readonly sent: readonly SentItem[];
  readonly facts: readonly KnownFact[];
  readonly gauges: readonly GaugeView[];
  readonly reserves: readonly ReserveView[];
  readonly teams: readonly TeamView[];
  readonly activities: readonly ActivityView[];
  readonly actions: readonly ActionView[];
  readonly orders: readonly OrderView[];
  /** What posts above and beside can do and this one cannot. */
  readonly requests: readonly OrderView[];
  /** Tasks that the role holds, can see to be called for, and may hand off. */
  readonly handOffs: readonly HandOffView[];
  /** Null where the exercise has nobody in command. */
  readonly command: CommandView | null;
  readonly events: readonly OwnEvent[];
  readonly absence: AbsenceView;
  /** Whether the information platform is down, so that no gauge can be seen. */
  readonly isBlind: boolean;
  /** The channels to choose from for what one sends; one alone is no choice. */
  readonly channels: readonly Named[];
  /** The hand-over of this role, while its relief is there. */
  readonly shift: ShiftView | null;
  /** The move under way, with what is talked about when it is over; null in a drill without moves. */
  readonly move: MoveView | null;
  /** A question that a probe puts to the role now; while there is one, nothing else of this view is for its eyes. */
  readonly probe: ProbeView | null;
}

/** A role's view of a world whose log so far is `log`. */
export function viewRole(blueprint: Blueprint, world: World, log: Log, role: number): RoleView {
  return createRoleViewer(blueprint, log, role)(world);
}

/**
 * The same for a drill that goes on: parts are kept as long as what they show is the same object. Worlds must be values (as
 * those of a live drill are), and `log` must be the log that led to the world asked about.
 */
export function createRoleViewer(blueprint: Blueprint, log: Log, role: number): (world: World) => RoleView {
  const post = blueprint.roles[role]!;
  const fixed = {
    role: { id: post.id, title: post.title, duties: post.duties },
    exercise: { id: blueprint.id, title: blueprint.title, summary: blueprint.summary },
    superior: nameOf(blueprint.roles, post.superior),
    contacts: contactsOf(blueprint, role),
    powers: post.powers.map((power) => nameWord(blueprint, blueprint.powers[power]!)),
    orders: viewOrders(blueprint, role),
    requests: viewRequests(blueprint, role),
    channels: blueprint.ownChannels.map((id) => ({
      id,
      title: blueprint.channels.find((channel) => channel.id === id)?.title ?? id,
    })),
  };
  const inbox = remember(viewInbox);
  const sent = remember(
    (messages: World['messages'], letters: World['letters'], unanswered: World['unanswered']) =>
      viewSent(blueprint, role, { messages, letters, unanswered }),
  );
  // An undo runs the drill again from a new world and may leave a log of the same length: the counts tell them apart.
  const ownEvents = remember((length: number, _counts: World['counts']) =>
    readEvents(blueprint, log, length, role),
  );
  const readings = remember((_readAt: World['gaugeReadAt']) =>
    readReadings(blueprint, log, log.length, role),
  );
  const facts = remember((knows: World['knows'], heard: World['heard'], heardValue: World['heardValue']) =>
    viewFacts(blueprint, role, { knows, heard, heardValue }),
  );
  const gauges = remember(viewGauges);
  const reserves = remember(viewReserves);
  const teams = remember(viewTeams);
  const activities = remember(viewActivities);
  const actions = remember(viewActions);
  const absence = remember(viewAbsence);
  const handOffs = remember(viewHandOffs);
  const command = remember(viewCommand);
  const shift = remember(viewShift);
  const move = remember(viewMove);
  const probe = remember(viewProbe);
  const unseen = remember(viewUnseenGauges);
  return (world) => ({
    ...fixed,
    time: world.time,
    clock: clockAt(blueprint.start, world.time),
    phase: (['running', 'ended', 'failed'] as const)[world.phase]!,
    ending: viewEnding(blueprint, world),
    level: world.response,
    warning: world.warning,
    inbox: inbox(
      blueprint,
      role,
      world.inbox[role]!,
      world.letters,
      world.messages,
      world.asked,
      world.optionClosed,
      world.checks,
      world.checks.length === 0 ? 0 : world.time,
    ),
    sent: sent(world.messages, world.letters, world.unanswered),
    facts: facts(world.knows, world.heard, world.heardValue),
    gauges: isBlindIn(blueprint, world, role)
      ? unseen(blueprint, role)
      : gauges(
          blueprint,
          role,
          world.gaugeValue,
          world.gaugeReadAt,
          world.gaugeLevel,
          readings(world.gaugeReadAt),
        ),
    isBlind: isBlindIn(blueprint, world, role),
    reserves: reserves(blueprint, role, world.values),
    teams: teams(blueprint, role, world.teamActivity, world.teamRests, world.teamAt),
    activities: activities(blueprint, role, world.activities),
    actions: actions(blueprint, role, world.powers, world.away),
    handOffs: handOffs(blueprint, role, world.taskCued, world.taskMet, world.handedOff, world.away),
    command: command(blueprint, role, world.commander, world.commandNext, world.response, world.away),
    events: ownEvents(log.length, world.counts),
    absence: absence(blueprint, role, world.away),
    shift: shift(blueprint, role, world.handOvers),
    move: move(blueprint, world.move, isDiscussing(world)),
    probe: world.phase === RUNNING ? probe(blueprint, role, world.probed, probeTime(world)) : null,
  });
}

/** The moment by which probes lapse; always the same in drills that have put none. */
function probeTime({ probed, time }: World): number {
  return probed.length === 0 ? 0 : time;
}

function viewFacts(
  blueprint: Blueprint,
  role: number,
  { knows, heard, heardValue }: Pick<World, 'knows' | 'heard' | 'heardValue'>,
): KnownFact[] {
  return blueprint.facts
    .flatMap(({ id, title, detail }, index) => {
      const since = knows[role * blueprint.facts.length + index]!;
      const saying = viewHearsay(blueprint, heard, heardValue, role, index);
      return since < 0 ? [] : [{ id, title, detail, since, index, ...saying }];
    })
    .sort((one, two) => two.since - one.since || one.index - two.index)
    .map(({ index: _, ...fact }) => fact);
}

function viewEnding(blueprint: Blueprint, { phase, ending }: World): RoleView['ending'] {
  const named = blueprint.endings[ending];
  if (phase === 0 || named === undefined) return null;
  return { id: named.id, title: named.title, judged: named.judged };
}
