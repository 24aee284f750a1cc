/**
 * The names in a chart and their numbers: events, send ids and timers. The author's names are collected before
 * anything refers to them; names of `after` and of completion are made up as states are read.
 */
import { TocsinError } from '../kernel/errors.ts';
import type { ChartAction, ChartConfig } from './config.ts';
import type { ChartTimer } from './definition.ts';
import { isDescriptor, matchesEvent } from './match-event.ts';
import type { ChartReport, ConfigPath } from './report.ts';
import type { Survey, SurveyedNode } from './survey.ts';

/** XState keeps such names for itself. */
const RESERVED = 'xstate.';

export class ChartNames {
  readonly events: string[] = [];
  readonly sendIds: string[] = [];
  readonly timers: ChartTimer[] = [];
  /** The author's events are the first so many. */
  readonly authorEvents: number;
  readonly #eventNumbers = new Map<string, number>();
  readonly #sendIdNumbers = new Map<string, number>();
  readonly #report: ChartReport;

  constructor(events: readonly string[], survey: Survey, report: ChartReport) {
    this.#report = report;
    for (const event of events) {
      if (this.#eventNumbers.has(event)) {
        throw new TocsinError('chart/duplicate-event', `The event \`${event}\` is listed twice.`);
      }
      this.#addEvent(event, []);
    }
    for (const { action, at } of survey.nodes.flatMap(actionsOf)) {
      if (!('raise' in action)) continue;
      this.#addEvent(action.raise, [...at, 'raise']);
      if (action.id === undefined) continue;
      if (!this.#sendIdNumbers.has(action.id)) {
        this.#sendIdNumbers.set(action.id, this.sendIds.push(action.id) - 1);
      }
    }
    this.authorEvents = this.events.length;
    for (const node of survey.nodes) this.#checkDescriptors(node);
    this.#checkRaised(survey);
  }

  /** Of an event that is given or raised somewhere. */
  event(name: string): number {
    return this.#eventNumbers.get(name)!;
  }

  /** An event with a made-up name. */
  internalEvent(name: string): number {
    return this.events.push(name) - 1;
  }

  /** A send id with a made-up name. */
  internalSendId(name: string): number {
    return this.sendIds.push(name) - 1;
  }

  timer(timer: ChartTimer): number {
    return this.timers.push(timer) - 1;
  }

  /** Of an id that some raised event has, or null; that is reported. */
  sendId(name: string, at: ConfigPath): number | null {
    const known = this.#sendIdNumbers.get(name);
    if (known !== undefined) return known;
    const message = `nothing is raised under the id \`${name}\``;
    this.#report.unknown('chart/unknown-send-id', at, message, name, this.#sendIdNumbers.keys());
    return null;
  }

  #addEvent(name: string, at: ConfigPath): void {
    if (this.#eventNumbers.has(name)) return;
    if (name === '' || name.includes('*')) {
      this.#report.problem('chart/bad-descriptor', at, `\`${name}\` cannot be the name of an event`);
    } else if (name.startsWith(RESERVED)) {
      this.#report.problem('chart/reserved-event', at, `\`${name}\` begins with \`${RESERVED}\``);
    }
    this.#eventNumbers.set(name, this.events.push(name) - 1);
  }

  #checkDescriptors({ config, at }: SurveyedNode): void {
    for (const descriptor of Object.keys(config.on ?? {})) {
      const here = [...at, 'on', descriptor];
      if (descriptor.startsWith(RESERVED)) {
        const message = `\`${descriptor}\` belongs to the chart itself; use \`onDone\` or \`after\``;
        this.#report.problem('chart/reserved-event', here, message);
      } else if (!isDescriptor(descriptor)) {
        const message = `\`${descriptor}\`: a wildcard stands alone or as the last part of a name`;
        this.#report.problem('chart/bad-descriptor', here, message);
      } else if (!this.events.some((event) => matchesEvent(event, descriptor))) {
        const message = `no event \`${descriptor}\``;
        this.#report.unknown('chart/unknown-event', here, message, descriptor, this.events);
      }
    }
  }

  #checkRaised({ nodes }: Survey): void {
    const descriptors = nodes.flatMap(({ config }) => Object.keys(config.on ?? {}));
    for (const { action, at } of nodes.flatMap(actionsOf)) {
      if (!('raise' in action)) continue;
      if (descriptors.some((descriptor) => matchesEvent(action.raise, descriptor))) continue;
      const message = `\`${action.raise}\` is raised, but no state listens to it`;
      this.#report.warning('chart/unheard-raise', [...at, 'raise'], message);
    }
  }
}

interface PlacedAction {
  readonly action: ChartAction;
  readonly at: ConfigPath;
}

/** All actions written at one state. */
function actionsOf({ config, at }: SurveyedNode): PlacedAction[] {
  const placed = (actions: readonly ChartAction[] | undefined, ...path: ConfigPath): PlacedAction[] =>
    (actions ?? []).map((action, i) => ({ action, at: [...at, ...path, i] }));
  return [
    ...placed(config.entry, 'entry'),
    ...placed(config.exit, 'exit'),
    ...transitionsOf(config).flatMap(({ actions, path }) => placed(actions, ...path, 'actions')),
  ];
}

interface PlacedTransition {
  readonly actions: readonly ChartAction[] | undefined;
  readonly path: ConfigPath;
}

function transitionsOf(config: ChartConfig): PlacedTransition[] {
  const listed = (list: ChartConfig['always'], ...path: ConfigPath): PlacedTransition[] =>
    (list ?? []).map(({ actions }, i) => ({ actions, path: [...path, i] }));
  return [
    ...Object.entries(config.on ?? {}).flatMap(([event, list]) => listed(list, 'on', event)),
    ...listed(config.always, 'always'),
    ...(config.after ?? []).flatMap(({ transitions }, i) => listed(transitions, 'after', i, 'transitions')),
    ...listed(config.onDone, 'onDone'),
  ];
}
