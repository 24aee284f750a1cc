/** What things of a scenario are called when people read of them: titles where there are any, ids where not. */
import { actNames } from '../../core/model/act-names.ts';
import type { Blueprint } from '../../core/model/blueprint.ts';

export interface ThingNames {
  role(id: string): string;
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

export function nameThings(blueprint: Blueprint): ThingNames {
  const titles = (things: readonly Titled[]) => {
    const byId = new Map(things.map(({ id, title }) => [id, title]));
    return (id: string): string => byId.get(id) || id;
  };
  const role = titles(blueprint.roles);
  const action = titles(blueprint.actions);
  return {
    role,
    fact: titles(blueprint.facts),
    gauge: titles(blueprint.gauges),
    task: (id) => {
      const task = blueprint.tasks.find((known) => known.id === id);
      return task === undefined ? id : `${task.title || id} (${role(blueprint.roles[task.owner]!.id)})`;
    },
    ending: (id) => {
      const ending = blueprint.endings.find((known) => known.id === id);
      return ending === undefined ? '' : `${ending.title}.`;
    },
    outcome: (id, value) => {
      const outcome = blueprint.outcomes.find((known) => known.id === id);
      const unit = outcome?.unit ? ` ${outcome.unit}` : '';
      return `Outcome: ${outcome?.title || id} ${Math.round(value * 100) / 100}${unit}`;
    },
    act: (ref) => {
      const name = ref.slice(ref.lastIndexOf('/') + 1, ref.lastIndexOf('#'));
      return (actNames as readonly string[]).includes(name) ? name : action(name);
    },
    inject: (ref) => nameInject(blueprint, ref),
  };
}

function nameInject(blueprint: Blueprint, ref: string): string {
  const id = ref.slice(0, ref.lastIndexOf('#'));
  const inject = blueprint.injects.find((known) => known.id === id);
  if (inject === undefined) return id;
  const { title: sender } = blueprint.roles[inject.from] ?? { title: inject.sender };
  const to = inject.to.map((role) => blueprint.roles[role]!.title).join(', ');
  const via = inject.via === '' ? '' : `, by ${inject.via}`;
  const way = to === '' ? via.slice(2) : `${sender} to ${to}${via}`.trim();
  return `${id} ${way}: ${inject.text || inject.title}`.replace(' : ', ': ');
}
