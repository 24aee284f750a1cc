/** Plays one script to a chart on trial and writes down what was seen after each command. */
import type { Command } from './random-chart.ts';
import type { Observation, TrialRun } from './trial-run.ts';

export function play(run: TrialRun, script: readonly Command[]): Observation[] {
  const seen = [run.observe()];
  for (const command of script) {
    if ('send' in command) run.send(command.send);
    else if ('advance' in command) run.advance(command.advance);
    else {
      run.world[command.slot] = command.value;
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
