/** Compiles interviews: the points prepared, which of them must be said and which never, and what silence says. */
import { nearest } from '../../kernel/nearest.ts';
import { MAX_POINTS, type Point, type Question } from '../../model/question.ts';
import type { ScenarioInput } from '../schema/index.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

type InjectInput = NonNullable<ScenarioInput['injects']>[string];
type InterviewInput = NonNullable<InjectInput['interview']>;

/** Events of an inject that are named like its points. */
const ownEvents = ['delivered', 'answered', 'lapsed'];

/** The question that an interview is. */
export function compileInterview(
  workshop: Workshop,
  inject: number,
  id: string,
  input: InjectInput,
  interview: InterviewInput,
): Question {
  const { problems, expressions, interviewSlots: slots } = workshop;
  const path: Path = ['injects', id];
  reportOtherKeys(workshop, id, input);
  if (input.to === undefined)
    problems.error('scenario/ask-nobody', [...path, 'interview'], `${id} asks nobody; give it to`);
  const ids = Object.keys(interview.points);
  if (ids.length === 0 || ids.length > MAX_POINTS) {
    problems.error(
      'scenario/points-of-interview',
      [...path, 'interview', 'points'],
      `${id} has ${ids.length} points; give it 1 to ${MAX_POINTS}`,
    );
  }
  checkPoints(workshop, id, interview);
  if (input.otherwise !== undefined) {
    findPoint(workshop, ids, input.otherwise, [...path, 'otherwise']);
    if (input.within === undefined) {
      problems.error(
        'scenario/otherwise-without-within',
        [...path, 'otherwise'],
        `${id} takes ${input.otherwise} for whoever is silent, and never says when; give it within`,
      );
    }
  }
  return {
    options: [],
    points: ids.map((point): Point => {
      if (ownEvents.includes(point)) {
        problems.error(
          'scenario/ambiguous-id',
          [...path, 'interview', 'points', point],
          `${id}.${point} is an event already; give the point another id`,
        );
      }
      return {
        id: point,
        title: interview.points[point]!,
        must: interview.must?.includes(point) ?? false,
        never: interview.never?.includes(point) ?? false,
        slot: slots[inject]!.points.get(point)!,
        saidEvent: workshop.eventOf(`${id}.${point}`),
      };
    }),
    within: input.within === undefined ? -1 : expressions.milliseconds(input.within),
    reasonRequired: false,
    otherwise: input.otherwise === undefined ? -1 : ids.indexOf(input.otherwise),
    lookFor: [],
    never: [],
    answeredEvent: workshop.eventOf(`${id}.answered`),
    lapsedEvent: workshop.eventOf(`${id}.lapsed`),
  };
}

/** Keys of questions that mean nothing in an interview. */
function reportOtherKeys({ problems }: Workshop, id: string, input: InjectInput): void {
  for (const key of ['ask', 'options', 'reason', 'discuss', 'look_for', 'never'] as const) {
    if (input[key] === undefined) continue;
    problems.error(
      'scenario/interview-or-question',
      ['injects', id, key],
      `${id} is an interview and has ${key}`,
      key === 'never' ? 'put never into interview' : 'keep interview, or ask with its keys',
    );
  }
}

function checkPoints(
  workshop: Workshop,
  id: string,
  { points, must = [], never = [] }: InterviewInput,
): void {
  const path: Path = ['injects', id, 'interview'];
  const ids = Object.keys(points);
  must.forEach((point, i) => {
    findPoint(workshop, ids, point, [...path, 'must', i]);
  });
  never.forEach((point, i) => {
    findPoint(workshop, ids, point, [...path, 'never', i]);
    if (!must.includes(point)) return;
    workshop.problems.error(
      'scenario/must-and-never',
      [...path, 'never', i],
      `${point} must be said and must not be; keep it in one of must and never`,
    );
  });
}

function findPoint({ problems }: Workshop, ids: readonly string[], point: string, path: Path): void {
  if (ids.includes(point)) return;
  const near = nearest(point, ids);
  problems.error(
    'scenario/unknown-point',
    path,
    `no point is called ${point}`,
    near === null ? null : `did you mean ${near}?`,
  );
}
