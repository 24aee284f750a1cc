/** What the end-to-end test starts in a terminal: a seat at the fixture drill, and at its end what was decided, as JSON. */
import { writeFileSync } from 'node:fs';
import { LiveDrill } from '../../src/core/drill/live-drill.ts';
import { PacedDrill } from '../../src/run/live/paced-drill.ts';
import { wordsOf } from '../../src/text/words.ts';
import { playSeat } from '../../src/ui/tui/play-screen.ts';
import { compileFixture } from '../helpers/compile-input.ts';
import { TextSink } from '../helpers/live/text-sink.ts';

const [result = '', language = 'en'] = process.argv.slice(2);
const blueprint = compileFixture('seat');
const start = { n: 0, t: 0, input: { kind: 'start' as const, cast: { water: 'person' } } };
const drill = new PacedDrill({
  drill: new LiveDrill(blueprint, 'seed', [start]),
  sink: new TextSink(blueprint, 'seed'),
  // Fast enough that nobody waits; the clock stands by itself while anything is unread.
  pace: 600,
});
const { over } = await playSeat({ drill, role: 'water', words: wordsOf(language) });
writeFileSync(result, JSON.stringify({ over, inputs: drill.entries.map(({ input }) => input) }));
await drill.close();
