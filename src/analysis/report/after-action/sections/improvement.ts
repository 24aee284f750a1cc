/**
 * The improvement plan: a row for each corrective action, as people have left it (`tocsin improve`), or as the findings imply where nobody has
 * touched it. Point of contact and dates are a person's to give and stay empty until then.
 */

import { type CorrectiveAction, draftActions } from '../../improvement/index.ts';
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
    sections: [],
  };
}

const isSame = (one: CorrectiveAction['about'], other: CorrectiveAction['about']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function rowOf(brief: Brief, action: Omit<CorrectiveAction, 'id'>, entries: readonly number[]): Row {
  const { words, blueprint, names, clean } = brief;
  const { capability, issue, action: text, element, owner, contact, start, due } = action;
  const isRole = blueprint.roles.some(({ id }) => id === owner);
  return {
    cells: [
      plain(clean(capability) || words.analysis.noCapability),
      borne(clean(issue), ...entries),
      plain(clean(text)),
      plain(words.improvement.elements[element]),
      plain(isRole ? names.role(owner) : clean(owner)),
      plain(clean(contact)),
      plain(start ?? ''),
      plain(due ?? ''),
    ],
  };
}
