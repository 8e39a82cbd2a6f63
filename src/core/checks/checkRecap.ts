import type { Problem } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { comparePositions } from '../text.js';
import { bareContext, type Check, type CheckContext } from './check.js';
import { frontMatterChecks } from './frontMatter/frontMatterChecks.js';
import { headingLacksSpace } from './headingLacksSpace.js';
import { checkShortcodes } from './shortcodes/checkShortcodes.js';
import { checkText } from './text/checkText.js';

/** Every check there is. A new one is a file and a line here. */
export const checks: readonly Check[] = [...frontMatterChecks, headingLacksSpace, checkShortcodes, checkText];

/** All problems of a recap, by place. */
export function checkRecap(recap: Recap, context: CheckContext = bareContext): readonly Problem[] {
  return checks
    .flatMap(({ check }) => check(recap, context))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}
