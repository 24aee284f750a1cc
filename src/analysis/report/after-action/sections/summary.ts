/** The executive summary, written from the findings: the two headline numbers, what went well, what to improve first, what it came to. */
import { type RatingLetter, ratingLetters, type Scorecard } from '../../../scoring/index.ts';
import { awarenessLevels } from '../../../scoring/measures/awareness.ts';
import { formatFigure, formatScale, formatScore } from '../../figures.ts';
import { coordinationWords, speedWords } from '../../headline-words.ts';
import { type Block, borne, columnOf, plain, type Section, type Text } from '../document.ts';
import { withUnit } from '../entry-names.ts';
import { dearestFirst, type Findings, strongestFirst, type TaskFinding } from '../findings.ts';
import type { Brief } from '../source.ts';
import { stateOf } from './overview.ts';

/** How many findings of each kind a summary holds. */
const FIRST = 3;

export function summary(brief: Brief, findings: Findings): Section {
  const { words, card } = brief;
  const { summary: says } = words;
  if (card.state === 'not-started') {
    return { id: 'summary', title: says.title, blocks: [paragraph(plain(says.notStarted))], sections: [] };
  }
  const open = card.state === 'unfinished' ? [paragraph([{ text: says.unfinished, strong: true }])] : [];
  return {
    id: 'summary',
    title: says.title,
    blocks: [...open, paragraph(stateOf(brief)), headline(brief), paragraph(plain(says.headline), true)],
    sections: [strengths(brief, findings), improvements(brief, findings), ...outcomes(brief)],
  };
}

const paragraph = (text: Text, quiet = false): Block =>
  quiet ? { kind: 'paragraph', text, quiet } : { kind: 'paragraph', text };

/** Both numbers with what they are made of. */
function headline({ words, general, card, taskOf, clean }: Brief): Block {
  const { summary: says } = words;
  const { scorecard } = general;
  const { speed, coordination } = card.headline;
  const figure = (value: number | null): string => (value === null ? scorecard.nothing : formatScore(value));
  const tasks = words.sentence(speedWords(card, general));
  const flows = words.sentence(coordinationWords(card, general));
  return {
    kind: 'list',
    items: [
      [{ text: says.speed(figure(speed)), strong: true }, { text: ` – ${tasks}` }],
      [{ text: says.coordination(figure(coordination)), strong: true }, { text: ` – ${flows}` }],
      ...judged(words, card),
      ...capabilityRatings({ words, card, taskOf, clean }),
    ],
  };
}

/** What decisions were worth and what was believed, where anybody was asked; neither is in the two numbers. */
function judged({ summary: says }: Brief['words'], { measures }: Scorecard): Text[] {
  const found = new Map(measures.map((measure) => [measure.id, measure]));
  const { value, of = 0 } = found.get('decision-quality') ?? {};
  const levels = awarenessLevels.flatMap(({ id }) => found.get(id) ?? []);
  const asked = levels.reduce((sum, level) => sum + level.of, 0);
  const right = levels.reduce((sum, level) => sum + (level.count ?? 0), 0);
  return [
    ...(value == null
      ? []
      : [plain(says.decisions(of, formatScale(value), found.get('harmful-decisions')?.count ?? 0))]),
    ...(asked === 0 ? [] : [plain(says.awareness(right, asked))]),
  ];
}

/** The rating that the rule proposes for each core capability that was observed, the worst first, with what decides it. */
function capabilityRatings({
  words,
  card,
  taskOf,
  clean,
}: Pick<Brief, 'words' | 'card' | 'taskOf' | 'clean'>): Text[] {
  const { summary: says } = words;
  const rated = card.capabilities.filter(({ capability, letter }) => capability !== '' && letter !== null);
  if (rated.length === 0) return [];
  const worstFirst = [...rated].sort((one, other) => rank(other.letter) - rank(one.letter));
  const told = worstFirst.map(({ capability, letter }) => says.capability(clean(capability), letter!));
  const decisive = worstFirst
    .filter(({ letter }) => letter !== 'P')
    .flatMap(({ decisive: tasks }) => tasks.map((id) => taskOf.get(id)?.rating.evidence ?? null));
  return [borne(says.capabilities(words.list(told)), ...decisive)];
}

