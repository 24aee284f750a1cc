/** At the seat of a deputy: command is in its hands while the post that it acts for is empty. */
import { describe, expect, test } from 'vitest';
import { plainPage } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  injects: { gone: { at: '5m', absent: { role: 'county', lasts: '60m', deputy: 'town' } } },
  grades: { IV: { title: 'Preparation', lead: 'county' } },
});

describe('the seat of a deputy', () => {
  test.each([
    ['en', 'Hand command to Fire brigade', 'Hand command to County'],
    ['zh', '向Fire brigade移交指挥', '向County移交指挥'],
  ])('offers to hand over the command of the empty post, in %s', async (language, offer, toItself) => {
    const { session, drill, press, passMinutes } = sitAt({ blueprint, role: 'town', language });
    const lines = (): string[] => plainPage(session.snapshot);
    await press('3');
    expect(lines().join('\n')).not.toContain(offer);
    await press('escape');
    await passMinutes(6);
    await press('3');
    expect(lines().join('\n')).not.toContain(toItself);
    const number = /\d+/.exec(lines().find((line) => line.includes(offer)) ?? '')?.[0];
    await press(number!, 'enter');
    expect(drill.entries.at(-1)!.input).toMatchObject({ role: 'town', do: 'hand-command', to: ['fire'] });
  });
});
