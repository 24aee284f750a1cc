/**
 * What a set of runs has reached of a scenario, and what none of them did: states, injects, tasks called for, tasks met,
 * endings. For the test that nothing in a scenario is dead. Of a duty that comes again, the first time counts for all.
 */
import type { RecordedRun } from '../../../src/core/drill/run-drill.ts';
import { LOG } from '../../../src/core/engine/log-codes.ts';
import type { Blueprint } from '../../../src/core/model/blueprint.ts';

export class Reach {
  readonly #blueprint: Blueprint;
  readonly #reached = new Set<string>();

  constructor(blueprint: Blueprint) {
    this.#blueprint = blueprint;
  }

  /** Notes what a run that is over has reached. */
  note({ world, log }: RecordedRun): void {
    const { injects, tasks, endings } = this.#blueprint;
    for (let i = 0; i < log.length; i++) {
      if (log.codes[i] === LOG['state.entered']) this.#reached.add(`state ${this.#statePath(log.a[i]!)}`);
    }
    injects.forEach(({ id, to }, i) => {
      const at = to.length > 0 ? world.injectDeliveredAt[i]! : world.injectFiredAt[i]!;
      if (at >= 0) this.#reached.add(`inject ${id}`);
    });
    tasks.forEach(({ id }, i) => {
      if (world.taskTriggered[i]! >= 0) this.#reached.add(`task ${id} called for`);
      if (world.taskMet[i]! >= 0) this.#reached.add(`task ${id} met`);
    });
    if (world.ending >= 0) this.#reached.add(`ending ${endings[world.ending]!.id}`);
  }

  /** What no run has reached. */
  get missing(): string[] {
    const { chart, injects, tasks, endings } = this.#blueprint;
    const all = [
      ...(chart?.nodes ?? []).slice(1).map(({ path }) => `state ${path}`),
      ...injects.map(({ id }) => `inject ${id}`),
      ...tasks
        .filter(({ repeat }) => repeat === null || repeat.number === 1)
        .flatMap(({ id }) => [`task ${id} called for`, `task ${id} met`]),
      ...endings.map(({ id }) => `ending ${id}`),
    ];
    return all.filter((one) => !this.#reached.has(one));
  }

  #statePath(node: number): string {
    return this.#blueprint.chart!.nodes[node]!.path;
  }
}
