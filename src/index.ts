/** The library: see below. */
export { loadScenario } from './core/scenario/load-scenario.ts';
