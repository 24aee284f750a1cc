/** Compiles moves: when each ends, what is told when it begins, and what is talked about when it is over. */
import type { Move } from '../../model/move.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type MoveInput = NonNullable<ScenarioInput['moves']>[number];

export function compileMoves(workshop: Workshop): Move[] {
  const { input, names, expressions } = workshop;
  const { moves = [] } = input;
  const length = expressions.milliseconds(input.length);
  return moves.map((move, i): Move => {
    const path: Path = ['moves', i];
    const discuss = move.discuss === undefined ? 0 : expressions.milliseconds(move.discuss);
    checkTime(workshop, moves, i, length);
    checkDiscussion(workshop, move, discuss, path);
    const isLast = i === moves.length - 1;
    return {
      title: move.title,
      until: isLast ? lastEnd(length, discuss) : expressions.milliseconds(move.until ?? '0m'),
      briefing: move.briefing ?? '',
      discuss,
      questions: move.questions ?? [],
      objectives: names.indexes('objective', move.objectives ?? [], [...path, 'objectives']),
    };
  });
}

/** The end of the drill is the end of its last move; it is a time of its own only for a discussion before it. */
function lastEnd(length: number, discuss: number): number {
  return discuss > 0 ? length : Number.POSITIVE_INFINITY;
}

function checkTime(
  { problems, expressions }: Workshop,
  moves: readonly MoveInput[],
  i: number,
  length: number,
): void {
  const { title, until } = moves[i]!;
  const isLast = i === moves.length - 1;
  if (until === undefined) {
    if (!isLast)
      problems.error(
        'move/no-until',
        ['moves', i],
        `another move follows “${title}”; say when this one ends, as until: 2h`,
      );
    return;
  }
  const path: Path = ['moves', i, 'until'];
  const end = expressions.milliseconds(until);
  const before = i === 0 ? '0m' : moves[i - 1]!.until;
  if (before !== undefined && end <= expressions.milliseconds(before))
    problems.error(
      'move/out-of-order',
      path,
      i === 0
        ? `“${title}” would end as it begins`
        : `“${title}” would end no later than the move before it, which ends at ${before}`,
    );
  if (end > length || (end === length && !isLast))
    problems.error(
      'move/after-end',
      path,
      isLast
        ? `the drill is over before ${until}; leave until out: the last move lasts to the end`
        : `the drill is over by ${until}, and the moves behind “${title}” would never begin`,
    );
  if (isLast && end < length)
    problems.error(
      'move/ends-early',
      path,
      `the drill goes on after ${until}; leave until out: the last move lasts to the end`,
    );
}

function checkDiscussion({ problems, input }: Workshop, move: MoveInput, discuss: number, path: Path): void {
  const about = (['questions', 'objectives'] as const).find((key) => move[key] !== undefined);
  if (about !== undefined && discuss === 0)
    problems.error(
      'move/no-discussion',
      [...path, about],
      `nobody would talk about the ${about} of “${move.title}”; give it time, as discuss: 15m`,
    );
  if (discuss > 0 && Object.values(input.organisation).every(({ simcell }) => simcell === true))
    problems.warn(
      'move/nobody',
      [...path, 'discuss'],
      `every role is simcell: there is nobody to talk about “${move.title}”`,
    );
}
