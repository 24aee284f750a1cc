/** Participants: every role with its level and superior, who held it and from when, and how its own tasks went. */

import { isOfEvaluator, journaledAnnotations } from '../../../scoring/index.ts';
import { formatScore } from '../../figures.ts';
import { borne, columnOf, plain, type Row, type Section, type Text } from '../document.ts';
import { playerName } from '../entry-names.ts';
import { type Holding, holdersOf } from '../holders.ts';
import type { Brief } from '../source.ts';

export function participants(brief: Brief): Section {
  const { words, blueprint, card, names } = brief;
  const { participants: says } = words;
  const holders = holdersOf(brief);
  const scoreOf = new Map(card.roles.map((role) => [role.id, role]));
  const figure = (value: number | null | undefined): Text =>
    plain(value == null ? words.none : formatScore(value));
  const rows: Row[] = blueprint.roles.map(({ id, level, superior }, role) => {
    const score = scoreOf.get(id);
    return {
      cells: [
        plain(names.role(id)),
        plain(words.levels[level] ?? ''),
        plain(superior < 0 ? words.none : names.role(blueprint.roles[superior]!.id)),
        heldText(brief, holders[role]!),
        plain(
          score === undefined
            ? words.none
            : words.method.made(String(score.withinDeadline), String(score.scored)),
        ),
        figure(score?.speed),
        figure(score?.seatSpeed),
      ],
    };
  });
  const { columns: heads } = says;
  const columns = [
    columnOf(heads.role, 5),
    columnOf(heads.level, 2),
    columnOf(heads.superior, 4),
    columnOf(heads.held, 4),
    columnOf(heads.tasks, 2, 'right'),
    columnOf(heads.speed, 2, 'right'),
    columnOf(heads.own, 2, 'right'),
  ];
  const written = [...journaledAnnotations(brief.source.entries), ...(brief.source.annotations ?? [])];
  const evaluators = [...new Set(written.filter(isOfEvaluator).map(({ by }) => brief.evaluator(by)))];
  const named =
    evaluators.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: plain(says.evaluators(words.list(evaluators))) }];
  return {
    id: 'participants',
    title: says.title,
    blocks: [{ kind: 'table', caption: says.caption, columns, rows }, ...named],
    sections: [],
  };
}

function heldText(brief: Brief, held: readonly Holding[]): Text {
  const { words, time } = brief;
  const told = held.map(({ from, player }) => {
    const name = playerName(brief, player);
    return from === 0 ? name : words.participants.heldFrom(name, time(from));
  });
  return borne(words.list(told), ...held.map(({ entry }) => entry));
}
