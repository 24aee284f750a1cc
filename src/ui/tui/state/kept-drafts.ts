/**
 * What somebody was writing, as it is kept beside the drill and found again when the seat is taken again: the form that is open, the
 * drafts of others, the note on a discussion, the answer to a probe. What is read back may come from anywhere: whatever does
 * not have the shape is left out, and texts are made safe as if they were typed.
 */
import type { Entry } from '../../../core/drill/input.ts';
import { cleanLine } from '../../../text/clean.ts';
import { graphemes } from '../layout/width.ts';
import { draftKey, type Form, type FormKind } from './form.ts';
import type { ProbeDraft } from './probe-draft.ts';
import type { SeatState } from './seat-state.ts';
import { emptyField, type TextField, typeInto } from './text-field.ts';

/** Where drafts are kept between two sittings. */
export interface DraftKeeper {
  /** What was kept last, as it was found; undefined if there is nothing. */
  readonly found: unknown;
  /** Keeps these from now on in place of those before; null forgets them. */
  keep(drafts: KeptDrafts | null): void;
}

export interface KeptDrafts {
  /** How much the role had sent by then: where the journal has more, what was being written has gone out since. */
  readonly sent: number;
  readonly open: Form | null;
  /** The message that was picked: drafts of reports and answers belong to messages. */
  readonly picked: string | null;
  readonly drafts: SeatState['drafts'];
  readonly note: TextField;
  readonly probe: ProbeDraft | null;
}

/** Whether nothing has changed between two states that would have to be kept. */
export function sameDrafts(one: SeatState | null, other: SeatState | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.form === other.form &&
    one.drafts === other.drafts &&
    one.discussion.field === other.discussion.field &&
    one.probe === other.probe
  );
}

/** How many things a role has sent that somebody had written before. */
export function countSent(entries: readonly Entry[], role: string): number {
  return entries.filter(
    ({ input }) =>
      (input.kind === 'act' || input.kind === 'discuss' || input.kind === 'probe') && input.role === role,
  ).length;
}

/** What of a seat's state is to be kept; null where nobody is writing anything. */
export function draftsOf(
  { form, cursor, drafts, discussion: { field }, probe }: SeatState,
  sent: number,
): KeptDrafts | null {
  const nothing = form === null && probe === null && field.text === '' && Object.keys(drafts).length === 0;
  return nothing ? null : { sent, open: form, picked: cursor, drafts, note: field, probe };
}

/**
 * The state with what was kept: an open form is open again, with the message picked beside it. What had been sent before the program
 * stopped, and only not been forgotten, is left out. `sent` is as `countSent` says now. The same object where nothing is left.
 */
export function withDrafts(state: SeatState, found: unknown, sent: number): SeatState {
  if (!isRecord(found)) return state;
  const isSent = sent > readCount(found.sent);
  const was = readForm(found.open);
  const open = isSent ? null : was;
  const gone = isSent && was !== null ? draftKey(was) : null;
  const drafts = Object.entries(isRecord(found.drafts) ? found.drafts : {}).flatMap(([key, value]) => {
    const form = readForm(value);
    return form === null || key === gone ? [] : [[key, form] as const];
  });
  const field = isSent ? emptyField : readField(found.note);
  const probe = isSent ? null : readProbe(found.probe);
  if (open === null && probe === null && field.text === '' && drafts.length === 0) return state;
  return {
    ...state,
    ...(open === null ? {} : { page: 'form' as const, form: open }),
    cursor: readRef(found.picked),
    drafts: Object.fromEntries(drafts),
    discussion: { ...state.discussion, field },
    probe,
  };
}

const kinds: readonly string[] = ['report', 'act', 'request', 'notify', 'answer'] satisfies FormKind[];

function readForm(found: unknown): Form | null {
  if (!isRecord(found) || !kinds.includes(found.kind as string)) return null;
  const { item, choice, search, via, args } = found;
  return {
    kind: found.kind as FormKind,
    item: readRef(item),
    step: readCount(found.step),
    cursor: readCount(found.cursor),
    search: readWord(search),
    choice: readWord(choice),
    args: Object.fromEntries(
      Object.entries(isRecord(args) ? args : {}).map(([name, value]) => [name, readWord(value)]),
    ),
    to: readWords(found.to),
    facts: readWords(found.facts),
    points: readWords(found.points),
    via: readWord(via),
    remark: readField(found.remark),
  };
}

function readProbe(found: unknown): ProbeDraft | null {
  if (!isRecord(found)) return null;
  const picked = Number.isInteger(found.picked) ? Math.max(-1, found.picked as number) : -1;
  return { question: readWord(found.question), picked, field: readField(found.field), isWrong: false };
}

function readField(found: unknown): TextField {
  if (!isRecord(found) || typeof found.text !== 'string') return emptyField;
  const typed = typeInto(emptyField, { name: 'text', text: found.text });
  return { text: typed.text, at: Math.min(readCount(found.at), graphemes(typed.text).length) };
}

function readWords(found: unknown): string[] {
  return Array.isArray(found) ? found.map(readWord).filter((word) => word !== '') : [];
}

function readWord(found: unknown): string {
  return typeof found === 'string' ? cleanLine(found) : '';
}

function readRef(found: unknown): string | null {
  return readWord(found) || null;
}

function readCount(found: unknown): number {
  return Number.isInteger(found) ? Math.max(0, found as number) : 0;
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}
