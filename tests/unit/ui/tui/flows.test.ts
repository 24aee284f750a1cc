import { describe, expect, test } from 'vitest';
import { effectiveEntries } from '../../../../src/core/drill/withdrawals.ts';
import { MINUTE } from '../../../../src/core/kernel/time.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { screenRows } from '../../../helpers/seat/frame.ts';
import { type Seated, sitAt } from '../../../helpers/seat/sit-at.ts';

/** Inputs of the person so far, without what only stamps a message as opened. */
function inputs({ drill }: Seated) {
  return drill.entries.map(({ input }) => input).filter(({ kind }) => kind !== 'start' && kind !== 'open');
}

function acts(seat: Seated) {
  return inputs(seat).filter(({ kind }) => kind === 'act');
}

function notice({ session }: Seated): string {
  return session.snapshot.state.notice?.text ?? '';
}

/** A seat with the first message read and the two that come ten minutes later unread. */
async function seatWithMail(): Promise<Seated> {
  const seat = sitAt();
  await seat.passMinutes(10);
  await seat.press('enter');
  await seat.passMinutes(10);
  return seat;
}

describe('acknowledging', () => {
  test('is one key: the receipt goes out and the next unread message is picked', async () => {
    const seat = await seatWithMail();
    await seat.press('up', 'up', 'enter');
    expect(inputs(seat).at(-1)).toEqual({ kind: 'acknowledge', role: 'water', message: 'I-03#1' });
    expect(seat.session.snapshot.state.cursor).toBe('I-02#1');
    expect(notice(seat)).toBe('Receipt sent to County HQ.');
  });

  test('a message is stamped as opened when it is picked, once', async () => {
    const seat = await seatWithMail();
    await seat.press('up', 'down', 'up', 'up', 'down');
    const opened = seat.drill.entries.filter(({ input }) => input.kind === 'open');
    expect(opened.map(({ input }) => input.kind === 'open' && input.message)).toEqual([
      'I-01#1',
      'I-02#1',
      'I-03#1',
    ]);
  });

  test('new mail leaves the message that is picked alone', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    await seat.press('enter');
    expect(seat.session.snapshot.state.cursor).toBe('I-01#1');
    await seat.passMinutes(10);
    expect(seat.session.snapshot.context.view.inbox).toHaveLength(3);
    expect(seat.session.snapshot.state.cursor).toBe('I-01#1');
  });
});

describe('reporting up', () => {
  test('is three keys: the superior is filled in, the facts of the message picked are ticked and no others', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '2', 'enter', 'enter');
    expect(acts(seat).at(-1)).toEqual({
      kind: 'act',
      role: 'water',
      do: 'report',
      to: ['county-hq'],
      facts: ['seepage'],
    });
    expect(notice(seat)).toBe('Reported to County HQ: Seepage at dike 3.');
    expect(seat.session.snapshot.state.page).toBe('home');
  });

  test('what a message says has been read by who passes it on; what else is said leaves it unread', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '2', 'enter', 'enter');
    expect(inputs(seat).at(-1)).toEqual({ kind: 'acknowledge', role: 'water', message: 'I-02#1' });
    const other = await seatWithMail();
    await other.press('up', '2', '1', '2', 'enter', 'enter');
    expect(inputs(other).at(-1)).toMatchObject({ do: 'report', facts: ['heavy-rain'] });
  });

  test('asks for no facts of who knows none: the line is next', async () => {
    const seat = sitAt();
    await seat.press('2', 'All quiet.', 'enter');
    expect(inputs(seat).at(-1)).toMatchObject({ do: 'report', to: ['county-hq'], text: 'All quiet.' });
  });

  test('digits untick and tick, arrows change the addressee, a line can be added', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '2', '1', '2', 'right', 'enter', 'Rain goes on.', 'enter');
    expect(inputs(seat).at(-1)).toMatchObject({
      to: ['city-hq'],
      facts: ['heavy-rain'],
      text: 'Rain goes on.',
    });
  });

  test('an empty report is not sent, and the screen says what to do', async () => {
    const seat = sitAt();
    await seat.press('2', 'enter', 'enter');
    expect(inputs(seat)).toEqual([]);
    expect(notice(seat)).toContain('Tick a fact or write a line');
  });

  test('a post without superior is told whom to write to instead', async () => {
    const seat = sitAt({ role: 'city-hq' });
    await seat.press('2');
    expect(seat.session.snapshot.state.page).toBe('home');
    expect(notice(seat)).toContain('5 Tell peer');
  });
});

