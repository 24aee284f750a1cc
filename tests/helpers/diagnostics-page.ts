/** `docs/diagnostics.md`, made from the catalogue: every code with the line that explains it, by area. */
import { allCodes, explainCode } from '../../src/core/kernel/catalogue.ts';

const intro = `# Diagnostics

Every message about a scenario ends in a code in square brackets, and every error that the library throws has one as its
\`code\`. The code stays the same when the wording gets better. This page lists all of them, with what is wrong and, where that does not
say it, what to do; it is made from the catalogue in \`src/core/kernel/catalogue/\`.
`;

export function diagnosticsPage(): string {
  const areas = new Map<string, string[]>();
  for (const code of allCodes()) {
    const area = code.split('/')[0]!;
    areas.set(area, [...(areas.get(area) ?? []), `- \`${code}\`: ${explainCode(code)}`]);
  }
  const sections = [...areas].map(([area, lines]) => `## ${area}\n\n${lines.join('\n')}\n`);
  return [intro, ...sections].join('\n');
}
