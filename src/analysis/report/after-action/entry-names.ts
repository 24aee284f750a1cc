/** What log entries call by an id, in words: things of the scenario, acts with what they were about, people's texts. */
import type { Cause, Refusal } from '../../../core/engine/log-codes.ts';
import { actNames } from '../../../core/model/act-names.ts';
import { parseRef, refSource } from '../../../core/model/refs.ts';
import type { Message } from '../../../core/model/world.ts';
import type { Told } from '../../../text/report-words.ts';
import { termOf } from '../../../text/term.ts';
import { formatFigure } from '../figures.ts';
import type { Brief } from './source.ts';

type ByTitle = (id: string) => string;

export interface EntryNames {
  readonly role: ByTitle;
  /** A task and, behind it, its owner. */
  readonly task: ByTitle;
  readonly thing: Readonly<
    Record<'action' | 'place' | 'gauge' | 'team' | 'reserve' | 'ending' | 'outcome', ByTitle>
  >;
  readonly player: ByTitle;
  readonly colour: ByTitle;
  readonly cause: ByTitle;
  readonly refusal: (reason: Refusal) => string;
  readonly reading: (gauge: string, value: number) => string;
  readonly outcome: (id: string, value: number) => string;
  /** An act by its stable id: what it is, with its choices, to whom, what it passes on or asks. */
  readonly act: (ref: string, choices?: readonly string[]) => string;
  /** What a person wrote in the message of this stable id. */
  readonly textOf: (ref: string) => string;
  /** An option by its id, of the question that an inject's occurrence asks. */
  readonly option: (question: string, id: string) => string;
  /** A point by its id, of the interview that an inject's occurrence is. */
  readonly point: (question: string, id: string) => string;
  /** An inject's occurrence: who said what to whom. */
  readonly inject: (ref: string) => Partial<Told>;
  /** A note or a rating by its number in the journal. */
  readonly annotation: (input: number) => Partial<Told>;
}

export function entryNames(brief: Brief): EntryNames {
  const { blueprint, words, general, names, card, taskOf } = brief;
  const { gauges, teams, reserves, endings, outcomes } = blueprint;
  const gaugeUnit = new Map(gauges.map(({ id, unit }) => [id, unit]));
  const outcomeUnit = new Map(outcomes.map(({ id, unit }) => [id, unit]));
  return {
    role: names.role,
    task: (id) => {
      const owner = taskOf.get(id)?.owner;
      if (owner === undefined) return id;
      return general.phrases.aside({ text: names.task(id), aside: names.role(owner) });
    },
    thing: {
      action: byTitle(blueprint.actions),
      place: byTitle(blueprint.places),
      gauge: byTitle(gauges),
      team: byTitle(teams),
      reserve: byTitle(reserves),
      ending: byTitle(endings),
      outcome: byTitle(outcomes),
    },
    player: (id) => playerName(brief, id),
    colour: (id) => words.colours[id] ?? id,
    cause: (id) => (id === '' ? '' : general.causes[id as Cause]),
    refusal: (reason) => general.reasons[reason],
    reading: (gauge, value) => withUnit(value, gaugeUnit.get(gauge)),
    outcome: (id, value) => withUnit(value, outcomeUnit.get(id)),
    act: (ref, choices = []) => nameAct(brief, ref, choices, card.names.actions),
    textOf: (ref) => brief.messageOf.get(ref)?.text ?? '',
    option: (question, id) => {
      const inject = blueprint.injects[refSource(parseRef(question, blueprint.sourceIndex))];
      return inject?.question?.options.find((option) => option.id === id)?.title ?? '';
    },
    point: (question, id) => {
      const inject = blueprint.injects[refSource(parseRef(question, blueprint.sourceIndex))];
      return inject?.question?.points.find((point) => point.id === id)?.title ?? '';
    },
    inject: (ref) => injectFields(brief, ref),
    annotation: (input) => annotationFields(brief, input),
  };
}

/** Who holds a role, in words: a person, a program, nobody, or a stand-in by its name. */
export function playerName({ words }: Brief, id: string): string {
  return words.players[id] ?? words.standIn(id);
}

/** A number with its unit, if it has one. */
export function withUnit(value: number, unit: string | undefined): string {
  return `${formatFigure(value)} ${unit ?? ''}`.trim();
}

function byTitle(things: readonly { readonly id: string; readonly title: string }[]): ByTitle {
  const titles = new Map(things.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) || id;
}

function nameAct(
  { words, names, messageOf, blueprint }: Brief,
  ref: string,
  choices: readonly string[],
  actions: Readonly<Record<string, string>>,
): string {
  const id = ref.slice(ref.lastIndexOf('/') + 1, ref.lastIndexOf('#'));
  const known = (actNames as readonly string[]).includes(id) ? words.acts[id] : actions[id];
  const message = messageOf.get(ref);
  const asked = message?.ask == null ? undefined : blueprint.actions[message.ask.action]?.id;
  const to = message === undefined ? [] : receivers(message, blueprint.roles, names.role);
  const facts = (message?.facts ?? []).map((fact) => names.fact(blueprint.facts[fact]!.id));
  const about = [...(asked === undefined ? [] : [actions[asked] ?? asked]), ...facts];
  return words.act(known ?? id, words.list(choices), words.list(to), words.list(about));
}

function receivers(
  message: Message,
  roles: readonly { readonly id: string }[],
  name: (id: string) => string,
): string[] {
  return message.to.map((role) => name(roles[role]!.id));
}

function injectFields({ blueprint, names, messageOf, words, general }: Brief, ref: string): Partial<Told> {
  const message = messageOf.get(ref);
  // Most injects come once: only a later time has its number.
  const thing = ref.replace(/#1$/, '');
  if (message === undefined) return { thing };
  const from = blueprint.roles[message.from];
  return {
    thing,
    sender: from === undefined ? message.sender : names.role(from.id),
    to: words.list(receivers(message, blueprint.roles, names.role)),
    channel: termOf(general.channels, message.via),
    text: message.text || (blueprint.injects[message.inject]?.title ?? ''),
  };
}

function annotationFields({ source, names, evaluator }: Brief, input: number): Partial<Told> {
  const found = source.entries.find(({ n }) => n === input)?.input;
  if (found?.kind === 'note') {
    const thing = found.task === undefined ? '' : names.task(found.task);
    return { sender: evaluator(found.by), thing, text: found.text };
  }
  if (found?.kind !== 'rate') return {};
  const text = `${found.rating}${found.reason ? `: ${found.reason}` : ''}`;
  return { sender: evaluator(found.by), thing: names.task(found.task), text };
}
