import type { Problem } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { comparePositions } from '../text.js';
import { bareContext, type Check, type CheckContext } from './check.js';
import { frontMatterChecks } from './frontMatter/frontMatterChecks.js';
import { missingHeadingSpace } from './missingHeadingSpace.js';
import { checkShortcodes } from './shortcodes/checkShortcodes.js';
import { checkText } from './text/checkText.js';

/** Every check. To add one, write a file and add a line here. */
export const checks: readonly Check[] = [...frontMatterChecks, missingHeadingSpace, checkShortcodes, checkText];

/** All problems of a recap, in document order. */
export function checkRecap(recap: Recap, context: CheckContext = bareContext): readonly Problem[] {
  return checks
    .flatMap(({ check }) => check(recap, context))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}
