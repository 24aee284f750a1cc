/**
 * Analysis by objective and core capability: the table of both, then for each pair its strengths and its areas for improvement, each
 * with the plan's reason, its legal basis and what the log shows. Evaluators' notes and ratings stand with the task they are about.
 */
import { proposeCapabilityRatings, type RatingLetter, type TaskScore } from '../../../scoring/index.ts';
import { WeightedMean } from '../../../statistics/weighted-mean.ts';
import { formatScore } from '../../figures.ts';
import { type Annotation, annotationsOf } from '../annotations.ts';
import { type Block, borne, columnOf, plain, type Row, type Section, type Text } from '../document.ts';
import { dearestFirst, type Findings, strongestFirst } from '../findings.ts';
import type { Brief } from '../source.ts';
import { reportsSection } from './reports.ts';
import { taskAnalysis } from './task-analysis.ts';

/** Tasks that serve one objective and one capability. */
interface Group {
  readonly objective: string | null;
  readonly capability: string;
  readonly tasks: TaskScore[];
}

export function analysis(brief: Brief, findings: Findings): Section {
  const { words } = brief;
  const { analysis: says } = words;
  const groups = groupsOf(brief);
  const annotations = annotationsOf(brief);
  return {
    id: 'analysis',
    title: says.title,
    blocks: [
      ...(groups.length === 0
        ? [{ kind: 'paragraph' as const, text: plain(words.summary.nothingDue) }]
        : [
            overviewTable(brief, groups, annotations),
            { kind: 'paragraph' as const, text: plain(says.ratingKey), quiet: true },
          ]),
      ...agreementText(brief),
      ...notTested(brief),
    ],
    sections: [
      ...groups.map((group, i) => groupSection(brief, findings, group, annotations, i)),
      ...reportsSection(brief),
      ...refusalSection(brief, findings),
    ],
  };
}

