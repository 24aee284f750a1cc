/**
 * The keys of the seat, in one table. Digits, arrows, Enter and Esc do everything; letters are aliases at home, where nothing is
 * typed. What a terminal or an input method sends is normalised here: full-width characters, several keys in one piece.
 */

export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'escape'
  | 'backspace'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'interrupt'
  | 'stop';

/** One key: a named one, or a piece of text without line ends. */
export type Key = { readonly name: KeyName } | { readonly name: 'text'; readonly text: string };

/** What the digits do at home. */
export const homeKeys = {
  1: 'answer',
  2: 'report',
  3: 'act',
  4: 'request',
  5: 'notify',
  6: 'picture',
  7: 'duties',
  8: 'log',
  9: 'pause',
  0: 'help',
} as const;
/** What can be done at home; taking back has a letter only, so that no slip of a digit does it, and finding a sign. */
export type HomeCommand = (typeof homeKeys)[keyof typeof homeKeys] | 'undo' | 'find';

/** Letters that do the same as digits at home, and as arrows. */
const letters: Readonly<Record<string, HomeCommand>> = {
  a: 'answer',
  r: 'report',
  o: 'act',
  q: 'request',
  t: 'notify',
  g: 'picture',
  d: 'duties',
  l: 'log',
  p: 'pause',
  h: 'help',
  u: 'undo',
  '?': 'help',
  '/': 'find',
  // What an input method for Chinese makes of the same key.
  '、': 'find',
};

/** The command of a character typed at home, or null. */
export function homeCommand(character: string): HomeCommand | null {
  const plain = normalise(character).toLowerCase();
  return Object.hasOwn(homeKeys, plain)
    ? homeKeys[plain as unknown as keyof typeof homeKeys]
    : Object.hasOwn(letters, plain)
      ? letters[plain]!
      : null;
}

/** The digit that a character is, full-width ones included, or −1. */
export function digitOf(character: string): number {
  const plain = normalise(character);
  return /^[0-9]$/.test(plain) ? Number(plain) : -1;
}

/** Full-width ASCII and the ideographic space as plain ones: what an input method sends for keys. */
export function normalise(text: string): string {
  return text
    .replaceAll('\u3000', ' ')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** The part of Ink's key record that is read here. */
export interface InkKey {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
}

const named: readonly (readonly [keyof InkKey, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  // Terminals send DEL for the backspace key, which Ink calls delete.
  ['delete', 'backspace'],
];

/** Letters that do something together with Ctrl: they reach the program from every keyboard and input method. */
const controls: Readonly<Record<string, KeyName>> = { c: 'interrupt', r: 'stop' };

/** The keys in one piece of input, as Ink hands it over. A paste, or fast typing, is several. */
export function readKeys(input: string, key: InkKey): Key[] {
  const known = named.find(([flag]) => key[flag]);
  if (known !== undefined) return [{ name: known[1] }];
  if (key.ctrl) {
    const control = Object.hasOwn(controls, input) ? controls[input]! : null;
    return control === null ? [] : [{ name: control }];
  }
  return key.meta ? [] : splitText(input);
}

/** Text as keys: line ends are Enter, DEL and BS are backspace, other controls are nothing. */
export function splitText(text: string): Key[] {
  const pieces = text.replaceAll('\r\n', '\r').match(/\p{Cc}|[^\p{Cc}]+/gu) ?? [];
  return pieces.flatMap((piece): Key[] => {
    if (piece === '\r' || piece === '\n') return [{ name: 'enter' }];
    if (piece === '\b' || piece === '\u007f') return [{ name: 'backspace' }];
    if (piece === '\u0003') return [{ name: 'interrupt' }];
    if (piece === '\u0012') return [{ name: 'stop' }];
    return piece < ' ' ? [] : [{ name: 'text', text: piece }];
  });
}
