/** Compiles probes: when they come, whom they ask, and what the right answers are. */
import { nearest } from '../../kernel/nearest.ts';
import { MINUTE } from '../../kernel/time.ts';
import type { Probe, ProbeOption, ProbeQuestion } from '../../model/probe.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { CompiledCondition, ExpressionInput } from './expressions.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type ProbeInput = NonNullable<ScenarioInput['probes']>[string];
type QuestionInput = ProbeInput['questions'][string];

/** How long a probe can be answered where the author does not say: longer than one act costs a person playing alone. */
const WITHIN = 10 * MINUTE;

export interface CompiledProbes {
  readonly probes: readonly Probe[];
  readonly questions: readonly ProbeQuestion[];
  /** Conditions of probes that wait for one, with the place of the probe. */
  readonly conditions: readonly { readonly probe: number; readonly condition: CompiledCondition }[];
}

export function compileProbes(workshop: Workshop): CompiledProbes {
  const { input, names, expressions, scope } = workshop;
  const questions: ProbeQuestion[] = [];
  const conditions: CompiledProbes['conditions'][number][] = [];
  const probes = Object.entries(input.probes ?? {}).map(([id, given], index): Probe => {
    const path: Path = ['probes', id];
    checkProbe(workshop, id, given);
    const condition =
      given.when === undefined ? null : expressions.condition(given.when, scope, [...path, 'when']);
    if (condition !== null) conditions.push({ probe: index, condition });
    const first = questions.length;
    for (const [name, question] of Object.entries(given.questions))
      questions.push(compileProbeQuestion(workshop, `${id}.${name}`, question, [...path, 'questions', name]));
    return {
      id,
      at: given.at === undefined ? -1 : expressions.milliseconds(given.at),
      to: names.indexes('role', given.to, [...path, 'to']),
      within: given.within === undefined ? WITHIN : expressions.milliseconds(given.within),
      questions: questions.slice(first).map((_, i) => first + i),
    };
  });
  return { probes, questions, conditions };
}

function checkProbe({ problems, expressions, input }: Workshop, id: string, probe: ProbeInput): void {
  const path: Path = ['probes', id];
  if ((probe.at === undefined) === (probe.when === undefined))
    problems.error(
      'probe/at-or-when',
      path,
      `${id} comes at a time or when something is so; give it at or when`,
    );
  if (probe.at !== undefined && expressions.milliseconds(probe.at) >= expressions.milliseconds(input.length))
    problems.warn('probe/after-end', [...path, 'at'], `the drill is over by ${probe.at}`);
  if (Object.keys(probe.questions).length === 0)
    problems.error('probe/no-questions', [...path, 'questions'], `${id} asks nothing; give it a question`);
}

function compileProbeQuestion(
  workshop: Workshop,
  id: string,
  input: QuestionInput,
  path: Path,
): ProbeQuestion {
  const { names, expressions, scope } = workshop;
  checkQuestion(workshop, id, input, path);
  const isNumber = input.options === undefined && typeof input.truth !== 'object';
  const { facts = [], gauges = [] } = input.told_by ?? {};
  return {
    id,
    ask: input.ask,
    level: input.level,
    options: compileOptions(workshop, input, path),
    truth: isNumber
      ? (expressions.number(input.truth as ExpressionInput, scope, [...path, 'truth'])?.read ?? null)
      : null,
    tolerance: input.tolerance ?? 0,
    unit: input.unit ?? '',
    facts: names.indexes('fact', facts, [...path, 'told_by', 'facts']),
    gauges: names.indexes('gauge', gauges, [...path, 'told_by', 'gauges']),
  };
}

function checkQuestion({ problems }: Workshop, id: string, input: QuestionInput, path: Path): void {
  const hasConditions = typeof input.truth === 'object';
  if (input.options === undefined) {
    if (hasConditions)
      problems.error(
        'probe/truth',
        [...path, 'truth'],
        `${id} has conditions for options and no options; give it options, or a number as its truth`,
      );
    return;
  }
  const count = Object.keys(input.options).length;
  if (count < 2 || count > 9)
    problems.error('probe/options', [...path, 'options'], `${id} has ${count} options; give it two to nine`);
  if (!hasConditions)
    problems.error(
      'probe/truth',
      [...path, 'truth'],
      `${id} has options; say for each that can be right under which condition it is`,
    );
  for (const key of ['tolerance', 'unit'] as const)
    if (input[key] !== undefined)
      problems.error(
        'probe/not-a-number',
        [...path, key],
        `${id} is answered by an option; leave out ${key}`,
      );
}

/** The options of a question; one without a condition is never right. */
function compileOptions(
  workshop: Workshop,
  { options = {}, truth }: QuestionInput,
  path: Path,
): ProbeOption[] {
  const { expressions, scope, problems } = workshop;
  const conditions = typeof truth === 'object' ? truth : {};
  const ids = Object.keys(options);
  for (const id of Object.keys(conditions)) {
    if (ids.includes(id) || ids.length === 0) continue;
    const near = nearest(id, ids);
    problems.error(
      'probe/unknown-option',
      [...path, 'truth', id],
      `no option is called ${id}`,
      near === null ? null : `did you mean ${near}?`,
    );
  }
  return Object.entries(options).map(([id, title]) => {
    const given = conditions[id];
    const condition =
      given === undefined ? null : expressions.condition(given, scope, [...path, 'truth', id]);
    return { id, title, isRight: condition?.read ?? never };
  });
}

const never = (): boolean => false;
