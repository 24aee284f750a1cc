/** A channel that fails between some roles, or the information platform that fails for some. Times are milliseconds. */
export interface Cut {
  readonly inject: number;
  /** Null for the information platform. */
  readonly channel: string | null;
  /** By from × roles + to; the last row is of voices that are no roles. */
  readonly lines: readonly boolean[];
  /** Roles that do not see the gauges, if the platform fails. */
  readonly blind: readonly boolean[];
  readonly lasts: number;
  readonly noAnswer: number;
}
