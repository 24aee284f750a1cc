/** The titles of what a scorecard speaks of, and a task in words. */
import type { ScorecardWords } from '../../text/scorecard.ts';
import type { Scorecard, TaskScore } from '../scoring/scorecard.ts';

export interface ScorecardNames {
  readonly role: (id: string) => string;
  readonly fact: (id: string) => string;
  /** Its title, or what it asks in words where it has none. */
  readonly task: (id: string) => string;
  /** What the task serves: its capability and objective, in the scenario's words. */
  readonly purpose: (task: TaskScore) => string;
}

export function scorecardNames({ names, tasks }: Scorecard, words: ScorecardWords): ScorecardNames {
  const role = (id: string): string => names.roles[id] ?? id;
  const fact = (id: string): string => names.facts[id] ?? id;
  const action = (id: string): string => names.actions[id] ?? id;
  const expected = ({ expected: wanted }: TaskScore): string => {
    switch (wanted.kind) {
      case 'inform':
        return words.expected.inform(words.list(wanted.to.map(role)), words.list(wanted.of.map(fact)));
      case 'acknowledge':
        return words.expected.acknowledge(names.injects[wanted.inject] ?? wanted.inject);
      case 'do':
        return words.expected.do(action(wanted.action), words.list(Object.values(wanted.args)));
      case 'order':
        return words.expected.order(
          role(wanted.to),
          action(wanted.action),
          words.list(Object.values(wanted.args)),
        );
      case 'request':
        return words.expected.request(role(wanted.to), action(wanted.action));
    }
  };
  const titles = new Map(tasks.map((task) => [task.id, task.title === '' ? expected(task) : task.title]));
  return {
    role,
    fact,
    task: (id) => titles.get(id) ?? id,
    purpose: ({ capability, objective }) => {
      const title = objective === null ? '' : (names.objectives[objective] ?? objective);
      return words.list([capability, title].filter((part) => part !== ''));
    },
  };
}
