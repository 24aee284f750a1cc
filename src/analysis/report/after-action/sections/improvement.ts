/**
 * The improvement plan: a row for each corrective action, as people have left it (`tocsin improve`), or as the findings imply where nobody has
 * touched it. Point of contact and dates are a person's to give and stay empty until then. What earlier drills asked for comes first.
 */
import { type CorrectiveAction, draftActions, followUp } from '../../improvement/index.ts';
import { borne, columnOf, plain, type Row, type Section } from '../document.ts';
import type { Findings } from '../findings.ts';
import type { Brief } from '../source.ts';

export function improvementPlan(brief: Brief, findings: Findings): Section {
  const { improvement: says } = brief.words;
  const drafts = draftActions(brief, findings);
  const kept = brief.source.improvements ?? drafts;
  const rows = kept
    .filter(({ state }) => state !== 'dropped')
    .map((action) =>
      rowOf(brief, action, drafts.find(({ about }) => isSame(about, action.about))?.entries ?? []),
    );
  const { columns: heads } = says;
  const columns = [
    columnOf(heads.capability, 3),
    columnOf(heads.issue, 5),
    columnOf(heads.action, 6),
    columnOf(heads.element, 3),
    columnOf(heads.owner, 3),
    columnOf(heads.contact, 2),
    columnOf(heads.start, 2),
    columnOf(heads.completion, 2),
  ];
  return {
    id: 'improvement-plan',
    title: says.title,
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', text: plain(says.none) }]
        : [
            { kind: 'paragraph', text: plain(says.lead), quiet: true },
            { kind: 'table', caption: says.caption, columns, rows },
          ],
    sections: earlierActions(brief, findings),
  };
}

/** Whether this drill shows that what earlier ones asked for has helped; nothing where none asked for anything. */
function earlierActions(brief: Brief, findings: Findings): Section[] {
  const { general, words, source, clean } = brief;
  const rows = followUp(source.earlier ?? [], brief, findings).map(({ drill, action, verdict, entries }) => ({
    cells: [
      borne(general.improving.verdicts[verdict], ...entries),
      plain(clean(action.issue)),
      plain(clean(action.action)),
      plain(ownerOf(brief, action.owner)),
      plain(action.due ?? ''),
      plain(words.improvement.from(drill, action.id)),
    ],
  }));
  if (rows.length === 0) return [];
  const { earlierColumns: heads } = words.improvement;
  const columns = [
    columnOf(heads.verdict, 2.5),
    columnOf(heads.issue, 4),
    columnOf(heads.action, 6),
    columnOf(heads.owner, 3),
    columnOf(heads.due, 2),
    columnOf(heads.from, 3),
  ];
  const title = general.improving.earlier;
  return [
    {
      id: 'improvement-earlier',
      title,
      blocks: [{ kind: 'table', caption: title, columns, rows }],
      sections: [],
    },
  ];
}

function ownerOf({ blueprint, names, clean }: Brief, owner: string): string {
  return blueprint.roles.some(({ id }) => id === owner) ? names.role(owner) : clean(owner);
}

const isSame = (one: CorrectiveAction['about'], other: CorrectiveAction['about']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function rowOf(brief: Brief, action: Omit<CorrectiveAction, 'id'>, entries: readonly number[]): Row {
  const { words, clean } = brief;
  const { capability, issue, action: text, element, owner, contact, start, due } = action;
  return {
    cells: [
      plain(clean(capability) || words.analysis.noCapability),
      borne(clean(issue), ...entries),
      plain(clean(text)),
      plain(words.improvement.elements[element]),
      plain(ownerOf(brief, owner)),
      plain(clean(contact)),
      plain(start ?? ''),
      plain(due ?? ''),
    ],
  };
}
