import type { Problem } from '../core/problem.js';

/** A problem and the path of its file, as given by the user or found in a folder. */
export interface FoundProblem {
  readonly file: string;
  readonly problem: Problem;
}
