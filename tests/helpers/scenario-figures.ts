/**
 * Plays a scenario many times with every role held by the same stand-in, and prints how it ended: shares of endings, mean
 * outcomes, tasks on time, mean scores. The figures in the scenarios' README files come from here.
 *
 *     npx tsx tests/helpers/scenario-figures.ts wenhe-flood 1000 plan-follower,slow,absent,random [rain_total=80 …]
 *
 * Arguments: scenario, runs, stand-ins, and parameters to set. The seeds are `1`, `2`, … so that all stand-ins meet the
 * same luck. A stand-in may be followed by roles that nobody holds: `'plan-follower without water and township'`.
 */
import { readMeasures } from '../../src/analysis/scoring/index.ts';
import { coordination } from '../../src/analysis/scoring/measures/coordination.ts';
import { speed } from '../../src/analysis/scoring/measures/speed.ts';
import { Batch } from '../../src/core/drill/batch.ts';
import type { Blueprint } from '../../src/core/model/blueprint.ts';
import { FAILED, type World } from '../../src/core/model/world.ts';
import { castAll, loadNamed } from './scenarios/load.ts';

const headline = [speed, coordination];

interface Figures {
  readonly endings: Map<string, number>;
  readonly outcomes: number[];
  readonly scores: number[];
  called: number;
  onTime: number;
  late: number;
}

function measure(
  blueprint: Blueprint,
  runs: number,
  player: string,
  overrides: Record<string, number>,
): Figures {
  const batch = new Batch(blueprint, { cast: castOf(blueprint, player), overrides });
  const figures: Figures = {
    endings: new Map(),
    outcomes: blueprint.outcomes.map(() => 0),
    scores: headline.map(() => 0),
    called: 0,
    onTime: 0,
    late: 0,
  };
  for (let seed = 1; seed <= runs; seed++) {
    const { world, log } = batch.run(String(seed));
    note(blueprint, world, figures);
    readMeasures(blueprint, log, headline).forEach((value, i) => {
      figures.scores[i]! += value ?? 0;
    });
  }
  return figures;
}

/** `plan-follower`, or `plan-follower without water and township`. */
function castOf(blueprint: Blueprint, player: string): Readonly<Record<string, string>> {
  const [everyone = '', missing = ''] = player.split(' without ');
  const absent = missing === '' ? [] : missing.split(' and ').map((role) => [role, 'absent']);
  return castAll(blueprint, everyone, Object.fromEntries(absent));
}

function note(blueprint: Blueprint, world: World, figures: Figures): void {
  const ending =
    world.phase === FAILED ? `failed: ${world.failure}` : (blueprint.endings[world.ending]?.id ?? 'none');
  figures.endings.set(ending, (figures.endings.get(ending) ?? 0) + 1);
  blueprint.outcomes.forEach(({ slot }, i) => {
    figures.outcomes[i]! += world.values[slot]!;
  });
  blueprint.tasks.forEach((task, i) => {
    const opened = world.taskOpened[i]!;
    if (opened < 0) return;
    figures.called++;
    const met = world.taskMet[i]!;
    if (met >= 0 && met <= opened + task.target) figures.onTime++;
    else if (met >= 0) figures.late++;
  });
}

function print(blueprint: Blueprint, runs: number, columns: readonly (readonly [string, Figures])[]): void {
  const row = (title: string, cell: (figures: Figures) => string): void => {
    console.log(`| ${[title, ...columns.map(([, figures]) => cell(figures))].join(' | ')} |`);
  };
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(`| ${['', ...columns.map(([player]) => player)].join(' | ')} |`);
  console.log(`|---|${columns.map(() => '---:|').join('')}`);
  const failures = columns.flatMap(([, { endings }]) =>
    [...endings.keys()].filter((id) => id.startsWith('failed')),
  );
  for (const ending of [...blueprint.endings.map(({ id }) => id), 'none', ...new Set(failures)]) {
    const judged = blueprint.endings.find(({ id }) => id === ending)?.judged;
    if (judged === undefined && columns.every(([, { endings }]) => !endings.has(ending))) continue;
    row(`ending \`${ending}\`${judged ? ` (${judged})` : ''}`, ({ endings }) =>
      percent(endings.get(ending) ?? 0, runs),
    );
  }
  blueprint.outcomes.forEach(({ id, unit }, i) => {
    row(`mean \`${id}\`${unit ? `, ${unit}` : ''}`, ({ outcomes }) => (outcomes[i]! / runs).toFixed(0));
  });
  headline.forEach(({ id }, i) => {
    row(`mean score \`${id}\``, ({ scores }) => (scores[i]! / runs).toFixed(2));
  });
  row('tasks done on time', ({ onTime, called }) => percent(onTime, called));
  row('tasks done late', ({ late, called }) => percent(late, called));
  row('tasks never done', ({ onTime, late, called }) => percent(called - onTime - late, called));
}

function main([
  name = 'wenhe-flood',
  runs = '1000',
  players = 'plan-follower,slow,absent,random',
  ...set
]: string[]): void {
  const blueprint = loadNamed(name);
  const overrides = Object.fromEntries(set.map((pair) => [pair.split('=')[0]!, Number(pair.split('=')[1])]));
  const columns = players
    .split(',')
    .map((player) => [player, measure(blueprint, Number(runs), player, overrides)] as const);
  console.log(`${blueprint.title}: ${runs} runs each, seeds 1 to ${runs}\n`);
  print(blueprint, Number(runs), columns);
}

main(process.argv.slice(2));
