/** Words with the code that they come under, and how a value from the file is named in them. */
import type { ReaderCode } from '../../../kernel/catalogue/reader.ts';
import type { Words } from '../finding.ts';
import { quoted } from '../show/display.ts';
import type { SourceNode } from '../source-node.ts';

export interface CodedWords {
  readonly code: ReaderCode;
  readonly words: () => Words;
}

/** What stands there: `a list`, `the text …`. */
export function found(node: SourceNode | null): string {
  if (node === null) return 'nothing';
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  if (typeof node.value === 'string') return `the text ${quoted(node.value)}`;
  return typeof node.value === 'number' ? `the number ${node.value}` : `\`${node.value}\``;
}
