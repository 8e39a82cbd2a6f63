import type { Problem } from '../core/problem.js';

/** A problem, and the file that it is in, as the user or their folder names it. */
export interface FoundProblem {
  readonly file: string;
  readonly problem: Problem;
}
