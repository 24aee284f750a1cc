/** The page of a probe: the question alone, with neither picture, inbox nor log, nor anything in the header that tells how things stand. */
import type { ProbeView } from '../../../core/engine/view-probes.ts';
import { cleanLine } from '../../../text/clean.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, type Row, row, span } from '../layout/rows.ts';
import { cut, widthOf, wrap } from '../layout/width.ts';
import type { SeatContext } from '../state/context.ts';
import { draftOf, type ProbeDraft } from '../state/probe-draft.ts';
import { cursorColumn } from '../state/text-field.ts';

export interface ProbeBlock {
  readonly rows: readonly Row[];
  /** Where a number is being typed. */
  readonly cursor: { readonly x: number; readonly y: number } | null;
}

/** That this is an exercise, which one, and who I am: all that stays of the header. */
export function probeHeader({ view, words }: SeatContext, width: number): Row[] {
  const title = cut(view.exercise.title, Math.max(0, width - widthOf(words.exercise) - 2));
  return [
    [span(words.exercise, 'exercise'), span('  '), span(title, 'strong')],
    [span(words.you, 'dim'), span(view.role.title, 'strong')],
  ];
}

export function probeBlock(
  probe: ProbeView,
  given: ProbeDraft | null,
  context: SeatContext,
  width: number,
  frame: Frame,
): ProbeBlock {
  const { words, held } = context;
  const draft = draftOf(given, probe);
  const above = [
    row(words.probe.title({ number: probe.number, of: probe.of }), 'strong'),
    ...wrapped(held ? `${words.probe.hidden} ${words.probe.waits}` : words.probe.hidden, width, 'dim'),
    blank,
    ...wrapped(probe.ask, width, 'strong'),
    blank,
  ];
  if (probe.options.length > 0) return { rows: [...above, ...optionRows(probe, draft, frame)], cursor: null };
  const label =
    probe.unit === '' ? words.probe.number : words.probe.numberIn({ unit: cleanLine(probe.unit) });
  const { text } = draft.field;
  const field = [span(label, 'strong'), text === '' ? span(words.probe.hint, 'dim') : span(text)];
  return {
    rows: [...above, field, ...(draft.isWrong ? [row(words.probe.wrong, 'bad')] : [])],
    cursor: { x: Math.min(width - 1, widthOf(label) + cursorColumn(draft.field)), y: above.length },
  };
}

function optionRows({ options }: ProbeView, { picked }: ProbeDraft, frame: Frame): Row[] {
  return options.map(({ title }, i) => [
    span(i === picked ? `${frame.marker} ` : '  ', 'strong'),
    span(`${i + 1} `, 'key'),
    span(title, i === picked ? 'strong' : 'plain'),
  ]);
}

function wrapped(text: string, width: number, tone: 'strong' | 'dim'): Row[] {
  return wrap(cleanLine(text), width).map((line) => row(line, tone));
}
