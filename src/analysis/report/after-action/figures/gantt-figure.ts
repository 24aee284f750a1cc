/** The course of the drill by role, with its table of tasks. */
import { borne, columnOf, type Figure, plain, type Row } from '../document.ts';
import { entriesBehind } from '../findings.ts';
import { drawGantt, isDrawn, type Lane } from '../pictures/gantt.ts';
import { momentsByRole } from '../pictures/moments.ts';
import type { Brief } from '../source.ts';
import type { EntryTeller } from '../tell-entry.ts';

export function ganttFigure(brief: Brief, tell: EntryTeller): Figure[] {
  const { blueprint, card, words, names } = brief;
  const { pictures: says } = words;
  const moments = momentsByRole(brief, tell);
  const lanes: Lane[] = blueprint.roles.flatMap(({ id }, role) => {
    const tasks = card.tasks.filter((task) => task.owner === id && isDrawn(task));
    const own = moments[role]!;
    if (tasks.length + own.injects.length + own.decisions.length === 0) return [];
    return [{ role: names.role(id), tasks, moments: own }];
  });
  if (lanes.length === 0) return [];
  const drawn = lanes.flatMap(({ tasks }) => tasks);
  const done = drawn.filter(({ metAt }) => metAt !== null).length;
  const missed = drawn.filter(({ metAt, status }) => metAt === null && status !== 'open').length;
  return [
    {
      kind: 'figure',
      id: 'figure-gantt',
      caption: says.gantt,
      description: says.ganttText(drawn.length, done, missed),
      picture: drawGantt(brief, lanes),
      table: tableOf(brief, lanes),
    },
  ];
}

function tableOf({ words, general, names, time }: Brief, lanes: readonly Lane[]): Figure['table'] {
  const { pictures: says } = words;
  const { scorecard } = general;
  const rows: Row[] = lanes.flatMap(({ role, tasks }) =>
    tasks.map((task) => ({
      cells: [
        plain(names.task(task.id)),
        plain(role),
        plain(time(task.team.startedAt)),
        plain(time(task.team.targetAt)),
        plain(time(task.team.deadlineAt)),
        plain(time(task.metAt)),
        borne(scorecard.status[task.status], ...entriesBehind(task)),
      ],
    })),
  );
  const { ganttColumns: heads } = says;
  const columns = [
    columnOf(heads.task, 6),
    columnOf(heads.role, 4),
    columnOf(heads.start, 2.4, 'right'),
    columnOf(heads.target, 2.4, 'right'),
    columnOf(heads.deadline, 2.6, 'right'),
    columnOf(heads.done, 2.4, 'right'),
    columnOf(heads.status, 4),
  ];
  return { kind: 'table', caption: says.gantt, columns, rows };
}
