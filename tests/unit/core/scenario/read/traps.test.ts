/** What YAML makes of innocent text: one diagnostic each, and everything else in the file is still read as it was meant. */
import { describe, expect, test } from 'vitest';
import { diagnosticsOf, marksOf, minimalScenario, minimalWith } from '../../../../helpers/scenario-text.ts';

const title = 'title: A gauge, a call, an answer';
/** The line of `summary` in texts made by `summary`. */
const summary = (text: string): string => minimalWith(title, `${title}\nsummary: ${text}`);

/** The only diagnostic of a text. */
function onlyOne(text: string) {
  const found = diagnosticsOf(text);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a colon in a text', () => {
  test('is one problem, and the lines below are still read where they stand', () => {
    expect(marksOf(summary('Depth: 3 m'))).toEqual(['yaml/colon-in-text «Depth: 3 m»']);
    expect(onlyOne(summary('Depth: 3 m')).suggestion).toContain("`summary: 'Depth: 3 m'`");
  });

  test('is found in nested maps, where the keys below fall into the text', () => {
    const text = minimalWith('from: Dike patrol', 'from: Patrol: north: dike 3');
    expect(marksOf(text)).toEqual(['yaml/colon-in-text «Patrol: north: dike 3»']);
  });

  test('does not hide what else is wrong on the lines below', () => {
    const text = minimalWith('from: Dike patrol', 'from: Patrol: north\n    viaa: radio');
    expect(marksOf(text)).toEqual(['yaml/colon-in-text «Patrol: north»', 'scenario/unknown-key «viaa»']);
  });

  test('is found between braces', () => {
    expect(marksOf(minimalWith('County water bureau', 'Water: the bureau'))).toEqual([
      'yaml/colon-in-text «Water: the bureau»',
    ]);
  });

  test('is found in an item of a list', () => {
    const text = minimalWith(title, `${title}\nteaches:\n  - Warn: early`);
    expect(marksOf(text)).toEqual(['yaml/colon-in-text «Warn: early»']);
    expect(onlyOne(text).suggestion).toContain("'Warn: early'");
  });

  test('is fine in quotes, in block style, and in a URL', () => {
    for (const fine of ['"Depth: 3 m"', "'Depth: 3 m'", '|\n  Depth: 3 m', 'http://example.org/x:y']) {
      expect(marksOf(summary(fine))).toEqual([]);
    }
  });

  test('with quotes inside is quoted so that it can be pasted', () => {
    expect(onlyOne(summary("It's here: run")).suggestion).toContain('summary: "It\'s here: run"');
  });
});

describe('a comma between braces or brackets', () => {
  test('that cuts an expression is explained once, with the expression in quotes', () => {
    const found = onlyOne(minimalWith("flow: '0.8'", 'flow: if(stage > 42, 0.4, max(stage, 1))'));
    expect(found).toMatchObject({ code: 'yaml/comma-in-text', at: { length: 34 } });
    expect(found.suggestion).toContain("'if(stage > 42, 0.4, max(stage, 1))'");
  });

  test('that cuts a sentence leaves the keys behind it alone', () => {
    expect(marksOf(minimalWith('County water bureau', 'Heavy rain, 80 mm, and more'))).toEqual([
      'yaml/comma-in-text «Heavy rain, 80 mm, and more»',
    ]);
  });

  test('that separates thousands is left out of the number', () => {
    const found = onlyOne(minimalWith('start: 41', 'start: 12,000'));
    expect(found).toMatchObject({ code: 'yaml/comma-in-text', suggestion: 'Write `12000`.' });
  });

  test('inside parentheses in a list joins its pieces', () => {
    const text = minimalWith(title, `${title}\nteaches: [Report (early, often), Call (twice)]`);
    expect(marksOf(text)).toEqual(['yaml/comma-in-text «Report (early, often)»']);
  });

  test('between the items of a list is what a comma is for', () => {
    expect(marksOf(minimalWith(title, `${title}\nteaches: [one, two (three), four]`))).toEqual([]);
  });
});

describe('a number sign', () => {
  test('that cuts a text is a warning', () => {
    expect(onlyOne(summary('Gate #3 is open'))).toMatchObject({
      code: 'yaml/hash-in-text',
      severity: 'warning',
    });
  });

  test('with a space behind it is a comment', () => {
    expect(marksOf(summary('Gate 3 # the upper one'))).toEqual([]);
  });

  test('that cuts a text of two lines is an error, as the second stands alone', () => {
    expect(onlyOne(summary('Gate #3\n  is open'))).toMatchObject({
      code: 'yaml/hash-in-text',
      severity: 'error',
    });
  });

  test('that hides the closing brace is the one problem', () => {
    expect(onlyOne(minimalWith('Order evacuation', 'Order #1'))).toMatchObject({
      code: 'yaml/hash-in-text',
      severity: 'error',
    });
  });

  test('that begins a text leaves no value, and the message says why', () => {
    const found = onlyOne(summary('#3 gate'));
    expect(found.code).toBe('scenario/empty-value');
    expect(found.suggestion).toContain('comment');
  });
});