describe('ordering and acting', () => {
  test('own work is chosen by its digit and done after a preview', async () => {
    const seat = await seatWithMail();
    await seat.press('3', '1', 'enter');
    expect(inputs(seat).at(-1)).toEqual({ kind: 'act', role: 'water', do: 'shore-dike' });
    expect(notice(seat)).toBe('Under way: Shore up dike 3, done about 06:27.');
  });

  test('choices are asked for one by one; digits typed ahead go to the lists they lead to', async () => {
    const seat = sitAt({ role: 'county-hq' });
    await seat.press('312', 'enter');
    expect(inputs(seat).at(-1)).toMatchObject({ do: 'evacuate', args: { area: 'dongzhuang' } });
  });

  test('an order goes to the post below with its action', async () => {
    const seat = sitAt();
    await seat.press('3', '3', 'At once, please.', 'enter');
    expect(inputs(seat).at(-1)).toEqual({
      kind: 'act',
      role: 'water',
      do: 'order',
      to: ['township'],
      action: 'inspect',
      text: 'At once, please.',
    });
  });

  test('a refusal gives the reason and the remedy, and keeps the form', async () => {
    const seat = sitAt();
    await seat.press('3', '2', '1', 'enter');
    expect(notice(seat)).toContain('Needs authority for evacuate');
    expect(notice(seat)).toContain('4 Request');
    expect(seat.session.snapshot.state.page).toBe('form');
  });

  test('who does what was ordered also accepts the order and has read it', async () => {
    const seat = sitAt({ role: 'township' });
    await seat.drill.submit({
      kind: 'act',
      role: 'water',
      do: 'order',
      to: ['township'],
      action: 'inspect',
    });
    await seat.passMinutes(1);
    await seat.press('1', '1', 'enter');
    expect(inputs(seat).slice(1)).toEqual([
      { kind: 'act', role: 'township', do: 'inspect' },
      { kind: 'acknowledge', role: 'township', message: 'water/order#1' },
      { kind: 'act', role: 'township', do: 'accept', re: 'water/order#1' },
    ]);
  });
});

describe('requesting, telling, answering', () => {
  test('a request for leave goes to the superior', async () => {
    const seat = sitAt();
    await seat.press('4', '1', '1', 'enter');
    expect(inputs(seat).at(-1)).toEqual({
      kind: 'act',
      role: 'water',
      do: 'request',
      to: ['county-hq'],
      action: 'evacuate',
      args: { area: 'liulin' },
    });
  });

  test('help is asked of the post that can give it', async () => {
    const seat = sitAt();
    await seat.press('4', '3', 'enter');
    expect(inputs(seat).at(-1)).toMatchObject({ do: 'request', to: ['county-hq'], action: 'send-pumps' });
  });

  test('several peers can be told at once', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '5', '3', '4', 'enter', 'enter', 'enter');
    expect(acts(seat).at(-1)).toMatchObject({ do: 'notify', to: ['township', 'fire'], facts: ['seepage'] });
  });

  test('an answer goes to the message picked, which counts as read', async () => {
    const seat = await seatWithMail();
    await seat.press('up', 'up', '1', 'enter', 'Yes, until noon.', 'enter');
    expect(inputs(seat).slice(-2)).toEqual([
      { kind: 'act', role: 'water', do: 'answer', re: 'I-03#1', text: 'Yes, until noon.' },
      { kind: 'acknowledge', role: 'water', message: 'I-03#1' },
    ]);
    expect(seat.session.snapshot.context.answered.has('I-03#1')).toBe(true);
  });

  test('a request from below is approved or refused', async () => {
    const seat = sitAt({ role: 'county-hq' });
    await seat.drill.submit({
      kind: 'act',
      role: 'water',
      do: 'request',
      to: ['county-hq'],
      action: 'evacuate',
      args: { area: 'liulin' },
    });
    await seat.passMinutes(1);
    await seat.press('1', '1', 'enter');
    expect(inputs(seat)[1]).toEqual({ kind: 'act', role: 'county-hq', do: 'approve', re: 'water/request#1' });
  });
});

