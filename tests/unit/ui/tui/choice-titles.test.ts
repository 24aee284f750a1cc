/** What a person reads where a scenario has titles: of places that can be chosen, and of options below a long text. */
import { describe, expect, test } from 'vitest';
import { plainPage } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  places: { low: { title: 'Low streets of Liulin' }, hill: { title: 'The hill', from: { low: '10m' } } },
  actions: {
    clear: { title: 'Clear', by: ['county'], args: { where: ['low', 'hill'], how: ['by-bus', 'on-foot'] } },
  },
  injects: {
    q: {
      at: '10m',
      to: ['county'],
      from: 'Mayor',
      text: 'The lower village can be cleared by bus for as long as\nthe road along the river is dry.',
      ask: 'What shall the people of the lower village do tonight?',
      options: {
        leave: { title: 'Leave', detail: 'Forty buses stand ready at the station for two hours.' },
        stay: { title: 'Stay', detail: 'The school on the hill is open and warm all night.' },
      },
    },
  },
});

function seat() {
  const seated = sitAt({ blueprint, role: 'county' });
  return { ...seated, page: () => plainPage(seated.session.snapshot).join('\n') };
}

describe('a choice', () => {
  test('is named by the title of its place, else by its id as words', async () => {
    const { press, page } = seat();
    await press('3', '1');
    expect(page()).toMatch(/1 Low streets of Liulin\n +2 The hill/);
    await press('1');
    expect(page()).toMatch(/1 by bus\n +2 on foot/);
    await press('1');
    expect(page()).toContain('Do: Clear (Low streets of Liulin, by bus)');
  });

  test('goes into the journal by its id and is read by its title in the log of what one did', async () => {
    const { press, page, drill } = seat();
    await press('3', '1', '1', '1', 'enter');
    expect(drill.entries.at(-1)!.input).toMatchObject({ args: { where: 'low', how: 'by-bus' } });
    await press('8');
    expect(page()).toContain('Clear (Low streets of Liulin, by bus)');
  });
});

test('options below a long text stand in lines of their own; the text is joined', async () => {
  const { passMinutes, press, page } = seat();
  await passMinutes(10);
  await press('enter');
  expect(page()).toMatch(/cleared by bus for as long as the road along the\nriver is dry\./);
  expect(page()).toMatch(/^Leave: Forty buses stand ready at the station for two hours\.$/m);
  expect(page()).toMatch(/^Stay: The school on the hill is open and warm all night\.$/m);
});

describe('powers and arguments', () => {
  const actions = {
    shut: {
      title: 'Shut the road',
      by: ['county'],
      authority: 'close-road',
      args: { 'how-far': ['one-lane', 'both'] },
    },
  };
  const organisation = {
    city: { title: 'City', level: 'city', authority: ['close-road'] },
    county: { title: 'County', level: 'county', reports_to: 'city' },
  };
  const titled = {
    'close-road': 'closing roads',
    'how-far': 'extent',
    'one-lane': 'Only one lane of it',
  };

  async function said(
    titles: Readonly<Record<string, string>> | undefined,
    language: string,
  ): Promise<string> {
    const made = build({ organisation, actions, ...(titles && { titles }) });
    const pages: string[] = [];
    for (const keys of [['3', '1'], ['3', '1', '1'], ['3', '1', '1', 'enter'], ['4']]) {
      const { press, session } = sitAt({ blueprint: made, role: 'county', language });
      await press(...keys);
      pages.push(plainPage(session.snapshot).join('\n'), session.snapshot.state.notice?.text ?? '');
    }
    const city = sitAt({ blueprint: made, role: 'city', language });
    await city.press('7');
    return [...pages, plainPage(city.session.snapshot).join('\n')].join('\n');
  }

  test.each([
    [
      'en',
      [
        'Which extent?',
        'Authority for closing roads: NOT yours.',
        'Needs authority for closing roads, which',
        'You may decide on: closing roads.',
      ],
    ],
    [
      'zh',
      [
        '选择：extent',
        '立即完成。权限（closing roads）：没有。',
        '需要closing roads权限',
        '可决定：closing roads。',
      ],
    ],
  ])('are named by the titles that the scenario gives (%s)', async (language, wanted) => {
    const text = await said(titled, language);
    for (const each of [
      ...wanted,
      '1 Only one lane of it',
      'Shut the road (Only one lane of it)'.replace(/ \((.*)\)/, language === 'en' ? ' ($1)' : '（$1）'),
    ])
      expect(text).toContain(each);
    expect(text).not.toMatch(/close.road|how.far|one-lane/);
  });

  test('are named by their words where it gives none', async () => {
    const text = await said(undefined, 'en');
    for (const each of [
      'Which how far?',
      'Authority for close road: NOT yours.',
      'You may decide on: close road.',
    ])
      expect(text).toContain(each);
    expect(text).not.toMatch(/close-road|how-far|one-lane/);
  });
});
