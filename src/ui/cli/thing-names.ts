/** What things of a scenario are called when people read of them: titles where there are any, ids where not. */
import type { Blueprint } from '../../core/model/blueprint.ts';
import { termOf } from '../../text/term.ts';
import type { Words } from '../../text/words.ts';

export interface ThingNames {
  role(id: string): string;
  action(id: string): string;
  team(id: string): string;
  place(id: string): string;
  reserve(id: string): string;
  fact(id: string): string;
  gauge(id: string): string;
  task(id: string): string;
  ending(id: string): string;
  outcome(id: string, value: number): string;
  /** The act of a stable id such as `water/report#3`. */
  act(ref: string): string;
  /** An inject's occurrence, `I-05#1`: who says what to whom. */
  inject(ref: string): string;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

export function nameThings(blueprint: Blueprint, words: Words): ThingNames {
  const titles = (things: readonly Titled[]) => {
    const byId = new Map(things.map(({ id, title }) => [id, title]));
    return (id: string): string => byId.get(id) || id;
  };
  const role = titles(blueprint.roles);
  const action = titles(blueprint.actions);
  return {
    role,
    action,
    team: titles(blueprint.teams),
    place: titles(blueprint.places),
    reserve: titles(blueprint.reserves),
    fact: titles(blueprint.facts),
    gauge: titles(blueprint.gauges),
    task: (id) => {
      const task = blueprint.tasks.find((known) => known.id === id);
      if (task === undefined) return id;
      return words.phrases.aside({ text: task.title || id, aside: role(blueprint.roles[task.owner]!.id) });
    },
    ending: (id) => blueprint.endings.find((known) => known.id === id)?.title ?? '',
    outcome: (id, value) => {
      const outcome = blueprint.outcomes.find((known) => known.id === id);
      const unit = outcome?.unit ? ` ${outcome.unit}` : '';
      const figure = `${Math.round(value * 100) / 100}${unit}`;
      return words.telling.outcome({ outcome: outcome?.title || id, value: figure });
    },
    act: (ref) => {
      const name = ref.slice(ref.lastIndexOf('/') + 1, ref.lastIndexOf('#'));
      return termOf(words.telling.acts, name, action(name));
    },
    inject: (ref) => nameInject(blueprint, ref, words),
  };
}

function nameInject(blueprint: Blueprint, ref: string, words: Words): string {
  const id = ref.slice(0, ref.lastIndexOf('#'));
  const inject = blueprint.injects.find((known) => known.id === id);
  if (inject === undefined) return id;
  const { title: sender } = blueprint.roles[inject.from] ?? { title: inject.sender };
  const to = words.row(inject.to.map((role) => blueprint.roles[role]!.title));
  const way = wayWords(to === '' ? '' : sender, to, termOf(words.channels, inject.via), words);
  const text = inject.text || inject.title;
  const { telling } = words;
  return way === '' ? telling.inject({ inject: id, text }) : telling.injectWay({ inject: id, way, text });
}

/** From whom to whom by what; any of them may be empty. */
function wayWords(from: string, to: string, via: string, { telling }: Words): string {
  const way = to === '' ? '' : from === '' ? telling.to({ to }) : telling.fromTo({ from, to });
  if (via === '') return way;
  return way === '' ? telling.by({ via }) : telling.wayBy({ way, via });
}