describe('drafts', () => {
  test('stepping out of a form keeps what was written, for the message it was written on', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '2', 'enter', 'Seen by two men', 'escape', 'escape');
    expect(seat.session.snapshot.state.page).toBe('home');
    await seat.press('down', '2');
    expect(seat.session.snapshot.state.form?.remark.text).toBe('');
    await seat.press('escape', 'up', '2', 'enter', '.', 'enter');
    expect(acts(seat).at(-1)).toMatchObject({ facts: ['seepage'], text: 'Seen by two men.' });
  });

  test('a draft is gone once it is sent', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '2', 'enter', 'Once', 'enter', '2', 'enter');
    expect(seat.session.snapshot.state.form?.remark.text).toBe('');
  });

  test('what cannot be written does not count, and the draft is kept', async () => {
    const seat = await seatWithMail();
    await seat.press('up', '2', 'enter', 'Rain');
    seat.sink.failure = new Error('the disk is full');
    await seat.press('enter');
    expect(notice(seat)).toContain('the disk is full');
    expect(seat.session.snapshot.context.saved).toBe(false);
    expect(seat.session.snapshot.state.form?.remark.text).toBe('Rain');
    seat.sink.failure = null;
    await seat.press('enter');
    expect(inputs(seat).filter(({ kind }) => kind === 'act')).toHaveLength(1);
  });
});

describe('time for one person alone', () => {
  test('stands while something is unread and while a form is open', async () => {
    const seat = sitAt();
    await seat.passMinutes(30);
    expect(seat.drill.time).toBe(10 * MINUTE);
    await seat.press('enter');
    await seat.passMinutes(5);
    expect(seat.drill.time).toBe(15 * MINUTE);
    await seat.press('3');
    await seat.passMinutes(30);
    expect(seat.drill.time).toBe(15 * MINUTE);
  });

  test('sending costs the handling time of the scenario, and so does nothing else', async () => {
    const seat = await seatWithMail();
    expect(seat.drill.time).toBe(20 * MINUTE);
    await seat.press('up', 'enter', 'enter');
    expect(seat.drill.time).toBe(20 * MINUTE);
    await seat.press('3', '1', 'enter');
    expect(seat.drill.entries.at(-1)!.t).toBe(22 * MINUTE);
  });

  test('what is refused costs no time', async () => {
    const seat = sitAt();
    await seat.press('3', '2', '1', 'enter');
    expect(seat.drill.entries.at(-1)).toMatchObject({ t: 0, input: { do: 'evacuate' } });
  });

  test('in a room the clock runs on and sending is free', async () => {
    const seat = sitAt({ solo: false });
    await seat.passMinutes(30);
    expect(seat.drill.time).toBe(30 * MINUTE);
    await seat.press('3', '1', 'enter');
    expect(seat.drill.entries.at(-1)!.t).toBe(30 * MINUTE);
  });

  test('can be let pass until something comes in', async () => {
    const seat = sitAt();
    await seat.press('9', '2');
    expect(seat.drill.time).toBe(10 * MINUTE);
    expect(seat.session.snapshot.context.view.inbox).toHaveLength(1);
  });

  test('the pause stops the clock for everybody, and the pace can be changed', async () => {
    const seat = sitAt({ solo: false });
    await seat.press('9');
    await seat.passMinutes(10);
    expect(seat.drill.time).toBe(0);
    await seat.press('escape');
    await seat.passMinutes(10);
    expect(seat.drill.time).toBe(10 * MINUTE);
  });

  test('time is not let pass over what is unread', async () => {
    const seat = sitAt();
    await seat.passMinutes(10);
    const { time } = seat.drill;
    await seat.press('9', '2');
    expect(seat.drill.time).toBe(time);
    expect(notice(seat)).toBe('First read what has come in: Enter.');
  });

  test('who lets time pass has the message picked that came', async () => {
    const seat = sitAt();
    await seat.press('9', '2', 'enter', '9', '2');
    expect(seat.drill.time).toBe(20 * MINUTE);
    const { cursor } = seat.session.snapshot.state;
    expect(cursor).not.toBe('I-01#1');
    await seat.press('enter');
    expect(inputs(seat).at(-1)).toEqual({ kind: 'acknowledge', role: 'water', message: cursor });
  });
});

