/** The words of the Home screen in English. This file sets the shape, as `en` does for the seat. Plain text of one line each. */

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const duration = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  const rest = minutes % 60;
  if (minutes < 60) return `${minutes} min`;
  return rest === 0 ? `${(minutes - rest) / 60} h` : `${(minutes - rest) / 60} h ${rest} min`;
};

export const homeEn = {
  /** The language in its own words. */
  language: 'English',
  exercise: 'EXERCISE',
  duration,
  /** Between the parts of a row of short facts. */
  comma: ', ',
  welcome: 'Practice for emergencies. Nothing you do here reaches the real world.',
  tally: (finished: number, unfinished: number) =>
    finished + unfinished === 0
      ? 'no drill played yet'
      : [
          finished === 0 ? '' : `${count(finished, 'drill', 'drills')} played`,
          unfinished === 0 ? '' : `${unfinished} under way`,
        ]
          .filter(Boolean)
          .join(', '),
  list: 'DRILLS',
  resume: (title: string, time: string, role: string) => `Resume: ${title}, ${time}, ${role}`,
  search: (text: string) => `Search: ${text}`,
  noMatch: 'Nothing matches. Backspace to search again.',
  noDrills: 'There is no drill here. tocsin list says where drills are looked for.',
  more: (above: number, below: number) =>
    [above > 0 ? `${above} above` : '', below > 0 ? `${below} below` : ''].filter(Boolean).join(', '),
  categories: {
    'natural-disaster': 'natural disaster',
    accident: 'accident',
    'public-health': 'public health',
    'social-security': 'public safety',
  } as Readonly<Record<string, string>>,
  difficulties: {
    introductory: 'beginner',
    standard: 'standard',
    demanding: 'demanding',
  } as Readonly<Record<string, string>>,
  standing: {
    fresh: 'new',
    begun: 'begun',
    practised: 'practised',
    scored: 'scored',
  },
  detail: {
    takes: (length: string, real: string) => `${length} of exercise time in about ${real}`,
    teaches: 'It teaches:',
    stoppedAt: (time: string, length: string) => `You stopped at ${time} of ${length}.`,
    seat: (role: string) => `Your seat: ${role}.`,
    leftAt: (date: string) => `You left it ${date}.`,
    goesOn: 'It goes on at the same minute. Nothing was lost.',
    seed: (seed: string) => `Seed: ${seed}`,
    never: 'You have not played it yet.',
  },
  progress: {
    title: 'PROGRESS SO FAR',
    none: 'Nothing played yet. Your results will stand here.',
    best: 'best',
    last: 'last',
    scored: 'scored',
    practice: 'practice',
    played: 'played',
    /** Speed and Coordination, as heads of columns. */
    speed: 'Speed',
    coordination: 'Coord.',
    notFinished: 'not finished yet',
    drills: 'Your drills, the newest first: Speed / Coordination, and the seed',
    failed: 'broke off',
    legend: 'Speed and Coordination run from 0 to 1 and are never added together.',
    legendRepeat: '* played under a seed you had met before: not counted as best.',
    legendPractice: 'Practice: with the coach, or something was taken back.',
  },
  choices: {
    start: 'Start',
    role: 'Your post',
    time: 'Real time',
    length: 'Length',
    seed: 'Seed',
    coach: 'Coach',
    language: 'Language',
    busiest: 'the one with most to do',
    about: (time: string, pace: string) => `about ${time} (x${pace})`,
    asWritten: 'as the drill is meant',
    realTime: 'as in reality',
    whole: 'the whole drill',
    stopAfter: (length: string) => `stop after ${length}`,
    anySeed: 'a new one: nobody knows what comes',
    lastSeed: 'the last one again: the same luck',
    typeSeed: 'type one',
    typedSeed: 'Seed:',
    seedHint: '(a word; the same word gives the same luck)',
    on: 'on',
    off: 'off',
    scored: 'scored',
    coachHints: {
      on: 'explains and reminds; counts as practice',
      off: 'no coach; counts as practice',
      scored: 'no coach, nothing taken back; counts',
    },
  },
  keys: {
    enter: 'Enter',
    esc: 'Esc',
    upDown: 'Up/Down',
    leftRight: 'Left/Right',
    left: 'Left',
    right: 'Right',
    start: 'start',
    startCoached: 'start, with the coach',
    resume: 'go on',
    pick: 'pick',
    choices: 'more choices',
    progress: 'progress',
    help: 'help',
    leave: 'leave',
    back: 'back',
    change: 'change',
    choose: 'choose',
    move: 'move',
    search: 'type to search',
    clear: 'clear the search',
  },
  notices: {
    opening: (title: string) => `Opening ${title} ...`,
    kept: (title: string) => `${title} is saved. It is first in the list.`,
    over: (title: string) => `${title} is over. Left shows your progress.`,
    resumeHasNoChoices: 'A drill under way keeps its choices. Enter goes on with it.',
    noKey: 'That key does nothing here. 0 lists the keys.',
    cannotStart: (why: string) => `It cannot be opened: ${why}`,
  },
  help: {
    title: 'HELP',
    lines: [
      'A drill is a crisis in which you hold one post. Messages come in, you decide, and at the',
      'end you see how fast and how well together everybody acted, against the plan.',
      '',
      'Enter       starts the drill that is marked, or goes on with it',
      'Up, Down    mark another one; so do the digits',
      'Right       more choices: your post, how long, seed, coach, language',
      'Left        your progress so far',
      'Esc         steps back; in the list it leaves',
      'Typing      searches, once the list is longer than nine',
      '',
      'Alone, the clock waits while you read and write. You may leave at any moment: the drill',
      'is kept and goes on at the same minute. The same seed gives the same luck.',
    ] as readonly string[],
  },
  small: (columns: number, rows: number) =>
    `This window is ${columns} by ${rows}. Tocsin needs 80 by 24; please make it larger.`,
  plain: {
    intro: 'Type a number, then Enter. An empty line takes what is marked with >.',
    commands: {
      list: 'number picks a drill, empty line starts it, c choices, p progress, ? help, q leaves',
      choices: 'number changes a choice, empty line starts, b steps back',
      values: 'number chooses, text searches, b steps back',
      typing: 'write the seed; an empty line steps back',
      page: 'b steps back',
    },
    prompt: '> ',
    unknown: (text: string) => `"${text}" is not a choice here.`,
    bye: 'Until next time.',
  },
};

export type HomeWords = typeof homeEn;
