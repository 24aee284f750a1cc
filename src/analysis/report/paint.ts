/** Colours of a report by meaning. Each colours whole pieces of one line; without colour the text stays as it is. */
import type { TaskState } from '../../text/scorecard-states.ts';

export interface Paint {
  strong(text: string): string;
  quiet(text: string): string;
  status(status: TaskState, text: string): string;
}

const BOLD = 1;
const DIM = 2;
const RED = 31;
const YELLOW = 33;

const ofStatus: Partial<Record<TaskState, number>> = { missed: RED, overdue: RED, late: YELLOW };

export function paintFor(colour: boolean): Paint {
  const paint = (code: number | undefined, text: string): string =>
    colour && code !== undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    strong: (text) => paint(BOLD, text),
    quiet: (text) => paint(DIM, text),
    status: (status, text) => paint(ofStatus[status], text),
  };
}