describe('taking back', () => {
  test('undoes the last act as if it had never been done, then the one before', async () => {
    const seat = sitAt({ solo: false });
    await seat.passMinutes(31);
    await seat.press('2', 'enter', 'enter');
    await seat.press('3', '1', 'enter', 'enter');
    const done = inputs(seat).filter(({ kind }) => kind === 'act').length;
    expect(done).toBe(2);
    const before = seat.drill.time;
    await seat.press('u');
    expect(notice(seat)).toContain('Taken back, as if never done: ');
    await seat.press('u');
    expect(seat.drill.time).toBe(before);
    expect(effectiveEntries(seat.drill.entries).filter(({ input }) => input.kind === 'act')).toEqual([]);
    await seat.press('u');
    expect(notice(seat)).toContain('You have done nothing yet');
  });

  test('is refused in a drill that counts', async () => {
    const seat = sitAt({ solo: false, mayUndo: false });
    await seat.passMinutes(31);
    await seat.press('2', 'enter', 'enter');
    const before = inputs(seat).length;
    await seat.press('u');
    expect(notice(seat)).toContain('Nothing can be taken back here');
    expect(inputs(seat)).toHaveLength(before);
  });
});

describe('the end', () => {
  test('has a page of its own, whatever was open', async () => {
    const seat = sitAt({ solo: false });
    await seat.press('3', '1', 'enter', '2');
    await seat.passMinutes(180);
    expect(seat.session.snapshot.state.page).toBe('end');
    expect(seat.session.snapshot.context.view.ending?.title).toBe('The dike held');
  });

  test('digits typed ahead all count, also after one that does something at once', async () => {
    const seat = sitAt();
    await seat.press('96');
    await expect(seat.session.left).resolves.toBeUndefined();
    expect(seat.drill.paused).toBe(true);
  });

  test('leaving settles the seat', async () => {
    const seat = sitAt();
    await seat.press('interrupt');
    await expect(seat.session.left).resolves.toBeUndefined();
  });
});

describe('searching in the list of orders', () => {
  const blueprint = build({
    places: { mill: { title: 'Mill Street' }, quay: { title: 'Old Quay', from: { mill: '5m' } } },
    actions: {
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, i) => [`work-${i}`, { title: `Work ${i}`, by: ['county'] }]),
      ),
      clear: {
        title: 'Clear',
        by: ['county'],
        args: { 'which-part': ['mill', 'quay'], how: ['by-hand', 'fast'] },
      },
    },
  });

  test('looks at the choices of arguments too, and makes the one it found', async () => {
    const seat = sitAt({ blueprint, role: 'county' });
    await seat.press('3', 'quay');
    expect(screenRows(seat.session).join('\n')).toContain('> 1 Clear (Old Quay)');
    await seat.press('1');
    expect(screenRows(seat.session).join('\n')).toContain('Clear (Old Quay): Which how?');
    await seat.press('1', 'enter');
    expect(acts(seat).at(-1)).toMatchObject({
      do: 'clear',
      args: { 'which-part': 'quay', how: 'by-hand' },
    });
    expect(notice(seat)).toBe('Done: Clear (Old Quay, by hand).');
  });

  test('asks for each argument of an action found by its own name, in words', async () => {
    const seat = sitAt({ blueprint, role: 'county' });
    await seat.press('3', 'clear', 'enter');
    const text = screenRows(seat.session).join('\n');
    expect(text).toContain('Which which part?');
    expect(text).toContain('2 Old Quay');
  });
});
