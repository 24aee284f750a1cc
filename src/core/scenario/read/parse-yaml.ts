/**
 * From text to YAML nodes, within limits. The text goes token by token through the library's lexer and parser, which do
 * not recurse, so that depth and size are known before the composer, which does, sees anything.
 */
import { Composer, CST, type Document, Lexer, type ParsedNode, Parser, type YAMLParseError } from 'yaml';
import { quoted } from './display.ts';
import type { FindingList } from './finding.ts';
import { MAX_DEPTH, MAX_NODES, MAX_SYNTAX_ERRORS } from './limits.ts';
import type { SyntaxNote } from './syntax-notes.ts';

export interface ParsedYaml {
  readonly contents: ParsedNode | null;
  /** What the library found. */
  readonly errors: readonly YAMLParseError[];
  /** What of YAML is refused. */
  readonly notes: readonly SyntaxNote[];
}

/** Tokens that stand for one key, value, map or list each. */
const COUNTED: ReadonlySet<string | null> = new Set([
  'alias',
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
  'flow-map-start',
  'flow-seq-start',
  'seq-item-ind',
  'map-value-ind',
  'comma',
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

/** The syntax tree's top-level tokens, or `null` after reporting that a limit was passed. */
function tokenise(text: string, list: FindingList, notes: SyntaxNote[]): CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let nodes = 0;
  let errors = 0;
  const keep = (token: CST.Token) => {
    tokens.push(token);
    if (token.type === 'error') errors++;
  };
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    if (COUNTED.has(type)) nodes++;
    for (const token of parser.next(lexeme)) keep(token);
    const at = parser.offset;
    const note = noteRefused(type, lexeme, at - lexeme.length);
    if (note) notes.push(note);
    if (parser.stack.length > MAX_DEPTH) {
      const message = `maps and lists are nested more than ${MAX_DEPTH} deep`;
      list.error('file/too-deep', at - lexeme.length, at, message);
      return null;
    }
    if (nodes > MAX_NODES) {
      list.error('file/too-many-values', at, at + 1, `the file holds more than ${MAX_NODES} keys and values`);
      return null;
    }
    if (errors + notes.length > MAX_SYNTAX_ERRORS) {
      list.error('file/not-yaml', 0, 1, 'the file is not YAML: reading stopped after too many errors');
      return null;
    }
  }
  for (const token of parser.end()) keep(token);
  return tokens;
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
  const notes: SyntaxNote[] = [];
  const tokens = tokenise(text, list, notes);
  if (tokens === null) return null;
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
