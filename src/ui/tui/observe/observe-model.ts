/** What an evaluator has before them: the questions to listen to, with what they and others have ticked and remarked so far. */
import { type Annotation, type Discussion, standingObservations } from '../../../analysis/scoring/index.ts';

export interface ObservedPoint {
  readonly text: string;
  /** Whether it must not be said. */
  readonly never: boolean;
  readonly ticked: boolean;
  /** How many other evaluators have ticked it. */
  readonly others: number;
}

export interface ObservedQuestion extends Omit<Discussion, 'points'> {
  readonly points: readonly ObservedPoint[];
  /** This evaluator's own. */
  readonly remarks: readonly string[];
}

export interface ObserveModel {
  readonly title: string;
  readonly by: string;
  /** How far the drill has come, as far as its journal says. */
  readonly time: number;
  readonly questions: readonly ObservedQuestion[];
}

export function observeModel(
  drill: { readonly title: string; readonly time: number; readonly discussions: readonly Discussion[] },
  annotations: readonly Annotation[],
  by: string,
): ObserveModel {
  const seen = standingObservations(annotations).filter((each) => each.seen);
  const questions = drill.discussions.map((discussion): ObservedQuestion => {
    const ofThis = seen.filter(({ question }) => question === discussion.ref);
    return {
      ...discussion,
      points: discussion.points.map((point) => {
        const who = ofThis.filter((each) => each.point === point.text).map((each) => each.by);
        return { ...point, ticked: who.includes(by), others: who.filter((other) => other !== by).length };
      }),
      remarks: annotations.flatMap((each) =>
        each.kind === 'note' && each.by === by && each.question === discussion.ref ? [each.text] : [],
      ),
    };
  });
  return { title: drill.title, by, time: drill.time, questions };
}

/** The tick of a point, or its being taken back. */
export function tick(
  by: string,
  question: ObservedQuestion,
  point: ObservedPoint,
  seen: boolean,
): Annotation {
  return { kind: 'observe', by, question: question.ref, point: point.text, seen };
}

/** A remark on what was said to a question, at the time at which it was asked. */
export function remark(by: string, { ref, askedAt }: ObservedQuestion, text: string): Annotation {
  return { kind: 'note', by, text, question: ref, ...(askedAt === null ? {} : { at: askedAt }) };
}
