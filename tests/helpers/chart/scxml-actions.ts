/**
 * Executable content of SCXML documents as actions of a chart. Assignments, scripts, conditions and loops
 * become effects; `<raise>`, `<send>` and `<cancel>` become raised events, unless they depend on a condition.
 */
import type { ChartAction } from '../../../src/core/chart/index.ts';
import {
  compileExpression,
  compileScript,
  type Data,
  type Evaluate,
  NotConvertible,
  type ScxmlParts,
} from './scxml-script.ts';
import type { IsIn } from './trial-matter.ts';
import type { XmlElement } from './xml.ts';

export class ScxmlActions {
  readonly #parts: ScxmlParts;
  readonly #sendIds: ReadonlySet<string>;

  /** `sendIds` are those under which the document sends anything: cancelling another is nothing. */
  constructor(parts: ScxmlParts, sendIds: ReadonlySet<string>) {
    this.#parts = parts;
    this.#sendIds = sendIds;
  }

  /** All that `<onentry>`, `<onexit>` or `<transition>` elements hold, in order. */
  convert(holders: readonly XmlElement[]): ChartAction[] {
    return holders.flatMap(({ children }) => children).flatMap((element) => this.#action(element));
  }

  #action(element: XmlElement): ChartAction[] {
    switch (element.name) {
      case 'raise':
        return [{ raise: element.attributes.event! }];
      case 'send':
        return [this.#send(element)];
      case 'cancel':
        return this.#cancel(element.attributes.sendid);
      case 'log':
        return [];
      default:
        return [{ effect: this.#parts.effects.push(compileEffect(element)) - 1 }];
    }
  }

  #send({ attributes }: XmlElement): ChartAction {
    const {
      event,
      eventexpr,
      namelist,
      target,
      targetexpr,
      type,
      typeexpr,
      delay,
      delayexpr,
      id,
      idlocation,
    } = attributes;
    if (namelist !== undefined) throw new NotConvertible('send with a namelist');
    if (idlocation !== undefined) throw new NotConvertible('send with idlocation');
    const raise = event ?? constantOf(eventexpr);
    if (raise === null) throw new NotConvertible('send of a computed event');
    if (target === '#_internal' && delay === undefined && delayexpr === undefined) return { raise };
    if (target !== undefined || targetexpr !== undefined || typeexpr !== undefined) {
      throw new NotConvertible('send to elsewhere');
    }
    if (type !== undefined && !type.endsWith('#SCXMLEventProcessor'))
      throw new NotConvertible('send to elsewhere');
    const expression = delayexpr ?? `'${delay ?? '0ms'}'`;
    const index = this.#parts.delays.push(compileExpression(expression)) - 1;
    return { raise, delay: index, ...(id !== undefined && { id }) };
  }

  #cancel(sendId: string | undefined): ChartAction[] {
    if (sendId === undefined) throw new NotConvertible('cancel of a computed id');
    return this.#sendIds.has(sendId) ? [{ cancel: sendId }] : [];
  }
}

/** The text of a quoted literal, or null. */
function constantOf(expression: string | undefined): string | null {
  return expression?.match(/^\s*'([^']*)'\s*$/)?.[1] ?? null;
}

/** An element that changes data and does nothing else. */
function compileEffect(element: XmlElement): Evaluate {
  const { name, attributes, text } = element;
  switch (name) {
    case 'assign':
      return compileScript(`${attributes.location} = (${attributes.expr ?? text});`);
    case 'script':
      return compileScript(text);
    case 'if':
      return compileCondition(element);
    case 'foreach':
      return compileLoop(element);
    case 'log':
      return () => undefined;
    default:
      throw new NotConvertible(`${name} within a condition or elsewhere`);
  }
}

function compileBlock(elements: readonly XmlElement[]): Evaluate {
  const effects = elements.map(compileEffect);
  return (data, isIn) => {
    for (const effect of effects) effect(data, isIn);
  };
}

/** `<if>` holds its branches side by side, with `<elseif>` and `<else>` between them. */
function compileCondition({ attributes, children }: XmlElement): Evaluate {
  const isBorder = ({ name }: XmlElement): boolean => name === 'elseif' || name === 'else';
  const border = children.findIndex(isBorder);
  const condition = compileExpression(attributes.cond ?? 'true');
  const then = compileBlock(border < 0 ? children : children.slice(0, border));
  const otherwise: Evaluate =
    border < 0
      ? () => undefined
      : compileCondition({ ...children[border]!, children: children.slice(border + 1) });
  return (data, isIn) => (condition(data, isIn) ? then(data, isIn) : otherwise(data, isIn));
}

function compileLoop({ attributes, children }: XmlElement): Evaluate {
  const { array, item, index } = attributes;
  const list = compileExpression(array!);
  const body = compileBlock(children);
  return (data: Data, isIn: IsIn) => {
    for (const [i, value] of Object.entries([...(list(data, isIn) as unknown[])])) {
      data[item!] = value;
      if (index !== undefined) data[index] = Number(i);
      body(data, isIn);
    }
  };
}
