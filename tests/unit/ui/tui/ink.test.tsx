import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { render as renderForTest } from 'ink-testing-library';
import stripAnsi from 'strip-ansi';
import { afterEach, describe, expect, test } from 'vitest';
import { composeScreen } from '../../../../src/ui/tui/compose.ts';
import { paintRows } from '../../../../src/ui/tui/first-frame.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { Seat } from '../../../../src/ui/tui/seat.tsx';
import { plainTheme } from '../../../../src/ui/tui/theme.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

/** A terminal's output of a given size, as far as Ink needs one. */
class FakeScreen extends EventEmitter {
  columns: number;
  rows: number;
  readonly frames: string[] = [];

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  write = (frame: string): boolean => {
    this.frames.push(frame);
    return true;
  };

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }

  get text(): string {
    return this.frames.at(-1) ?? '';
  }
}

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

function show({ session }: Seated) {
  return <Seat session={session} theme={plainTheme} frame={asciiFrame} />;
}

/** The seat drawn on a fake screen; keys come from the testing library's fake keyboard of another, hidden rendering. */
function draw(seat: Seated, columns: number, rows: number): FakeScreen {
  const screen = new FakeScreen(columns, rows);
  const app = render(show(seat), {
    stdout: screen as unknown as NodeJS.WriteStream,
    stdin: new FakeKeyboard() as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  cleanups.push(() => app.unmount());
  return screen;
}

class FakeKeyboard extends EventEmitter {
  readonly isTTY = true;
  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
  read(): null {
    return null;
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the seat in Ink', () => {
  test('real key sequences go through forms to the drill', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    const app = renderForTest(show(seat));
    cleanups.push(app.unmount);
    await pause();
    for (const keys of ['\r', '3', '\u001b[B\u001b[A', '１', '\r']) {
      app.stdin.write(keys);
      await pause();
    }
    expect(seat.drill.entries.map(({ input }) => input).slice(-2)).toEqual([
      { kind: 'acknowledge', role: 'water', message: 'I-01#1' },
      { kind: 'act', role: 'water', do: 'shore-dike' },
    ]);
    expect(app.lastFrame()).toContain('Under way: Shore up dike 3');
  });

  test('Escape steps back', async () => {
    const seat = sitAt();
    const app = renderForTest(show(seat));
    cleanups.push(app.unmount);
    await pause();
    app.stdin.write('3');
    await pause();
    expect(app.lastFrame()).toContain('What is to be done?');
    app.stdin.write('\u001b');
    await pause();
    await pause();
    expect(app.lastFrame()).toContain('INBOX');
  });

  test('draws the very rows that were painted before it was there', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    const { state, context } = seat.session.snapshot;
    const first = composeScreen(state, context, { columns: 80, rows: 24 }, asciiFrame);
    const screen = draw(seat, 80, 24);
    await pause();
    const lines = (text: string): string[] =>
      stripAnsi(text)
        .split(/\r?\n/)
        .map((line) => line.trimEnd());
    expect(lines(screen.text)).toEqual(lines(paintRows(first, plainTheme)));
    expect(screen.text).toContain('INBOX');
  });

  test('the terminal’s own size decides the layout, also when it changes', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    const screen = draw(seat, 80, 24);
    await pause();
    expect(screen.text.split('\n')).toHaveLength(23);
    expect(screen.text).not.toContain('| LOG');
    screen.resize(160, 45);
    await pause();
    expect(screen.text.split('\n')).toHaveLength(44);
    expect(screen.text).toContain('| LOG');
  });

  test('is drawn again only when something to be seen has changed', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    const screen = draw(seat, 80, 24);
    await pause();
    const before = screen.frames.length;
    await seat.session.press({ name: 'home' });
    await seat.passMinutes(1);
    await pause();
    expect(screen.frames.length).toBe(before);
    await seat.press('3');
    await pause();
    expect(screen.frames.length).toBeGreaterThan(before);
  });
});
