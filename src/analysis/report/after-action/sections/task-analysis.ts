/** One task as a finding: what the plan wanted and why, on what legal basis, what the log shows, what evaluators wrote. */

import { LOG, refusals } from '../../../../core/engine/log-codes.ts';
import { shortRef } from '../../../../core/model/refs.ts';
import type { TaskScore } from '../../../scoring/index.ts';
import { formatScore, hoursAndMinutes } from '../../figures.ts';
import type { Annotation } from '../annotations.ts';
import { type Block, borne, plain, type Section, type Text } from '../document.ts';
import type { TaskFinding } from '../findings.ts';
import type { Brief } from '../source.ts';

export function taskAnalysis(
  brief: Brief,
  finding: TaskFinding,
  annotations: readonly Annotation[],
): Section {
  const { words, names, clean } = brief;
  const { task } = finding;
  const { analysis: says } = words;
  const because = clean(task.because);
  const rows = [
    ...(because === '' ? [] : [{ term: says.because, text: plain(because) }]),
    { term: says.reference, text: plain(clean(task.basis) || says.noBasis) },
    ...ratingRow(brief, task),
    { term: says.analysis, text: borne(words.run(sentencesOf(brief, finding)), ...finding.entries) },
  ];
  const notes = annotations.filter((annotation) => annotation.task === task.id);
  const blocks: Block[] = [{ kind: 'facts', rows }];
  if (notes.length > 0) blocks.push({ kind: 'list', items: notes.map((note) => noteText(brief, note)) });
  return {
    id: `task-${task.id}`,
    title: `${names.task(task.id)} – ${names.role(task.owner)}`,
    blocks,
    sections: [],
  };
}

/** What the rule proposes, with its reason, and what follows from evaluators' ratings, which stand below with their notes. */
function ratingRow({ words, card }: Brief, { id, rating }: TaskScore): { term: string; text: Text }[] {
  const { analysis: says } = words;
  const rated = card.evaluation?.ratings.find(({ task }) => task === id);
  const sentences = [
    ...(rating.letter === null ? [] : [says.proposed(rating.letter, says.ratingReasons[rating.because])]),
    ...(rated?.final == null ? [] : [says.final(rated.final, rated.given.length)]),
  ];
  if (sentences.length === 0) return [];
  return [{ term: says.rating, text: borne(words.run(sentences), rating.evidence) }];
}

/** A note or a rating as a sentence. */
export function noteText(brief: Brief, { input, entry }: Annotation): Text {
  const { words, general, evaluator, clean, time } = brief;
  const { analysis: says } = words;
  const about = [
    ...('question' in input && input.question !== undefined ? [clean(shortRef(input.question))] : []),
    ...('at' in input && input.at !== undefined ? [time(input.at)] : []),
  ];
  const by = `${evaluator(input.by)}${about.length === 0 ? '' : ` (${about.join(general.phrases.comma)})`}`;
  if (input.kind === 'note') return borne(says.note(by, clean(input.text)), entry);
  return borne(says.rated(by, input.rating, clean(input.reason ?? '')), entry);
}

function sentencesOf(brief: Brief, finding: TaskFinding): string[] {
  const { words, time } = brief;
  const { task } = finding;
  const { analysis: says } = words;
  const { targetAt, deadlineAt } = task.team;
  return [
    ...(targetAt === null ? [] : [says.wanted(time(targetAt), time(deadlineAt))]),
    ...doneSentences(brief, finding),
    ...(task.lost > 0 ? [says.cost(formatScore(task.lost))] : []),
    ...clockSentences(brief, finding),
    ...reasonSentences(brief, finding),
  ];
}

function doneSentences({ words, time }: Brief, { task }: TaskFinding): string[] {
  const { analysis: says } = words;
  const { targetAt, deadlineAt } = task.team;
  if (task.metAt === null) return [says.never];
  if (task.status === 'early') return [says.doneEarly(time(task.metAt))];
  const done = says.done(time(task.metAt));
  if (deadlineAt !== null && task.metAt > deadlineAt) {
    return [done, says.overdue(hoursAndMinutes(task.metAt - deadlineAt))];
  }
  if (targetAt !== null && task.metAt > targetAt)
    return [done, says.late(hoursAndMinutes(task.metAt - targetAt))];
  return [done];
}

/** The seat's own clock, where it differs from the team's. */
function clockSentences({ words, names, time }: Brief, { task }: TaskFinding): string[] {
  const { team, seat, owner } = task;
  if (seat.startedAt === null || seat.startedAt === team.startedAt) return [];
  const { analysis: says } = words;
  const score = seat.score === null ? [] : [says.seatScore(formatScore(seat.score))];
  return [says.knewAt(names.role(owner), time(seat.startedAt)), ...score];
}

function reasonSentences(
  { words, general, names, log }: Brief,
  { task, reason, entries }: TaskFinding,
): string[] {
  if (reason === null || reason === 'slow') return [];
  const { analysis: says } = words;
  const lead = says.reasons[reason];
  if (reason === 'kept-in-the-dark') {
    const blocks = task.blockedBy.map(({ role, fact, task: other }) =>
      says.blocked(names.role(role), names.fact(fact), names.task(other)),
    );
    return [lead, ...blocks];
  }
  if (reason !== 'refused') return [lead];
  const refused = entries.filter((entry) => log.codes[entry] === LOG['decision.refused']);
  const why = new Set(refused.map((entry) => general.reasons[refusals[log.x[entry]!]!]));
  return [lead, words.sentence(words.list([...why]))];
}
