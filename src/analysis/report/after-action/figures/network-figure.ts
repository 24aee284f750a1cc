/** The network of information, planned against actual, with a table of its links. */
import { borne, columnOf, type Figure, plain, type Row } from '../document.ts';
import { type Link, linksOf, stateOf } from '../pictures/flows.ts';
import { drawNetwork } from '../pictures/network.ts';
import type { Brief } from '../source.ts';

export function networkFigure(brief: Brief): Figure[] {
  const { words } = brief;
  const { pictures: says } = words;
  const links = linksOf(brief);
  if (links.length === 0) return [];
  const count = (state: ReturnType<typeof stateOf>): number =>
    links.filter((link) => stateOf(link) === state).length;
  const extra = count('extra');
  return [
    {
      kind: 'figure',
      id: 'figure-network',
      caption: says.network,
      description: says.networkText(
        links.length - extra,
        count('timely'),
        count('late'),
        count('lost'),
        extra,
      ),
      picture: drawNetwork(brief, links),
      table: tableOf(brief, links),
    },
  ];
}

function tableOf({ words, names, blueprint }: Brief, links: readonly Link[]): Figure['table'] {
  const { pictures: says } = words;
  const role = (index: number): string => names.role(blueprint.roles[index]!.id);
  const rows: Row[] = links.map(({ from, to, required, timely, late, extra, entries, extraEntries }) => ({
    cells: [
      plain(role(from)),
      plain(role(to)),
      borne(String(required), ...entries),
      plain(String(timely)),
      plain(String(late)),
      borne(String(extra), ...extraEntries),
    ],
  }));
  const { networkColumns: heads } = says;
  const columns = [
    columnOf(heads.from, 5),
    columnOf(heads.to, 5),
    columnOf(heads.required, 4, 'right'),
    columnOf(heads.timely, 2, 'right'),
    columnOf(heads.late, 2, 'right'),
    columnOf(heads.extra, 4, 'right'),
  ];
  return { kind: 'table', caption: says.network, columns, rows };
}
