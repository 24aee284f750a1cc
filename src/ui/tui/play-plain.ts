/**
 * The same drill as lines of text: each line typed is a choice, or a line to send, and the answer follows as text. The clock stands
 * unless the person lets time pass (`w`), so that a script gives the same drill each time.
 */
import { MINUTE } from '../../core/kernel/time.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Words } from '../../text/words.ts';
import type { DrillPort } from './drill-port.ts';
import { type Key, normalise } from './keys.ts';
import { plainHints, plainInbox, plainPage } from './plain-lines.ts';
import type { PlayResult } from './play-screen.ts';
import { SeatSession } from './seat-session.ts';
import { type Debrief, findTasks } from './state/debrief.ts';
import { stepOf } from './state/form.ts';
import { listInbox } from './state/inbox-list.ts';
import type { DraftKeeper } from './state/kept-drafts.ts';
import { stopWord } from './state/real-stop.ts';
import type { Notice } from './state/seat-state.ts';
import { TypedLines } from './typed-lines.ts';

export interface PlainOptions {
  readonly drill: DrillPort;
  readonly role: string;
  readonly words: Words;
  readonly coached?: boolean;
  /** Whether the person may take back what they did. */
  readonly mayUndo?: boolean;
  /** How it went; asked for once the drill is over. */
  readonly debrief?: () => Promise<Debrief>;
  /** Where what is being written outlives the program. */
  readonly drafts?: DraftKeeper;
  /** What is typed (default: standard input, which is then closed); whoever gives it reads on from it afterwards. */
  readonly lines?: TypedLines;
  readonly stdout?: NodeJS.WritableStream;
}

/** Resolves when the person leaves or their input ends; what was accepted by then is in the journal. */
export async function playPlain(options: PlainOptions): Promise<PlayResult> {
  const { drill, role, words, coached = false, mayUndo = false, stdout = process.stdout } = options;
  const { debrief, drafts } = options;
  const lines = options.lines ?? new TypedLines(process.stdin);
  // Held from the first moment: only `w` and acts let time pass.
  drill.hold();
  const seat = { role, words, solo: true, coached, mayUndo, debrief, drafts };
  const session = new SeatSession(untimed(drill), seat);
  const say = (lines: readonly string[]): void => void stdout.write(`${lines.join('\n')}\n`);
  const plain = new PlainSeat(session, words, say);
  // A prompt is for who types; a script's output stays clean.
  const prompt = (): void => {
    if (lines.isTyped) stdout.write(words.plain.prompt);
  };
  let left = false;
  void session.left.then(() => {
    left = true;
  });
  // A drill that is over already is told from its end.
  await session.debriefed();
  await plain.greet();
  try {
    prompt();
    for (let line = await lines.next(); line !== null; line = await lines.next()) {
      await plain.take(line);
      await Promise.resolve();
      if (left) break;
      prompt();
    }
    say(['', words.plain.bye]);
    return { over: session.snapshot.context.view.phase !== 'running' };
  } finally {
    if (options.lines === undefined) lines.close();
    session.close();
  }
}

