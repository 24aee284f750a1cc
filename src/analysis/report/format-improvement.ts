/** An improvement plan for the terminal: its actions, and what this drill shows about those of earlier drills. */
import type { Words } from '../../text/words.ts';
import type { FollowUp, ImprovementPlan } from './improvement/index.ts';
import { indented, wrap } from './layout.ts';

export interface ToldImprovement {
  readonly plan: ImprovementPlan;
  readonly earlier: readonly FollowUp[];
  /** Where the plan is kept. */
  readonly file: string;
  /** What to call who is responsible: the title of a role, or the text as it stands. */
  readonly ownerOf: (owner: string) => string;
}

/** Lines, each ended by a line feed; none is wider than asked, but for the path of the file. */
export function formatImprovement(told: ToldImprovement, words: Words, width: number): string {
  const { plan, earlier, file } = told;
  const { improving: says } = words;
  const blocks = [
    wrap(says.title({ drill: plan.drill }), width),
    plan.actions.length === 0 ? wrap(says.none, width) : actionLines(told, words, width),
    earlier.length === 0
      ? []
      : [
          ...wrap(says.earlier, width),
          ...earlier.flatMap(({ drill, action, verdict }) =>
            indented(
              says.earlierLine({
                verdict: says.verdicts[verdict],
                action: action.action,
                drill,
                id: action.id,
              }),
              width,
              4,
              '  - ',
            ),
          ),
        ],
    plan.actions.length === 0 ? [] : wrap(says.kept({ file }), width),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function actionLines({ plan, ownerOf }: ToldImprovement, words: Words, width: number): string[] {
  const { improving: says, row } = words;
  return plan.actions.flatMap(({ id, issue, action, owner, contact, start, due, state }) => [
    ...wrap(`${id}  ${issue}`, width),
    ...indented(action, width, 4),
    ...indented(
      row([
        says.owner({ owner: ownerOf(owner) }),
        ...(contact === '' ? [] : [says.contact({ contact })]),
        ...(start === null ? [] : [says.start({ date: start })]),
        due === null ? says.noDue : says.due({ date: due }),
        says.states[state],
      ]),
      width,
      4,
    ),
  ]);
}
