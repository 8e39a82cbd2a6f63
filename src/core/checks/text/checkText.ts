import type { Check } from '../check.js';
import { anchor } from './anchor.js';
import { dayOrder } from './dayOrder.js';
import { dayWeekday } from './dayWeekday.js';
import { headingLevel } from './headingLevel.js';
import { imageAlternative } from './imageAlternative.js';
import { imageSource } from './imageSource.js';
import { linkNowhere } from './linkNowhere.js';
import { linkTarget } from './linkTarget.js';
import { mojibake } from './mojibake.js';
import { sameTalk } from './sameTalk.js';
import { talkGaps } from './talkGaps.js';
import { talkTags } from './talkTags.js';
import { readTextPage, type TextCheck } from './textPage.js';
import { todo } from './todo.js';

/** Every check of the text below the front matter, except those of shortcodes. A new one is a file and a line here. */
const checks: readonly TextCheck[] = [
  headingLevel,
  dayOrder,
  dayWeekday,
  sameTalk,
  talkGaps,
  talkTags,
  linkNowhere,
  linkTarget,
  anchor,
  imageSource,
  imageAlternative,
  todo,
  mojibake,
];

/** What is wrong with the text of a recap, which is read once for all of their checks. */
export const checkText: Check = {
  codes: checks.flatMap(({ codes }) => codes),
  check: (recap, context) => {
    const page = readTextPage(recap, context);
    return checks.flatMap(({ check }) => check(page));
  },
};
