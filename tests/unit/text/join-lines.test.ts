/** Lines that an editor's width broke are joined; lines that mean something stay. */
import { describe, expect, test } from 'vitest';
import { joinLines } from '../../../src/text/join-lines.ts';

const full = 'It is half past five in the morning. It has rained over the county';

describe('lines', () => {
  test('that were full are joined with what follows, with a space', () => {
    expect(
      joinLines(`${full}\nsince midnight and the ground is full. The river rises, slowly\nbut it rises.`),
    ).toBe(`${full} since midnight and the ground is full. The river rises, slowly but it rises.`);
  });

  test('in Chinese are joined without one', () => {
    const line = '凌晨五点半，全县自午夜起普降大雨，土壤已经饱和，汶河水位持续上涨，';
    expect(joinLines(`${line}\n已超过巡查水位。`)).toBe(`${line}已超过巡查水位。`);
  });

  test.each([
    ['after a short line', 'Meet at:\nCounty hall, room 3'],
    ['between paragraphs', `${full}\n\n${full}`],
    ['before list items', `${full}\n- sandbags\n- pumps\n1. Close the gate`],
    ['before indented text', `${full}\n  as the law says`],
    ['before Chinese list items', `${full}\n一、立即转移`],
  ])('stay %s', (_, text) => {
    expect(joinLines(text)).toBe(text);
  });
});
