/** The full timeline: a row for each log entry, told in words. Every entry that the rest of the report points at is in it. */
import { type LogCodeName, logCodes } from '../../../../core/engine/log-codes.ts';
import { columnOf, plain, type Row, type Section } from '../document.ts';
import type { Brief } from '../source.ts';
import type { EntryTeller } from '../tell-entry.ts';

/** Kinds of entries that are many and say little: told only where something points at them. */
const quiet: readonly LogCodeName[] = [
  'world.ticked',
  'gauge.published',
  'message.sent',
  'message.delivered',
  'message.opened',
  'message.acknowledged',
  'ask.made',
  'ask.answered',
  'state.left',
  'team.left',
  'team.returned',
];

export function timeline(brief: Brief, tell: EntryTeller, pointedAt: ReadonlySet<number>): Section {
  const { words, log, time, clock } = brief;
  const { timeline: says } = words;
  const rows: Row[] = [];
  for (let entry = 0; entry < log.length; entry++) {
    const code = logCodes[log.codes[entry]!]!.code;
    if ((quiet.includes(code) || isOutside(brief, code, entry)) && !pointedAt.has(entry)) continue;
    const at = log.times[entry]!;
    rows.push({
      entry,
      cells: [plain(String(entry)), plain(time(at)), plain(clock(at)), plain(tell(entry))],
    });
  }
  const { columns: heads } = says;
  const columns = [
    columnOf(heads.entry, 1.3, 'right'),
    columnOf(heads.time, 1.6, 'right'),
    columnOf(heads.clock, 1.8, 'right'),
    columnOf(heads.what, 12),
  ];
  return {
    id: 'timeline',
    title: says.title,
    blocks: [
      { kind: 'paragraph', text: plain(says.lead), quiet: true },
      { kind: 'table', caption: says.caption, columns, rows },
    ],
    sections: [],
  };
}

/** Whether a state was entered that has others within: one of these says as much, and more. */
function isOutside({ blueprint, log }: Brief, code: LogCodeName, entry: number): boolean {
  return code === 'state.entered' && blueprint.chart!.nodes[log.a[entry]!]!.children.length > 0;
}
