/** A form: to whom, what is chosen, the list of the present step or the preview with the line being typed. */
import type { ActionPreview } from '../../../core/engine/view-actions.ts';
import { cleanLine } from '../../../text/clean.ts';
import { joinSentences } from '../../../text/join-lines.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { termOf } from '../../../text/term.ts';
import type { Frame } from '../layout/frame.ts';
import { blank, type Row, row, span, spread } from '../layout/rows.ts';
import { cut, wrap } from '../layout/width.ts';
import { borderWords } from '../state/border-words.ts';
import { buildAct, lineMissing, refusalWords } from '../state/build-act.ts';
import type { SeatContext } from '../state/context.ts';
import { chosenOption, type Form, isInterview, readChoice, type Step, stepOf } from '../state/form.ts';
import { optionsOf } from '../state/form-options.ts';
import { factTitles, formAction, pointTitles, roleTitles } from '../state/form-words.ts';
import { pickedItem, subjectOf } from '../state/inbox-list.ts';
import { isSearched, isTicked, shownOptions } from '../state/press-form.ts';
import { type FieldRow, fieldRow } from './field-row.ts';

/** Rows of a form, and where the terminal's cursor belongs: row and column within them, or null. */
export interface FormBlock {
  readonly rows: readonly Row[];
  readonly cursor: { readonly x: number; readonly y: number } | null;
}

export function formBlock(form: Form, context: SeatContext, width: number, frame: Frame): FormBlock {
  const step = stepOf(form, context);
  const head = headRows(form, context, width);
  if (step.name !== 'send')
    return { rows: [...head, ...listRows(form, step, context, width, frame)], cursor: null };
  const above = [...head, ...previewRows(form, context, width)];
  const field = remarkRow(form, context, width);
  return { rows: [...above, field.row], cursor: { x: field.x, y: above.length } };
}

function headRows(form: Form, context: SeatContext, width: number): Row[] {
  const { words } = context;
  const title = span(words.form.titles[form.kind], 'strong');
  const item = form.kind === 'answer' ? pickedItem(context, form.item) : null;
  const to = form.kind === 'act' ? [] : form.to;
  const addressed =
    to.length === 0 ? blank : row(words.form.to({ roles: words.list(roleTitles(to, context)) }), 'strong');
  const head: Row = [title, span('   '), ...addressed];
  if (item === null) return [head];
  return [
    head,
    row(cut(cleanLine(words.form.re({ sender: item.sender, subject: subjectOf(item, words) })), width)),
  ];
}

function promptOf(form: Form, step: Step, context: SeatContext): string {
  const { words } = context;
  switch (step.name) {
    case 'choice':
      if (form.kind === 'act') return words.form.chooseAction;
      if (form.kind === 'request') return words.form.chooseRequest;
      return pickedItem(context, form.item)?.question ? words.question.choose : words.form.chooseReply;
    case 'via':
      return words.posts.chooseChannel;
    case 'argument':
      return words.form.chooseArgument({ argument: step.title });
    case 'to':
      return words.form.chooseWho;
    case 'points':
      return words.question.choosePoints;
    default:
      return words.form.chooseFacts;
  }
}

function listRows(form: Form, step: Step, context: SeatContext, width: number, frame: Frame): Row[] {
  const { words } = context;
  const { all, page, first } = shownOptions(form, step, context);
  const searched = isSearched(form, step, context);
  const hidden = all.length - page.length;
  // Going back to the first list leaves open what is chosen there.
  const asked = step.name === 'choice' ? '' : formAction(form, context);
  const prompt = spread(
    row(
      asked === ''
        ? promptOf(form, step, context)
        : `${asked}${words.phrases.colon}${promptOf(form, step, context)}`,
    ),
    hidden > 0 ? row(words.inbox.more({ count: hidden }), 'dim') : blank,
    width,
  );
  const search = searched
    ? [row(words.form.search({ text: form.search }), form.search === '' ? 'dim' : 'strong')]
    : [];
  if (optionsOf(form, step, context).length === 0)
    return [prompt, row(step.name === 'facts' ? words.form.noFacts : words.form.nothingToChoose, 'dim')];
  if (all.length === 0) return [prompt, ...search, row(words.form.noMatch, 'dim')];
  const ticked = step.name === 'facts' ? form.facts : step.name === 'points' ? form.points : form.to;
  const rows = page.map(({ id, label, note }, i) => {
    const here = first + i === Math.min(form.cursor, all.length - 1);
    const box = isTicked(step) ? `${ticked.includes(id) ? frame.ticked : frame.unticked} ` : '';
    const left: Row = [
      span(here ? `${frame.marker} ` : '  ', 'strong'),
      span(`${i + 1} `, 'key'),
      span(box),
      span(label, here ? 'strong' : 'plain'),
    ];
    return spread(left, note === '' ? blank : row(note, 'dim'), width);
  });
  return [prompt, ...search, ...rows];
}

