/** What the YAML library says about broken syntax, in the words of somebody who wants to write a scenario. */
import type { YAMLParseError } from 'yaml';
import type { ReaderCode } from '../../../kernel/catalogue/reader.ts';
import { quoted } from '../show/display.ts';
import { lineIndexAt, onSameLine, type SourceFile } from '../source-file.ts';
import type { SyntaxNote } from './syntax-notes.ts';

interface Rule {
  /** What the library's error is recognised by: its code, and a part of its message where that is not enough. */
  readonly error: YAMLParseError['code'];
  readonly says?: RegExp;
  readonly code: ReaderCode;
  readonly message: (found: string) => string;
  readonly suggestion: string;
  readonly breaksTree?: boolean;
  /** How many characters are meant, if not those that the library marks. */
  readonly width?: number;
}

const WRONG_COLUMN: Rule = {
  error: 'BAD_INDENT',
  says: /must start at the same column/,
  code: 'yaml/indentation',
  message: () => 'this line is indented unlike its neighbours',
  suggestion: 'Lines that belong to the same map or list begin in the same column.',
  breaksTree: true,
};

const RULES: readonly Rule[] = [
  {
    error: 'TAB_AS_INDENT',
    code: 'yaml/tab',
    message: () => 'a tab is used for indentation',
    suggestion: 'Indent with spaces.',
    breaksTree: true,
  },
  {
    error: 'BAD_SCALAR_START',
    code: 'yaml/reserved-start',
    message: (found) => `text cannot begin with ${quoted(found)} unless it is quoted`,
    suggestion: 'Put the text in quotes.',
  },
  {
    error: 'BAD_DQ_ESCAPE',
    code: 'yaml/escape',
    message: (found) => `${quoted(found)} is not an escape that double quotes know`,
    width: 2,
    suggestion: 'Write `\\\\` for a backslash, or use single quotes.',
  },
  {
    error: 'UNEXPECTED_TOKEN',
    says: /scalar at node end/,
    code: 'yaml/text-after-value',
    message: (found) => `${quoted(found)} stands behind a value that is already complete`,
    suggestion:
      'Put the whole text in one pair of quotes; inside single quotes an apostrophe is written twice.',
  },
  {
    error: 'UNEXPECTED_TOKEN',
    says: /^Not a YAML token/,
    code: 'yaml/block-header',
    message: (found) => `${quoted(found)} stands on the line of \`|\` or \`>\``,
    suggestion: 'Begin the text on the next line, indented.',
  },
  {
    error: 'UNEXPECTED_TOKEN',
    says: /block-seq-ind/,
    code: 'yaml/list-on-key-line',
    message: () => 'a list cannot begin here: its key stands on the same line, or has a value already',
    suggestion: 'Begin the list on the line below a key without a value, or write it as `[a, b]`.',
    breaksTree: true,
  },
  {
    error: 'UNEXPECTED_TOKEN',
    says: /flow-(map|seq)-end/,
    code: 'yaml/unopened',
    message: (found) => `${quoted(found)} closes nothing`,
    suggestion: 'Delete it, or put the text in quotes.',
    breaksTree: true,
  },
  WRONG_COLUMN,
];

function startsLine(offset: number, file: SourceFile): boolean {
  const line = file.lineStarts[lineIndexAt(file, offset)]!;
  return file.text.slice(line, offset).trim() === '';
}

function ruleFor({ code, message, pos }: YAMLParseError, file: SourceFile): Rule | undefined {
  // Behind a complete value, a new line is not more text but a key in the wrong column.
  if (/scalar at node end/.test(message) && startsLine(pos[0], file)) return WRONG_COLUMN;
  return RULES.find(({ error, says }) => error === code && (says === undefined || says.test(message)));
}

/** The library marks the start of a line that is out of place; what stands there is easier to see. */
function skipBlanks(offset: number, file: SourceFile): number {
  const blanks = /^ */.exec(file.text.slice(offset, offset + 1000))!;
  return offset + blanks[0].length;
}

/** True if what stands behind a complete value may hold keys: it follows a map or a list, or goes on over several lines. */
function hidesKeys(start: number, end: number, file: SourceFile): boolean {
  const line = file.text.slice(file.lineStarts[lineIndexAt(file, start)]!, start);
  return /[}\]]\s*$/.test(line.slice(-100)) || !onSameLine(file, start, end);
}

function noteOf(error: YAMLParseError, file: SourceFile): SyntaxNote {
  const [start, end] = error.pos[0] < error.pos[1] ? error.pos : [error.pos[0], error.pos[0] + 1];
  const rule = ruleFor(error, file);
  if (rule !== undefined) {
    const { code, suggestion, breaksTree = false, width } = rule;
    const from = rule === WRONG_COLUMN ? skipBlanks(start, file) : start;
    const stop = width === undefined ? Math.max(end, from + 1) : from + width;
    const message = rule.message(file.text.slice(from, stop).trim());
    const lost = breaksTree || (code === 'yaml/text-after-value' && hidesKeys(start, end, file));
    return { code, insight: 'rule', start: from, end: stop, message, suggestion, breaksTree: lost };
  }
  const message = `this is not YAML: ${error.message.replaceAll(/\s+/g, ' ')}`;
  const suggestion = 'Look at the line above, too: a missing quote or bracket there often shows only here.';
  return { code: 'yaml/syntax', insight: 'raw', start, end, message, suggestion, breaksTree: true };
}

/** Errors about anchors, aliases and tags: all of those are refused as such. */
const REFUSED_ANYWAY: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

/** More than this many errors of the library tell nobody more. */
const MAX_LIBRARY_ERRORS = 1000;

/** Errors that a quote, brace or bracket is missing: they stand where it was missed, ours where it was opened. */
const UNCLOSED = /^Missing closing|end with a /;

/** The library's errors as notes, without those that `known` notes say better from afar. */
export function libraryNotes(
  errors: readonly YAMLParseError[],
  known: readonly SyntaxNote[],
  file: SourceFile,
): SyntaxNote[] {
  const unclosedKnown = known.some(
    ({ code, breaksTree }) =>
      breaksTree === true && (code === 'yaml/unclosed' || code === 'yaml/hash-in-text'),
  );
  const notes = untilLost(errors)
    .slice(0, MAX_LIBRARY_ERRORS)
    .filter(({ code, message }) => !REFUSED_ANYWAY.has(code) && !(unclosedKnown && UNCLOSED.test(message)))
    .map((error) => noteOf(error, file));
  return firstOfRuns(notes, file);
}

/** Outside of every document, the library reports one token after the other: the first of them is enough. */
function untilLost(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const lost = errors.filter(({ message }) => message.includes('in YAML stream')).map(({ pos }) => pos[0]);
  const first = lost.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return errors.filter(({ pos }) => pos[0] <= first);
}

/** One line out of place makes those below it look out of place, too: of lines in a row, only the first is kept. */
function firstOfRuns(notes: readonly SyntaxNote[], file: SourceFile): SyntaxNote[] {
  const lines = new Set<number>();
  for (const { code, start } of notes) if (code === 'yaml/indentation') lines.add(lineIndexAt(file, start));
  return notes.filter(
    ({ code, start }) => code !== 'yaml/indentation' || !lines.has(lineIndexAt(file, start) - 1),
  );
}
