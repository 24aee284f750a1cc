/** The titles of what a scorecard speaks of, and a task in words. */
import type { Words } from '../../text/words.ts';
import type { ExpectedAct, FlowScore, Scorecard, TaskScore } from '../scoring/scorecard.ts';

export interface ScorecardNames {
  readonly role: (id: string) => string;
  readonly fact: (id: string) => string;
  /** An action with what was chosen for its arguments, by their ids. */
  readonly action: (id: string, choices?: readonly string[]) => string;
  /** Its title, or what it asks in words where it has none. */
  readonly task: (id: string) => string;
  /** What the task serves: its capability and objective, in the scenario's words. */
  readonly purpose: (task: TaskScore) => string;
}

export function scorecardNames({ names, tasks }: Scorecard, words: Words): ScorecardNames {
  const role = (id: string): string => names.roles[id] ?? id;
  const injectName = (id: string): string => names.injects[id] ?? id;
  const fact = (id: string): string => names.facts[id] ?? id;
  const action = (id: string, choices: readonly string[] = []): string => {
    const text = names.actions[id] ?? id;
    if (choices.length === 0) return text;
    return words.phrases.aside({
      text,
      aside: words.row(choices.map((choice) => names.choices[choice] ?? choice)),
    });
  };
  const said = words.scorecard.expected;
  const expected = ({ expected: wanted }: TaskScore): string =>
    wanted.kind === 'any' ? wanted.of.map(actWords).join(words.phrases.or) : actWords(wanted);
  const actWords = (wanted: ExpectedAct): string => {
    switch (wanted.kind) {
      case 'inform':
        return said.inform({ to: words.row(wanted.to.map(role)), facts: words.row(wanted.of.map(fact)) });
      case 'acknowledge':
        return said.acknowledge({ inject: injectName(wanted.inject) });
      case 'answer': {
        const inject = injectName(wanted.inject);
        if (wanted.with.length === 0) return said.answer({ inject });
        const answers = wanted.with.map((choice) => names.answers[`${wanted.inject}.${choice}`] ?? choice);
        return said.answerWith({ inject, answers: answers.join(words.phrases.or) });
      }
      case 'check':
        return said.check({ inject: injectName(wanted.inject) });
      case 'do':
        return action(wanted.action, Object.values(wanted.args));
      case 'order':
        return said.order({
          to: role(wanted.to),
          action: action(wanted.action, Object.values(wanted.args)),
        });
      case 'request':
        return said.request({ to: role(wanted.to), action: action(wanted.action) });
    }
  };
  const titles = new Map(tasks.map((task) => [task.id, task.title === '' ? expected(task) : task.title]));
  return {
    role,
    fact,
    action,
    task: (id) => titles.get(id) ?? id,
    purpose: ({ capability, objective }) => {
      const title = objective === null ? '' : (names.objectives[objective] ?? objective);
      return words.row([capability, title].filter((part) => part !== ''));
    },
  };
}

/** How a fact that had to be told was told: what to look into where something was wrong, else how it stands. */
export function flowResult({ status, finding }: FlowScore, { scorecard }: Words): string {
  return finding === null ? scorecard.flowStatus[status] : scorecard.findings[finding];
}
