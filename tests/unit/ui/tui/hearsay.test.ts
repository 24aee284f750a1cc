/** Hearsay at the seat: how reliable a source is, having it checked, and what is then known. */
import { describe, expect, test } from 'vitest';
import { picturePage } from '../../../../src/ui/tui/blocks/picture.ts';
import { asciiFrame } from '../../../../src/ui/tui/layout/frame.ts';
import { plainPage, textOf } from '../../../../src/ui/tui/plain-lines.ts';
import { build } from '../../../helpers/drill-builder.ts';
import { sitAt } from '../../../helpers/seat/sit-at.ts';

const blueprint = build({
  // Checking is no message: nobody is asked by which channel.
  world: { channels: { phone: { takes: '0m', choose: true }, radio: { takes: '0m', choose: true } } },
  facts: { burst: { title: 'The dam has burst', true: false } },
  injects: {
    call: {
      at: '10m',
      to: ['county'],
      from: 'Caller',
      text: 'The dam is gone!',
      says: { burst: true },
      reliability: 'low',
      check: { by: 'town', takes: '15m' },
    },
  },
});

describe('a message that can be checked', () => {
  test('says how reliable it is, and is checked by two digits and Enter', async () => {
    const seated = sitAt({ blueprint, role: 'county' });
    const { session, press, passMinutes, drill } = seated;
    await passMinutes(10);
    await press('enter');
    const page = () => plainPage(session.snapshot).join('\n');
    expect(page()).toContain('Reliability of the source: low.');
    expect(page()).toContain('Can be checked');
    await press('1');
    expect(page()).toContain('Have it checked by Town');
    await press('1', 'enter');
    expect(drill.entries.at(-1)!.input).toEqual({ kind: 'act', role: 'county', do: 'check', re: 'call#1' });
    expect(session.snapshot.state.notice?.text).toContain('the result comes about');
    const picture = () => textOf(picturePage(session.snapshot.context, 80, asciiFrame)).join('\n');
    expect(picture()).not.toContain('checked');
    await passMinutes(20);
    expect(session.snapshot.state.notice?.text).toBe('Checked: it is NOT so: The dam has burst.');
    expect(picture()).toContain('checked: not so');
    expect(page()).not.toContain('Can be checked');
  });

  test('speaks Chinese', async () => {
    const { session, press, passMinutes } = sitAt({ blueprint, role: 'county', language: 'zh' });
    await passMinutes(10);
    await press('enter', '1', '1', 'enter');
    await passMinutes(20);
    expect(session.snapshot.state.notice?.text).toBe('核实结果：不属实：The dam has burst。');
  });
});