/** In the order of the scenario's objectives; what has none comes last. */
function groupsOf({ card, blueprint }: Brief): Group[] {
  const groups = new Map<string, Group>();
  for (const task of card.tasks) {
    if (task.status === 'not-called-for' || task.status === 'set-aside') continue;
    const key = `${task.objective ?? ''} ${task.capability}`;
    const group = groups.get(key) ?? { objective: task.objective, capability: task.capability, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  const rank = new Map(blueprint.objectives.map(({ id }, i) => [id, i]));
  const rankOf = ({ objective }: Group): number => rank.get(objective ?? '') ?? rank.size;
  return [...groups.values()].sort((one, other) => rankOf(one) - rankOf(other));
}

function objectiveOf({ words, card, clean }: Brief, { objective }: Group): string {
  if (objective === null) return words.analysis.noObjective;
  return clean(card.names.objectives[objective] ?? objective);
}

function overviewTable(brief: Brief, groups: readonly Group[], annotations: readonly Annotation[]): Block {
  const { analysis: says } = brief.words;
  const { columns: heads } = says;
  const proposed = new Map(
    proposeCapabilityRatings(brief.verdicts).map(({ capability, letter }) => [capability, letter]),
  );
  const columns = [
    columnOf(heads.objective, 6),
    columnOf(heads.capability, 4),
    columnOf(heads.called, 2, 'right'),
    columnOf(heads.byTarget, 2, 'right'),
    columnOf(heads.byDeadline, 2, 'right'),
    columnOf(heads.never, 2, 'right'),
    columnOf(heads.speed, 2, 'right'),
    columnOf(heads.rating, 4),
  ];
  const rows: Row[] = groups.map((group) => {
    const counted = group.tasks.filter(({ status }) => status !== 'open');
    const count = (...wanted: TaskScore['status'][]): Text =>
      plain(String(counted.filter(({ status }) => wanted.includes(status)).length));
    const never = counted.filter(({ metAt }) => metAt === null);
    return {
      cells: [
        plain(objectiveOf(brief, group)),
        plain(brief.clean(group.capability) || says.noCapability),
        plain(String(counted.length)),
        count('on-time', 'early'),
        count('on-time', 'early', 'late'),
        borne(String(never.length), ...never.map(({ evidence }) => evidence.overdue)),
        plain(speedOf(counted, brief)),
        ratingsOf(brief, group, proposed.get(group.capability) ?? null, annotations),
      ],
    };
  });
  return { kind: 'table', caption: says.table, columns, rows };
}

function speedOf(tasks: readonly TaskScore[], { words }: Brief): string {
  const mean = new WeightedMean();
  for (const { score, weight } of tasks) if (score !== null) mean.add(score, weight);
  return mean.value === null ? words.none : formatScore(mean.value);
}

/** What the rule proposes for the capability, and what evaluators gave its tasks. */
function ratingsOf(
  { words, evaluator }: Brief,
  { tasks }: Group,
  proposed: RatingLetter | null,
  annotations: readonly Annotation[],
): Text {
  const { analysis: says } = words;
  const ids = new Set(tasks.map(({ id }) => id));
  const found = annotations.filter(({ input, task }) => input.kind === 'rate' && ids.has(task ?? ''));
  const given = found.map(({ input }) => {
    const { by, rating } = input as Extract<Annotation['input'], { kind: 'rate' }>;
    return says.given(evaluator(by), rating);
  });
  const told = [...(proposed === null ? [] : [says.proposedLetter(proposed)]), ...given];
  return borne(words.list(told) || words.none, ...found.map(({ entry }) => entry));
}

/** How far several evaluators agree. */
function agreementText({ words, card }: Brief): Block[] {
  const agreement = card.evaluation?.agreement ?? null;
  if (agreement === null) return [];
  const { raters, compared, alpha, kappa } = agreement;
  const figure = (value: number | null): string => (value === null ? words.none : value.toFixed(2));
  const text = words.analysis.agreement(raters, compared, figure(alpha), kappa === null ? '' : figure(kappa));
  return [{ kind: 'paragraph', text: plain(text) }];
}

function notTested({ words, card, names }: Brief): Block[] {
  const list = (status: TaskScore['status']): string =>
    words.list(card.tasks.filter((task) => task.status === status).map(({ id }) => names.task(id)));
  const { analysis: says } = words;
  const [open, idle, aside] = [list('open'), list('not-called-for'), list('set-aside')];
  return [
    ...(open === '' ? [] : [{ kind: 'paragraph' as const, text: plain(says.open(open)) }]),
    ...(idle === '' ? [] : [{ kind: 'paragraph' as const, text: plain(says.notTested(idle)) }]),
    ...(aside === '' ? [] : [{ kind: 'paragraph' as const, text: plain(says.setAside(aside)) }]),
  ];
}

function groupSection(
  brief: Brief,
  findings: Findings,
  group: Group,
  annotations: readonly Annotation[],
  index: number,
): Section {
  const { analysis: says } = brief.words;
  const ids = new Set(group.tasks.map(({ id }) => id));
  const own = findings.tasks.filter(({ task }) => ids.has(task.id));
  const id = `analysis-${index + 1}`;
  const part = (key: string, title: string, found: typeof own, none: string): Section => ({
    id: `${id}-${key}`,
    title,
    blocks: found.length === 0 ? [{ kind: 'paragraph', text: plain(none) }] : [],
    sections: found.map((finding) => taskAnalysis(brief, finding, annotations)),
  });
  return {
    id,
    title: says.group(objectiveOf(brief, group), brief.clean(group.capability)),
    blocks: [],
    sections: [
      part('strengths', says.strengths, strongestFirst(own), says.noStrengths),
      part('improvements', says.improvements, dearestFirst(own), says.noImprovements),
    ],
  };
}

function refusalSection({ words, general, names, blueprint }: Brief, { refusals }: Findings): Section[] {
  if (refusals.length === 0) return [];
  const { analysis: says } = words;
  const items = refusals.map(({ role, reason, entries }) =>
    borne(
      says.refused(names.role(blueprint.roles[role]!.id), entries.length, general.reasons[reason]),
      ...entries,
    ),
  );
  return [{ id: 'analysis-refusals', title: says.refusals, blocks: [{ kind: 'list', items }], sections: [] }];
}
