import type { Check } from '../check.js';
import { eventDate } from './eventDate.js';
import { keyCase } from './keyCase.js';
import { longDescription } from './longDescription.js';
import { missingFrontMatter } from './missingFrontMatter.js';
import { missingImage } from './missingImage.js';
import { missingKey } from './missingKey.js';
import { misspeltKey } from './misspeltKey.js';
import { nestedType } from './nestedType.js';
import { ownSchema } from './ownSchema.js';
import { publishTime } from './publishTime.js';
import { removedKey } from './removedKey.js';
import { sameAddress } from './sameAddress.js';
import { secondsAsDate } from './secondsAsDate.js';
import { frontMatterSyntax } from './syntax.js';
import { terms } from './terms.js';
import { unknownMarkup } from './unknownMarkup.js';
import { unknownOutput } from './unknownOutput.js';
import { unparsableDate } from './unparsableDate.js';
import { urlToken } from './urlToken.js';
import { webAddress } from './webAddress.js';
import { wrongDelimiter } from './wrongDelimiter.js';
import { wrongType } from './wrongType.js';

/** All checks of front matter. */
export const frontMatterChecks: readonly Check[] = [
  frontMatterSyntax,
  wrongDelimiter,
  missingFrontMatter,
  missingKey,
  unparsableDate,
  secondsAsDate,
  wrongType,
  nestedType,
  keyCase,
  removedKey,
  misspeltKey,
  webAddress,
  urlToken,
  sameAddress,
  unknownMarkup,
  unknownOutput,
  publishTime,
  eventDate,
  terms,
  longDescription,
  missingImage,
  ownSchema,
];
