/** What `note --hot-wash` does: it tells the questions, or keeps an answer to one of them, word for word. */
import { indented, wrap } from '../../analysis/report/layout.ts';
import { type HotWashQuestion, hotWashQuestions } from '../../analysis/scoring/index.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';
import { annotate } from './annotate.ts';
import { inFolder } from './option-values.ts';
import { UsageError } from './refusals.ts';
import { roleIn } from './start-options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly by: string;
  readonly role?: string;
  readonly dir?: string;
}

function readQuestion(text: string): HotWashQuestion {
  const question = hotWashQuestions.find((each) => each === text);
  if (question !== undefined) return question;
  throw new UsageError(({ notQuestion, or }) => notQuestion({ text, questions: hotWashQuestions.join(or) }));
}

/** `given` is true for the option without a value: then, without an answer, the questions are told. */
export function answerHotWash(
  word: string,
  given: string | true,
  text: string,
  options: Options,
  words: Words,
  terminal: Terminal,
): void {
  if (given === true && text === '') {
    terminal.out(questionsText(word, options, words, terminal.columns));
    return;
  }
  const question = readQuestion(given === true ? '' : given);
  if (text.trim() === '') throw new UsageError(({ emptyNote }) => emptyNote);
  const { by, role } = options;
  const drill = annotate(
    word,
    options,
    ({ blueprint }) => ({
      kind: 'hot-wash',
      by,
      question,
      text,
      ...(role === undefined ? {} : { role: roleIn(blueprint, role) }),
    }),
    terminal,
  );
  const asked = words.hotWash.questions[question];
  terminal.out(`${cleanLine(words.annotating.answered({ drill: drill.id, question: asked }))}\n`);
}

function questionsText(drill: string, { dir }: Options, { hotWash: says }: Words, columns: number): string {
  const line = `tocsin note ${cleanLine(drill)} --hot-wash improve "…"${inFolder(dir)}`;
  const width = Math.max(...hotWashQuestions.map((question) => question.length)) + 4;
  const lines = [
    ...hotWashQuestions.flatMap((question) =>
      indented(says.questions[question], columns, width, `  ${question}`.padEnd(width)),
    ),
    ...wrap(says.how({ line }), columns),
  ];
  return `${lines.join('\n')}\n`;
}
