import { soundEntries } from '../../../frontMatter/frontMatter.js';
import { say, type Severity } from '../../../problem.js';
import { offsetAt } from '../../../text.js';
import type { Check } from '../../check.js';
import { keyMeant } from './keyMeant.js';
import { severityWithout } from './missingKey.js';

/**
 * Keys that are one typo away from a key of Hugo that is missing. Hugo treats them as parameters of the site. As severe
 * as the missing key, which is not reported as well.
 */
export const misspeltKey: Check = {
  codes: ['key-misspelt'],
  check: (recap, context) => {
    const severities = new Map<string, Severity>();
    const severityOf = (name: string): Severity => {
      const severity = severities.get(name) ?? severityWithout(name, recap, context);
      severities.set(name, severity);
      return severity;
    };
    return soundEntries(recap.frontMatter).flatMap(({ key, keyRange: range }) => {
      const name = keyMeant(key, recap.frontMatter!, context);
      if (name === undefined) return [];
      const { source } = recap;
      const message = say('Unknown key "{1}". Did you mean "{0}"?', name, key);
      const written = source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
      const edits = [{ range, newText: written.replace(key, () => name) }];
      return [
        {
          code: 'key-misspelt',
          severity: severityOf(name),
          message,
          range,
          fixes: [{ title: say('Rename to {0}', name), edits, safe: false }],
        },
      ];
    });
  },
};
