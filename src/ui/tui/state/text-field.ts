/** A line of text being typed: its characters as a reader counts them, and where the cursor stands. */
import { cleanLine } from '../../../text/clean.ts';
import type { Key } from '../keys.ts';
import { graphemes, widthOf } from '../layout/width.ts';

export interface TextField {
  readonly text: string;
  /** How many characters stand before the cursor. */
  readonly at: number;
}

export const emptyField: TextField = { text: '', at: 0 };

/** A field in which a text stands before what has been typed. */
export function fieldWith(text: string, { text: typed }: TextField): TextField {
  const whole = typed === '' ? text : `${text} ${typed}`;
  return { text: whole, at: graphemes(whole).length };
}

/** Longest line a person can type; the journal allows far more. */
const LIMIT = 400;

/** The field after a key; the same object where the key is none of its business. */
export function typeInto(field: TextField, key: Key): TextField {
  const characters = graphemes(field.text);
  const { at } = field;
  switch (key.name) {
    case 'text': {
      const typed = graphemes(cleanTyped(key.text)).slice(0, Math.max(0, LIMIT - characters.length));
      if (typed.length === 0) return field;
      return {
        text: [...characters.slice(0, at), ...typed, ...characters.slice(at)].join(''),
        at: at + typed.length,
      };
    }
    case 'backspace':
      if (at === 0) return field;
      return { text: [...characters.slice(0, at - 1), ...characters.slice(at)].join(''), at: at - 1 };
    case 'left':
      return at === 0 ? field : { ...field, at: at - 1 };
    case 'right':
      return at === characters.length ? field : { ...field, at: at + 1 };
    case 'home':
      return at === 0 ? field : { ...field, at: 0 };
    case 'end':
      return at === characters.length ? field : { ...field, at: characters.length };
    default:
      return field;
  }
}

/** Typed text without anything that is not seen; spaces at the ends belong to what is being typed. */
function cleanTyped(text: string): string {
  return text
    .split(' ')
    .map((word) => cleanLine(word))
    .join(' ');
}

/** The columns before the cursor. */
export function cursorColumn(field: TextField): number {
  return widthOf(graphemes(field.text).slice(0, field.at).join(''));
}