function previewRows(form: Form, context: SeatContext, width: number): Row[] {
  const lines = [...contentLines(form, context), ...costLines(form, context)];
  const rows = lines.flatMap((line) => wrap(cleanLine(line), width).map((text) => row(text)));
  const refused = refusalNow(form, context);
  const warning = wrap(cleanLine(refused), width).map((text) => row(text, 'bad'));
  return [row(context.words.form.preview, 'dim'), ...rows, ...(refused === '' ? [] : warning), blank];
}

/** What would be said if it were sent as things stand; an empty line is not held against a form that is being written. */
function refusalNow(form: Form, context: SeatContext): string {
  const { text: _, ...act } = buildAct(form, context);
  const reason = context.judge(act);
  if (reason === null || reason === 'empty-message' || reason === 'no-reason') return '';
  return context.words.form.wouldFail({ why: refusalWords(reason, form, context) });
}

function contentLines(form: Form, context: SeatContext): string[] {
  const { words } = context;
  const action = formAction(form, context);
  const { what, role } = readChoice(form.choice);
  if (form.kind === 'act') {
    const whom = role === '' ? '' : words.form.to({ roles: words.list(roleTitles([role], context)) });
    return [whom, what === 'words' ? '' : words.form.does({ action })].filter((line) => line !== '');
  }
  if (form.kind === 'request') return action === '' ? [] : [words.form.asksFor({ action })];
  const option = chosenOption(form, context);
  if (option !== null)
    return [words.question.does({ option: option.title }), option.detail].filter((line) => line !== '');
  if (isInterview(form, context)) {
    const points = pointTitles(form, context);
    return points.length === 0 ? [words.question.ownWords] : [words.question.says, ...points];
  }
  if (form.kind === 'answer' && form.choice === 'check') return [words.hearsay.check];
  if (form.kind === 'answer' && form.choice !== 'answer')
    return [termOf(words.form.replies, form.choice, '')];
  const facts = words.list(factTitles(form.facts, context));
  return [facts === '' ? words.form.saysNothing : words.form.sends({ facts })];
}

/** What it takes: of time, reserves, teams, authority; and what sending takes of someone alone. */
function costLines(form: Form, context: SeatContext): string[] {
  const { words, handling } = context;
  const { what, action } = readChoice(form.choice);
  const preview = form.kind === 'act' && what === 'do' ? context.preview(action, form.args) : null;
  const cost = handling > 0 ? [words.form.costs({ span: words.duration(handling) })] : [];
  return [...(preview === null ? [] : [previewWords(preview, context)]), ...cost];
}

function previewWords(
  { takes, uses, teams, power, powerState, border }: ActionPreview,
  { words }: SeatContext,
): string {
  const { form } = words;
  const parts = [
    takes === null ? '' : takes === 0 ? form.takesNoTime : form.takes({ span: words.duration(takes) }),
    ...uses.map(({ title: reserve, amount, stock }) =>
      form.uses({ amount: formatNumber(amount), stock: formatNumber(stock), reserve }),
    ),
    teams.needed === 0 ? '' : form.teams(teams),
    powerState === 'none' ? '' : form.authority[powerState]({ power: power?.title ?? '' }),
    // A refusal for the place alone says so itself.
    border === null || (border.state === 'outside' && powerState !== 'missing')
      ? ''
      : borderWords(border, words),
  ];
  return joinSentences(parts.filter((part) => part !== ''));
}

/** The line that goes with what is sent. */
function remarkRow(form: Form, context: SeatContext, width: number): FieldRow {
  const { words } = context;
  const chooses = chosenOption(form, context) !== null;
  const speaks = isInterview(form, context);
  const label = speaks ? words.question.ownLine : chooses ? words.question.reason : words.form.remark;
  const hint = lineMissing(form, context) !== '' ? words.form.remarkNeeded : words.form.remarkHint;
  return fieldRow(label, hint, form.remark, width);
}
