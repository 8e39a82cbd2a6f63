import { soundEntries, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { itemsOf } from '../../frontMatter/itemsOf.js';
import { writeText } from '../../frontMatter/values/writeValue.js';
import { say, type Fix, type Problem } from '../../problem.js';
import { withoutBase } from '../../site/images/imageCandidates.js';
import type { Recap } from '../../recap/model/recap.js';
import type { Check, CheckContext } from '../check.js';

/** Web addresses in `url` and `aliases`, which take paths within the site: Hugo stops the build. */
export const webAddress: Check = {
  codes: ['url-with-host'],
  check: (recap, context) =>
    soundEntries(recap.frontMatter)
      .filter(({ key }) => /^(?:url|aliases)$/i.test(key))
      .flatMap((entry) => check(entry, recap, context)),
};

function check(entry: FrontMatterEntry, { source, frontMatter }: Recap, { site }: CheckContext): Problem[] {
  // Hugo compares case-sensitively; `HTTPS://` is the name of a folder.
  const isWeb = /^https?:\/\//;
  return itemsOf(source, entry).flatMap(({ value, range }) => {
    if (typeof value !== 'string' || !isWeb.test(value)) return [];
    const path = withoutHost(value);
    const isOwn = withoutBase(value, site) !== value;
    const fixes: readonly Fix[] = [
      {
        title: say('Change to {0}', path),
        edits: [{ range, newText: writeText(path, frontMatter!.format, Array.isArray(entry.value)) }],
        safe: isOwn,
      },
    ];
    const message = say(
      'Hugo stops the build: "{0}" takes a path within the site, without https:// and a host.',
      entry.key,
    );
    return [{ code: 'url-with-host', severity: 'error', message, range, fixes }];
  });
}

function withoutHost(address: string): string {
  return address.replace(/^https?:\/\/[^/?#]*/, '') || '/';
}
