/** What to say about a value of the wrong kind, and about those that YAML made into another kind behind the author's back. */
import type { ReaderCode } from '../../../kernel/catalogue/reader.ts';
import { shorten } from '../show/display.ts';
import { onSameLine } from '../source-file.ts';
import type { ScalarNode, SourceNode } from '../source-node.ts';
import { joinLines, quoteForYaml } from '../yaml/traps.ts';
import { type CodedWords, found } from './coded-words.ts';
import type { Mistake } from './mistake.ts';
import { descriptionOf, kindsOf } from './schema-shape.ts';

export function wrongType(mistake: Mistake, node: SourceNode | null): CodedWords {
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
