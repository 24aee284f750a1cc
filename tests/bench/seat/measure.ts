/**
 * How fast the seat is for whoever sits there: `npx tsx tests/bench/seat/measure.ts`, after `npm run build`. Measures the
 * built program on a real terminal (80×24) with 300 messages in the inbox: from the command to the first screen, from a key
 * to the last of what it paints, and what the seat takes while nothing happens. Everything includes the terminal itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crowdedDrill } from './crowded-drill.ts';
import { MeasuredTerminal, pause } from './terminal.ts';

const STARTS = 15;
const KEYS = 200;
const QUIET = 40;
const IDLE_SECONDS = 10;
const DOWN = '\u001b[B';
const UP = '\u001b[A';

const program = join(dirname(fileURLToPath(import.meta.url)), '../../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
const scenario = join(folder, 'scenario.yaml');
// JSON is YAML.
writeFileSync(scenario, JSON.stringify(crowdedDrill()));

function sitDown(): MeasuredTerminal {
  const command = [
    process.execPath,
    program,
    'play',
    scenario,
    '--dir',
    folder,
    '--pace',
    '1',
    '--lang',
    'en',
  ];
  return new MeasuredTerminal(command, { columns: 80, rows: 24 }, process.env);
}

/** The value below which a share of all lies (type 7). */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at % 1);
}

function tell(what: string, values: readonly number[], aim: string): void {
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const [middle, late] = [quantile(values, 0.5), quantile(values, 0.95)];
  process.stdout.write(`| ${what} | ${values.length} | ${ms(middle)} | ${ms(late)} | ${aim} |\n`);
}

async function measureStarts(): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const terminal = sitDown();
    times.push(await terminal.until('INBOX'));
    terminal.close();
    await pause(300);
  }
  return times;
}

async function measureKeys(terminal: MeasuredTerminal): Promise<{ picks: number[]; pages: number[] }> {
  const picks: number[] = [];
  const pages: number[] = [];
  for (let i = 0; i < KEYS; i++) picks.push(await terminal.press(i % 20 === 19 ? UP : DOWN, QUIET));
  for (let i = 0; i < KEYS / 4; i++) {
    pages.push(await terminal.press('8', QUIET));
    pages.push(await terminal.press('\u001b', QUIET));
  }
  return { picks, pages };
}

/** Reads everything that is unread, so that the clock runs; then nothing happens for ten drill minutes. */
async function measureIdle(terminal: MeasuredTerminal): Promise<number> {
  for (let i = 0; i < 300; i++) await terminal.press('\r', 5);
  await pause(1000);
  return terminal.busy(IDLE_SECONDS);
}

try {
  const starts = await measureStarts();
  const terminal = sitDown();
  await terminal.until('INBOX');
  await pause(1000);
  const { picks, pages } = await measureKeys(terminal);
  const idle = await measureIdle(terminal);
  terminal.close();
  process.stdout.write('| what | times | median | p95 | aim (p95) |\n| --- | ---: | ---: | ---: | --- |\n');
  tell('from the command to the first screen', starts, 'under 400 ms');
  tell('arrow key to the last of what it paints', picks, 'under 30 ms');
  tell('log opened, closed', pages, 'under 30 ms');
  process.stdout.write(
    `| while nothing happens, share of a core | 1 | ${(idle * 100).toFixed(1)} % | | under 2 % |\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
