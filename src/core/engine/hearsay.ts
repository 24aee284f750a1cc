/**
 * Hearsay: what roles were told about facts and what came of checking it. What one source says later takes the place of what it said
 * before; two sources that differ leave a fact in dispute, until it is checked (`checks.ts`). What was checked stays as it was found.
 */
import type { Inject } from '../model/blueprint.ts';
import type { SayingPattern } from '../model/claims.ts';
import { agree, CONFIRMED, DISPUTED, NOT_SO, REFUTED, type Saying, SO, UNHEARD } from '../model/hearsay.ts';
import { type InjectContent, LETTER_MESSAGE, type Message } from '../model/world.ts';
import { touch } from './change.ts';
import type { Run } from './context.ts';
import { finite } from './failure.ts';
import { LOG } from './log-codes.ts';

/** What an inject says when it is sent; null where nothing is hearsay. What a facilitator rewrote is plain. */
export function sayingsOfInject(run: Run, content: Inject | InjectContent): readonly Saying[] | null {
  if (!run.blueprint.hearsay) return null;
  if (!('sayings' in content))
    return content.facts.map((fact) => ({ fact, says: SO, value: trueValue(run, fact) }));
  return content.sayings.map(({ fact, says, value }) => ({
    fact,
    says,
    value: saidValue(run, fact, says, value),
  }));
}

function saidValue(
  run: Run,
  fact: number,
  says: SayingPattern['says'],
  value: SayingPattern['value'],
): number | null {
  if (value !== null) return finite(run.world, value(run.world), run.blueprint.facts[fact]!.id);
  return says === NOT_SO ? null : trueValue(run, fact);
}

/** What a role says when it passes facts on: what it holds of them itself. */
export function sayingsOfRole(run: Run, role: number, facts: readonly number[]): readonly Saying[] | null {
  const { blueprint, world } = run;
  if (!blueprint.hearsay) return null;
  return facts.map((fact) => {
    const at = role * blueprint.facts.length + fact;
    const standing = world.heard[at];
    const says = standing === NOT_SO || standing === REFUTED ? NOT_SO : SO;
    const isNumber = says === SO && blueprint.facts[fact]!.value !== null;
    return { fact, says, value: isNumber ? world.heardValue[at]! : null };
  });
}

/** Notes what a role passes on that is not so at that moment. */
export function noteMisreports(run: Run, role: number, sayings: readonly Saying[], ref: number): void {
  for (const saying of sayings) {
    if (!isRight(run, saying))
      run.log.record(run.world.time, LOG['fact.misreported'], saying.fact, role, ref);
  }
}

function isRight(run: Run, { fact, says, value }: Saying): boolean {
  const truth = trueValue(run, fact);
  return (says === SO) === holds(run, fact) && (value === null || truth === null || agree(value, truth));
}

function holds({ blueprint, world }: Run, fact: number): boolean {
  return blueprint.facts[fact]!.holds?.(world) ?? true;
}

function trueValue({ blueprint, world }: Run, fact: number): number | null {
  const { value, id } = blueprint.facts[fact]!;
  return value === null ? null : finite(world, value(world), id);
}

/** A letter that says something has reached a role. */
export function hear(run: Run, role: number, letter: number): void {
  const { world, blueprint, log } = run;
  const index = world.letters[letter + LETTER_MESSAGE]!;
  const message = world.messages[index]!;
  for (const { fact, says, value } of message.sayings ?? []) {
    const at = role * blueprint.facts.length + fact;
    const before = world.heard[at]!;
    if (before === CONFIRMED || before === REFUTED) continue;
    const differs = before !== says || (value !== null && !agree(value, world.heardValue[at]!));
    const contradicts =
      before !== UNHEARD && before !== DISPUTED && differs && !isSameSource(run, at, message);
    if (contradicts) log.record(world.time, LOG['fact.disputed'], fact, role, message.ref);
    world.heard[at] = contradicts || before === DISPUTED ? DISPUTED : says;
    if (value !== null) world.heardValue[at] = value;
    world.heardFrom[at] = index;
    if (differs) touch(run, blueprint.topics.knows + at);
  }
}

function isSameSource({ world }: Run, at: number, { from, sender }: Message): boolean {
  const before = world.messages[world.heardFrom[at]!];
  return before !== undefined && before.from === from && before.sender === sender;
}

/** A role sees a fact with its own eyes: it knows what is so. */
export function see(run: Run, role: number, fact: number): void {
  if (!run.blueprint.hearsay) return;
  const at = role * run.blueprint.facts.length + fact;
  run.world.heard[at] = holds(run, fact) ? CONFIRMED : REFUTED;
  const value = trueValue(run, fact);
  if (value !== null) run.world.heardValue[at] = value;
  touch(run, run.blueprint.topics.knows + at);
}

/** A text with the numbers it gives for facts in place of `{fact}`. */
export function fillIn(run: Run, text: string, sayings: readonly Saying[] | null): string {
  if (sayings === null || !text.includes('{')) return text;
  return sayings.reduce((filled, { fact, value }) => {
    const { id, decimals } = run.blueprint.facts[fact]!;
    return value === null ? filled : filled.replaceAll(`{${id}}`, value.toFixed(decimals));
  }, text);
}
