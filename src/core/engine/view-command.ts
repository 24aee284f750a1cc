/** Who is in command, and what a role can hand to others, as the role sees it. */
import type { Away } from '../model/absence.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { postsOf } from './away.ts';
import { commandOf } from './command.ts';
import { holderIn } from './hand-offs.ts';
import { type Named, nameOf, namesOf } from './view-names.ts';

export interface CommandView {
  /** What the present grade is called, or an empty text. */
  readonly grade: string;
  /** Who is in command, and to whom command is passing. */
  readonly now: Named | null;
  readonly next: Named | null;
  /** Whether this role could take command, and whether it is in command and can hand it over; also for a post that it acts for. */
  readonly canTake: boolean;
  readonly isMine: boolean;
}

export interface HandOffView {
  readonly task: Named;
  readonly to: readonly Named[];
}

export function viewCommand(
  blueprint: Blueprint,
  role: number,
  commander: number,
  next: number,
  response: number,
  away: readonly Away[],
): CommandView | null {
  if (blueprint.command === null) return null;
  const { isMine, taker } = commandOf(blueprint, { commander, commandNext: next, away }, role);
  return {
    grade: blueprint.command.grades[response]!.title,
    now: nameOf(blueprint.roles, commander),
    next: nameOf(blueprint.roles, next),
    canTake: taker >= 0,
    isMine,
  };
}

/** Tasks that the role, or a post that it acts for, holds, is called on to do, and may hand off. */
export function viewHandOffs(
  blueprint: Blueprint,
  role: number,
  cued: readonly number[],
  met: readonly number[],
  handedOff: readonly number[],
  away: readonly Away[],
): HandOffView[] {
  const posts = postsOf({ away }, role);
  return blueprint.tasks.flatMap((task, index) => {
    if (task.handOffTo.length === 0 || cued[index]! < 0 || met[index]! >= 0) return [];
    if (!posts.includes(holderIn(handedOff, index, task.owner))) return [];
    const heirs = task.handOffTo.filter((heir) => heir !== role);
    return [{ task: { id: task.id, title: task.title || task.id }, to: namesOf(blueprint.roles, heirs) }];
  });
}
