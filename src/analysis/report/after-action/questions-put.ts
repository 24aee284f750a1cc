/**
 * Questions of injects as they were put to roles, and what became of each: the option or the words by which it was answered, what was
 * taken for whoever was silent, what was said of an interview's points. From the log; people's words, from the messages.
 */
import { LOG } from '../../../core/engine/log-codes.ts';
import type { Inject } from '../../../core/model/blueprint.ts';
import type { Question } from '../../../core/model/question.ts';
import { formatRef, refSource } from '../../../core/model/refs.ts';
import { actorOf } from '../../scoring/index.ts';
import { letterKey } from '../../scoring/traffic.ts';
import type { Brief } from './source.ts';

export interface QuestionPut {
  readonly inject: Inject;
  readonly question: Question;
  /** The stable id of the inject's occurrence. */
  readonly ref: string;
  readonly role: number;
  /** The log entry by which it reached the role. */
  readonly delivered: number;
  /** The entry that settled it, or null while it is open or where the drill ended first. */
  readonly settled: number | null;
  /** Whether the role itself answered. */
  readonly isAnswered: boolean;
  /** The option chosen, or taken for whoever was silent; −1: none. */
  readonly option: number;
  /** What the role wrote with its answer. */
  readonly text: string;
  /** Entries of points by what became of them, in the order in which they were said. */
  readonly points: Readonly<Record<PointFate, readonly PointSaid[]>>;
}

export type PointFate = 'covered' | 'missed' | 'breached';

export interface PointSaid {
  readonly point: number;
  readonly entry: number;
}

type Draft = { -readonly [Key in keyof Omit<QuestionPut, 'points'>]: QuestionPut[Key] } & {
  readonly points: Record<PointFate, PointSaid[]>;
};

const fates = new Map<number, PointFate>([
  [LOG['point.covered'], 'covered'],
  [LOG['point.missed'], 'missed'],
  [LOG['point.breached'], 'breached'],
]);

/** In the order in which they reached their roles. */
export function questionsPut(brief: Brief): QuestionPut[] {
  const { log, verdicts } = brief;
  const put = new Map<string, Draft>();
  for (let entry = 0; entry < log.length; entry++) {
    const code = log.codes[entry]!;
    const [a, b, x] = [log.a[entry]!, log.b[entry]!, log.x[entry]!];
    if (code === LOG['message.delivered']) {
      const draft = draftOf(brief, a, b, entry);
      if (draft !== null) put.set(letterKey(a, b), draft);
    } else if (code === LOG['question.answered']) {
      settle(put.get(letterKey(a, actorOf(verdicts.timeline, b))), entry, x, answerText(brief, entry));
    } else if (code === LOG['question.lapsed']) {
      settle(put.get(letterKey(a, b)), entry, x, null);
    } else {
      const fate = fates.get(code);
      if (fate !== undefined) put.get(letterKey(a, b))?.points[fate].push({ point: x, entry });
    }
  }
  return [...put.values()];
}

function draftOf({ blueprint, verdicts }: Brief, ref: number, role: number, entry: number): Draft | null {
  if (actorOf(verdicts.timeline, ref) >= 0) return null;
  const inject = blueprint.injects[refSource(ref)];
  if (inject?.question == null) return null;
  return {
    inject,
    question: inject.question,
    ref: formatRef(ref, blueprint.sources),
    role,
    delivered: entry,
    settled: null,
    isAnswered: false,
    option: -1,
    text: '',
    points: { covered: [], missed: [], breached: [] },
  };
}

/** `text` is null for what lapsed. */
function settle(draft: Draft | undefined, entry: number, option: number, text: string | null): void {
  if (draft === undefined) return;
  draft.settled = entry;
  draft.option = option;
  draft.isAnswered = text !== null;
  draft.text = text ?? '';
}

/** What was written with an answer: a role that asked has it in its mail; where nobody plays the sender, only the journal has it. */
function answerText(brief: Brief, answered: number): string {
  const { messageOf, source, blueprint, log, clean, verdicts } = brief;
  const decision = log.b[answered]!;
  const role = blueprint.roles[actorOf(verdicts.timeline, decision)]?.id;
  const mailed = messageOf.get(formatRef(decision, blueprint.sources))?.text;
  if (mailed !== undefined) return clean(mailed);
  const [at, question] = [log.times[answered]!, formatRef(log.a[answered]!, blueprint.sources)];
  const written = source.entries.flatMap(({ t, input }) =>
    t === at && input.kind === 'act' && input.role === role && input.re === question ? [input.text] : [],
  );
  return clean(written[0] ?? '');
}
