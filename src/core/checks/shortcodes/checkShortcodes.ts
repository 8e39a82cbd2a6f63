import { checksFor, type Check, type Scoped } from '../check.js';
import { argumentValue } from './arguments/argumentValue.js';
import { figureAlternative } from './figureAlternative.js';
import { figureSource } from './figureSource.js';
import { headingShortcode } from './headingShortcode.js';
import { missingArgument } from './arguments/missingArgument.js';
import { pastedTweet } from './pastedTweet.js';
import { quotedArgument } from './arguments/quotedArgument.js';
import { removedShortcode } from './removedShortcode.js';
import { shortcodeReference } from './shortcodeReference.js';
import { shortcodeSyntax } from './shortcodeSyntax.js';
import { readShortcodePage, type ShortcodeCheck } from './shortcodePage.js';
import { unknownArgument } from './arguments/unknownArgument.js';
import { unknownShortcode } from './unknownShortcode.js';

/** Every check of shortcodes. To add one, write a file and add a line here. A site may have any shortcode of its own. */
const scoped: Scoped<ShortcodeCheck> = {
  everywhere: [],
  hugo: [shortcodeSyntax, quotedArgument, figureAlternative],
  site: [
    unknownShortcode,
    removedShortcode,
    missingArgument,
    unknownArgument,
    argumentValue,
    shortcodeReference,
    figureSource,
    headingShortcode,
    pastedTweet,
  ],
};

/** All problems of the shortcodes in a recap, which are read once for all checks. */
export const checkShortcodes: Check = {
  codes: checksFor(scoped, 'site').flatMap(({ codes }) => codes),
  check: (recap, context) => {
    const page = readShortcodePage(recap, context);
    return checksFor(scoped, context.scope).flatMap(({ check }) => check(page));
  },
};
