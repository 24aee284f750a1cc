/** The method: how times and scores are read, every measure of the registry with its value, definition and source, and what the report was made from. */
import { semanticsVersion } from '../../../../core/drill/semantics.ts';
import { logVersion } from '../../../../core/engine/log-json.ts';
import { formatDuration, SECOND } from '../../../../core/kernel/time.ts';
import { measureWordsOf } from '../../../../text/measure-words.ts';
import { type Measure, measures, scorecardVersion } from '../../../scoring/index.ts';
import { formatFigure } from '../../figures.ts';
import { type Block, columnOf, plain, reportVersion, type Section } from '../document.ts';
import type { Brief } from '../source.ts';

export function method(brief: Brief): Section {
  const { method: says } = brief.words;
  return {
    id: 'method',
    title: says.title,
    blocks: [says.lead, says.clocks, says.curve].map((text) => ({ kind: 'paragraph', text: plain(text) })),
    sections: [
      { id: 'measures', title: says.measures, blocks: [measureTable(brief)], sections: [] },
      { id: 'origin', title: says.origin, blocks: [originOf(brief)], sections: [] },
    ],
  };
}

function measureTable({ words, general, card }: Brief): Block {
  const { method: says } = words;
  const readings = new Map(card.measures.map((measure) => [measure.id, measure]));
  const rows = measures.map((measure) => {
    const { title, definition, source } = measureWordsOf(measure, general.code);
    const found = readings.get(measure.id);
    const value = found?.value ?? null;
    const of = found === undefined || value === null ? '' : String(found.of);
    const made = found?.count == null ? of : says.made(String(found.count), of);
    return {
      cells: [
        plain(general.phrases.aside({ text: title, aside: measure.id })),
        plain(value === null ? general.scorecard.nothing : figureOf(value, measure.unit)),
        plain(made),
        plain(definition),
        plain(rangeOf(measure, says.unlimited)),
        plain(source),
      ],
    };
  });
  const { columns: heads } = says;
  const columns = [
    columnOf(heads.measure, 4),
    columnOf(heads.value, 2, 'right'),
    columnOf(heads.of, 2, 'right'),
    columnOf(heads.definition, 9),
    columnOf(heads.range, 2),
    columnOf(heads.source, 5),
  ];
  return { kind: 'table', caption: says.measures, columns, rows };
}

/** Durations as durations to the second, everything else as a number. */
function figureOf(value: number, unit: Measure['unit']): string {
  return unit === 'ms' ? formatDuration(Math.round(value / SECOND) * SECOND) : formatFigure(value);
}

function rangeOf({ range: [low, high] }: Measure, unlimited: string): string {
  return `${low ?? `−${unlimited}`} … ${high ?? unlimited}`;
}

function originOf({ words, blueprint, source, card, log }: Brief): Block {
  const { method: says } = words;
  // A drill that others may still be playing with the same seed must not tell it before its end.
  const isOver = card.state === 'ended' || card.state === 'failed';
  const rows = [
    [says.scenario, `${blueprint.title} (${blueprint.id})`],
    [says.hash, blueprint.hash],
    [says.seed, isOver || source.drill === null ? source.seed : says.seedHidden],
    [says.versions, says.versionText(logVersion, semanticsVersion, scorecardVersion, reportVersion)],
    [says.entries, String(log.length)],
  ];
  return { kind: 'facts', rows: rows.map(([term, text]) => ({ term: term!, text: plain(text!) })) };
}