const rank = (letter: RatingLetter | null): number => (letter === null ? -1 : ratingLetters.indexOf(letter));

function strengths(brief: Brief, { tasks }: Findings): Section {
  const { summary: says } = brief.words;
  const found = strongestFirst(tasks);
  const items = found.slice(0, FIRST).map((finding) => borne(strengthOf(brief, finding), ...finding.entries));
  const none = tasks.length === 0 ? says.nothingDue : says.noStrengths;
  return listed('summary-strengths', says.strengths, items, found.length, none, brief);
}

function strengthOf({ words, names, time }: Brief, { task }: TaskFinding): string {
  const { summary: says } = words;
  const [title, role, done] = [names.task(task.id), names.role(task.owner), time(task.metAt)];
  if (task.status === 'early') return says.early(title, role, done);
  return says.strength(title, role, done, time(task.team.deadlineAt));
}

function improvements(brief: Brief, { tasks, refusals }: Findings): Section {
  const { words, general, names, blueprint } = brief;
  const { summary: says } = words;
  const found = dearestFirst(tasks);
  const ofTasks = found.slice(0, FIRST).map(({ task, entries }) => {
    const status = general.scorecard.status[task.status];
    const cost = formatScore(task.lost);
    return borne(says.improvement(names.task(task.id), names.role(task.owner), status, cost), ...entries);
  });
  const ofRefusals = refusals.map(({ role, reason, entries }) =>
    borne(
      says.refused(names.role(blueprint.roles[role]!.id), entries.length, general.reasons[reason]),
      ...entries,
    ),
  );
  const items = [...ofTasks, ...ofRefusals];
  return listed(
    'summary-improvements',
    says.improvements,
    items,
    found.length + refusals.length,
    tasks.length === 0 ? says.nothingDue : says.noImprovements,
    brief,
  );
}

function listed(
  id: string,
  title: string,
  items: Text[],
  found: number,
  none: string,
  { words }: Brief,
): Section {
  const left = found - items.length;
  const more = left > 0 ? [paragraph(plain(words.summary.more(left)), true)] : [];
  const blocks: Block[] = items.length === 0 ? [paragraph(plain(none))] : [{ kind: 'list', items }, ...more];
  return { id, title, blocks, sections: [] };
}

function outcomes(brief: Brief): Section[] {
  const { words, general, card, verdicts } = brief;
  if (card.outcomes.length === 0) return [];
  const { summary: says } = words;
  const { scorecard } = general;
  const isCompared = card.outcomes.some(({ against }) => against !== null);
  const rows = card.outcomes.map((outcome, i) => {
    const { title, id, value, unit, better } = outcome;
    const measured =
      value === null
        ? plain(scorecard.notMeasured)
        : borne(withUnit(value, unit), verdicts.timeline.outcomes[i]!);
    const compared = isCompared ? againstCells(brief, outcome) : [];
    return { cells: [plain(title || id), measured, ...compared, plain(says.better[better])] };
  });
  const { outcomeColumns: heads } = says;
  const columns = [
    columnOf(heads.outcome, 5),
    columnOf(heads.value, 3, 'right'),
    ...(isCompared
      ? [
          columnOf(heads.absent, 2, 'right'),
          columnOf(heads.plan, 2, 'right'),
          columnOf(heads.scale, 2, 'right'),
        ]
      : []),
    columnOf(heads.better, 2),
  ];
  const table: Block = { kind: 'table', caption: says.outcomeTable, columns, rows };
  const meaning = isCompared ? [paragraph(plain(scorecard.scaleMeans), true)] : [];
  return [{ id: 'summary-outcomes', title: says.outcomes, blocks: [table, ...meaning], sections: [] }];
}

/** What it would have come to without anybody and with the plan followed, and where this drill lies between them. */
function againstCells({ words }: Brief, { against }: Scorecard['outcomes'][number]): Text[] {
  if (against === null) return [plain(words.none), plain(words.none), plain(words.none)];
  const { absent, plan, scale } = against;
  return [
    plain(formatFigure(absent)),
    plain(formatFigure(plan)),
    plain(scale === null ? words.summary.luckDecided : formatScale(scale)),
  ];
}
