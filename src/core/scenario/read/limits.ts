/**
 * How much a scenario may be. The limits are far above any drill people can play, and low enough that a hostile
 * file is refused before it costs more than a moment.
 */

/** Characters (UTF-16 units) in one file. */
export const MAX_FILE_LENGTH = 2_000_000;
export const MAX_LINES = 100_000;
/** Maps and lists inside each other. */
export const MAX_DEPTH = 100;
/** Words and collections in one file; and as many colons and commas. */
export const MAX_NODES = 100_000;
/** Places at which one file breaks the rules of YAML, before reading stops. */
export const MAX_SYNTAX_ERRORS = 200;
/** Plans that extend each other, the scenario's own not counted. */
export const MAX_EXTENDS = 8;
/** Diagnostics in one answer. */
export const MAX_DIAGNOSTICS = 100;
