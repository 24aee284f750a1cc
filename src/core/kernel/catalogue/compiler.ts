/** Codes of what makes no sense in a scenario whose shape is right: names, circles, contradictions. */
export const compilerCodes = {
  'scenario/unknown-role': 'No role has this id.',
  'scenario/unknown-fact': 'No fact has this id.',
  'scenario/unknown-inject': 'No inject has this id.',
  'scenario/unknown-action': 'No action, or where tasks may stand too no task, has this id.',
  'scenario/unknown-task': 'No task of the plan has this id.',
  'scenario/unknown-state': 'The chart has no state at this path.',
  'scenario/unknown-gauge': 'No gauge has this id.',
  'scenario/unknown-team': 'No team has this id.',
  'scenario/unknown-ending': 'No ending has this id.',
  'scenario/unknown-objective': 'No objective has this id.',
  'scenario/unknown-title':
    'A title is given to a word that nobody reads: no power, argument or choice has it, or it is a place.',
  'scenario/unknown-stand-in': 'No stand-in has this id, neither in the scenario nor built in.',
  'scenario/unknown-number': 'An effect writes a number that is not declared.',
  'scenario/unknown-reserve': 'An action needs something that is neither a reserve nor `team`.',
  'scenario/unknown-argument': 'The action has no argument of this name.',
  'scenario/unknown-choice': 'The argument, or the action, has no such choice.',
  'scenario/name-taken':
    'A number has the name of another number, of a function, of a built-in value, or of a word such as `and`.',
  'scenario/ambiguous-id': 'An id already means something else where it would be used.',
  'scenario/not-writable': 'An effect writes what only the scenario itself determines, such as a formula.',
  'scenario/not-an-amount': 'A reserve is needed without saying how much of it.',
  'scenario/not-their-action': 'A task expects an action of a role that cannot do it.',
  'scenario/circular-line': 'Roles report, in the end, to themselves.',
  'scenario/circular-tasks': 'Tasks wait for one another in a circle.',
  'scenario/circular-formula': 'A number is, in the end, computed from itself.',
  'scenario/levels-out-of-order': 'The levels of a gauge neither all rise nor all fall from blue to red.',
  'scenario/target-after-deadline': 'The deadline of a task does not lie after its target.',
  'scenario/too-many-parts': 'A task expects more pairs of receiver and fact than one task can hold.',
  'scenario/task-to-itself':
    'A task expects its owner to inform, order or ask itself, which nobody can: leave the owner out of the receivers.',
  'scenario/empty-interval': 'The second time of an interval does not lie after the first.',
  'scenario/two-times': 'An inject says in more than one way when it comes.',
  'scenario/inject-never': 'Nothing ever delivers the inject.',
  'scenario/inject-empty': 'An inject reaches nobody and changes nothing.',
  'scenario/facts-to-nobody': 'An inject carries facts and reaches nobody.',
  'scenario/unless-without-by': 'An inject has one of `unless` and `by` without the other.',
  'scenario/unseen-trigger': 'The owner of a task cannot see when it is called for.',
  'scenario/hasty-target':
    'At the scenario’s pace a target leaves people less than 90 seconds of real time to read and to answer.',
  'scenario/not-a-question': 'An inject has keys of a question and asks nothing.',
  'scenario/ask-nobody': 'An inject asks something and reaches nobody.',
  'scenario/one-option': 'A question has options, and fewer than two.',
  'scenario/unknown-option': 'The question has no option of this id.',
  'scenario/discuss-or-decide':
    'A question is discussed and also decided among options, or says twice until when it can be answered.',
  'scenario/otherwise-without-within':
    'A question takes an option for whoever is silent and never says when: give it `within`.',
  'scenario/no-such-number': 'An inject gives a number for a fact that has no `value`.',
  'scenario/says-twice': 'An inject says two things about one fact, or says one that it omits.',
  'scenario/nothing-to-check': 'An inject can be checked and says nothing.',
  'scenario/many-deciders':
    'An option with costs or effects stands in a question to several roles, each of which answers for itself.',
  'scenario/grade-not-higher':
    'A response grade has a condition and does not lie above the grade at the start.',
  'scenario/points-of-interview': 'An interview has no points to pick from, or too many.',
  'scenario/unknown-point': 'The interview has no point of this id.',
  'scenario/must-and-never': 'A point of an interview must be said and must not be.',
  'scenario/interview-or-question': 'An inject is an interview and has a key that only other questions have.',
  'scenario/not-an-interview': 'An expression asks what was said in an inject that is no interview.',
  'scenario/asks-itself': 'A request would be asked of, or passed on by, a role that asks for it.',
  'scenario/gives-nothing': 'A request brings nothing.',
  'scenario/not-their-request': 'A task expects a request that its owner may not make, or not of that role.',
  'chart/when-on-raise': 'A raised or cancelled event has a condition; only its transition can have one.',
} as const;

export type CompilerCode = keyof typeof compilerCodes;
