/** Asking for help loads no words and no engine: that is what makes it quick. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Everything that is loaded with a file, itself included: files by path, packages by name. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, type, from = ''] of text.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';$/gm)) {
    if (type !== undefined) continue;
    if (from.startsWith('.')) loadedWith(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

test('the path of --help meets no catalogue, no formatter and no engine', () => {
  const loaded = [...loadedWith('src/ui/cli/main.ts')];
  expect(loaded).toContain('commander');
  expect(loaded.filter((name) => /src\/(text|core|analysis)\/|formatjs|ink|react/.test(name))).toEqual([]);
  // The same walk does meet them on the path of a command.
  expect([...loadedWith('src/ui/cli/commands/score.ts')]).toContain('@formatjs/intl');
});
