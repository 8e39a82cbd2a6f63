import type { Problem } from '../problem.js';
import type { Recap } from '../recap/recap.js';
import { comparePositions } from '../text.js';
import { bareContext, type Check, type CheckContext } from './check.js';
import { frontMatterSyntax } from './frontMatterSyntax.js';
import { headingLacksBlank } from './headingLacksBlank.js';
import { missingFrontMatter } from './missingFrontMatter.js';
import { missingKey } from './missingKey.js';
import { checkShortcodes } from './shortcodes/checkShortcodes.js';
import { unparsableDate } from './unparsableDate.js';
import { wrongType } from './wrongType.js';

/** Every check there is. A new one is a file and a line here. */
export const checks: readonly Check[] = [
  frontMatterSyntax,
  missingFrontMatter,
  missingKey,
  unparsableDate,
  wrongType,
  headingLacksBlank,
  checkShortcodes,
];

/** All problems of a recap, by place. */
export function checkRecap(recap: Recap, context: CheckContext = bareContext): readonly Problem[] {
  return checks
    .flatMap(({ check }) => check(recap, context))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}
