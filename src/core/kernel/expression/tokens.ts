/**
 * Cuts an expression into tokens, one on demand: the parser knows when an id may stand (`dike-3-seepage` is
 * one id as the argument of a function that takes ids, and two subtractions elsewhere).
 */
import { parseDuration } from '../time.ts';
import type { BinaryOperator } from './syntax.ts';
import type { ExpressionProblem } from './types.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

export type Token = Span &
  (
    | { readonly kind: 'number' | 'duration'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'operator'; readonly operator: BinaryOperator | 'not' }
    | { readonly kind: '(' | ')' | ',' | 'end' }
    | BadToken
  );

/** What is no token. Reading goes on at `next`, or else at its end. */
interface BadToken extends Span {
  readonly kind: 'bad';
  readonly problem: ExpressionProblem;
  readonly next?: number;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What a number with a unit, or a number gone wrong, may look like. */
const NUMBER_RUN = /\d[\w.]*/y;
const NAME = /[A-Za-z_]\w*/y;
const ID = /\w+(?:[-.]\w+)*/y;
/** A name with something of an id behind it: names have no dots. */
const DOTTED = /[A-Za-z_]\w*(?:-\w+)*\.[A-Za-z_]\w*(?:[-.]\w+)*/y;
const SYMBOL = /\|\||&&|==|!=|<=|>=|\*\*|<>|[-+*/%^<>!(),]/y;
const NUMBER_END = /[\w.]/;

const OPERATORS: Readonly<Record<string, BinaryOperator | 'not'>> = {
  '||': 'or',
  '&&': 'and',
  '!': 'not',
  '==': '==',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '^': '^',
};
const LONE_BACKSLASH = 'In a text, a backslash may only stand before a quote or another backslash.';

const WORDS: ReadonlyMap<string, BinaryOperator | 'not'> = new Map([
  ['or', 'or'],
  ['and', 'and'],
  ['not', 'not'],
]);

/** Words with a meaning of their own, which cannot be names of values. */
export const reservedWords: readonly string[] = ['true', 'false', ...WORDS.keys()];

/** What people type, and what it is called here. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['**', '^'],
  ['<>', '!='],
  ['&', 'and'],
  ['|', 'or'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['；', ','],
  [';', ','],
  ['＜', '<'],
  ['＞', '>'],
  ['＋', '+'],
  ['－', '-'],
  ['＊', '*'],
  ['／', '/'],
  ['＝', '=='],
  ['！', 'not'],
  ['“', "'"],
  ['”', "'"],
  ['‘', "'"],
  ['’', "'"],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
]);

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function bad(code: string, from: number, to: number, message: string, suggestion?: string): BadToken {
  const problem = { code: `expression/${code}`, message, from, to };
  return { kind: 'bad', problem: suggestion === undefined ? problem : { ...problem, suggestion }, from, to };
}

/** The place of the next character that is not white space. */
export function skipSpace(text: string, at: number): number {
  return at + (match(SPACE, text, at)?.length ?? 0);
}

/** The token that begins at `at`, which must not be white space. */
export function readToken(text: string, at: number): Token {
  const unit = text[at];
  if (unit === undefined) return { kind: 'end', from: at, to: at };
  if (unit >= '0' && unit <= '9') return readNumber(text, at);
  if (unit === "'" || unit === '"') return readText(text, at, unit);
  return readName(text, at) ?? readSymbol(text, at);
}

/** The id that begins at `at` (plain or between quotes), or `null` if none does. */
export function readId(text: string, at: number): { readonly id: string; readonly to: number } | null {
  const id = match(ID, text, at);
  if (id !== null) return { id, to: at + id.length };
  const unit = text[at];
  if (unit !== "'" && unit !== '"') return null;
  const token = readText(text, at, unit);
  return token.kind === 'text' ? { id: token.value, to: token.to } : null;
}

/** The longest thing around a place that looks like an id. */
export function idAround(
  text: string,
  from: number,
): { readonly id: string; readonly from: number; readonly to: number } {
  let start = from;
  while (start > 0 && /[\w.-]/.test(text[start - 1]!)) start--;
  while (text[start] === '-' || text[start] === '.') start++;
  const id = match(ID, text, start) ?? '';
  return { id, from: start, to: start + id.length };
}

function readNumber(text: string, at: number): Token {
  const digits = match(NUMBER, text, at)!;
  const next = text[at + digits.length];
  if (next === undefined || !NUMBER_END.test(next)) {
    const value = Number(digits);
    const to = at + digits.length;
    if (Number.isFinite(value)) return { kind: 'number', value, from: at, to };
    return bad('bad-number', at, to, `\`${digits}\` is larger than any number here can be.`);
  }
  const run = match(NUMBER_RUN, text, at)!;
  const to = at + run.length;
  const value = parseDuration(run);
  if (value !== null) return { kind: 'duration', value, from: at, to };
  return bad(
    'bad-number',
    at,
    to,
    `\`${run}\` is neither a number nor a duration.`,
    'Numbers are written like `12`, `2.5` or `2.5e6`, durations like `35m` or `1h30m`, with the units d, h, m, s and ms from large to small.',
  );
}

function readText(text: string, at: number, quote: string): Token {
  let value = '';
  let wrong: BadToken | null = null;
  for (let i = at + 1; i < text.length; i++) {
    const unit = text[i]!;
    if (unit === quote)
      return wrong ? { ...wrong, next: i + 1 } : { kind: 'text', value, from: at, to: i + 1 };
    if (unit !== '\\') {
      if (unit < ' ' || unit === '\u007f') {
        wrong ??= bad('bad-text', i, i + 1, 'A text cannot hold a line break or another control character.');
      }
      value += unit;
      continue;
    }
    i++;
    const escaped = text[i];
    if (escaped === '\\' || escaped === "'" || escaped === '"') value += escaped;
    else if (escaped !== undefined) wrong ??= bad('bad-text', i - 1, i + 1, LONE_BACKSLASH);
  }
  return bad('bad-text', at, text.length, `This text has no closing ${quote}.`);
}

function readName(text: string, at: number): Token | null {
  const dotted = match(DOTTED, text, at);
  if (dotted !== null) {
    return bad(
      'id-outside-call',
      at,
      at + dotted.length,
      `\`${dotted}\` looks like an id; ids may only be arguments of functions that take ids.`,
    );
  }
  const name = match(NAME, text, at);
  if (name === null) return null;
  const to = at + name.length;
  const operator = WORDS.get(name);
  return operator ? { kind: 'operator', operator, from: at, to } : { kind: 'name', name, from: at, to };
}

/** Characters that would not show, or would upset what stands around them. */
const INVISIBLE = /[\p{C}\p{Z}]/u;

function showCharacter(symbol: string): string {
  if (!INVISIBLE.test(symbol)) return `\`${symbol}\``;
  return `The character U+${symbol.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function readSymbol(text: string, at: number): Token {
  const symbol = match(SYMBOL, text, at) ?? String.fromCodePoint(text.codePointAt(at)!);
  const to = at + symbol.length;
  if (symbol === '(' || symbol === ')' || symbol === ',') return { kind: symbol, from: at, to };
  const operator = OPERATORS[symbol];
  if (operator) return { kind: 'operator', operator, from: at, to };
  const instead = INSTEAD.get(symbol);
  const message = `${showCharacter(symbol)} has no meaning in an expression.`;
  if (instead) return bad('bad-character', at, to, message, `Write \`${instead}\`.`);
  if (INVISIBLE.test(symbol)) return bad('bad-character', at, to, message, 'Use ordinary spaces.');
  if (symbol === '.')
    return bad('bad-character', at, to, message, 'Numbers start with a digit: write `0.5`.');
  return bad('bad-character', at, to, message);
}
