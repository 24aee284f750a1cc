import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../../../src/core/kernel/time.ts';
import { firstSteps, flood, homeAt, leak, makeCard, makeDrill } from '../../../../helpers/home/home-at.ts';

const usual = { role: null, minutes: null, length: null, seed: null, coach: 'on' };

describe('Enter alone', () => {
  test('starts the beginners’ drill, coached, for who has never played', async () => {
    const home = homeAt();
    home.press('enter');
    expect(await home.decision()).toEqual({
      kind: 'start',
      word: 'first-steps',
      title: 'A burst water main',
      choices: usual,
    });
  });

  test('starts the flood once the first steps are done, and then what is left', async () => {
    const past = [makeDrill(firstSteps, 1)];
    const home = homeAt({ drills: past });
    home.press('enter');
    expect(await home.decision()).toMatchObject({ word: 'wenhe-flood' });
    const later = homeAt({ drills: [...past, makeDrill(flood, 2)] });
    later.press('enter');
    expect(await later.decision()).toMatchObject({ word: 'gas-leak' });
  });

  test('goes on with what was left unfinished before anything else', async () => {
    const left = makeDrill(flood, 3, { state: 'unfinished', reached: 47 * MINUTE });
    const home = homeAt({ drills: [makeDrill(firstSteps, 1), left] });
    home.press('enter');
    expect(await home.decision()).toEqual({
      kind: 'resume',
      id: 'wenhe-flood-3',
      title: 'Flood on the Wen River',
    });
  });

  test('offers of each scenario only what was left last', () => {
    const unfinished = { state: 'unfinished' } as const;
    const drills = [
      makeDrill(flood, 1, unfinished),
      makeDrill(flood, 2, unfinished),
      makeDrill(leak, 3, unfinished),
    ];
    const keys = homeAt({ drills }).session.snapshot.model.entries.map(({ key }) => key);
    expect(keys.slice(0, 3)).toEqual(['resume gas-leak-3', 'resume wenhe-flood-2', 'first-steps']);
  });

  test('pressed again while a drill opens does nothing', () => {
    const home = homeAt();
    home.press('enter', 'down', 'enter');
    expect(home.session.snapshot.state.opening).toBe(true);
    expect(home.text()).toContain('Opening A burst water main ...');
  });
});

describe('the list', () => {
  test('is moved in by arrows and digits, full-width ones too', async () => {
    const home = homeAt();
    home.press('down', 'down', 'down');
    expect(home.text()).toMatch(/^> 3 Chlorine/m);
    home.press('up');
    expect(home.text()).toMatch(/^> 2 Flood/m);
    home.press('３', 'enter');
    expect(await home.decision()).toMatchObject({ word: 'gas-leak' });
  });

  test('keeps what is marked when a drill turns out to be unfinished', () => {
    const crashed = makeDrill(leak, 1, { state: 'ended' });
    const home = homeAt({ drills: [crashed] });
    home.press('2');
    expect(home.text()).toMatch(/^> 2 Flood/m);
    home.session.update({ ...crashed, state: 'unfinished' });
    expect(home.text()).toMatch(/^ {2}1 Resume: Chlorine/m);
    expect(home.text()).toMatch(/^> 3 Flood/m);
  });

  test('longer than nine is searched by typing, and Esc gives all back', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      makeCard(`d-${i}`, { title: `Case ${'abcdefghijkl'[i]}` }),
    );
    const home = homeAt({ cards: [...many, flood] });
    home.press('flood');
    expect(home.text()).toContain('Search: flood');
    expect(home.rows().filter((line) => /^[> ] \d /.test(line))).toHaveLength(1);
    home.press('escape');
    expect(home.text()).toMatch(/below/);
    home.press('wen', 'enter');
    expect(await home.decision()).toMatchObject({ word: 'wenhe-flood' });
  });

  test('that is short takes letters as commands and says when there is none', async () => {
    const home = homeAt();
    home.press('z');
    expect(home.text()).toContain('That key does nothing here. 0 lists the keys.');
    home.press('p');
    expect(home.text()).toContain('PROGRESS SO FAR');
    home.press('escape', '0');
    expect(home.text()).toContain('HELP');
    home.press('escape', 'escape');
    expect(await home.decision()).toEqual({ kind: 'leave' });
  });

  test('Ctrl-C leaves from any page', async () => {
    for (const page of ['left', 'right', '0']) {
      const home = homeAt();
      home.press(page, 'interrupt');
      expect(await home.decision()).toEqual({ kind: 'leave' });
    }
  });
});

