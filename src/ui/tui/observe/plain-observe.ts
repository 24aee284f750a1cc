/** The evaluator's screen as lines of text with numbers to tick by: for screen readers, for terminals that cannot draw, for scripts. */
import { formatDrillTime } from '../../../core/kernel/time.ts';
import { normalise, splitText } from '../keys.ts';
import { asciiFrame } from '../layout/frame.ts';
import { textOf } from '../plain-lines.ts';
import type { TypedLines } from '../typed-lines.ts';
import { pageRows } from './observe-rows.ts';
import type { ObserveSession } from './observe-session.ts';

const WIDTH = 78;

/** Resolves when the evaluator leaves; the end of the input is leaving. */
export async function showPlainObserve(
  session: ObserveSession,
  lines: TypedLines,
  out: (text: string) => void,
): Promise<void> {
  let left = false;
  void session.left.then(() => {
    left = true;
  });
  for (;;) {
    out(`${plainObserve(session).join('\n')}\n\n`);
    if (lines.isTyped) out('> ');
    const line = await lines.next();
    if (line === null) return;
    takeLine(session, line.trim());
    await Promise.resolve();
    if (left) return;
    const { notice } = session.snapshot.state;
    if (notice !== null) out(`* ${notice.text}\n`);
  }
}

/** Everything there is to say about where the session stands. */
export function plainObserve({ snapshot, words }: ObserveSession): string[] {
  const { state, model } = snapshot;
  const page = state.page === 'questions' ? 'questions' : 'points';
  return [
    `${words.exercise}${words.phrases.colon}${model.title}${words.phrases.clause}${formatDrillTime(model.time)}`,
    words.observing.as({ by: model.by }),
    '',
    ...textOf(pageRows(snapshot, words, WIDTH, asciiFrame).rows),
    '',
    words.observing.typed[page],
  ];
}

/** A number opens or ticks, of any length; `r` and words are a remark; an empty line looks again. */
function takeLine(session: ObserveSession, line: string): void {
  const plain = normalise(line);
  const { state } = session.snapshot;
  const remark = /^r\s+(.+)$/i.exec(plain === line ? line : plain)?.[1];
  if (line === '') session.refresh();
  else if (/^q$/i.test(plain)) session.press({ name: 'interrupt' });
  else if (/^b$/i.test(plain)) session.press({ name: 'escape' });
  else if (remark !== undefined && state.page === 'points') {
    session.press({ name: 'text', text: 'r' });
    for (const key of splitText(remark)) session.press(key);
    session.press({ name: 'enter' });
  } else if (/^[1-9]\d*$/.test(plain)) {
    session.press({ name: 'home' });
    for (let at = 1; at < Number(plain); at++) session.press({ name: 'down' });
    if (session.snapshot.state.cursor === Number(plain) - 1) session.press({ name: 'enter' });
  }
}
