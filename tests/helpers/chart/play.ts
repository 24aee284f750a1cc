/** Plays one script to a chart on trial and writes down what was seen after each command. */
import type { Command } from './random-chart.ts';
import type { Observation, TrialRun } from './trial-run.ts';
import type { TrialWorld } from './trial-world.ts';

/** `world` is the one that `run` runs in. */
export function play(run: TrialRun, world: TrialWorld, script: readonly Command[]): Observation[] {
  const seen = [run.observe()];
  for (const command of script) {
    if ('send' in command) run.send(command.send);
    else if ('advance' in command) run.advance(command.advance);
    else {
      world.numbers[command.slot] = command.value;
      run.recheck();
    }
    const observation = run.observe();
    // What a chart looks like after it ran away is nobody's promise; what it did until then is.
    seen.push(observation.failed ? afterFailure(observation) : observation);
    if (observation.failed) break;
  }
  return seen.map((observation) => (observation.failed ? afterFailure(observation) : observation));
}

function afterFailure(observation: Observation): Observation {
  return { ...observation, done: false, active: [], history: {}, dues: [] };
}
