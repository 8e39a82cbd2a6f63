import { soundEntries } from '../../frontMatter/frontMatter.js';
import { itemsOf } from '../../frontMatter/itemsOf.js';
import { outputFormats } from '../../frontMatter/outputFormats.js';
import { say } from '../../problem.js';
import type { Check } from '../check.js';

/** Names in `outputs` that are not output formats: Hugo stops the build. */
export const unknownOutput: Check = {
  codes: ['output-unknown'],
  check: ({ frontMatter, source }, { site }) =>
    soundEntries(frontMatter)
      .filter(
        ({ key, value }) => key.toLowerCase() === 'outputs' && (Array.isArray(value) || typeof value !== 'object'),
      )
      .flatMap((entry) => itemsOf(source, entry))
      .flatMap(({ value, range }) => {
        if (value === null || value === '' || typeof value === 'object') return [];
        const name = String(value).toLowerCase();
        if (outputFormats.includes(name) || site.outputFormats.includes(name)) return [];
        const message = say('Hugo stops the build: there is no output format "{0}".', String(value));
        return [{ code: 'output-unknown', severity: 'error', message, range }];
      }),
};