describe('a colon without a space', () => {
  test('is read as it was meant, on any number of lines', () => {
    const text = minimalWith('level: IV\n', 'level:IV\nhandling:1m\n');
    expect(marksOf(text)).toEqual([
      'yaml/space-after-colon «level:IV»',
      'yaml/space-after-colon «handling:1m»',
    ]);
    expect(diagnosticsOf(text)[0]!.suggestion).toBe('Write `level: IV`.');
  });

  test('is read as it was meant on the last line and between braces', () => {
    expect(marksOf(`${minimalScenario}summary:done\n`)).toEqual(['yaml/space-after-colon «summary:done»']);
    expect(marksOf(minimalWith('{ title: Muddy', '{ title:Muddy'))).toEqual([
      'yaml/space-after-colon «title:Muddy water at the toe of the dike»',
    ]);
  });

  test('still has its value checked', () => {
    expect(marksOf(minimalWith('level: IV', 'level:VI'))).toEqual([
      'yaml/space-after-colon «level:VI»',
      'scenario/bad-value «VI»',
    ]);
  });

  test('may be a full-width one', () => {
    expect(onlyOne(minimalWith('level: IV', 'level：IV'))).toMatchObject({
      code: 'yaml/full-width-colon',
      suggestion: 'Write `level: IV`.',
    });
  });
});

describe('words that YAML reads as something else', () => {
  test.each([
    ['yes', 'Write `true`.'],
    ['No', 'Write `false`.'],
    ['on', 'Write `true`.'],
    ['OFF', 'Write `false`.'],
  ])('%s is not a switch', (word, suggestion) => {
    const found = onlyOne(minimalWith('reports_to: county-hq', `simcell: ${word}`));
    expect(found).toMatchObject({ code: 'yaml/yes-no', suggestion });
  });

  test('a title that says no is a title', () => {
    expect(marksOf(minimalWith(title, 'title: No'))).toEqual([]);
  });

  test.each(['007', '-08', '010'])('%s is no number that two readers agree on', (number) => {
    expect(onlyOne(minimalWith('start: 41', `start: ${number}`)).code).toBe('yaml/leading-zero');
  });

  test('a time of day is not a duration', () => {
    const found = onlyOne(minimalWith('length: 2h', 'length: 1:30'));
    expect(found.code).toBe('scenario/bad-duration');
    expect(found.suggestion).toContain('`1h30m`');
  });

  test('a bare number is not a duration', () => {
    expect(onlyOne(minimalWith('length: 2h', 'length: 90')).suggestion).toContain('`90m`');
  });

  test('digits with separators are text', () => {
    const text = minimalWith('world:\n', 'world:\n  parameters: { people: 12_000 }\n');
    expect(onlyOne(text)).toMatchObject({ code: 'scenario/wrong-type' });
    expect(onlyOne(text).suggestion).toContain('`12000`');
  });
});

describe('lines out of place', () => {
  test('a key indented below a value is explained at that key', () => {
    const text = minimalWith('length: 2h\n', 'length: 2h\n  pace: 12\n');
    expect(marksOf(text)).toEqual(['yaml/indentation «pace»']);
  });

  test('an unclosed quote is shown where it opens, not at the end of the file', () => {
    expect(marksOf(minimalWith(title, 'title: "A gauge'))).toEqual(['yaml/unclosed «"»']);
    expect(marksOf(minimalWith(title, "title: 'A gauge"))).toEqual(["yaml/unclosed «'»"]);
  });

  test('an unclosed bracket is shown where it opens', () => {
    expect(marksOf(minimalWith('facts: [seepage]', 'facts: [seepage'))).toEqual(['yaml/unclosed «[seepage»']);
  });

  test('a broken line does not hide what is wrong above it', () => {
    const text = minimalWith('category: natural-disaster', 'category: flood').replace(
      '    to: [',
      '   to: [',
    );
    expect(marksOf(text)).toEqual(['scenario/bad-value «flood»', 'yaml/indentation «t»']);
  });

  test('a quoted text of several lines is not unclosed', () => {
    expect(marksOf(summary('"One\n  two\n\n  three"'))).toEqual([]);
    expect(marksOf(summary("'One\n  it''s two'"))).toEqual([]);
  });
});

describe('the text of the file', () => {
  test('may begin with a byte order mark, which no column counts', () => {
    expect(marksOf(`\ufeff${minimalScenario}`)).toEqual([]);
    expect(marksOf(`\ufefftocsin: 3\n`)).toEqual(['scenario/wrong-version «3»']);
  });

  test('may have CR LF line ends, which no column counts', () => {
    const text = minimalWith('level: IV', 'level: V').replaceAll('\n', '\r\n');
    expect(marksOf(minimalScenario.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(marksOf(text)).toEqual(['scenario/bad-value «V»']);
  });

  test('may hold any language', () => {
    expect(marksOf(minimalWith(title, 'title: 汶河洪水：桌面推演 🌊'))).toEqual([]);
  });

  test('shows an odd space in a name as what it is', () => {
    const found = diagnosticsOf(minimalWith(title, '\u3000title: x'));
    expect(found.map(({ message }) => message)).toContain('there is no key `\\u3000title` here');
  });
});
