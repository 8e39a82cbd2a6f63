import { say } from '../../problem.js';
import { isRecap } from '../../recap/model/recap.js';
import { lineRange } from '../../text.js';
import type { Check } from '../check.js';

/** A recap without front matter. */
export const missingFrontMatter: Check = {
  codes: ['front-matter-missing'],
  check: (recap) => {
    if (recap.frontMatter || !isRecap(recap)) return [];
    const message = say('This recap has no front matter, so Hugo publishes it without a title and a date.');
    const range = lineRange(recap.source, 0);
    return [{ code: 'front-matter-missing', severity: 'information', message, range }];
  },
};
