/** Each gauge that published anything, with the moments that matter as a table. */
import { LOG } from '../../../../core/engine/log-codes.ts';
import type { Gauge } from '../../../../core/model/blueprint.ts';
import { warningLevels } from '../../../../core/model/verbs/warning.ts';
import { borne, columnOf, type Figure, plain, type Row } from '../document.ts';
import { withUnit } from '../entry-names.ts';
import { drawGauge, type GaugeReading, readingsOf } from '../pictures/gauges.ts';
import { changesOfLevel, momentsByRole } from '../pictures/moments.ts';
import type { Brief } from '../source.ts';
import type { EntryTeller } from '../tell-entry.ts';

export function gaugeFigures(brief: Brief, tell: EntryTeller): Figure[] {
  const decisions = momentsByRole(brief, tell).flatMap(({ decisions: own }) => own);
  decisions.sort((one, other) => one.entry - other.entry);
  const changes = changesOfLevel(brief, tell);
  const { pictures: says } = brief.words;
  return brief.blueprint.gauges.flatMap((gauge, index) => {
    const readings = readingsOf(brief, index);
    if (readings.length === 0) return [];
    const title = gauge.title || gauge.id;
    const { first, highest, last } = extremesOf(readings);
    const figure = ({ value }: GaugeReading): string => withUnit(value, gauge.unit);
    return [
      {
        kind: 'figure' as const,
        id: `figure-gauge-${gauge.id}`,
        caption: says.gauge(title),
        description: says.gaugeText(
          title,
          figure(first),
          figure(highest),
          brief.time(highest.at),
          figure(last),
          gauge.levels.some((level) => level !== null),
        ),
        picture: drawGauge(brief, gauge, readings, decisions, changes),
        table: tableOf(brief, gauge, index, readings),
      },
    ];
  });
}

interface Extremes {
  readonly first: GaugeReading;
  readonly lowest: GaugeReading;
  readonly highest: GaugeReading;
  readonly last: GaugeReading;
}

/** Of equal ones the earliest. */
function extremesOf(readings: readonly GaugeReading[]): Extremes {
  const best = (better: (one: number, other: number) => boolean): GaugeReading =>
    readings.reduce((kept, reading) => (better(reading.value, kept.value) ? reading : kept));
  return {
    first: readings[0]!,
    lowest: best((one, other) => one < other),
    highest: best((one, other) => one > other),
    last: readings.at(-1)!,
  };
}

interface GaugeMoment {
  readonly entry: number;
  readonly what: string;
  readonly value: number | null;
}

function tableOf(
  brief: Brief,
  gauge: Gauge,
  index: number,
  readings: readonly GaugeReading[],
): Figure['table'] {
  const { words, log, time } = brief;
  const { gaugeMoments: says, gaugeColumns: heads } = words.pictures;
  const { first, lowest, highest, last } = extremesOf(readings);
  const moments: GaugeMoment[] = [
    { ...first, what: says.first },
    { ...lowest, what: says.lowest },
    { ...highest, what: says.highest },
    { ...last, what: says.last },
    ...crossings(brief, gauge, index),
  ];
  moments.sort((one, other) => one.entry - other.entry);
  const rows: Row[] = moments.map(({ entry, what, value }) => ({
    cells: [
      borne(what, entry),
      plain(time(log.times[entry]!)),
      plain(value === null ? words.none : withUnit(value, gauge.unit)),
    ],
  }));
  const columns = [
    columnOf(heads.what, 6),
    columnOf(heads.time, 2, 'right'),
    columnOf(heads.value, 3, 'right'),
  ];
  return { kind: 'table', caption: words.pictures.gauge(gauge.title || gauge.id), columns, rows };
}

/** Where it reached a warning line or came back past one; the value is that of the line. */
function crossings({ log, words }: Brief, gauge: Gauge, index: number): GaugeMoment[] {
  const { gaugeMoments: says } = words.pictures;
  const found: GaugeMoment[] = [];
  for (let entry = 0; entry < log.length; entry++) {
    const isUp = log.codes[entry] === LOG['gauge.reached'];
    if (log.a[entry] !== index || (!isUp && log.codes[entry] !== LOG['gauge.cleared'])) continue;
    const level = log.b[entry]!;
    const name = words.colours[warningLevels[level]!]!;
    found.push({
      entry,
      what: isUp ? says.reached(name) : says.cleared(name),
      value: gauge.levels[level] ?? null,
    });
  }
  return found;
}
