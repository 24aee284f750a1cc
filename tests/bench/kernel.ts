/**
 * What the kernel's inner loops cost: `npx tsx tests/bench/kernel.ts [rounds]`. Each loop runs for a number of
 * rounds in turn with the others; the best round is printed, since other work on the machine only ever adds to a time.
 */
import { blankItem, popItem, pushItem } from '../../src/core/kernel/agenda.ts';
import { drawUniform, hashName, openStream, replicateKey, seedKey } from '../../src/core/kernel/chance.ts';
import { compileDistribution } from '../../src/core/kernel/distributions/compile.ts';
import { compileExpression, type Reading, type Scope } from '../../src/core/kernel/expression/index.ts';
import { inverseNormal, power } from '../../src/core/kernel/maths.ts';

interface Loop {
  readonly name: string;
  readonly count: number;
  /** Does the work `count` times, and returns something that depends on all of it. */
  readonly run: () => number;
}

/** Pop the first item and push it again some time later, at a constant depth. */
function agendaLoop(depth: number): Loop {
  const heap: number[] = [];
  const item = blankItem();
  let sequence = 0;
  let noise = 1;
  for (let i = 0; i < depth; i++) pushItem(heap, (i * 7) % 13, i % 5, sequence++, 1, 2, 3);
  const count = 300_000;
  const run = (): number => {
    for (let i = 0; i < count; i++) {
      popItem(heap, item);
      noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0;
      pushItem(heap, item.time + (noise >>> 12), noise & 7, sequence++, 1, i, 3);
    }
    return item.time;
  };
  return { name: `agenda pop + push at depth ${depth}`, count, run };
}

function sumLoop(name: string, count: number, value: (i: number) => number): Loop {
  const run = new Function(
    'value',
    `return () => { let sum = 0; for (let i = 0; i < ${count}; i++) sum += value(i); return sum; };`,
  ) as (value: (i: number) => number) => () => number;
  return { name, count, run: run(value) };
}

/** The world of the expressions: stocks, a clock, and who knows what, all in one array. */
type World = readonly number[];
const NAMES = [
  'rain_total',
  'rain_factor',
  'hours',
  'basin',
  'runoff',
  'stage',
  'sandbags',
  'crews',
  'people',
  'stranded',
];
const STATES = ['dike.sound', 'dike.seeping', 'dike.breached', 'road.open'];

const scope: Scope<World> = {
  variable: (name) => {
    const slot = NAMES.indexOf(name);
    return slot < 0 ? null : { type: 'number', read: (world) => world[slot]!, watches: [slot] };
  },
  call: (name) =>
    name !== 'in'
      ? null
      : {
          parameters: ['id'],
          bind: ([state]) => {
            const slot = NAMES.length + STATES.indexOf((state as { id: string }).id);
            return { type: 'boolean', read: (world) => world[slot] === 1, watches: [slot] };
          },
        },
  variableNames: () => NAMES,
  functionNames: () => ['in'],
};

/** The formulas, guards and durations of a scenario, as authors write them. */
const MIX: readonly string[] = [
  'rain_total * rain_factor * bell(hours, 3, 1)',
  'basin / 2.5',
  '40.2 + 0.06 * runoff',
  'rain_total - runoff',
  'if(sandbags < 4000, 55m, 35m)',
  'in(dike.seeping) and stage > 43.5',
  'in(dike.breached) or (hours >= 2 and not in(road.open))',
  'stage > 42.8 and sandbags > 0 and crews >= 2',
  'max(0, people - stranded - 40 * crews)',
  'clamp((stage - 42) / 2, 0, 1) * people',
  'ramp(hours, 1, 4) * 0.3 + 0.1',
  '10m * (1 + 0.2 * crews) / max(1, crews)',
  'basin ^ 1.5 * 0.02',
  'if(stage > 44, people * 0.2, if(stage > 43, people * 0.05, 0))',
  'stranded / people > 0.1',
  'exp(-0.3 * hours) * rain_total',
];

function expressionLoop(): Loop {
  const world: number[] = [180, 1.1, 2.7, 12, 4.8, 43.2, 5000, 3, 12_000, 40, 0, 1, 0, 1];
  const readings = Array.from({ length: 200 }, (_, i): Reading<World> => {
    const compiled = compileExpression(MIX[i % MIX.length]!, scope, ['number', 'duration', 'boolean']);
    if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
    return compiled.reading;
  });
  const count = 300_000;
  const run = (): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      world[2] = i % 7;
      sum += Number(readings[i % 200]!.read(world));
    }
    return sum;
  };
  return { name: 'evaluate one of a mix of 200 expressions', count, run };
}

function loops(): readonly Loop[] {
  const key = seedKey('bench#1');
  const into = [0, 0, 0, 0];
  const name = hashName('inject/I-07');
  const lognormal = compileDistribution('lognormal(10m * crews, 0.6)', scope, 'duration');
  if (!lognormal.ok) throw new Error('the distribution does not compile');
  const world = Array.from({ length: 14 }, () => 1);
  return [
    ...[1, 4, 16, 64, 1000].map(agendaLoop),
    sumLoop('drawUniform', 1_000_000, (i) => drawUniform(key, name, i)),
    sumLoop('openStream and its first draw', 50_000, (i) => openStream(key, name, i)()),
    sumLoop('replicateKey', 500_000, (i) => replicateKey(key, i, into)[0]!),
    sumLoop("seedKey('study-1#<i>'), text included", 200_000, (i) => seedKey(`study-1#${i}`, into)[0]!),
    sumLoop('hashName', 5000, (i) => hashName(`gauge/${i}`)[0]!),
    sumLoop('inverseNormal', 500_000, (i) => inverseNormal((i + 0.5) / 500_000)),
    sumLoop('power with a broken exponent', 500_000, (i) => power(i, 1.5)),
    sumLoop('draw a lognormal duration', 500_000, (i) => lognormal.draw(world, (i + 0.5) / 500_000)),
    expressionLoop(),
    sumLoop('compile one of the mix', 3000, (i) =>
      Number(compileExpression(MIX[i % MIX.length]!, scope, 'number').ok),
    ),
  ];
}

const rounds = Number(process.argv[2] ?? 15);
const all = loops().map((loop) => ({ ...loop, best: Number.POSITIVE_INFINITY, check: 0 }));
for (let round = 0; round < rounds; round++) {
  for (const loop of all) {
    const start = process.hrtime.bigint();
    loop.check += loop.run();
    const took = Number(process.hrtime.bigint() - start) / loop.count;
    loop.best = Math.min(loop.best, took);
  }
}
for (const { name, best } of all) {
  process.stdout.write(
    `${name.padEnd(44)} ${best.toFixed(1).padStart(9)} ns ${(1000 / best).toFixed(2).padStart(9)} M/s\n`,
  );
}