/** The drill with a clock that this seat never lets go. */
function untimed(drill: DrillPort): DrillPort {
  return new Proxy(drill, {
    get: (target, name) => {
      if (name === 'release' || name === 'resume' || name === 'hold') return () => {};
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

class PlainSeat {
  readonly #session: SeatSession;
  readonly #words: Words;
  readonly #say: (lines: readonly string[]) => void;

  constructor(session: SeatSession, words: Words, say: (lines: readonly string[]) => void) {
    this.#session = session;
    this.#words = words;
    this.#say = say;
  }

  async greet(): Promise<void> {
    const { exercise, plain, phrases, nobodyAbove } = this.#words;
    const { view } = this.#session.snapshot.context;
    const post = plain.post({ post: view.role.title, superior: view.superior?.title ?? nobodyAbove });
    this.#say([
      `${exercise}${phrases.colon}${cleanLine(view.exercise.title)}`,
      cleanLine(post),
      ...plainHints(this.#words),
      '',
    ]);
    await this.#show();
  }

  /** Takes one line: a command, keys, or, where a line is asked for, the line. */
  async take(typed: string): Promise<void> {
    const before = this.#session.snapshot.state.notice;
    const line = typed.trim();
    const talks = this.#discusses();
    const isLine = !talks && this.#asksForLine();
    const command = isLine ? '' : normalise(line).toLowerCase();
    if (normalise(line).toLowerCase() === stopWord || this.#isStopped()) return this.#takeStopped(line);
    if (this.#isProbed()) return this.#answerProbe(line);
    if (command === 'm') return this.#say(plainInbox(this.#session.snapshot));
    if (talks) await this.#noteDown(line, command);
    else if (/^m ?\d+$/.test(command)) await this.#pick(Number(command.replace(/\D/g, '')));
    else if (/^(m |[/、])/.test(command) && !this.#searchesElse()) this.#list(line.replace(/^(m |.)/i, ''));
    else if (/^w( ?\d+)?$/.test(command)) await this.#wait(command);
    else if (command === 'q') await this.#press({ name: 'interrupt' });
    else if (normalise(line).toLowerCase() === 'b') await this.#press({ name: 'escape' });
    else if (isLine) await this.#sendLine(line);
    else if (this.#listsTasks() && /^\d+$/.test(command)) await this.#openTask(Number(command));
    else await this.#pressAll(line);
    await this.#session.debriefed();
    await this.#tell(before);
  }

  /** What came of it, if that is news, and where the seat stands now. */
  async #tell(before: Notice | null): Promise<void> {
    const { notice } = this.#session.snapshot.state;
    if (notice !== null && notice !== before) this.#say(['', `* ${notice.text}`]);
    await this.#show();
  }

  #isStopped(): boolean {
    return this.#session.snapshot.state.page === 'real';
  }

  /** The word that stops the exercise for a real emergency, and all that is typed while it stands still. */
  async #takeStopped(line: string): Promise<void> {
    const before = this.#session.snapshot.state.notice;
    if (normalise(line).toLowerCase() === 'q') await this.#press({ name: 'interrupt' });
    else await this.#press({ name: 'text', text: line });
    await this.#tell(before);
  }

  #isProbed(): boolean {
    return this.#session.snapshot.context.view.probe !== null;
  }

  /** While a probe asks, a line is its answer, `b` that one does not know, and only `q` does anything else. */
  async #answerProbe(line: string): Promise<void> {
    const command = normalise(line).toLowerCase();
    if (command === 'q') await this.#press({ name: 'interrupt' });
    else if (command === 'b') await this.#press({ name: 'escape' });
    else {
      const typed = this.#session.snapshot.state.probe?.field.text.length ?? 0;
      await this.#press({ name: 'end' });
      for (let i = 0; i < typed; i++) await this.#press({ name: 'backspace' });
      if (line !== '') await this.#press({ name: 'text', text: line });
      await this.#press({ name: 'enter' });
    }
    await this.#show();
  }

  #discusses(): boolean {
    return Boolean(this.#session.snapshot.context.view.move?.discussion);
  }

  /** While people talk, a line is a note of what was said and `b` goes on with the drill; a single key, or `w 30`, is no note. */
  async #noteDown(line: string, command: string): Promise<void> {
    if (command === 'q') await this.#press({ name: 'interrupt' });
    else if (command === 'b') await this.#press({ name: 'escape' });
    else if (/^([!-~]|[mw] ?\d+)$/.test(command)) this.#say([this.#words.plain.unknown({ text: line })]);
    else if (line !== '') {
      await this.#press({ name: 'text', text: line });
      await this.#press({ name: 'enter' });
    }
  }

  /** A briefing is told and then done with: nobody has to turn it away. */
  async #show(): Promise<void> {
    this.#say(['', ...plainPage(this.#session.snapshot)]);
    if (this.#session.snapshot.state.page !== 'briefing') return;
    await this.#press({ name: 'enter' });
    this.#say(['', ...plainPage(this.#session.snapshot)]);
  }

  #asksForLine(): boolean {
    const { state, context } = this.#session.snapshot;
    return state.page === 'form' && state.form !== null && stepOf(state.form, context).name === 'send';
  }

  #listsTasks(): boolean {
    const { page, ending } = this.#session.snapshot.state;
    return page === 'end' && ending.page === 'tasks';
  }

  /** Opens the task of a number in the list, which may be longer than nine. */
  async #openTask(number: number): Promise<void> {
    const { state, context } = this.#session.snapshot;
    const found = findTasks(context.debrief, state.ending.search);
    const by = Math.max(1, Math.min(found.length, number)) - 1 - found.indexOf(state.ending.picked);
    for (let i = 0; i < Math.abs(by); i++) await this.#press({ name: by < 0 ? 'up' : 'down' });
    await this.#press({ name: 'enter' });
  }

  #press(key: Key): Promise<void> {
    return this.#session.press(key);
  }

  /** Numbers and letters one after another; an empty line is Enter. */
  async #pressAll(line: string): Promise<void> {
    if (line === '') return this.#press({ name: 'enter' });
    const { page } = this.#session.snapshot.state;
    if (page === 'home' && line.length > 1) {
      this.#say([this.#words.plain.unknown({ text: line })]);
      return;
    }
    const typed = page === 'form' ? normalise(line).replace(/(\d) +(?=\d)/g, '$1') : line;
    await this.#press({ name: 'text', text: typed });
  }

  /** The line replaces what was written before, and the form is sent. */
  async #sendLine(line: string): Promise<void> {
    const { form } = this.#session.snapshot.state;
    if (line !== '') {
      await this.#press({ name: 'end' });
      for (let i = form?.remark.at ?? 0; i >= 0; i--) await this.#press({ name: 'backspace' });
      await this.#press({ name: 'text', text: line });
    }
    await this.#press({ name: 'enter' });
  }

  async #pick(number: number): Promise<void> {
    const { state, context } = this.#session.snapshot;
    const list = listInbox(context);
    const at = list.findIndex(({ item }) => item.ref === state.cursor);
    const by = Math.max(1, Math.min(list.length, number)) - 1 - at;
    for (let i = 0; i < Math.abs(by); i++) await this.#press({ name: by < 0 ? 'up' : 'down' });
  }

  /** Whether what is typed looks for something in a list of its own. */
  #searchesElse(): boolean {
    const { page } = this.#session.snapshot.state;
    return page === 'form' || page === 'end';
  }

  /** The messages in which a text is found. */
  #list(wanted: string): void {
    this.#say(plainInbox(this.#session.snapshot, wanted.trim()));
  }

  async #wait(command: string): Promise<void> {
    const minutes = Number(/\d+/.exec(command)?.[0] ?? 0);
    await (minutes > 0 ? this.#session.wait(minutes * MINUTE, true) : this.#session.wait());
  }
}
