/**
 * What a catalogue of messages promises to the compiler. Messages are ICU MessageFormat; the arguments of each are read from its
 * English text, so that a caller who forgets one, or gives one that no text speaks of, does not compile.
 */

/** A tree of messages: texts, lists of texts, and groups of both by name. */
export interface Catalogue {
  readonly [key: string]: string | readonly string[] | Catalogue;
}

/** The same tree in another language: every key, any text; lists may be longer or shorter. */
export type Translation<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Translation<T[K]> };

/** The tree as it is spoken: a text where a message takes no arguments, a function of them where it takes some. */
export type Spoken<T> = T extends string
  ? [Placeholder<T>] extends [never]
    ? string
    : (values: Values<Placeholder<T>>) => string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Spoken<T[K]> };

/** Values by name: a number where a plural hangs on it, a text where a choice does, either where it is only written down. */
type Values<P extends readonly [string, string]> = {
  readonly [Name in P[0]]: 'plural' extends Extract<P, readonly [Name, string]>[1]
    ? number
    : 'select' extends Extract<P, readonly [Name, string]>[1]
      ? string
      : string | number;
};

/** Every `[name, kind]` that a message speaks of, as a union; never if it speaks of none. */
type Placeholder<Message extends string> = Scan<Message, ['text'], never>;

/** Walks from brace to brace; `Inside` says what each open one holds, the innermost first: text, or the cases of a choice. */
type Scan<Message extends string, Inside extends readonly string[], Found extends readonly [string, string]> =
  NextBrace<Message> extends readonly [infer Brace, infer Rest extends string]
    ? Inside extends readonly [infer Here, ...infer Outer extends readonly string[]]
      ? Brace extends '}'
        ? Scan<Rest, Outer, Found>
        : Here extends 'cases'
          ? Scan<Rest, ['text', ...Inside], Found>
          : Argument<Rest> extends readonly [
                infer Name extends string,
                infer Kind extends string,
                infer After extends string,
              ]
            ? Scan<After, Kind extends 'plain' ? Inside : ['cases', ...Inside], Found | readonly [Name, Kind]>
            : Found
      : Found
    : Found;

/** What stands behind an opening brace: a name alone, up to its closing brace, or `name, kind,` and then the cases. */
type Argument<Text extends string> = Text extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name}, ${infer Kind}, ${string}`
    ? Text extends `${Name}, ${Kind}, ${infer Cases}`
      ? readonly [Name, Kind, Cases]
      : never
    : readonly [Head, 'plain', After]
  : never;

/** The first brace of a text, and what follows it. */
type NextBrace<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? NextClosing<Text>
    : readonly ['{', After]
  : NextClosing<Text>;

type NextClosing<Text extends string> = Text extends `${string}}${infer After}`
  ? readonly ['}', After]
  : null;

/** What a measure says of itself in a language. */
export interface MeasureWords {
  readonly title: string;
  readonly definition: string;
  readonly source: string;
}
