/** What is wrong about a value, in plain words, with what to write instead. One function for each kind of mistake. */
import type { ReaderCode } from '../../../kernel/catalogue/reader.ts';
import { nearest } from '../../../kernel/nearest.ts';
import type { Words } from '../finding.ts';
import { oneOf, quoted, shorten } from '../show/display.ts';
import { lineIndexAt, lineText, onSameLine } from '../source-file.ts';
import { nodeAt, type ScalarNode, type SourceNode } from '../source-node.ts';
import { joinLines, quoteForYaml } from '../yaml/traps.ts';
import { choicesFor, type Mistake } from './mistake.ts';
import {
  type AnySchema,
  acceptsDuration,
  acceptsName,
  descriptionOf,
  keysOf,
  kindsOf,
  schemasAt,
} from './schema-shape.ts';

export interface CodedWords {
  readonly code: ReaderCode;
  readonly words: () => Words;
}

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

function unknownKey(mistake: Mistake, schema: AnySchema): Words {
  const key = String(mistake.path.at(-1));
  const known = keysOf(mistake.schemas);
  const message = `there is no key ${quoted(key)} here`;
  const home = homeOf(key, mistake, schema);
  if (home !== null) return { message, suggestion: home };
  const near = nearest(key, known);
  if (near !== null) return { message, suggestion: `Did you mean ${quoted(near)}?` };
  return { message, suggestion: known.length > 0 ? `Known keys: ${known.join(', ')}.` : undefined };
}

/** Where a key would be right: in a map around this one, or in one of its maps. */
function homeOf(key: string, mistake: Mistake, schema: AnySchema): string | null {
  const path = mistake.path.slice(0, -1);
  for (let depth = path.length - 1; depth >= 0; depth--) {
    if (!keysOf(schemasAt(schema, path.slice(0, depth))).includes(key)) continue;
    const owner = depth === 0 ? 'at the top of the file' : `to ${quoted(String(path[depth - 1]))}`;
    return `${quoted(key)} belongs ${owner}: indent it less.`;
  }
  const inner = keysOf(mistake.schemas).find((candidate) =>
    keysOf(schemasAt(schema, [...path, candidate])).includes(key),
  );
  return inner === undefined ? null : `${quoted(key)} belongs under ${quoted(inner)}.`;
}

function missingKey(mistake: Mistake): Words {
  const key = String(mistake.path.at(-1));
  const owner = mistake.path.length === 1 ? 'the file' : quoted(String(mistake.path.at(-2)));
  const description = descriptionOf(mistake.schemas);
  const choices = choicesFor(mistake);
  const meaning = description === undefined ? '' : ` ${description}`;
  const allowed = choices.length === 0 ? '' : ` Allowed: ${oneOf(choices.map(quoted))}.`;
  return {
    message: `${owner} has no ${quoted(key)}`,
    suggestion: `Add \`${key}: ...\`.${meaning}${allowed}`,
  };
}

function noId(mistake: Mistake): Words {
  const key = quoted(String(mistake.path.at(-1)));
  const owner = quoted(String(mistake.path.at(-2)));
  return {
    message: `${key} stands where an id is wanted: ${owner} holds things by id`,
    suggestion: `Write an id of your own below ${owner}, and ${key} and its neighbours below that id, indented.`,
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

function found(node: SourceNode | null): string {
  if (node === null) return 'nothing';
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  if (typeof node.value === 'string') return `the text ${quoted(node.value)}`;
  return typeof node.value === 'number' ? `the number ${node.value}` : `\`${node.value}\``;
}

function wrongType(mistake: Mistake, node: SourceNode | null): CodedWords {
  const { schemas } = mistake;
  const wanted = kindsOf(schemas);
  const message = `${wanted} is wanted here, not ${found(node)}`;
  if (node?.kind === 'scalar') return wrongScalar(mistake, node, message);
  if (node?.kind === 'list' && wanted === 'a map') {
    const suggestion = 'Write each item under its id: `I-01:`, and its keys indented below, without `-`.';
    return { code: 'scenario/list-for-map', words: () => ({ message, suggestion }) };
  }
  if (
    node?.kind === 'map' &&
    wantsText(wanted) &&
    onSameLine(node.file, node.start, Math.max(node.start, node.end - 1))
  ) {
    const text = joinLines(node.file.text.slice(node.start, node.end));
    const words = {
      message: 'this text holds a colon and a space, which YAML reads as a key',
      suggestion: `Put it in quotes: \`${shorten(quoteForYaml(text), 80)}\`.`,
    };
    return { code: 'yaml/colon-in-text', words: () => words };
  }
  return { code: 'scenario/wrong-type', words: () => ({ message, suggestion: descriptionOf(schemas) }) };
}

function wantsText(wanted: string): boolean {
  return wanted === 'text' || wanted === 'an id';
}

const SWITCHES: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  on: true,
  off: false,
  y: true,
  n: false,
};

function wrongScalar(mistake: Mistake, node: ScalarNode, message: string): CodedWords {
  const wanted = kindsOf(mistake.schemas);
  const source = node.file.text.slice(node.start, node.end);
  const { value } = node;
  const say = (code: ReaderCode, suggestion: string | undefined): CodedWords => ({
    code,
    words: () => ({ message, suggestion }),
  });
  if (wantsText(wanted) && typeof value === 'number') {
    return say('yaml/number-for-text', `Put it in quotes: \`'${source}'\`.`);
  }
  if (wantsText(wanted) && typeof value === 'boolean') {
    return say('yaml/boolean-for-text', `Put it in quotes: \`'${source}'\`.`);
  }
  if (wanted.includes('`true`') && typeof value === 'string') {
    const meant = Object.hasOwn(SWITCHES, value.toLowerCase()) ? SWITCHES[value.toLowerCase()] : undefined;
    if (meant !== undefined) return say('yaml/yes-no', `Write \`${meant}\`.`);
    if (value === 'true' || value === 'false')
      return say('scenario/wrong-type', `Write \`${value}\` without quotes.`);
  }
  if (wanted === 'a number' && typeof value === 'string')
    return say('scenario/wrong-type', numberHint(value));
  if (wanted.startsWith('a list') && typeof value === 'string') {
    return say('scenario/wrong-type', `Write a list: \`[${shorten(value)}]\`.`);
  }
  return say('scenario/wrong-type', descriptionOf(mistake.schemas));
}

function numberHint(text: string): string {
  const digits = text.replaceAll(/[_,\s](?=\d{3})/g, '');
  const number = /^[-+]?\d+(\.\d+)?/.exec(digits)?.[0];
  if (number === undefined)
    return 'A number is written in digits, such as 12 or 0.5; an expression cannot stand here.';
  return `Write \`${number}\`, without quotes, separators or units.`;
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
