import { soundEntries, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { say, type Problem } from '../../problem.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import { offsetAt, rangeOf, type Range, type SourceText } from '../../text.js';
import type { Check } from '../check.js';

/** Keys that Hugo has given up: it warns for some versions, then stops, or reads them no more. */
export const removedKey: Check = {
  codes: ['key-deprecated', 'key-removed', 'key-ignored'],
  check: ({ frontMatter, source }, { site }) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const key = entry.key.toLowerCase();
      if (key === '_build')
        return renamed(entry.key, 'build', entry.keyRange, source, site.hugoVersion, '0.145.0', '0.160.0');
      if (key === 'cascade') return inCascade(entry, source, site.hugoVersion);
      const isGone = ['lang', 'path', 'kind'].includes(key) && isAtLeast(site.hugoVersion, '0.144.0');
      return isGone && typeof entry.value === 'string' ? [ignored(entry)] : [];
    }),
};

/** Keys inside of `cascade`, which have no entries of their own. */
function inCascade({ valueRange }: FrontMatterEntry, source: SourceText, version: string): Problem[] {
  const start = offsetAt(source, valueRange.start);
  const text = source.text.slice(start, offsetAt(source, valueRange.end));
  return [...text.matchAll(/(?<![\w-])(_build|_target)(?=["']?[ \t]*[:=\].])/g)].flatMap(({ index, 1: key }) => {
    const range = rangeOf(source, start + index, start + index + key!.length);
    return key === '_build'
      ? renamed(key, 'build', range, source, version, '0.145.0', '0.160.0')
      : renamed('_target', 'target', range, source, version, '0.156.0', '0.171.0');
  });
}

/** Hugo warns of what it has deprecated three versions later, and stops fifteen versions later. */
function renamed(
  key: string,
  newKey: string,
  range: Range,
  source: SourceText,
  version: string,
  since: string,
  until: string,
): Problem[] {
  if (!isAtLeast(version, since)) return [];
  const isGone = isAtLeast(version, until);
  const written = source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
  const edits = [{ range, newText: written.replace(new RegExp(key, 'i'), newKey) }];
  const named = since.replace(/\.0$/, '');
  return [
    {
      code: isGone ? 'key-removed' : 'key-deprecated',
      severity: isGone ? 'error' : 'warning',
      message: isGone
        ? say('Hugo stops: "{0}" is called "{1}" since {2}.', key, newKey, named)
        : say('"{0}" is called "{1}" since Hugo {2}, which will stop at it before long.', key, newKey, named),
      range,
      fixes: [{ title: say('Call it {0}', newKey), edits, safe: true }],
    },
  ];
}

function ignored({ key, keyRange: range }: FrontMatterEntry): Problem {
  const message = say('Since 0.144 Hugo does not read "{0}": it is a key of the site’s own, as any other.', key);
  return { code: 'key-ignored', severity: 'information', message, range };
}
