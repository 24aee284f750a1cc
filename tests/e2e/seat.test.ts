import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../src/core/drill/input.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const mustRun = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== '0';
const newFolder = tempFolders();
const sockets: string[] = [];
let count = 0;

/** A real terminal of 80 by 24 with the seat in it. */
class Terminal {
  readonly #socket = `tocsin-test-${process.pid}-${count++}`;
  readonly result = join(newFolder(), 'result.json');

  constructor(language: string) {
    sockets.push(this.#socket);
    const main = join(root, 'tests', 'e2e', 'seat-main.ts');
    const tsx = join(root, 'node_modules', '.bin', 'tsx');
    // Ink draws nothing where CI is set.
    const command = `CI=0 LC_ALL=C.UTF-8 '${tsx}' '${main}' '${this.result}' ${language}; sleep 5`;
    this.#tmux('-u', 'new-session', '-d', '-x', '80', '-y', '24', command);
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync('tmux', ['-L', this.#socket, '-f', '/dev/null', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  }

  get screen(): string {
    return this.#tmux('capture-pane', '-p');
  }

  /** Presses a key by its tmux name, or types text. */
  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  type(text: string): void {
    this.#tmux('send-keys', '-l', text);
  }

  /** Waits until the screen says something; fails with the screen as it is. */
  async sees(text: string): Promise<void> {
    await until(
      () => this.screen.includes(text),
      () => `no "${text}" on\n${this.screen}`,
    );
  }

  async ends(): Promise<{ over: boolean; inputs: Input[] }> {
    await until(
      () => existsSync(this.result),
      () => `no result; the screen:\n${this.screen}`,
    );
    return JSON.parse(readFileSync(this.result, 'utf8')) as { over: boolean; inputs: Input[] };
  }
}

async function until(holds: () => boolean, explain: () => string): Promise<void> {
  const limit = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > limit) throw new Error(explain());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

afterEach(() => {
  for (const socket of sockets.splice(0)) spawnSync('tmux', ['-L', socket, 'kill-server']);
});

test('tmux is there where the tests must be complete', () => {
  if (!hasTmux) console.warn('tmux is missing: the seat is not tried in a real terminal');
  expect(hasTmux || !mustRun).toBe(true);
});

describe.skipIf(!hasTmux)('the seat in a real terminal', () => {
  test('reads, reports, orders, is refused, answers, and leaves', { timeout: 180_000 }, async () => {
    const terminal = new Terminal('en');
    await terminal.sees('Heavy rain signal for the whole county');
    const rows = terminal.screen.split('\n');
    expect(rows[0]).toMatch(/^EXERCISE {2}Flood on the Wen River {2}05:4\d/);
    expect(rows[22]).toMatch(/^Up\/Down pick/);

    terminal.press('Enter');
    await terminal.sees('2 new');
    terminal.press('Up');
    await terminal.sees('You can pass on: [1] Seepage at dike 3');
    terminal.press('2');
    await terminal.sees('[x] Seepage at dike 3');
    terminal.press('Enter', 'Enter');
    await terminal.sees('Reported to County HQ: Seepage at dike 3.');

    terminal.press('3', '2', '1', 'Enter');
    await terminal.sees('Needs authority for evacuate');
    terminal.press('Escape');
    await terminal.sees('Which area?');
    terminal.press('Escape');
    await terminal.sees('What is to be done?');
    terminal.press('1', 'Enter');
    await terminal.sees('Under way: Shore up dike 3');

    terminal.press('Up', 'Up', '1');
    await terminal.sees('On: County HQ: Can dike 3 hold till noon?');
    terminal.press('Enter');
    await terminal.sees('(write it here)');
    terminal.type('It can, with 3000 bags.');
    await terminal.sees('Your line: It can, with 3000 bags.');
    terminal.press('Enter');
    await terminal.sees('Answered County HQ.');

    terminal.press('9', '6');
    const { over, inputs } = await terminal.ends();
    expect(over).toBe(false);
    expect(inputs.filter(({ kind }) => kind === 'act')).toEqual([
      { kind: 'act', role: 'water', do: 'report', to: ['county-hq'], facts: ['seepage'] },
      { kind: 'act', role: 'water', do: 'evacuate', args: { area: 'liulin' } },
      { kind: 'act', role: 'water', do: 'shore-dike' },
      { kind: 'act', role: 'water', do: 'answer', re: 'I-03#1', text: 'It can, with 3000 bags.' },
    ]);
  });

  test('takes Chinese, with the cursor where the next character goes', { timeout: 180_000 }, async () => {
    const terminal = new Terminal('zh');
    await terminal.sees('收件箱');
    await terminal.sees('1 条未读');
    terminal.type('２');
    await terminal.sees('报哪些情况？');
    terminal.press('Enter');
    await terminal.sees('附言');
    terminal.type('雨势很大');
    await terminal.sees('附言：雨势很大');
    terminal.press('Enter');
    await terminal.sees('已上报County HQ：Heavy rain signal。');
    terminal.press('C-c');
    const { inputs } = await terminal.ends();
    expect(inputs.findLast(({ kind }) => kind === 'act')).toMatchObject({
      do: 'report',
      facts: ['heavy-rain'],
      text: '雨势很大',
    });
  });
});
