/**
 * From an SCXML document to a chart: states, transitions and the executable content that has a counterpart.
 * What has none ends in `NotConvertible`, with the reason.
 *
 * SCXML transitions leave their source unless they are internal: `reenter`. An event name matches longer
 * names that begin with it. `<send>` without a target comes back as an external event: a delayed raise, if
 * need be without delay.
 */
import type { ChartConfig, ChartTransition } from '../../../src/core/chart/index.ts';
import { ScxmlActions } from './scxml-actions.ts';
import { type AwaitedEvents, awaitedEvents, eventNames } from './scxml-events.ts';
import { compileExpression, compileScript, NotConvertible, type ScxmlParts } from './scxml-script.ts';
import type { XmlElement } from './xml.ts';

export interface ConvertedScxml {
  readonly config: ChartConfig;
  readonly events: readonly string[];
  readonly parts: ScxmlParts;
}

/** Convert a document; `sent` are the events that its test script sends. */
export function convertScxml(document: XmlElement, sent: readonly string[]): ConvertedScxml {
  return new Conversion(document, sent).convert();
}

class Conversion {
  readonly #document: XmlElement;
  readonly #events: AwaitedEvents;
  readonly #parts: ScxmlParts = { guards: [], effects: [], delays: [], start: [], paths: new Map() };
  readonly #actions: ScxmlActions;
  readonly #keys = new Map<XmlElement, string>();
  readonly #keysById = new Map<string, string>();

  constructor(document: XmlElement, sent: readonly string[]) {
    const all = within(document);
    refuseWhatCannotBeSaid(document, all);
    this.#document = document;
    this.#events = awaitedEvents(document, all, sent);
    this.#actions = new ScxmlActions(this.#parts, new Set(all.flatMap(sendIdOf)));
    this.#nameStates(document, []);
  }

  convert(): ConvertedScxml {
    const config = this.#state(this.#document);
    for (const element of within(this.#document)) if (element.name === 'data') this.#declare(element);
    for (const element of named(this.#document, 'script'))
      this.#parts.start.push(compileScript(element.text));
    return { config, events: this.#events.names, parts: this.#parts };
  }

  #nameStates(element: XmlElement, path: readonly string[]): void {
    for (const child of statesOf(element)) {
      const id = child.attributes.id ?? `unnamed-${this.#keys.size}`;
      const key = `s-${id.replaceAll(/[^\w-]/g, '_')}`;
      this.#keys.set(child, key);
      this.#keysById.set(id, key);
      this.#parts.paths.set(id, [...path, key].join('.'));
      this.#nameStates(child, [...path, key]);
    }
  }

  #declare({ attributes, text }: XmlElement): void {
    const { id, expr } = attributes;
    const source = expr ?? (text.trim() === '' ? 'undefined' : text);
    this.#parts.start.push(compileScript(`${id} = (${source});`));
  }

  #state(element: XmlElement): ChartConfig {
    if (element.name === 'history') return this.#history(element);
    const states = statesOf(element).map((child) => [this.#keys.get(child)!, this.#state(child)]);
    const isCompound = states.length > 0 && element.name !== 'parallel';
    return {
      ...(element.name === 'parallel' && { type: 'parallel' }),
      ...(element.name === 'final' && { type: 'final' }),
      ...(this.#keys.has(element) && { id: this.#keys.get(element)! }),
      ...(isCompound && { initial: this.#initial(element) }),
      ...(states.length > 0 && { states: Object.fromEntries(states) }),
      entry: this.#actions.convert(named(element, 'onentry')),
      exit: this.#actions.convert(named(element, 'onexit')),
      ...this.#transitions(element),
    };
  }

  #history(element: XmlElement): ChartConfig {
    const [transition] = named(element, 'transition');
    if (transition !== undefined && transition.children.length > 0)
      throw new NotConvertible('actions on a history');
    return {
      type: 'history',
      id: this.#keys.get(element)!,
      history: element.attributes.type === 'deep' ? 'deep' : 'shallow',
      ...(transition !== undefined && { target: this.#targets(transition) }),
    };
  }

  #initial(element: XmlElement): string {
    const [given] = named(element, 'initial').flatMap((initial) => named(initial, 'transition'));
    if (given !== undefined && given.children.length > 0)
      throw new NotConvertible('actions on an initial transition');
    const children = statesOf(element).filter(({ name }) => name !== 'history');
    const text = given?.attributes.target ?? element.attributes.initial;
    if (text === undefined) return this.#keys.get(children[0]!)!;
    const key = this.#keysById.get(text);
    if (children.some((child) => this.#keys.get(child) === key)) return key!;
    throw new NotConvertible('initial state that is no child');
  }

  #transitions(element: XmlElement): ChartConfig {
    const on: Record<string, ChartTransition[]> = {};
    const always: ChartTransition[] = [];
    const onDone: ChartTransition[] = [];
    for (const each of named(element, 'transition')) {
      const transition = this.#transition(each);
      const names = eventNames(each);
      if (names.length === 0) always.push(transition);
      for (const name of names) {
        if (this.#events.isOwnCompletion(name, element)) onDone.push(transition);
        else {
          const descriptor = this.#events.descriptorOf(name);
          on[descriptor] = [...(on[descriptor] ?? []), transition];
        }
      }
    }
    const announcement = this.#events.announcementOf(element);
    if (announcement !== null) onDone.push({ actions: [{ raise: announcement }] });
    return {
      ...(Object.keys(on).length > 0 && { on }),
      ...(always.length > 0 && { always }),
      ...(onDone.length > 0 && { onDone }),
    };
  }

  #transition(element: XmlElement): ChartTransition {
    const { cond, target, type } = element.attributes;
    const actions = this.#actions.convert([element]);
    return {
      ...(cond !== undefined && { guard: this.#parts.guards.push(compileExpression(cond)) - 1 }),
      ...(target !== undefined && { targets: this.#targets(element), reenter: type !== 'internal' }),
      actions,
    };
  }

  #targets({ attributes }: XmlElement): string[] {
    const ids = attributes.target!.trim().split(/\s+/);
    return ids.map((id) => `#${this.#keysById.get(id) ?? id}`);
  }
}

/** All elements of a document, in document order. */
function within(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(within)];
}

function named({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

function statesOf({ children }: XmlElement): XmlElement[] {
  return children.filter(({ name }) => ['state', 'parallel', 'final', 'history'].includes(name));
}

function sendIdOf({ name, attributes }: XmlElement): string[] {
  return name === 'send' && attributes.id !== undefined ? [attributes.id] : [];
}

function refuseWhatCannotBeSaid(document: XmlElement, all: readonly XmlElement[]): void {
  const { datamodel, binding } = document.attributes;
  if (datamodel !== undefined && datamodel !== 'ecmascript')
    throw new NotConvertible(`datamodel ${datamodel}`);
  if (binding === 'late') throw new NotConvertible('late binding');
  for (const { name, attributes } of all) {
    if (name === 'invoke') throw new NotConvertible('invoke');
    if ((name === 'data' || name === 'script') && attributes.src !== undefined) {
      throw new NotConvertible('data or script from a file');
    }
    const waits = name === 'transition' && /\berror\b/.test(attributes.event ?? '');
    if (waits && attributes.target !== 'fail') throw new NotConvertible('waits for an error event');
  }
}
