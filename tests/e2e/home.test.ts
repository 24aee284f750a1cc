import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readDrill } from '../../src/run/live/drill-folder.ts';
import { buildCli } from '../helpers/cli/built-cli.ts';
import { tempFolders } from '../helpers/live/temp-folder.ts';

const cli = buildCli();
const newFolder = tempFolders();
const root = join(import.meta.dirname, '..', '..');
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
// A server of its own for each terminal: one that is going down refuses the next.
const sockets: string[] = [];

function tmux(...args: readonly string[]): string {
  return execFileSync('tmux', ['-L', sockets.at(-1)!, '-f', '/dev/null', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** The command without arguments in a terminal of 80 by 24, its drills in a folder. */
function comeHome(dir: string, language = 'en'): void {
  sockets.push(`tocsin-home-${process.pid}-${sockets.length}`);
  const settings = `LC_ALL=C.UTF-8 TOCSIN_LANG=${language}`;
  const command = `env ${settings} '${process.execPath}' '${cli}' --dir '${dir}'; echo "left with $?"; sleep 60`;
  tmux('-u', 'new-session', '-d', '-x', '80', '-y', '24', command);
}

const screen = (...more: readonly string[]): string => tmux('capture-pane', '-p', ...more);
const press = (...keys: readonly string[]): void => void tmux('send-keys', ...keys);

async function sees(pattern: RegExp): Promise<void> {
  const limit = Date.now() + 60_000;
  while (!pattern.test(screen())) {
    if (Date.now() > limit) throw new Error(`no ${pattern} on\n${screen()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The drill time in the seat's first row, in minutes, as soon as it is there: between two frames it may not be. */
async function drillMinutes(): Promise<number> {
  const first = /T\+(\d+):(\d\d)/;
  for (;;) {
    await sees(first);
    const found = first.exec(screen());
    if (found !== null) return Number(found[1]) * 60 + Number(found[2]);
  }
}

/** Plays in lines until the first message is there, and then the machine goes dark. */
async function playAndKill(args: readonly string[]): Promise<void> {
  const player = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  player.stdin.write('w\n');
  let said = '';
  for await (const text of player.stdout) {
    said += String(text);
    if (said.includes('A passer-by')) break;
  }
  const ended = once(player, 'exit');
  player.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

afterEach(() => {
  for (const socket of sockets) spawnSync('tmux', ['-L', socket, 'kill-server']);
});

describe.skipIf(!hasTmux)('Home in a real terminal', () => {
  test('starts the first drill, takes its player back, and resumes at the same time', {
    timeout: 180_000,
  }, async () => {
    const dir = newFolder();
    comeHome(dir);
    await sees(/^> 1 A burst water main/m);
    await sees(/Enter start, with the coach/);
    expect(screen('-e')).toMatch(/^\S*\[[0-9;]*7mEXERCISE/);
    press('Enter');
    await sees(/You: District duty desk/);
    await sees(/NEW .*A passer-by/);
    press('9', '6');
    await sees(/^> 1 Resume: A burst water main, T\+0:01, District duty desk/m);
    const { reached } = readDrill(join(dir, 'first-steps-1')).journal;
    press('Escape');
    await sees(/left with 0/);
    expect(screen()).toContain('Drill first-steps-1 is kept');

    comeHome(dir);
    await sees(/^> 1 Resume: A burst water main, T\+0:01/m);
    press('Enter');
    await sees(/T\+\d+:\d\d .*\nYou: District duty desk/);
    expect(await drillMinutes()).toBe(Math.floor(reached / 60_000));
    press('C-c');
    await sees(/^> 1 Resume: A burst water main/m);
    press('C-c');
    await sees(/left with 0/);
  });

  test('a terminal that is closed leaves the drill at the very minute', { timeout: 120_000 }, async () => {
    const dir = newFolder();
    comeHome(dir);
    await sees(/Enter start, with the coach/);
    press('Enter');
    await sees(/NEW .*A passer-by/);
    tmux('kill-session');
    const lastRemark = () => readDrill(join(dir, 'first-steps-1')).journal.remarks.at(-1);
    await expect.poll(() => lastRemark()?.kind, { timeout: 30_000 }).toBe('closed');
    expect(lastRemark()!.t).toBeGreaterThanOrEqual(60_000);
  });

  test('a drill is played by keys, killed half-way, and played on to its scorecard and tasks', {
    timeout: 240_000,
  }, async () => {
    const dir = newFolder();
    comeHome(dir);
    await sees(/Enter start, with the coach/);
    press('Enter');
    await sees(/NEW .*A passer-by/);
    press('Enter', '5', '1', '2', 'Enter', 'Enter', 'Enter');
    await sees(/Told .*Waterworks crew/);
    press('5', '1', 'Enter', 'Enter', 'S', 't', 'a', 'n', 'd', 'Space', 'by');
    await sees(/Your line: Stand by/);
    const drafts = join(dir, 'first-steps-1', 'drafts.json');
    await expect.poll(() => readFileSync(drafts, 'utf8')).toMatch(/Stand by/);
    const minutes = await drillMinutes();
    const shell = tmux('list-panes', '-F', '#{pane_pid}').trim();
    spawnSync('pkill', ['-KILL', '-P', shell]);
    await sees(/left with 137/);

    comeHome(dir);
    await sees(/^> 1 Resume: A burst water main/m);
    press('Enter');
    await sees(/What you were writing when you left is here again\./);
    await sees(/Your line: Stand by/);
    expect(await drillMinutes()).toBe(minutes);
    for (const said of [/Which facts/, /Who is to know/, /Your draft is kept/]) {
      press('Escape');
      await sees(said);
    }
    for (let i = 0; i < 20 && !/IS OVER/.test(screen()); i++) {
      press('Enter', '9', '2');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await sees(/THE EXERCISE IS OVER/);
    press('1');
    await sees(/^> 1 Tell the crew and the school.* on time 1\.00/m);
    press('Enter');
    await sees(/What the plan expected/);
    press('Escape');
    await sees(/^TASKS/m);
    press('Escape');
    await sees(/Page 1 of/);
    press('Escape');
    await sees(/practised/);
  });

  test('speaks Chinese, and finds a drill again that was killed', { timeout: 180_000 }, async () => {
    const dir = newFolder();
    await playAndKill(['play', 'first-steps', '--plain', '--seed', 'a', '--dir', dir]);
    comeHome(dir, 'zh');
    await sees(/^> 1 继续：A burst water main，T\+0:0\d，District duty desk/m);
    await sees(/^演练 {2}Tocsin/);
    press('q');
    await sees(/left with 0/);
  });
});

test('Home as lines is gone through by a script: choices, a drill, back home, progress', () => {
  const dir = newFolder();
  const typed = ['c', '5', '3', '4', '2', 'bell', '', 'w 30', 'q', '2', 'p', 'b', 'q'].join('\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'start', '--plain', '--dir', dir], {
    input: `${typed}\n`,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^EXERCISE: Tocsin\n/);
  expect(stdout).toContain('Drill first-steps-1 is over (seed bell).');
  expect(stdout).toMatch(/PROGRESS SO FAR\n[\s\S]*A burst water main\n {2}scored +1 +\d\.\d\d/);
  expect(readDrill(join(dir, 'first-steps-1')).journal.header.seed).toBe('bell');
});
