/**
 * A log is the same on every version of Node. Other versions are named by TOCSIN_NODES, paths joined by colons; without it
 * there is nothing to compare with, and the test says so.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

const others = (process.env.TOCSIN_NODES ?? '').split(':').filter((path) => path !== '');
const seeds = ['across-node', 'study#17', 'Überflutung 洪水'];

function hashOfRun(node: string, seed: string, executor: string): string {
  const log = execFileSync(
    node,
    ['dist/cli.js', 'run', 'wenhe-flood', '--seed', seed, '--executor', executor, '--json'],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(log.length).toBeGreaterThan(10_000);
  return createHash('sha256').update(log).digest('hex');
}

describe('a log', () => {
  test('can be compared across versions of Node in CI', () => {
    if (process.env.CI === 'true')
      expect(others.length, 'TOCSIN_NODES names no other Node').toBeGreaterThan(0);
  });

  for (const seed of seeds) {
    test.skipIf(others.length === 0)(
      `is byte-identical on other versions of Node under the seed ${seed}`,
      () => {
        const here = hashOfRun(process.execPath, seed, 'compiled');
        expect(hashOfRun(process.execPath, seed, 'xstate')).toBe(here);
        for (const node of others) {
          expect(hashOfRun(node, seed, 'compiled'), node).toBe(here);
          expect(hashOfRun(node, seed, 'xstate'), node).toBe(here);
        }
      },
    );
  }
});
