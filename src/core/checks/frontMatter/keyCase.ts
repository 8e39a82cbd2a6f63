import { soundEntries, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { removeEntry } from '../../edits/frontMatter/removeEntry.js';
import { say } from '../../problem.js';
import type { Check } from '../check.js';

/** Keys that differ by case only: Hugo takes them for one, and it is chance whose value counts. */
export const keyCase: Check = {
  codes: ['key-case'],
  check: ({ frontMatter, source }) => {
    const first = new Map<string, FrontMatterEntry>();
    return soundEntries(frontMatter).flatMap((entry) => {
      const name = entry.key.toLowerCase();
      const other = first.get(name);
      if (!other) first.set(name, entry);
      if (!other || other.key === entry.key) return [];
      const message = say(
        'Hugo takes "{0}" and "{1}" for one key, and one of the two values is lost.',
        other.key,
        entry.key,
      );
      const isSame = JSON.stringify(other.value) === JSON.stringify(entry.value);
      const fixes = [entry, other].flatMap((each) => {
        const edits = removeEntry(source, frontMatter!, each);
        return edits.length === 0
          ? []
          : [{ title: say('Remove "{0}"', each.key), edits, safe: isSame && each === entry }];
      });
      return [{ code: 'key-case', severity: 'warning', message, range: entry.keyRange, fixes }];
    });
  },
};
