/**
 * What roles decide. Every submission gets the next stable id of its role and act, is checked, and is either refused with a
 * reason or accepted and carried out. A decision that changes nothing it may not change cannot be accepted half.
 */
import type { Decision } from '../model/blueprint.ts';
import { makeRef } from '../model/refs.ts';
import { RUNNING } from '../model/world.ts';
import { startActivity } from './activities.ts';
import { actVerbs } from './acts/index.ts';
import { judgeAction } from './authority.ts';
import { isAway } from './away.ts';
import type { Run } from './context.ts';
import { LOG, type Refusal, refusalNumber } from './log-codes.ts';
import { packArgs } from './pack-args.ts';
import type { Verdict } from './player-port.ts';

/** Submits a decision for a role: the one way by which people, stand-ins and programs act. */
export function submit(run: Run, role: number, decision: Decision): Verdict {
  const { world, blueprint, log } = run;
  const act = decision.verb === 'do' ? null : actVerbs.get(decision.verb)!;
  const ref = nextRef(run, role, decision);
  const reason = world.phase === RUNNING ? judge(run, role, decision) : 'drill-over';
  if (reason !== null) {
    log.record(world.time, LOG['decision.refused'], ref, role, refusalNumber[reason]);
    return { accepted: false, reason };
  }
  log.record(
    world.time,
    LOG['decision.accepted'],
    ref,
    role,
    act === null ? packArgs(blueprint.actions[decision.action]!.args, decision.args) : 0,
  );
  if (act === null) startActivity(run, role, decision, ref);
  else act.carryOut(run, role, decision, ref);
  return { accepted: true, ref };
}

/** Why a decision would be refused now, or null if it would be accepted. Changes nothing. */
export function judge(run: Run, role: number, decision: Decision): Refusal | null {
  if (isAway(run.world, role)) return 'away';
  if (decision.verb === 'do') return judgeAction(run, role, decision.action, decision.args);
  return actVerbs.get(decision.verb)!.judge(run, role, decision);
}

function nextRef(run: Run, role: number, decision: Decision): number {
  const { blueprint, world } = run;
  const source =
    decision.verb === 'do'
      ? blueprint.firstAct + role * blueprint.acts.length + actVerbs.size + decision.action
      : blueprint.firstAct + role * blueprint.acts.length + actVerbs.get(decision.verb)!.index;
  return makeRef(source, ++world.counts[source]!);
}
