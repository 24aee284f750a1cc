/**
 * What Ink and the libraries it brings read from the environment while they are loaded, set before they are.
 */

/** Loads something that brings Ink along. */
export async function withInk<T>(load: () => Promise<T>): Promise<T> {
  prepareInk();
  // Its layout engine looks whether there is `fetch`, and Node then loads a whole HTTP client: a twentieth of a second for
  // nothing. While it is loading there is none.
  const fetching = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  Object.defineProperty(globalThis, 'fetch', { value: undefined, configurable: true, writable: true });
  try {
    return await load();
  } finally {
    if (fetching !== undefined) Object.defineProperty(globalThis, 'fetch', fetching);
  }
}

/**
 * Ink draws nothing where it takes itself to be in a build; React is slow unless told; and what colours Ink's texts, once it sees
 * `CI`, gives neither colour nor weight unless it is made to. Which of them to use is the theme's to say, NO_COLOR included.
 */
function prepareInk(env: NodeJS.ProcessEnv = process.env): void {
  env.CI = '0';
  env.NODE_ENV ??= 'production';
  env.FORCE_COLOR ??= '1';
}
