import { checksFor, type Check, type Scoped } from '../check.js';
import { addressSyntax } from './links/addressSyntax.js';
import { anchor } from './links/anchor.js';
import { dayOrder } from './dayOrder.js';
import { dayWeekday } from './dayWeekday.js';
import { fenceAttributes } from './fences/fenceAttributes.js';
import { headingLevel } from './headingLevel.js';
import { imageAlternative } from './links/imageAlternative.js';
import { imageSource } from './links/imageSource.js';
import { linkNowhere } from './links/linkNowhere.js';
import { linkTarget } from './links/linkTarget.js';
import { mojibake } from './mojibake.js';
import { sameTalk } from './sameTalk.js';
import { tableCells } from './tableCells.js';
import { talkGaps } from './talkGaps.js';
import { talkTags } from './talkTags.js';
import { readTextPage, type TextCheck } from './textPage.js';
import { todo } from './todo.js';

/** Every check of the text below the front matter, except those of shortcodes. A new one is a file and a line here. */
const scoped: Scoped<TextCheck> = {
  everywhere: [
    headingLevel,
    dayOrder,
    dayWeekday,
    sameTalk,
    talkGaps,
    linkNowhere,
    imageAlternative,
    tableCells,
    todo,
    mojibake,
  ],
  hugo: [talkTags, fenceAttributes],
  site: [addressSyntax, linkTarget, anchor, imageSource],
};

/** What is wrong with the text of a recap, which is read once for all of their checks. */
export const checkText: Check = {
  codes: checksFor(scoped, 'site').flatMap(({ codes }) => codes),
  check: (recap, context) => {
    const page = readTextPage(recap, context);
    return checksFor(scoped, context.scope).flatMap(({ check }) => check(page));
  },
};
