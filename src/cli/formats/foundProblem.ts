import type { Problem } from '../../core/problem.js';

/**
 * A problem and the path of its file, as given by the user or found in a folder. Paths of related places are relative to
 * the working directory.
 */
export interface FoundProblem {
  readonly file: string;
  readonly problem: Problem;
}
