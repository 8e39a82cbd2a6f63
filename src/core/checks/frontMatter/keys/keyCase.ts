import { soundEntries, type FrontMatterEntry } from '../../../frontMatter/frontMatter.js';
import { removeEntry } from '../../../edits/frontMatter/removeEntry.js';
import { say } from '../../../problem.js';
import type { Check } from '../../check.js';

/** Keys that differ only in case. Hugo treats them as one key, and which value it uses is random. */
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
        '"{0}" and "{1}" are the same key for Hugo, so one of the two values is lost.',
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
