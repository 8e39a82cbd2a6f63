import type { Problem } from '../problem.js';
import type { Recap } from '../recap/recap.js';

/** One thing that can be wrong with a recap. */
export interface Check {
  /** Every code that it may report. */
  readonly codes: readonly string[];
  readonly check: (recap: Recap) => readonly Problem[];
}
