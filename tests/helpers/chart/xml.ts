/**
 * Enough XML for the SCXML documents in tests: elements, attributes, text, CDATA. Comments and declarations
 * are skipped.
 */
export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly within it. */
  readonly text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/\s*([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

type Building = { name: string; attributes: Record<string, string>; children: Building[]; text: string };

/** The root element. Throws if there is none. */
export function parseXml(source: string): XmlElement {
  const top: Building = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [, cdata, end, start, attributes, empty, text] of source.matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += decodeEntities(text);
    else if (end !== undefined) open.pop();
    else if (start !== undefined) {
      const element = {
        name: localName(start),
        attributes: readAttributes(attributes!),
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const root = top.children[0];
  if (root === undefined) throw new Error('no element in this document');
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name, double, single]): [string, string] => [
    localName(name!),
    decodeEntities(double ?? single ?? ''),
  ]);
  return Object.fromEntries(pairs);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodeEntities(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
