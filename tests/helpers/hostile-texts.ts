/** A drill whose every text tries to be something else: markup, script, a formula, a change of direction, half a character. */
import type { ReportSource } from '../../src/analysis/report/after-action/source.ts';
import { compileInput } from './compile-input.ts';
import { playedBy } from './report-source.ts';

export const hostile = {
  script: '<script>window.taken=1</script><img src=x onerror="window.taken=1">',
  ends: `"'></title></style></svg></table>]]>--><b>`,
  bidi: 'safe\u202egnp.exe\u202c',
  controls: 'bell\u0007 nul\u0000 escape\u001b[31m vt\u000b half\ud800 fffe\ufffe',
  markdown: '# [click](javascript:alert(1)) | `code` **bold** ![x](http://192.0.2.1/x.png)',
} as const;

const all = Object.values(hostile).join(' ');
/** As much as a title may hold. */
const title = `${hostile.script}${hostile.ends}${hostile.bidi}\u0007\ud800# [x](y)|z`.slice(0, 180);

/** Scenario and players write the same hostile text wherever they can. */
export function hostileSource(): ReportSource {
  const blueprint = compileInput({
    title,
    summary: all,
    organisation: {
      crew: { title: `Crew ${title}`, level: 'county' },
      chief: { title: `Chief ${title}`, level: 'city' },
    },
    facts: { leak: { title: `Leak ${title}` } },
    injects: { 'I-1': { at: '1m', to: ['crew'], from: title, via: 'phone', text: all, facts: ['leak'] } },
    actions: { dig: { title: `Dig ${title}`, by: ['crew'] } },
    objectives: { O: { title: `Objective ${title}`, capability: `Capability ${title}` } },
    plan: {
      tasks: {
        tell: {
          title: `Tell ${title}`,
          owner: 'crew',
          expect: { inform: 'chief', of: 'leak' },
          from: 'knows(crew, leak)',
          target: '5m',
          deadline: '10m',
          objective: 'O',
          because: all,
          basis: all,
        },
        'dig-in-time': { owner: 'crew', expect: { do: 'dig' }, from: true, target: '5m', deadline: '10m' },
      },
    },
    outcome: { cost: { title: `Cost ${title}`, value: '1', better: 'lower', unit: '<u>' } },
  });
  return playedBy(blueprint, [
    [3, { kind: 'act', role: 'crew', do: 'notify', to: ['chief'], facts: ['leak'], text: all }],
    [4, { kind: 'act', role: 'crew', do: 'log', text: all }],
    [5, { kind: 'note', by: title, text: all, task: 'dig-in-time' }],
    [6, { kind: 'note', by: 'second', text: all }],
    [7, { kind: 'rate', by: title, task: 'dig-in-time', rating: 'U', reason: all }],
  ]);
}
