/** Makes what a seat's screen is drawn from, out of the drill as it stands; what has not changed is not made again. */
import type { InputOf } from '../../core/drill/input.ts';
import { effectiveEntries } from '../../core/drill/withdrawals.ts';
import { createRoleViewer, type RoleView } from '../../core/engine/view.ts';
import { previewAction } from '../../core/engine/view-actions.ts';
import { coachRole } from '../../core/engine/view-coach.ts';
import { remember } from '../../core/engine/view-memo.ts';
import { clockAt, formatTimeOfDay } from '../../core/kernel/calendar.ts';
import { MINUTE } from '../../core/kernel/time.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';
import { RUNNING } from '../../core/model/world.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from './drill-port.ts';
import type { SeatContext } from './state/context.ts';
import { type Debrief, noDebrief } from './state/debrief.ts';

export interface ContextOptions {
  /** The role's id. */
  readonly role: string;
  readonly words: Words;
  /** One person alone: the clock stops while they read or write, and sending costs `handling`. */
  readonly solo: boolean;
  readonly coached: boolean;
}

/** What an act costs who plays alone, where the scenario does not say. */
const HANDLING = 2 * MINUTE;

export class ContextMaker {
  readonly #port: DrillPort;
  readonly #options: ContextOptions;
  readonly #role: number;
  readonly #viewer: (world: DrillPort['world']) => RoleView;

  /** Throws if the scenario has no such role. */
  constructor(port: DrillPort, options: ContextOptions) {
    this.#port = port;
    this.#options = options;
    this.#role = port.blueprint.roles.findIndex(({ id }) => id === options.role);
    if (this.#role < 0) throw new Error(`the scenario has no role ${options.role}`);
    this.#viewer = createRoleViewer(port.blueprint, port.log, this.#role);
  }

  /** The context of this moment. `held` is whether the seat holds the clock; a debrief is shown only once the drill is over. */
  make(held: boolean, debrief: Debrief): SeatContext {
    const { words, solo, coached } = this.#options;
    const port = this.#port;
    const { blueprint, world } = port;
    const isRunning = world.phase === RUNNING;
    return {
      view: this.#viewer(world),
      words,
      answered: this.#answered(port.entries.length),
      replies: this.#replies(port.entries.length),
      coached,
      coach: coached && isRunning ? coachRole(blueprint, world, this.#role) : [],
      solo,
      handling: solo ? handlingOf(blueprint) : 0,
      pace: port.pace,
      paused: port.paused,
      held,
      saved: port.trouble === null,
      time: Math.floor(port.time / MINUTE) * MINUTE,
      clockOf: this.#clockOf,
      preview: (action, args) => previewAction(blueprint, port.world, this.#role, action, args),
      judge: this.#judge,
      talkedFor: Math.floor(port.talkedFor / MINUTE) * MINUTE,
      noted: this.#noted(port.entries.length, world.move),
      debrief: isRunning ? noDebrief : debrief,
    };
  }

  readonly #clockOf = (time: number): string =>
    formatTimeOfDay({ ...clockAt(this.#port.blueprint.start, time), second: 0 });

  readonly #judged = remember((_world: DrillPort['world'], act: string) =>
    this.#port.judge(JSON.parse(act) as InputOf<'act'>),
  );
  readonly #judge: SeatContext['judge'] = (act) => this.#judged(this.#port.world, JSON.stringify(act));

  /** What anybody has noted down of the move under way. */
  readonly #noted = remember((_entries: number, move: number): readonly string[] =>
    effectiveEntries(this.#port.entries).flatMap(({ input }) =>
      input.kind === 'discuss' && input.move === move + 1 ? [input.text] : [],
    ),
  );

  /** Answers to voices that are no role leave no message, only an entry of the journal. */
  readonly #answered = remember((entries: number): ReadonlySet<string> => {
    return new Set([...this.#replies(entries).values()].flatMap(({ re }) => re ?? []));
  });

  readonly #replies = remember((_entries: number): SeatContext['replies'] => {
    const sent = effectiveEntries(this.#port.entries).flatMap(({ t, input }) =>
      input.kind === 'act' && input.role === this.#options.role && input.re !== undefined
        ? [[t, input] as const]
        : [],
    );
    return new Map(sent);
  });
}

function handlingOf({ handling }: Blueprint): number {
  return handling > 0 ? handling : HANDLING;
}
