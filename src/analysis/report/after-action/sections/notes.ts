/** What evaluators wrote that belongs to no single task; nothing if they wrote nothing of the kind. */
import { annotationsOf } from '../annotations.ts';
import { plain, type Section } from '../document.ts';
import type { Brief } from '../source.ts';
import { noteText } from './task-analysis.ts';

export function generalNotes(brief: Brief, told: ReadonlySet<string>): Section[] {
  const left = annotationsOf(brief).filter(({ task }) => task === null || !told.has(task));
  if (left.length === 0) return [];
  const { notes: says } = brief.words;
  return [
    {
      id: 'notes',
      title: says.title,
      blocks: [
        { kind: 'paragraph', text: plain(says.lead), quiet: true },
        { kind: 'list', items: left.map((note) => noteText(brief, note)) },
      ],
      sections: [],
    },
  ];
}
