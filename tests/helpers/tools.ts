/** Programs of the machine that some tests look at results with. Without them those tests are skipped with a word, unless this is CI. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether tests that need a program must be skipped: it is missing, and nobody promised that it is there. */
export function lacks(program: string, versionFlag = '--version'): boolean {
  return isMissing(program, spawnSync(program, [versionFlag]).error === undefined);
}

/** Chromium, where Debian and others put it, or null. `CHROMIUM` names another place. */
export function chromiumPath(): string | null {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** The same for Chromium. */
export function lacksChromium(): boolean {
  return isMissing('chromium', chromiumPath() !== null);
}

function isMissing(program: string, isThere: boolean): boolean {
  if (isThere || process.env.CI === 'true') return false;
  console.warn(`${program} is missing: tests that need it are skipped`);
  return true;
}
