/** The commands, in the order of the help. A new one is a file beside this one and a line here. */
import type { CommandEntry } from '../command.ts';

export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'begin: choose a drill at a terminal, or watch the flood run',
    load: () => import('./start.ts'),
  },
  { name: 'play', summary: 'take a seat in a drill', load: () => import('./play.ts') },
  { name: 'resume', summary: 'go on with a drill that was left', load: () => import('./resume.ts') },
  { name: 'run', summary: 'run a scenario with stand-ins, without waiting', load: () => import('./run.ts') },
  {
    name: 'exercise',
    summary: 'run the rooms of an exercise under one seed, and compare them',
    load: () => import('./exercise.ts'),
  },
  { name: 'list', summary: 'list scenarios and drills', load: () => import('./list.ts') },
  { name: 'replay', summary: 'tell again what happened in a drill', load: () => import('./replay.ts') },
  { name: 'score', summary: 'score a drill', load: () => import('./score.ts') },
  {
    name: 'measures',
    summary: 'list the measures of a scorecard: what each says, and its source',
    load: () => import('./measures.ts'),
  },
  {
    name: 'report',
    summary: 'write the after-action report of a drill',
    load: () => import('./report.ts'),
  },
  { name: 'note', summary: 'note what you saw in a drill, as an evaluator', load: () => import('./note.ts') },
  {
    name: 'observe',
    summary: 'tick what is said when questions are talked about, as an evaluator',
    load: () => import('./observe.ts'),
  },
  { name: 'rate', summary: 'rate a task of a drill, as an evaluator', load: () => import('./rate.ts') },
  { name: 'void', summary: 'set a task of a drill aside, with a reason', load: () => import('./void.ts') },
  { name: 'improve', summary: 'keep the corrective actions of a drill', load: () => import('./improve.ts') },
  { name: 'compare', summary: 'compare drills of one scenario', load: () => import('./compare.ts') },
  { name: 'progress', summary: 'tell how your drills went over time', load: () => import('./progress.ts') },
  { name: 'due', summary: 'tell which drill the rules require by when', load: () => import('./due.ts') },
  { name: 'check', summary: 'find the mistakes in a scenario', load: () => import('./check.ts') },
  { name: 'schema', summary: 'print the JSON Schema of a kind of file', load: () => import('./schema.ts') },
];
