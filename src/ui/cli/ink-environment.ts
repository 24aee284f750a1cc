/**
 * What Ink and the libraries it brings read from the environment while they are loaded. To be called before, or it has no effect.
 */

/**
 * Ink draws nothing where it takes itself to be in a build; React is slow unless told; and what colours Ink's texts, once it sees
 * `CI`, gives neither colour nor weight unless it is made to. Which of them to use is the theme's to say, NO_COLOR included.
 */
export function prepareInk(env: NodeJS.ProcessEnv = process.env): void {
  env.CI = '0';
  env.NODE_ENV ??= 'production';
  env.FORCE_COLOR ??= '1';
}
