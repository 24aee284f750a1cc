/**
 * Turns a catalogue of messages into words: texts as they stand, and functions that fill in what a message speaks of. A message is
 * parsed when it is first said, so that a start pays for what it shows and no more. What comes out depends on the catalogue and on
 * the plural rules of its language, never on the machine's locale. A message that only names its arguments needs no rules: it is
 * filled in here, since the formatter's first message costs a start some 20 ms.
 */
import { createFormatters } from '@formatjs/intl';
import type { Catalogue, Spoken } from './message-types.ts';

type Values = Readonly<Record<string, string | number>>;

const formatters = createFormatters();

/** The words of a catalogue; `code` is the language whose plural rules count. Throws, when it is said, on a message that is no message. */
export function speak<T extends Catalogue>(catalogue: T, code: string): Spoken<T> {
  return speakAll(catalogue, code) as Spoken<T>;
}

function speakAll(part: Catalogue[string], code: string): unknown {
  if (typeof part === 'string') return part.includes('{') ? sayer(part, code) : part;
  if (Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, speakAll(inner, code)]));
}

/** Literal text and arguments by name. An apostrophe may quote what follows it: a message that has one is the formatter's. */
const PLAIN = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;
const ARGUMENT = /\{(\w+)\}/g;

function sayer(text: string, code: string): (values: Values) => string {
  let say: ((values: Values) => string) | null = null;
  return (values) => {
    say ??= PLAIN.test(text) ? fillingIn(text) : formatting(text, code);
    return say(values);
  };
}

function fillingIn(text: string): (values: Values) => string {
  return (values) =>
    text.replace(ARGUMENT, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${name} is missing from "${text}"`);
      return String(value);
    });
}

function formatting(text: string, code: string): (values: Values) => string {
  const message = parseMessage(text, code);
  return (values) => String(message.format(values));
}

/** A message as the formatter holds it; angle brackets are characters like any other. */
export function parseMessage(text: string, code: string) {
  return formatters.getMessageFormat(text, code, undefined, { ignoreTag: true });
}
