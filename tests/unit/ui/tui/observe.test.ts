/** The evaluator's screen: what there is to listen for, ticks that are kept, remarks, and how it reads on a screen and in lines. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type Annotation, discussionsOf } from '../../../../src/analysis/scoring/index.ts';
import { TocsinError } from '../../../../src/core/kernel/errors.ts';
import { wordsOf } from '../../../../src/text/words.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { observeModel } from '../../../../src/ui/tui/observe/observe-model.ts';
import { composeObserve } from '../../../../src/ui/tui/observe/observe-rows.ts';
import { ObserveSession } from '../../../../src/ui/tui/observe/observe-session.ts';
import { showPlainObserve } from '../../../../src/ui/tui/observe/plain-observe.ts';
import { textOf } from '../../../../src/ui/tui/plain-lines.ts';
import { TypedLines } from '../../../../src/ui/tui/typed-lines.ts';
import { play } from '../../../helpers/drill-builder.ts';
import { keysOf } from '../../../helpers/seat/sit-at.ts';

const parts = {
  injects: {
    later: {
      at: '30m',
      to: ['town'],
      title: 'Afterwards',
      ask: 'What then?',
      discuss: '10m',
      look_for: ['A plan'],
    },
    road: {
      at: '5m',
      to: ['county', 'fire'],
      title: 'The road',
      ask: 'Who closes the road?',
      discuss: '10m',
      look_for: ['Names who may', 'Asks the city'],
      never: ['Acts alone'],
    },
    plain: { at: '6m', to: ['county'], ask: 'Anything else?' },
  },
};

/** Ten minutes into the drill: the road has been asked about, what comes afterwards has not. */
function observe(by = 'Li', language = 'en') {
  const { blueprint, run } = play(parts, [], { until: 10 });
  const written: Annotation[] = [];
  const disk = { isFull: false };
  const discussions = discussionsOf(blueprint, run.log);
  const session = new ObserveSession(
    {
      read: () => observeModel({ title: 'Test', time: run.world.time, discussions }, written, by),
      write: (annotation) => {
        if (disk.isFull) throw new TocsinError('machine/file', 'the disk is full');
        written.push(annotation);
      },
    },
    wordsOf(language),
  );
  const press = (...keys: readonly string[]): void => {
    for (const key of keys.flatMap(keysOf)) session.press(key);
  };
  const screen = (columns = 80, rows = 24): string[] =>
    textOf(composeObserve(session.snapshot, wordsOf(language), { columns, rows }, asciiFrame).rows);
  return { session, written, disk, press, screen };
}

const heard = (point: string, seen: boolean, by = 'Li'): Annotation => ({
  kind: 'observe',
  by,
  question: 'road#1',
  point,
  seen,
});

describe('what there is to listen for', () => {
  test('is every question with a list: those asked first, with when and of whom', () => {
    const { session } = observe();
    expect(session.snapshot.model.questions).toMatchObject([
      { ref: 'road#1', askedAt: 300_000, roles: ['County', 'Fire brigade'], points: { length: 3 } },
      { ref: 'later#1', askedAt: null, roles: ['Town'] },
    ]);
  });
});

describe('the screen', () => {
  test('lists the questions and what is ticked of each', () => {
    const { screen, press } = observe();
    expect(screen().join('\n')).toMatch(
      /> 1 The road +asked T\+0:05, 0 of 3\n {2}2 Afterwards +not asked yet, 0 of 1/,
    );
    press('1', '2', 'escape');
    expect(screen().join('\n')).toMatch(/The road +asked T\+0:05, 1 of 3/);
  });

  test('ticks by number, or what is marked, and takes a tick back', () => {
    const { screen, press, written } = observe();
    press('enter', '3', 'up', ' ', '3');
    expect(written).toEqual([
      heard('Acts alone', true),
      heard('Asks the city', true),
      heard('Acts alone', false),
    ]);
    expect(screen().join('\n')).toMatch(
      /LISTEN FOR\n {2}\[ \] 1 Names who may\n {2}\[x\] 2 Asks the city\nMUST NOT BE SAID\n> \[ \] 3 Acts alone/,
    );
  });

  test('keys typed ahead in one piece act one after another', () => {
    const { session, written } = observe();
    session.press({ name: 'text', text: '113' });
    expect(written).toEqual([heard('Names who may', true), heard('Acts alone', true)]);
  });

  test('keeps a remark with the question and its time, and shows it', () => {
    const { screen, press, written } = observe();
    press('1', 'r', 'They q', 'left', 'backspace', 'enter');
    expect(written).toEqual([{ kind: 'note', by: 'Li', text: 'Theyq', question: 'road#1', at: 300_000 }]);
    expect(screen().join('\n')).toMatch(/YOUR REMARKS\n- Theyq/);
    press('r', 'enter');
    expect(written).toHaveLength(1);
  });

  test('shows what others have heard, and neither their names nor their remarks', () => {
    const { screen, press, session, written } = observe();
    written.push(heard('Acts alone', true, 'Wu'), {
      kind: 'note',
      by: 'Wu',
      text: 'Hm.',
      question: 'road#1',
    });
    session.refresh();
    press('1');
    expect(screen().join('\n')).toContain('[ ] 3 Acts alone (1 other heard it)');
    expect(screen().join('\n')).not.toMatch(/Wu|Hm/);
  });

  test('says that something was not kept, and keeps what was typed', () => {
    const { screen, press, disk, written } = observe();
    press('1');
    disk.isFull = true;
    press('1', 'r', 'Slow.', 'enter');
    expect(screen().join('\n')).toContain('Remark: Slow.');
    disk.isFull = false;
    press('enter');
    expect(written).toMatchObject([{ text: 'Slow.' }]);
  });

  test.each([
    [80, 24],
    [40, 16],
    [160, 50],
  ])('fits %d by %d in both languages, with what is marked in sight', (columns, rows) => {
    for (const language of ['en', 'zh']) {
      const { screen, press } = observe('Li', language);
      press('1', 'end');
      const lines = screen(columns, rows);
      expect(lines).toHaveLength(rows - 1);
      expect(lines.join('\n')).toMatch(/> \[ \] 3 Acts alone/);
    }
  });

  test('is left by q and Escape from the list, and by Ctrl-C from anywhere', async () => {
    for (const keys of [['q'], ['1', 'escape', 'escape'], ['1', 'r', 'x', 'interrupt']]) {
      const { session, press } = observe();
      press(...keys);
      await expect(session.left).resolves.toBeUndefined();
    }
  });
});

test('in lines, numbers open and tick, r remarks, b goes back, and the end of the input leaves', async () => {
  const { session, written } = observe();
  const input = new PassThrough();
  input.end('1\n2\nr Well said, quickly.\n9\nb\n2\n1\n');
  let said = '';
  await showPlainObserve(session, new TypedLines(input), (text) => {
    said += text;
  });
  expect(written).toEqual([
    heard('Asks the city', true),
    { kind: 'note', by: 'Li', text: 'Well said, quickly.', question: 'road#1', at: 300_000 },
    { kind: 'observe', by: 'Li', question: 'later#1', point: 'A plan', seen: true },
  ]);
  expect(said).toMatch(/^EXERCISE: Test, T\+0:10\nObserving as Li\./);
  expect(said).toContain('* Remark kept.');
});
