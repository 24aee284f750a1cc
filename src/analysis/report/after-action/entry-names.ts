/** What log entries call by an id, in words: things of the scenario, acts with what they were about, people's texts. */
import type { Cause, Refusal } from '../../../core/engine/log-codes.ts';
import { chosenArguments, nameChoice, nameWord } from '../../../core/engine/view-names.ts';
import { actNames } from '../../../core/model/act-names.ts';
import type { Blueprint } from '../../../core/model/blueprint.ts';
import type { ProbeQuestion } from '../../../core/model/probe.ts';
import { parseRef, refSource, shortRef } from '../../../core/model/refs.ts';
import type { Ask, Message } from '../../../core/model/world.ts';
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
  /** An inject by its id or by the stable id of one of its occurrences, with its title where it has one. */
  readonly injectTitle: ByTitle;
  /** A letter by the stable id of its message: whose act it was and what it said, or which inject. */
  readonly letter: ByTitle;
  /** A state of the chart by its path, and what it is a state of, by their titles. */
  readonly state: ByTitle;
  /** A choice for an argument by its id, and a power. */
  readonly choice: ByTitle;
  readonly power: ByTitle;
  /** What a probe asks, by the question's id. */
  readonly probe: ByTitle;
  /** An answer to a probe's question, or the right ones: a number with its unit, or titles of options. */
  readonly probeAnswer: (question: string, value: unknown) => string;
  /** A note or a rating by its number in the journal. */
  readonly annotation: (input: number) => Partial<Told>;
}

export function entryNames(brief: Brief): EntryNames {
  const { blueprint, words, general, names, taskOf } = brief;
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
    act: (ref, choices = []) => nameAct(brief, ref, choices),
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
    injectTitle: (ref) => injectTitle(brief, ref),
    letter: (ref) => nameLetter(brief, ref),
    state: (path) => nameState(brief, path),
    choice: (id) => nameChoice(blueprint, id).title,
    power: (id) => nameWord(blueprint, id).title,
    probe: (id) => probeQuestion(brief, id)?.ask ?? id,
    probeAnswer: (id, value) => {
      const question = probeQuestion(brief, id);
      return question === undefined ? String(value) : probeAnswer(brief, question, value);
    },
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
  { words, names, messageOf, blueprint, card }: Brief,
  ref: string,
  choices: readonly string[],
): string {
  const id = ref.slice(ref.lastIndexOf('/') + 1, ref.lastIndexOf('#'));
  const known = (actNames as readonly string[]).includes(id) ? words.acts[id] : card.names.actions[id];
  const message = messageOf.get(ref);
  const asked = message?.ask == null ? [] : askedAction(message.ask, blueprint, names);
  const to = message === undefined ? [] : receivers(message, blueprint.roles, names.role);
  const facts = (message?.facts ?? []).map((fact) => names.fact(blueprint.facts[fact]!.id));
  return words.act(known ?? id, words.list(choices), words.list(to), words.list([...asked, ...facts]));
}

/** What is ordered or asked for, with its choices; nothing for the offer of a task. */
function askedAction({ action, args }: Ask, blueprint: Blueprint, names: Brief['names']): string[] {
  const asked = blueprint.actions[action];
  if (asked === undefined) return [];
  const choices = chosenArguments(blueprint, action, args).map(({ choice }) => choice);
  return [names.action(asked.id, choices)];
}

function receivers(
  message: Message,
  roles: readonly { readonly id: string }[],
  name: (id: string) => string,
): string[] {
  return message.to.map((role) => name(roles[role]!.id));
}

function injectFields(brief: Brief, ref: string): Partial<Told> {
  const { blueprint, names, messageOf, words, general } = brief;
  const message = messageOf.get(ref);
  if (message === undefined || message.to.length === 0) return { thing: injectTitle(brief, ref) };
  const thing = shortRef(ref);
  const from = blueprint.roles[message.from];
  return {
    thing,
    sender: from === undefined ? message.sender : names.role(from.id),
    to: words.list(receivers(message, blueprint.roles, names.role)),
    channel: termOf(general.channels, message.via),
    text: message.text || (blueprint.injects[message.inject]?.title ?? ''),
  };
}

function injectTitle({ blueprint, general, clean }: Brief, ref: string): string {
  const id = ref.replace(/#\d+$/, '');
  const title = clean(blueprint.injects.find((inject) => inject.id === id)?.title ?? '');
  const text = shortRef(ref);
  return title === '' ? text : general.phrases.aside({ text: title, aside: text });
}

/** Roles' letters by their acts; those of injects, and what a facilitator improvises, as injects. */
function nameLetter(brief: Brief, ref: string): string {
  const { words, names, card } = brief;
  const role = ref.split('/')[0]!;
  if (!ref.includes('/') || !Object.hasOwn(card.names.roles, role)) return injectTitle(brief, ref);
  return words.letter(names.role(role), nameAct(brief, ref, []));
}

/** Each state by its title, or by its key as words; without those that only hold others apart from the outermost. */
function nameState({ blueprint, words }: Brief, path: string): string {
  const keys = path.split('.');
  const titleAt = (depth: number): string => {
    const own = keys.slice(0, depth).join('.');
    const described = blueprint.chart?.nodes.find((node) => node.path === own)?.description;
    return described ?? keys[depth - 1]!.replaceAll('-', ' ');
  };
  return keys.length === 1 ? titleAt(1) : words.state(titleAt(1), titleAt(keys.length));
}

const probeQuestion = ({ blueprint }: Brief, id: string): ProbeQuestion | undefined =>
  blueprint.probeQuestions.find((question) => question.id === id);

function probeAnswer({ words }: Brief, question: ProbeQuestion, value: unknown): string {
  const { options } = question;
  if (options.length === 0) return numberAnswer(question, Number(value));
  const ids = String(value).split(' ');
  return words.list(options.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
}

/** A number as its author measures it, to four digits and to the unit at least: what people could have known. */
export function numberAnswer({ unit }: ProbeQuestion, value: number): string {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
  return withUnit(rounded, unit);
}

/** The titles of the options whose bits are set. */
export function optionTitles({ options }: ProbeQuestion, bits: number): string[] {
  return options.filter((_, option) => ((bits >> option) & 1) === 1).map(({ title }) => title);
}

/** The title of a move by its number, from 1. */
export function moveTitle({ moves }: Blueprint, number: number): string {
  return moves[number - 1]?.title ?? '';
}

function annotationFields(brief: Brief, input: number): Partial<Told> {
  const { source, names, evaluator, blueprint, words } = brief;
  const found = source.entries.find(({ n }) => n === input)?.input;
  if (found?.kind === 'note') {
    const thing = found.task === undefined ? '' : names.task(found.task);
    return { sender: evaluator(found.by), thing, text: found.text };
  }
  if (found?.kind === 'discuss')
    return { sender: names.role(found.role), thing: moveTitle(blueprint, found.move), text: found.text };
  if (found?.kind === 'observe') {
    const text = (found.seen ? words.noticed : words.unnoticed)(found.point);
    return { sender: evaluator(found.by), thing: injectTitle(brief, found.question), text };
  }
  if (found?.kind !== 'rate') return {};
  const text = `${found.rating}${found.reason ? `: ${found.reason}` : ''}`;
  return { sender: evaluator(found.by), thing: names.task(found.task), text };
}
