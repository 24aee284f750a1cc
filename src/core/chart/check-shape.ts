/**
 * Whether a configuration has the shape that `ChartConfig` says, key by key. What XState can do and charts
 * here cannot (invoke, spawn, guards as objects, …) is refused by name. Names are not looked up here.
 */
import type { ChartReport, ConfigPath } from './report.ts';

type Check = (value: unknown, path: ConfigPath, report: ChartReport) => void;
type Keys = Readonly<Record<string, Check>>;

/** True if the shape is sound enough to read names and targets; problems are in the report either way. */
export function checkShape(config: unknown, report: ChartReport): boolean {
  checkNode(config, [], report);
  return !report.problems.some((problem) => problem.code === 'chart/bad-shape');
}

/** Keys of XState's that mean something there: saying what to do instead beats "unknown key". */
const substitutes: Readonly<Record<string, string>> = {
  invoke: 'charts call nobody; use an effect',
  context: 'the world is shared by the whole drill; declare stocks and parameters instead',
  output: 'a final state has no output; use an effect in its entry',
  tags: 'ask for the state itself',
  meta: 'use `description`',
  route: 'use an ordinary transition',
  spawn: 'charts start no other charts; use a parallel state',
  delay: 'only raised events can be delayed',
  params: 'effects take their values when the scenario is compiled',
  cond: 'use `guard`',
  internal: 'transitions are internal unless `reenter` is set',
};

const isText: Check = (value, path, report) => {
  if (typeof value !== 'string') misshapen(path, 'a name', report);
};

const isFlag: Check = (value, path, report) => {
  if (typeof value !== 'boolean') misshapen(path, 'true or false', report);
};

const isIndex: Check = (value, path, report) => {
  if (!Number.isInteger(value) || (value as number) < 0) misshapen(path, 'an index', report);
};

function oneOf(...choices: readonly string[]): Check {
  return (value, path, report) => {
    if (!choices.includes(value as string)) misshapen(path, `one of ${choices.join(', ')}`, report);
  };
}

function listOf(check: Check): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) misshapen(path, 'a list', report);
    else for (const [i, item] of value.entries()) check(item, [...path, i], report);
  };
}

function mapOf(check: Check): Check {
  return (value, path, report) => {
    if (!isRecord(value)) misshapen(path, 'a map', report);
    else for (const [key, item] of Object.entries(value)) check(item, [...path, key], report);
  };
}

const isTextOrTexts: Check = (value, path, report) =>
  Array.isArray(value) ? listOf(isText)(value, path, report) : isText(value, path, report);

function recordOf(what: string, keys: Keys): Check {
  return (value, path, report) => {
    if (!isRecord(value)) return misshapen(path, what, report);
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (check) check(item, [...path, key], report);
      else unsupported(what, key, path, report);
    }
  };
}

const checkAction: Check = (value, path, report) => {
  const kinds = isRecord(value) ? ['effect', 'raise', 'cancel'].filter((kind) => kind in value) : [];
  if (kinds.length !== 1) {
    const message = 'an action has exactly one of `effect`, `raise` and `cancel`';
    report.problem('chart/unsupported', path, message);
  } else actionChecks[kinds[0]!]!(value, path, report);
};

const actionChecks: Readonly<Record<string, Check>> = {
  effect: recordOf('an effect', { effect: isIndex }),
  raise: recordOf('a raised event', { raise: isText, delay: isIndex, id: isText }),
  cancel: recordOf('a cancellation', { cancel: isText }),
};

const transitions = listOf(
  recordOf('a transition', {
    targets: listOf(isText),
    guard: isIndex,
    actions: listOf(checkAction),
    reenter: isFlag,
  }),
);

const checkNode: Check = (value, path, report) => nodeCheck(value, path, report);

const nodeCheck = recordOf('a state', {
  type: oneOf('atomic', 'compound', 'parallel', 'final', 'history'),
  id: isText,
  description: isText,
  initial: isText,
  states: mapOf(checkNode),
  history: oneOf('shallow', 'deep'),
  target: isTextOrTexts,
  entry: listOf(checkAction),
  exit: listOf(checkAction),
  on: mapOf(transitions),
  always: transitions,
  after: listOf(recordOf('a delayed transition', { delay: isIndex, transitions })),
  onDone: transitions,
});

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misshapen(path: ConfigPath, expected: string, report: ChartReport): void {
  report.problem('chart/bad-shape', path, `expected ${expected} here`);
}

function unsupported(what: string, key: string, path: ConfigPath, report: ChartReport): void {
  const instead = Object.hasOwn(substitutes, key) ? `: ${substitutes[key]}` : '';
  report.problem('chart/unsupported', [...path, key], `${what} has no \`${key}\` here${instead}`);
}
