/** What the YAML library says about broken syntax, in the words of somebody who wants to write a scenario. */
import type { YAMLParseError } from 'yaml';
import type { ReaderCode } from '../../kernel/catalogue/reader.ts';
import { quoted } from './display.ts';
import type { SourceFile } from './source-file.ts';
import type { Insight, SyntaxNote } from './syntax-notes.ts';

interface Rule {
  /** What the library's error is recognised by: its code, and a part of its message where that is not enough. */
  readonly error: YAMLParseError['code'];
  readonly says?: RegExp;
  readonly code: ReaderCode;
  readonly message: (found: string) => string;
  readonly suggestion: string;
  readonly breaksTree?: boolean;
  readonly insight?: Insight;
}

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
    message: () => 'a list cannot begin on the line of its key',
    suggestion: 'Begin the list on the next line, or write it as `[a, b]`.',
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
  {
    error: 'BAD_INDENT',
    says: /must start at the same column/,
    code: 'yaml/indentation',
    message: () => 'this line is indented unlike its neighbours',
    suggestion: 'Lines that belong to the same map or list begin in the same column.',
    breaksTree: true,
  },
];

function noteOf(error: YAMLParseError, file: SourceFile): SyntaxNote {
  const [start, end] = error.pos;
  const rule = RULES.find(
    (known) => known.error === error.code && (known.says === undefined || known.says.test(error.message)),
  );
  const found = file.text.slice(start, end).trim();
  if (rule !== undefined) {
    const { code, suggestion, breaksTree = false } = rule;
    return { code, insight: 'rule', start, end, message: rule.message(found), suggestion, breaksTree };
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

/** The library's errors as notes. */
export function libraryNotes(errors: readonly YAMLParseError[], file: SourceFile): SyntaxNote[] {
  return errors.filter((error) => !REFUSED_ANYWAY.has(error.code)).map((error) => noteOf(error, file));
}
