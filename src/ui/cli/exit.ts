/** How a command ends: 0 done, 1 something is wrong with what a file holds or with the machine, 2 the command line itself is wrong. */
export const EXIT_OK = 0;
export const EXIT_CONTENT = 1;
export const EXIT_USAGE = 2;

/** Ends with an exit code when everything has been said. */
export class Exit extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`exit ${exitCode}`);
    this.exitCode = exitCode;
  }
}
