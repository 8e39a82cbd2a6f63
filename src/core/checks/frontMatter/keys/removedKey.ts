import { soundEntries, type FrontMatterEntry } from '../../../frontMatter/frontMatter.js';
import { say, type Problem } from '../../../problem.js';
import { isAtLeast } from '../../../site/version/hugoVersion.js';
import { offsetAt, rangeOf, type Range, type SourceText } from '../../../text.js';
import type { Check } from '../../check.js';

/** A key that Hugo has renamed, with the versions of Hugo that deprecated and removed the old name. */
interface Renaming {
  readonly key: string;
  readonly newKey: string;
  readonly since: string;
  readonly until: string;
}

const build: Renaming = { key: '_build', newKey: 'build', since: '0.145.0', until: '0.160.0' };
const target: Renaming = { key: '_target', newKey: 'target', since: '0.156.0', until: '0.171.0' };

/** Keys that Hugo has renamed or dropped: it warns for some versions, then stops the build or ignores them. */
export const removedKey: Check = {
  codes: ['key-deprecated', 'key-removed', 'key-ignored'],
  check: ({ frontMatter, source }, { site }) =>
    soundEntries(frontMatter).flatMap((entry) => {
      const key = entry.key.toLowerCase();
      if (key === '_build') return renamed({ ...build, key: entry.key }, entry.keyRange, source, site.hugoVersion);
      if (key === 'cascade') return inCascade(entry, source, site.hugoVersion);
      const isGone = ['lang', 'path', 'kind'].includes(key) && isAtLeast(site.hugoVersion, '0.144.0');
      return isGone && typeof entry.value === 'string' ? [ignored(entry)] : [];
    }),
};

/** Keys inside `cascade`, which have no entries of their own. */
function inCascade({ valueRange }: FrontMatterEntry, source: SourceText, version: string): Problem[] {
  const start = offsetAt(source, valueRange.start);
  const text = source.text.slice(start, offsetAt(source, valueRange.end));
  return [...text.matchAll(/(?<![\w-])(_build|_target)(?=["']?[ \t]*[:=\].])/g)].flatMap(({ index, 1: key }) => {
    const range = rangeOf(source, start + index, start + index + key!.length);
    return renamed(key === '_build' ? build : target, range, source, version);
  });
}

/**
 * Hugo warns about a deprecated key three versions after its deprecation, and stops the build fifteen versions after
 * it.
 */
function renamed(
  { key, newKey, since, until }: Renaming,
  range: Range,
  source: SourceText,
  version: string,
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
        ? say('Hugo stops the build: "{0}" was renamed to "{1}" in version {2}.', key, newKey, named)
        : say('"{0}" was renamed to "{1}" in Hugo {2}. The old name will stop working.', key, newKey, named),
      range,
      fixes: [{ title: say('Rename to {0}', newKey), edits, safe: true }],
    },
  ];
}

function ignored({ key, keyRange: range }: FrontMatterEntry): Problem {
  const message = say('Hugo 0.144 and later do not read "{0}". It is a parameter of your own, like any other.', key);
  return { code: 'key-ignored', severity: 'information', message, range };
}
