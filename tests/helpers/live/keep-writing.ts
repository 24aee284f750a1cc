/**
 * A process that opens a drill and writes notes as fast as the disk takes them, saying the number of each one that was accepted. It goes on
 * until it is killed, or until the disk refuses, and then says that too.
 *   node --import tsx tests/helpers/live/keep-writing.ts FOLDER
 */
import { LiveDrill } from '../../../src/core/drill/live-drill.ts';
import { openDrill } from '../../../src/run/live/drill-folder.ts';
import { PacedDrill } from '../../../src/run/live/paced-drill.ts';

const { blueprint, journal, sink } = await openDrill(process.argv[2]!);
const live = new LiveDrill(blueprint, journal.header.seed, journal.entries);
const drill = new PacedDrill({ drill: live, sink, pace: 600, reached: journal.reached });
const text = 'x'.repeat(200);
for (;;) {
  const n = drill.entries.length;
  try {
    await drill.submit({ kind: 'note', by: 'trainer', text });
  } catch (error) {
    process.stdout.write(`refused ${(error as Error).message}\n`);
    process.exit(0);
  }
  process.stdout.write(`${n}\n`);
}