describe('the second choices', () => {
  test('are made by digits and go with the start', async () => {
    const home = homeAt();
    home.press('2', 'right', '1', '3', '2', '3', '3', '4', '5', '3', 'enter');
    expect(await home.decision()).toMatchObject({
      word: 'wenhe-flood',
      choices: { role: 'crew', minutes: 10, length: 30 * MINUTE, coach: 'scored' },
    });
  });

  test('are turned by the arrows, within what there is', () => {
    const home = homeAt();
    home.press('right', 'up', 'up', 'right', 'right', 'right', 'right');
    expect(home.text()).toMatch(/> 5 Coach +scored/);
    home.press('left', 'left', 'left');
    expect(home.text()).toMatch(/> 5 Coach +on/);
  });

  test('offer the last seed again, or one that is typed', async () => {
    const home = homeAt({ drills: [makeDrill(flood, 1, { seed: 'kokag-birov' })] });
    home.press('3', 'right', '4');
    expect(home.text()).toMatch(/2 the last one again: the same luck {2}kokag-birov/);
    home.press('2');
    expect(home.text()).toContain('4 Seed       the last one again');
    home.press('4', '3', 'ｂell ', 'enter');
    expect(home.text()).toMatch(/4 Seed +bell$/m);
    home.press('enter');
    expect(await home.decision()).toMatchObject({ choices: { seed: 'bell' } });
  });

  test('a seed that is being typed can be given up', () => {
    const home = homeAt();
    home.press('right', '4', '2', 'abc', 'escape');
    expect(home.text()).toMatch(/4 Seed +a new one/);
  });

  test('count real time by the length chosen', () => {
    const home = homeAt();
    home.press('2', 'right');
    expect(home.text()).toMatch(/2 Real time +about 30 min \(x12\)/);
    home.press('3', '4');
    expect(home.session.snapshot.state.choices.length).toBe(HOUR / 2);
    expect(home.text()).toMatch(/3 Length +stop after 30 min/);
  });

  test('are kept for their drill and no other', async () => {
    const home = homeAt();
    home.press('right', '5', '3', 'escape', '2');
    expect(home.rows().at(-2)).toContain('Enter start, with the coach');
    home.press('1');
    expect(home.rows().at(-2)).toMatch(/^Enter start {2}/);
    home.press('enter');
    expect(await home.decision()).toMatchObject({ choices: { coach: 'scored' } });
  });

  test('change the language at once', () => {
    const home = homeAt();
    home.press('right', '6', '2');
    expect(home.rows()[0]).toMatch(/^演练/);
    expect(home.text()).toMatch(/1 岗位/);
    expect(home.session.snapshot.state.language).toBe('zh');
  });

  test('belong to a start: a drill under way says that it keeps its own', () => {
    const home = homeAt({ drills: [makeDrill(flood, 1, { state: 'unfinished' })] });
    home.press('right');
    expect(home.text()).toContain('A drill under way keeps its choices.');
  });

  test('lists longer than nine are searched by typing', () => {
    const roles = Array.from({ length: 12 }, (_, i) => ({
      id: `r-${i}`,
      title: `Post ${'abcdefghijkl'[i]}`,
    }));
    const home = homeAt({ cards: [makeCard('big', { roles })] });
    home.press('right', '1', 'post k');
    expect(home.text()).toContain('Search: post k');
    home.press('enter');
    expect(home.session.snapshot.state.choices.role).toBe('r-10');
  });
});
