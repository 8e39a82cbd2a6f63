import type { Check, Scoped } from '../check.js';
import { eventDate } from './dates/eventDate.js';
import { keyCase } from './keys/keyCase.js';
import { longDescription } from './longDescription.js';
import { missingFrontMatter } from './missingFrontMatter.js';
import { missingImage } from './missingImage.js';
import { missingKey } from './keys/missingKey.js';
import { misspeltKey } from './keys/misspeltKey.js';
import { nestedType } from './nestedType.js';
import { ownSchema } from './schema/ownSchema.js';
import { publishTime } from './dates/publishTime.js';
import { removedKey } from './keys/removedKey.js';
import { sameAddress } from './sameAddress.js';
import { secondsAsDate } from './dates/secondsAsDate.js';
import { frontMatterSyntax } from './syntax/syntax.js';
import { terms } from './terms.js';
import { unknownMarkup } from './unknownMarkup.js';
import { unknownOutput } from './unknownOutput.js';
import { unparsableDate } from './dates/unparsableDate.js';
import { urlToken } from './urlToken.js';
import { webAddress } from './webAddress.js';
import { wrongDelimiter } from './syntax/wrongDelimiter.js';
import { wrongType } from './wrongType.js';

/** All checks of front matter. */
export const frontMatterChecks: Scoped<Check> = {
  everywhere: [frontMatterSyntax, eventDate, ownSchema],
  hugo: [
    wrongDelimiter,
    missingFrontMatter,
    missingKey,
    unparsableDate,
    secondsAsDate,
    wrongType,
    nestedType,
    keyCase,
    misspeltKey,
    webAddress,
    terms,
    longDescription,
  ],
  site: [removedKey, urlToken, sameAddress, unknownMarkup, unknownOutput, publishTime, missingImage],
};
