/** A place where a regular expression matches: the groups, `undefined` where one has no part in the match. */
export interface RegularMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}
