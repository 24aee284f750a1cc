/**
 * From text to YAML nodes, within limits. The text goes token by token through the library's lexer and parser, which do
 * not recurse, so that depth and size are known before the composer, which does, sees anything.
 */
import { Composer, CST, type Document, Lexer, type ParsedNode, Parser, type YAMLParseError } from 'yaml';
import type { FindingList } from '../finding.ts';
import { MAX_DEPTH, MAX_NODES, MAX_SYNTAX_ERRORS } from '../limits.ts';
import { quoted } from '../show/display.ts';
import type { SyntaxNote } from './syntax-notes.ts';

export interface ParsedYaml {
  readonly contents: ParsedNode | null;
  /** What the library found. */
  readonly errors: readonly YAMLParseError[];
  /** What of YAML is refused. */
  readonly notes: readonly SyntaxNote[];
}

/** Tokens that stand for one word or collection each. */
const WORDS: ReadonlySet<string | null> = new Set([
  'alias',
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
  'flow-map-start',
  'flow-seq-start',
  'seq-item-ind',
  'explicit-key-ind',
]);

const REFUSED = {
  alias: { code: 'yaml/alias', name: 'an alias' },
  anchor: { code: 'yaml/anchor', name: 'an anchor' },
  tag: { code: 'yaml/tag', name: 'a tag' },
} as const;

/** Aliases, anchors and tags are refused: no scenario needs them, and aliases can blow up. */
function noteRefused(type: string | null, source: string, start: number): SyntaxNote | null {
  if (type !== 'alias' && type !== 'anchor' && type !== 'tag') return null;
  const { code, name } = REFUSED[type];
  const message = `${quoted(source)} is ${name} of YAML, which is not used here`;
  const suggestion = 'If it is text, put all of it in quotes; if not, write the value out.';
  return { code, insight: 'trap', start, end: start + source.length, message, suggestion };
}

/** A backslash that begins no escape; or two, so that the second is not taken for the first of an escape. */
const BAD_ESCAPE =
  /\\(?:x(?![\da-fA-F]{2})|u(?![\da-fA-F]{4})|U(?![\da-fA-F]{8})|[^\s0abefnrtvNLPxuU_"/\\])|\\\\/g;

/** How many escapes the library will refuse. It makes an error object of each, which takes long if there are many. */
function badEscapes(lexeme: string): number {
  let bad = 0;
  for (const [found] of lexeme.matchAll(BAD_ESCAPE)) {
    if (found !== '\\\\') bad++;
    if (bad > MAX_SYNTAX_ERRORS) break;
  }
  return bad;
}

/** Feeds the library's parser and counts, so that reading stops in time. */
class Tokeniser {
  readonly tokens: CST.Token[] = [];
  readonly notes: SyntaxNote[] = [];
  readonly #parser = new Parser();
  readonly #list: FindingList;
  #words = 0;
  #marks = 0;
  #documents = 0;
  #errors = 0;

  constructor(list: FindingList) {
    this.#list = list;
  }

  /** False after reporting that a limit was passed. */
  run(text: string): boolean {
    for (const lexeme of new Lexer().lex(text)) {
      const type = CST.tokenType(lexeme);
      this.#count(type);
      if (type === 'double-quoted-scalar') this.#errors += badEscapes(lexeme);
      for (const token of this.#parser.next(lexeme)) this.#keep(token);
      const note = noteRefused(type, lexeme, this.#parser.offset - lexeme.length);
      if (note) this.notes.push(note);
      if (this.#passesLimit(lexeme.length)) return false;
      // The second document is refused; there is no need to see the rest of it.
      if (this.#documents > 2) break;
    }
    for (const token of this.#parser.end()) this.#keep(token);
    return true;
  }

  #keep(token: CST.Token): void {
    this.tokens.push(token);
    if (token.type === 'error' || token.type === 'directive') this.#errors++;
  }

  #count(type: string | null): void {
    if (WORDS.has(type)) this.#words++;
    else if (type === 'map-value-ind' || type === 'comma') this.#marks++;
    else if (type === 'doc-start' || type === 'doc-end') this.#documents++;
  }

  #passesLimit(length: number): boolean {
    const at = this.#parser.offset;
    if (this.#parser.stack.length > MAX_DEPTH) {
      const message = `maps and lists are nested more than ${MAX_DEPTH} deep`;
      this.#list.error('file/too-deep', at - length, at, message);
    } else if (this.#words > MAX_NODES || this.#marks > MAX_NODES) {
      const message = `the file holds more than ${MAX_NODES} keys and values`;
      this.#list.error('file/too-many-values', at - length, at, message);
    } else if (this.#errors + this.notes.length > MAX_SYNTAX_ERRORS) {
      const message = 'this is not YAML: reading stopped after too many errors';
      this.#list.error('file/not-yaml', at - length, at, message);
    } else return false;
    return true;
  }
}

function refuseDirectives(tokens: readonly CST.Token[], list: FindingList): CST.Token[] {
  return tokens.filter((token) => {
    if (token.type !== 'directive') return true;
    const end = token.offset + token.source.length;
    const message = 'directives such as `%YAML` are not used here';
    list.error('yaml/directive', token.offset, end, message, 'Delete this line.');
    return false;
  });
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // The library compares each key with all others; ours are checked with a set.
  uniqueKeys: false,
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Parses one document; `null` if a limit was passed. Errors that the library found are returned, not reported. */
export function parseYaml(text: string, list: FindingList): ParsedYaml | null {
  const tokeniser = new Tokeniser(list);
  if (!tokeniser.run(text)) return null;
  const { tokens, notes } = tokeniser;
  const composer = new Composer(OPTIONS);
  const documents: Document.Parsed[] = [
    ...composer.compose(refuseDirectives(tokens, list), true, text.length),
  ];
  const starts = tokens.filter((token) => token.type === 'document').map((token) => token.offset);
  const second = starts[1];
  if (second !== undefined) {
    const message = 'a second document starts here; a file holds one scenario or one plan';
    list.error(
      'yaml/documents',
      second,
      second + 3,
      message,
      'Delete the line `---` or make it a file of its own.',
    );
  }
  const document = documents[0];
  return { contents: document?.contents ?? null, errors: document?.errors ?? [], notes };
}
