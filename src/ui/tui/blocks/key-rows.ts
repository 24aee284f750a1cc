/** The last two rows: what the keys do here. */
import type { ProbeView } from '../../../core/engine/view-probes.ts';
import { type Row, span } from '../layout/rows.ts';
import type { SeatContext } from '../state/context.ts';
import { addressees, type Form, stepOf } from '../state/form.ts';
import { countInbox, pickedItem } from '../state/inbox-list.ts';
import { pauseOptions } from '../state/pause-options.ts';
import { isSearched, isTicked, shownOptions } from '../state/press-form.ts';
import type { SeatState } from '../state/seat-state.ts';

/** Messages in an inbox that are taken in at a glance: beyond these it is searched. */
const LONG = 9;

type Hint = readonly [key: string, does: string];

/** The keys of the page; the stop for a real emergency is the last of them everywhere while the exercise runs. */
export function keyRows(state: SeatState, context: SeatContext): Row[] {
  const rows = pageKeys(state, context);
  if (state.page === 'real' || context.view.phase !== 'running') return rows;
  const { keys } = context.words;
  const [first = [], second = []] = rows;
  const stop = hints([[keys.ctrlR, keys.realWorld]]);
  return [first, second.length === 0 ? stop : [...second, span('  '), ...stop]];
}

function pageKeys(state: SeatState, context: SeatContext): Row[] {
  const { keys, moves } = context.words;
  if (state.page === 'real') return [hints([['1-2', keys.choose]]), hints([])];
  if (context.view.probe !== null) return probeKeys(context.view.probe, context);
  if (context.view.move?.discussion) return discussionKeys(context);
  if (state.page === 'form' && state.form !== null) return formKeys(state.form, context);
  switch (state.page) {
    case 'home':
    case 'form':
      return state.find === null ? homeKeyRows(state, context) : findKeys(context);
    case 'pause':
      return [
        hints([
          [`1-${pauseOptions(context).length}`, keys.choose],
          [keys.enter, keys.choose],
        ]),
        hints([[keys.esc, keys.back]]),
      ];
    case 'briefing':
      return [
        hints([
          [keys.enter, keys.goOn],
          [keys.upDown, moves.scroll],
        ]),
      ];
    case 'end':
      return endKeys(state, context);
    default:
      return [
        hints([
          [keys.upDown, keys.move],
          [keys.leftRight, keys.page],
        ]),
        hints([[keys.esc, keys.back]]),
      ];
  }
}

function probeKeys({ options }: ProbeView, { words }: SeatContext): Row[] {
  const { keys, probe } = words;
  const picks: readonly Hint[] =
    options.length === 0
      ? []
      : [
          [`1-${options.length}`, keys.pick],
          [keys.upDown, keys.pick],
        ];
  return [hints([...picks, [keys.enter, keys.answer]]), hints([[keys.esc, probe.unknown]])];
}

function discussionKeys({ words }: SeatContext): Row[] {
  const { keys, moves } = words;
  return [
    hints([
      [keys.enter, moves.noteDown],
      [keys.upDown, moves.scroll],
    ]),
    hints([[keys.esc, moves.goOn]]),
  ];
}

function homeKeyRows({ cursor }: SeatState, context: SeatContext): Row[] {
  const { keys } = context.words;
  const isFresh = pickedItem(context, cursor)?.acknowledgedAt === null;
  const enter: readonly Hint[] =
    countInbox(context).fresh === 0 ? [] : [[keys.enter, isFresh ? keys.gotIt : keys.next]];
  return [
    hints([
      ...enter,
      ['1', keys.answer],
      ['2', keys.report],
      ['3', keys.order],
      ['4', keys.request],
      ['5', keys.peer],
      ['6', keys.picture],
    ]),
    hints([
      [keys.upDown, keys.pick],
      ...(context.view.inbox.length > LONG ? [['/', keys.find] as const] : []),
      ['7', keys.duties],
      ['8', keys.log],
      ['9', keys.pause],
      ['0', keys.help],
    ]),
  ];
}

function findKeys({ words: { keys } }: SeatContext): Row[] {
  return [
    hints([
      ['', keys.search],
      [keys.upDown, keys.pick],
      [keys.enter, keys.choose],
    ]),
    hints([[keys.esc, keys.back]]),
  ];
}

function endKeys({ ending }: SeatState, { words, debrief }: SeatContext): Row[] {
  const { keys, end } = words;
  switch (ending.page) {
    case 'card': {
      const tasks: readonly Hint[] = debrief.tasks.length === 0 ? [] : [['1', end.tasks]];
      return [hints([[keys.leftRight, keys.page], ...tasks]), hints([[keys.esc, keys.leave]])];
    }
    case 'tasks':
      return [
        hints([
          [keys.upDown, keys.move],
          [keys.enter, end.open],
          ['', keys.search],
        ]),
        hints([[keys.esc, keys.back]]),
      ];
    case 'task':
      return [
        hints([
          [keys.upDown, keys.move],
          [keys.leftRight, end.others],
        ]),
        hints([[keys.esc, keys.back]]),
      ];
  }
}

function formKeys(form: Form, context: SeatContext): Row[] {
  const { keys } = context.words;
  const step = stepOf(form, context);
  const turns = addressees(form, context).length > 1;
  if (step.name === 'send') {
    const does = form.choice.startsWith('do ') ? keys.doIt : keys.send;
    return [
      hints([[keys.enter, does], ...(turns ? [[keys.upDown, keys.addressee] as const] : [])]),
      hints([[keys.esc, keys.back]]),
    ];
  }
  const count = shownOptions(form, step, context).page.length;
  const digits = [count > 1 ? `1-${count}` : '1', isTicked(step) ? keys.tick : keys.choose] as const;
  return [
    hints([digits, [keys.upDown, keys.move], [keys.enter, isTicked(step) ? keys.goOn : keys.choose]]),
    hints([
      [keys.esc, keys.back],
      ...(turns ? [[keys.leftRight, keys.addressee] as const] : []),
      ...(isSearched(form, step, context) ? [['', keys.search] as const] : []),
      ...(step.name === 'facts' && !isSearched(form, step, context) ? [['', keys.write] as const] : []),
    ]),
  ];
}

function hints(list: readonly Hint[]): Row {
  return list.flatMap(([key, does], i) => [
    span(i === 0 ? '' : '  '),
    span(key, 'key'),
    span(key === '' ? does : ` ${does}`),
  ]);
}
