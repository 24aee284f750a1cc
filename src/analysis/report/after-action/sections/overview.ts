/** The exercise overview: what was exercised, when, by whom, under what conditions. What only a person can know is left to fill in. */
import { clockAt, formatClock } from '../../../../core/kernel/calendar.ts';
import { formatMoment, hoursAndMinutes } from '../../figures.ts';
import { type Block, borne, plain, type Section, type Text } from '../document.ts';
import { holdersOf } from '../holders.ts';
import type { Brief } from '../source.ts';

export function overview(brief: Brief): Section {
  const { words, blueprint, source, clean } = brief;
  const { overview: says } = words;
  const capabilities = capabilitiesOf(brief);
  // Objectives are sentences, with commas of their own.
  const objectives = blueprint.objectives.map(({ title }) => clean(title));
  const rows: [string, Text][] = [
    [says.name, plain(clean(blueprint.title))],
    ...(source.drill === null ? [] : ([[says.drill, plain(source.drill)]] as [string, Text][])),
    [says.dates, plain(datesOf(brief))],
    [says.scope, plain(scopeOf(brief))],
    [says.mission, plain(says.missionText)],
    [says.capabilities, plain(capabilities.length === 0 ? words.none : words.list(capabilities))],
    [says.objectives, plain(objectives.join(brief.general.scorecard.between) || words.none)],
    [says.hazard, plain(words.categories[blueprint.category] ?? blueprint.category)],
    [says.scenario, plain(clean(blueprint.summary) || words.none)],
    [says.state, stateOf(brief)],
    [says.conduct, plain(conductOf(brief))],
    [says.organisations, plain(words.list(blueprint.roles.map(({ id }) => brief.names.role(id))))],
    [says.sponsor, plain(words.fillIn)],
    [says.contact, plain(words.fillIn)],
  ];
  const facts: Block = { kind: 'facts', rows: rows.map(([term, text]) => ({ term, text })) };
  return { id: 'overview', title: says.title, blocks: [facts], sections: [] };
}

/** Core capabilities that tasks or objectives name, each once, in the order of the plan. */
function capabilitiesOf({ blueprint, clean }: Brief): string[] {
  const named = [...blueprint.objectives, ...blueprint.tasks].map(({ capability }) => clean(capability));
  return [...new Set(named)].filter((capability) => capability !== '');
}

function datesOf({ words, source, card, blueprint }: Brief): string {
  const { overview: says } = words;
  const real = source.played === null ? says.notKept : says.played(source.played);
  const from = formatClock(clockAt(blueprint.start, 0));
  const to = formatClock(clockAt(blueprint.start, card.time));
  return words.run([real, says.storyTime(from, to, hoursAndMinutes(card.time))]);
}

function scopeOf(brief: Brief): string {
  const { overview: says } = brief.words;
  const people = holdersOf(brief).filter((held) => held.some(({ player }) => isPerson(player))).length;
  return says.scopeText(says.roles(brief.blueprint.roles.length), says.heldByPeople(people));
}

const isPerson = (player: string): boolean => player === 'person' || player === 'agent';

/** How the drill ended, or that it has not; with the entry that says so. */
export function stateOf({ words, general, card, verdicts: { timeline } }: Brief): Text {
  const { scorecard: says, causes } = general;
  if (card.state === 'not-started') return plain(says.notStarted);
  const time = formatMoment(card.time);
  if (card.state === 'unfinished') return plain(says.unfinished({ time }));
  const cause = card.cause === null ? '' : causes[card.cause];
  if (card.state === 'failed') return borne(says.failed({ time, cause }), timeline.ended);
  const ended = says.ended({ time, cause });
  if (card.ending === null) return borne(ended, timeline.ended);
  const ending = words.sentence(says.ending({ title: card.ending.title }));
  return borne(words.run([ended, ending]), timeline.ended);
}

/** How it was paced, and the conditions under which its scores are practice. */
function conductOf({ words, general, source: { conduct } }: Brief): string {
  const { overview: says } = words;
  if (conduct === null) return says.headless;
  const { sittings, pauses, jumps, withdrawals, practice, coach, proxies } = conduct;
  const { conduct: more } = general;
  return words.run([
    says.conductText(sittings, pauses, jumps, withdrawals),
    ...(practice ? [more.practice] : []),
    ...(coach === 'on' ? [more.coached] : []),
    ...(proxies > 0 ? [more.proxies({ count: proxies })] : []),
  ]);
}
