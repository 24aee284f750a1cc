/**
 * The scorecard's shape: plain JSON that holds every figure with what it was made of and where in the log its evidence is. Ids and
 * numbers, and the scenario's own words; no words of ours, which belong to a language. Keys stand in the order
 * given here, so that the same log gives the same bytes. `docs/scorecard.schema.json` is made from it.
 */
import * as z from 'zod';
import { causes } from '../../core/engine/log-codes.ts';
import { hotWashQuestions } from './annotations/annotation.ts';
import { measureUnits } from './measures/measure.ts';
import { ratingLetters, ratingReasons } from './ratings.ts';
import { reportFindings } from './report-findings.ts';
import { flowStatuses, taskStatuses } from './verdicts.ts';
import { voidCauses } from './void-tasks.ts';

export const scorecardVersion = 3;

const time = z.number().int().meta({ description: 'Drill time in milliseconds since StartEx.' });
const maybeTime = time.nullable();
const part = z.number().min(0).max(1).nullable();
const id = z.string();
const ids = z.array(id);
const titles = z.record(id, z.string());
const entry = z.number().int().min(0).meta({ description: 'Index of a log entry, from 0.' });
const maybeEntry = entry.nullable();

const clock = z
  .strictObject({
    startedAt: maybeTime,
    targetAt: maybeTime,
    deadlineAt: maybeTime,
    slack: z.number().int().nullable().meta({
      description:
        'Milliseconds left when it was done; negative when late. For what was never done: deadline − end.',
    }),
    score: part.meta({
      description: 'Null where the clock never started or the deadline lies after the end.',
    }),
  })
  .meta({ id: 'Clock' });

const singleActs = [
  z.strictObject({ kind: z.literal('inform'), to: ids, of: ids }),
  z.strictObject({ kind: z.literal('acknowledge'), inject: id }),
  z.strictObject({
    kind: z.literal('answer'),
    inject: id,
    with: ids.meta({
      description: 'Options, or points of an interview, of which one is wanted; empty: any.',
    }),
  }),
  z.strictObject({ kind: z.literal('check'), inject: id }),
  z.strictObject({ kind: z.literal('do'), action: id, args: z.record(id, id) }),
  z.strictObject({ kind: z.literal('order'), to: id, action: id, args: z.record(id, id) }),
  z.strictObject({ kind: z.literal('request'), to: id, action: id }),
] as const;

const expectedAct = z.discriminatedUnion('kind', singleActs).meta({ id: 'ExpectedAct' });

const expected = z
  .discriminatedUnion('kind', [
    ...singleActs,
    z
      .strictObject({ kind: z.literal('any'), of: z.array(expectedAct) })
      .meta({ description: 'One of these, whichever came first.' }),
  ])
  .meta({ id: 'Expected', description: 'What the plan expects of the task’s owner.' });

const blocked = z.strictObject({ task: id, role: id, fact: id }).meta({
  id: 'Blocked',
  description: 'A fact that a colleague should have passed on, and the task that says so.',
});

const letter = z.enum(ratingLetters).nullable().meta({
  description:
    'P, S, M or U, proposed by a rule of this project; null: not observed. Evaluators may see it otherwise.',
});

const taskScore = z
  .strictObject({
    id,
    title: z.string(),
    owner: id,
    expected,
    counts: z.enum(['accepted', 'done']).meta({ description: 'Which stamp meets the task.' }),
    status: z.enum(taskStatuses),
    critical: z.boolean(),
    weight: z.number(),
    triggeredAt: maybeTime,
    cuedAt: maybeTime.meta({ description: 'When the owner could see that it was called for.' }),
    openedAt: maybeTime,
    metAt: maybeTime,
    acceptedAt: maybeTime.meta({ description: 'When the decision that met it was accepted.' }),
    doneAt: maybeTime.meta({ description: 'When the work that it began was done.' }),
    leftOutAt: maybeTime.meta({ description: 'When a stand-in left it out.' }),
    score: part.meta({ description: 'By the team’s clock: what Speed counts.' }),
    lost: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'What it cost: points of Speed. All of them add up to 1 − Speed.' }),
    team: clock.meta({ description: 'The clock that runs from the event.' }),
    seat: clock.meta({ description: 'The clock that runs from when the owner could know.' }),
    blockedBy: z.array(blocked),
    rating: z.strictObject({ letter, because: z.enum(ratingReasons), evidence: maybeEntry }),
    capability: z.string(),
    objective: id.nullable(),
    because: z.string(),
    basis: z.string(),
    evidence: z.strictObject({
      by: z.string().nullable().meta({ description: 'The act that met it, by its stable id.' }),
      triggered: maybeEntry,
      cued: maybeEntry,
      opened: maybeEntry,
      met: maybeEntry,
      overdue: maybeEntry,
    }),
  })
  .meta({ id: 'TaskScore' });

