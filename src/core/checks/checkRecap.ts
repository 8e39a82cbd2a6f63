import type { Problem } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { comparePositions } from '../text.js';
import { bareContext, checksFor, type Check, type CheckContext, type Scoped } from './check.js';
import { frontMatterChecks } from './frontMatter/frontMatterChecks.js';
import { programmeChecks } from './programme/programmeChecks.js';
import { missingHeadingSpace } from './missingHeadingSpace.js';
import { checkShortcodes } from './shortcodes/checkShortcodes.js';
import { refusedContent } from './refusedContent.js';
import { checkText } from './text/checkText.js';
import { withoutTurnedOff } from './turnedOff.js';

/** Every check. To add one, write a file and add a line here. */
const scoped: Scoped<Check> = {
  everywhere: [...frontMatterChecks.everywhere, checkText, ...programmeChecks],
  hugo: [...frontMatterChecks.hugo, missingHeadingSpace, checkShortcodes],
  site: [...frontMatterChecks.site, refusedContent],
};

/** Every check, wherever it applies. */
export const checks: readonly Check[] = checksFor(scoped, 'site');

/** All problems of a recap, in document order, without those that the recap itself turns off. */
export function checkRecap(recap: Recap, context: CheckContext = bareContext): readonly Problem[] {
  const problems = checksFor(scoped, context.scope)
    .flatMap(({ check }) => check(recap, context))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
  return withoutTurnedOff(problems, recap.post);
}
