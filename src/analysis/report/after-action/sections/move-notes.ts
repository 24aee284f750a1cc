/** What was noted down while people talked between two moves: a section for each move, each note word for word with its log entry. */
import type { InputOf } from '../../../../core/drill/input.ts';
import { entriesOf } from '../../../scoring/index.ts';
import { borne, type Section } from '../document.ts';
import { moveTitle } from '../entry-names.ts';
import type { Brief } from '../source.ts';

interface Note {
  readonly entry: number;
  readonly input: InputOf<'discuss'>;
}

/** Nothing where nobody noted anything. */
export function moveNotes(brief: Brief): Section[] {
  const { blueprint, general } = brief;
  const notes = notesOf(brief);
  const sections = blueprint.moves.flatMap((_, i): Section[] => {
    const own = notes.filter(({ input }) => input.move === i + 1);
    if (own.length === 0) return [];
    const items = own.map(({ entry, input }) => borne(noteText(brief, input), entry));
    const title = brief.clean(moveTitle(blueprint, i + 1));
    return [{ id: `discussion-${i + 1}`, title, blocks: [{ kind: 'list', items }], sections: [] }];
  });
  return sections.length === 0
    ? []
    : [{ id: 'discussions', title: general.moves.discussions, blocks: [], sections }];
}

function noteText({ names, general, clean }: Brief, { role, text }: Note['input']): string {
  return general.hotWash.line({ role: names.role(role), text: clean(text) });
}

/** In the order in which they were written. */
function notesOf({ source, log, verdicts }: Brief): Note[] {
  const inputs = new Map(source.entries.map(({ n, input }) => [n, input]));
  return entriesOf(verdicts.timeline, 'annotation.added').flatMap((entry) => {
    const input = inputs.get(log.x[entry]!);
    return input?.kind === 'discuss' ? [{ entry, input }] : [];
  });
}