const flowScore = z
  .strictObject({
    task: id,
    from: id,
    to: id,
    fact: id,
    direction: z.enum(['vertical', 'horizontal']),
    status: z.enum(flowStatuses),
    finding: z.enum(reportFindings).nullable().meta({
      description: 'What to look into: late, not so, left out, held back, or never known to the sender.',
    }),
    deadlineAt: maybeTime,
    receivedAt: maybeTime,
    evidence: maybeEntry,
  })
  .meta({ id: 'FlowScore', description: 'A fact that the plan wants one role to pass to another.' });

const roleScore = z
  .strictObject({
    id,
    title: z.string(),
    speed: part.meta({ description: 'Of its own tasks, by the team’s clock.' }),
    seatSpeed: part.meta({ description: 'Of its own tasks, by its own clock.' }),
    scored: z.number().int(),
    withinDeadline: z.number().int(),
    blocked: z
      .number()
      .int()
      .meta({ description: 'Tasks that it could not know of because a colleague was silent or late.' }),
  })
  .meta({ id: 'RoleScore' });

const given = z.strictObject({
  evaluator: z.number().int().min(1),
  letter: z.enum(ratingLetters),
  reason: z.string(),
});

const evaluation = z
  .strictObject({
    ratings: z.array(
      z.strictObject({
        task: id,
        proposed: letter,
        given: z.array(given),
        final: z.enum(ratingLetters).nullable().meta({
          description: 'What most evaluators gave, the worse of a tie.',
        }),
      }),
    ),
    agreement: z
      .strictObject({
        raters: z.number().int(),
        compared: z.number().int(),
        alpha: z.number().nullable().meta({ description: 'Krippendorff’s alpha on the ordinal scale.' }),
        kappa: z.number().nullable().meta({ description: 'Of two: kappa with quadratic weights.' }),
      })
      .nullable()
      .meta({ description: 'Null where fewer than two evaluators rated.' }),
    notes: z.array(
      z.strictObject({
        evaluator: z.number().int().min(1),
        at: maybeTime,
        task: id.nullable(),
        text: z.string(),
      }),
    ),
  })
  .meta({
    id: 'Evaluation',
    description: 'What evaluators wrote, by their numbers: a scorecard names nobody.',
  });

const voices = z
  .strictObject({
    hotWash: z.array(
      z.strictObject({ question: z.enum(hotWashQuestions), role: id.nullable(), text: z.string() }),
    ),
    selfRatings: z
      .array(
        z.strictObject({
          role: id,
          understanding: z.number().int(),
          demand: z.number().int(),
          supply: z.number().int(),
          sart: z.number().int().meta({ description: 'U − (D − S), from −14 to 46.' }),
        }),
      )
      .meta({ description: 'How aware of the situation participants say that they were.' }),
  })
  .meta({ id: 'Voices', description: 'What participants said after the drill; no figure is made of it.' });

const conditions = z
  .strictObject({
    practice: z.boolean().meta({
      description: 'Somebody was coached, did not mean to be scored, or took something back.',
    }),
    coach: z.enum(['on', 'off', 'scored']),
    paces: z.array(z.number()).meta({ description: 'Drill time per real time, in order of first use.' }),
    sittings: z.number().int(),
    pauses: z.number().int(),
    heldMs: z.number().meta({
      description: 'Real milliseconds for which the clock waited for who played alone.',
    }),
    jumps: z.number().int(),
    withdrawals: z.number().int(),
    proxies: z.number().int().meta({ description: 'Acts entered for roles that no person held.' }),
    length: z.number().nullable().meta({
      description: 'Drill milliseconds after which it was to end, where it was not to be played whole.',
    }),
  })
  .meta({ id: 'Conditions' });

