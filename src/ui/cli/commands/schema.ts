/** `tocsin schema`: the JSON Schema of scenarios, plans, journals and whatever else the package describes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { packageRoot } from '../package-files.ts';
import { UsageError } from '../refusals.ts';
import type { Terminal } from '../terminal.ts';

const SUFFIX = '.schema.json';

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('[kind]', 'scenario, plan, exercise, journal or scorecard', 'scenario')
    .action((kind: string) => {
      const folder = join(packageRoot(), 'docs');
      const kinds = schemaKinds(folder);
      if (!kinds.includes(kind))
        throw new UsageError(({ noSchema }) => noSchema({ kind, kinds: kinds.join(', ') }));
      terminal.out(readFileSync(join(folder, `${kind}${SUFFIX}`), 'utf8'));
    });
}

function schemaKinds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return files.map((name) => name.slice(0, -SUFFIX.length)).sort();
}
