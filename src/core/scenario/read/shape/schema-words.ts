/** What is wrong, in plain words, with what to write instead. Keys and kinds of values have files of their own. */
import { nearest } from '../../../kernel/nearest.ts';
import type { Words } from '../finding.ts';
import { oneOf, quoted } from '../show/display.ts';
import { lineIndexAt, lineText } from '../source-file.ts';
import { nodeAt, type ScalarNode, type SourceNode } from '../source-node.ts';
import { type CodedWords, found } from './coded-words.ts';
import { missingKey, noId, unknownKey } from './key-words.ts';
import { choicesFor, type Mistake } from './mistake.ts';
import { type AnySchema, acceptsDuration, acceptsName, kindsOf } from './schema-shape.ts';
import { wrongType } from './type-words.ts';

/** The code and the words of a mistake in `root`, which `schema` refused. */
export function wordsFor(mistake: Mistake, schema: AnySchema, root: SourceNode): CodedWords {
  const node = nodeAt(root, mistake.path);
  switch (mistake.kind) {
    case 'unknown-key':
      return { code: 'scenario/unknown-key', words: () => unknownKey(mistake, schema) };
    case 'no-id':
      return { code: 'scenario/no-id', words: () => noId(mistake) };
    case 'missing':
      return { code: 'scenario/missing-key', words: () => missingKey(mistake) };
    case 'key':
      return { code: 'scenario/bad-name', words: () => badName(mistake) };
    case 'range':
      return { code: 'scenario/out-of-range', words: () => outOfRange(mistake, node) };
    default:
      return node?.kind === 'scalar' && node.value === null
        ? emptyValue(mistake, node)
        : wrongValue(mistake, node);
  }
}

function wrongValue(mistake: Mistake, node: SourceNode | null): CodedWords {
  if (mistake.kind === 'choice') return { code: 'scenario/bad-value', words: () => badChoice(mistake, node) };
  if (acceptsDuration(mistake.schemas) && node?.kind === 'scalar') return badDuration(node);
  if (mistake.kind === 'type') return wrongType(mistake, node);
  const code =
    mistake.kind === 'format' && acceptsName(mistake.schemas) ? 'scenario/bad-name' : 'scenario/bad-value';
  return {
    code,
    words: () => (code === 'scenario/bad-name' ? badName(mistake, node) : { message: mistake.message }),
  };
}

function emptyValue(mistake: Mistake, node: ScalarNode): CodedWords {
  const key = quoted(String(mistake.path.at(-1) ?? ''));
  const message = node.style === 'none' ? `${key} has no value` : `${key} is null`;
  const wanted = kindsOf(mistake.schemas);
  const line = lineText(node.file, lineIndexAt(node.file, node.start));
  const commented = node.style === 'none' && /:[ \t]+#/.test(line);
  const suggestion = commented
    ? 'What follows ` #` is a comment: put text that begins with `#` in quotes.'
    : `Give it ${wanted} (indented, if on the next line), or delete it.`;
  return { code: 'scenario/empty-value', words: () => ({ message, suggestion }) };
}

function badDuration(node: ScalarNode): CodedWords {
  const message = `${found(node)} is not a duration`;
  const suggestion = durationHint(node.value);
  return { code: 'scenario/bad-duration', words: () => ({ message, suggestion }) };
}

function durationHint(value: ScalarNode['value']): string {
  const form = 'A duration is written like 35m, 1h30m, 90s or 2d, without spaces.';
  if (typeof value === 'number' && value >= 0)
    return `Give it a unit, such as \`${value}m\` for minutes. ${form}`;
  const clock = typeof value === 'string' ? /^(\d+):([0-5]\d)$/.exec(value) : null;
  return clock ? `Write \`${Number(clock[1])}h${clock[2]}m\`. ${form}` : form;
}

function badChoice(mistake: Mistake, node: SourceNode | null): Words {
  const choices = choicesFor(mistake);
  const message = `${found(node)} is not allowed here`;
  const value = node?.kind === 'scalar' ? String(node.value) : '';
  const near = value.length > 1 ? nearest(value, choices) : null;
  const all = `${choices.length > 1 ? 'Allowed: ' : 'Only '}${oneOf(choices.map(quoted))}.`;
  return { message, suggestion: near === null ? all : `Did you mean ${quoted(near)}? ${all}` };
}

function badName(mistake: Mistake, node: SourceNode | null = null): Words {
  const name = node?.kind === 'scalar' ? String(node.value) : String(mistake.path.at(-1));
  const numeric = /lower-case/.test(mistake.message);
  const separator = numeric ? '_' : '-';
  const cleaned = (numeric ? name.toLowerCase() : name)
    .replaceAll(/[^A-Za-z0-9]+/g, separator)
    .replaceAll(/^[^A-Za-z]+|[-_]+$/g, '')
    .slice(0, 64);
  const suggestion = cleaned === '' || cleaned === name ? undefined : `Write ${quoted(cleaned)}.`;
  return { message: `${quoted(name)} cannot be a name: ${mistake.message}`, suggestion };
}

function outOfRange(mistake: Mistake, node: SourceNode | null): Words {
  const { issue } = mistake;
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return { message: mistake.message };
  const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
  const bound = issue.code === 'too_big' ? 'at most' : 'at least';
  const beyond = issue.code === 'too_big' ? 'less than' : 'more than';
  const sign = issue.inclusive === false ? beyond : bound;
  const value = node?.kind === 'scalar' ? node.value : null;
  if (typeof value === 'string')
    return { message: `the text has ${value.length} characters; allowed are ${sign} ${limit}` };
  if (node?.kind === 'list')
    return { message: `the list has ${node.items.length} items; it must have ${sign} ${limit}` };
  return { message: `${found(node)} is out of range: it must be ${sign} ${limit}` };
}