const against = z
  .strictObject({
    absent: z.number().meta({ description: 'The value if nobody had done anything, under the same luck.' }),
    plan: z
      .number()
      .meta({ description: 'The value if stand-ins had followed the plan, under the same luck.' }),
    scale: z.number().nullable().meta({
      description:
        '(value − absent) / (plan − absent): 0 is no better than doing nothing, 1 as good as the plan. Null where luck decided.',
    }),
    luckDecided: z.boolean().meta({
      description: 'Following the plan made less of a difference than the scenario says matters, or none.',
    }),
  })
  .meta({ id: 'Against' });

export const scorecardSchema = z
  .strictObject({
    version: z.literal(scorecardVersion),
    scenario: z.strictObject({ id, title: z.string(), hash: z.string() }),
    state: z.enum(['ended', 'failed', 'unfinished', 'not-started']),
    time: time.meta({ description: 'When the drill ended; of one that has not, how far its log goes.' }),
    cause: z.enum(causes).nullable(),
    ending: z.strictObject({ id, title: z.string(), judged: z.enum(['good', 'fair', 'bad']) }).nullable(),
    headline: z
      .strictObject({ speed: part, coordination: part })
      .meta({ description: 'Two numbers that are never added together.' }),
    conditions: conditions.nullable().meta({
      description: 'How the drill was conducted, by its journal; null where the log alone is scored.',
    }),
    voided: z
      .array(
        z.strictObject({
          task: id,
          cause: z.enum(voidCauses),
          reason: z
            .string()
            .meta({ description: 'The evaluator’s words; empty where only the log is known.' }),
          evidence: entry,
        }),
      )
      .meta({
        description: 'Tasks set aside, by an evaluator or because a facilitator’s jump crossed their time.',
      }),
    withVoided: z.strictObject({ speed: part, coordination: part }).nullable().meta({
      description: 'The headline as it would be if nothing had been set aside; null where nothing was.',
    }),
    measures: z.array(
      z.strictObject({
        id,
        value: z.number().nullable(),
        count: z.number().int().nullable(),
        of: z.number().int(),
        unit: z.enum(measureUnits),
      }),
    ),
    outcomes: z.array(
      z.strictObject({
        id,
        title: z.string(),
        value: z.number().nullable(),
        unit: z.string(),
        better: z.enum(['lower', 'higher']),
        against: against.nullable().meta({
          description: 'Null where the drill was not compared, or has not come to its end.',
        }),
      }),
    ),
    tasks: z.array(taskScore),
    flows: z.array(flowScore),
    roles: z.array(roleScore),
    capabilities: z
      .array(z.strictObject({ capability: z.string(), letter, observed: ids, decisive: ids }))
      .meta({
        description:
          'Core capabilities that tasks name, with the tasks observed and those that decide the letter.',
      }),
    evaluation: evaluation.nullable().meta({ description: 'Null where no evaluator wrote anything.' }),
    voices: voices.nullable().meta({ description: 'Null where no participant said anything.' }),
    losses: z.array(z.strictObject({ task: id, lost: z.number() })).meta({
      description: 'Tasks that cost anything, the dearest first; equal ones in the plan’s order.',
    }),
    missed: ids.meta({
      description: 'Tasks called for, past their deadline and not done, in the plan’s order.',
    }),
    names: z
      .strictObject({
        roles: titles,
        facts: titles,
        actions: titles,
        choices: titles,
        injects: titles,
        answers: titles.meta({ description: 'Answers that tasks expect, as `inject.answer`.' }),
        objectives: titles,
      })
      .meta({ description: 'Titles of what the ids above stand for; what has none has its id.' }),
  })
  .meta({ id: 'Scorecard', title: 'Tocsin scorecard' });

export type Scorecard = z.infer<typeof scorecardSchema>;
export type TaskScore = z.infer<typeof taskScore>;
export type FlowScore = z.infer<typeof flowScore>;
export type RoleScore = z.infer<typeof roleScore>;
export type Expected = z.infer<typeof expected>;
export type ExpectedAct = z.infer<typeof expectedAct>;
