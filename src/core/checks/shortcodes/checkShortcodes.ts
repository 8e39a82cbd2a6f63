import type { Check } from '../check.js';
import { argumentValue } from './argumentValue.js';
import { figureAlternative } from './figureAlternative.js';
import { figureSource } from './figureSource.js';
import { headingShortcode } from './headingShortcode.js';
import { missingArgument } from './missingArgument.js';
import { pastedTweet } from './pastedTweet.js';
import { quotedArgument } from './quotedArgument.js';
import { removedShortcode } from './removedShortcode.js';
import { shortcodeReference } from './shortcodeReference.js';
import { shortcodeSyntax } from './shortcodeSyntax.js';
import { readShortcodePage, type ShortcodeCheck } from './shortcodePage.js';
import { unknownArgument } from './unknownArgument.js';
import { unknownShortcode } from './unknownShortcode.js';

/** Every check of shortcodes. To add one, write a file and add a line here. */
const checks: readonly ShortcodeCheck[] = [
  shortcodeSyntax,
  unknownShortcode,
  removedShortcode,
  missingArgument,
  unknownArgument,
  argumentValue,
  quotedArgument,
  shortcodeReference,
  figureSource,
  figureAlternative,
  headingShortcode,
  pastedTweet,
];

/** All problems of the shortcodes in a recap, which are read once for all checks. */
export const checkShortcodes: Check = {
  codes: checks.flatMap(({ codes }) => codes),
  check: (recap, context) => {
    const page = readShortcodePage(recap, context);
    return checks.flatMap(({ check }) => check(page));
  },
};
