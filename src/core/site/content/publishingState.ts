import { isEmpty } from '../../frontMatter/fields.js';
import { findKey, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { toFlag } from '../configuration/cast.js';
import type { Site } from '../site.js';
import { momentOf } from '../siteTime.js';

/** Why Hugo does not publish a page today. */
export type Unpublished = 'draft' | 'expired' | 'future';

/** Whether Hugo publishes a page today, or why not, whatever it is told to build besides. */
export type PublishingState = Unpublished | 'published';

/** What a page's state depends on; moments are in milliseconds since 1970. */
export interface PublishingFacts {
  readonly isDraft: boolean;
  /** The page's date. */
  readonly date: number | undefined;
  /** When it is published: the date, unless another key says so. */
  readonly publishes: number | undefined;
  readonly expires: number | undefined;
}

const publishKeys = ['publishdate', 'pubdate', 'published'];
const expiryKeys = ['expirydate', 'unpublishdate'];

/** The front matter keys that decide it, in lower case, besides those of the site for dates. */
export const stateKeys: readonly string[] = ['draft', ...publishKeys, ...expiryKeys];

/** Reads the facts as Hugo 0.169 does. `entries` has what the page inherits before its own front matter; the last of a key applies. */
export function publishingFacts(
  path: string,
  entries: readonly KeyedValue[],
  { dateKeys, timeZone }: Pick<Site, 'dateKeys' | 'timeZone'>,
): PublishingFacts {
  const [, inName] = /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]*$/.exec(path.replace(/\/_?index\.[^/]*$/i, '')) ?? [];
  const first = (keys: readonly string[]): number | undefined => {
    for (const key of keys) {
      const value = key === ':filename' ? inName : findKey(entries, key)?.value;
      const moment = isEmpty(value) ? undefined : momentOf(value, timeZone);
      if (moment !== undefined) return moment;
    }
    return undefined;
  };
  const date = first(dateKeys);
  return {
    isDraft: toFlag(findKey(entries, 'draft')?.value ?? null) === true,
    date,
    publishes: first(publishKeys) ?? date,
    expires: first(expiryKeys),
  };
}

/** The state at a moment, `now`. Of several reasons not to publish a page, the first that its author has to deal with. */
export function publishingState(facts: PublishingFacts, now: number): PublishingState {
  return reasonsNotToPublish(facts, now)[0] ?? 'published';
}

/** All reasons at a moment; without a moment, dates are none. */
export function reasonsNotToPublish(
  { isDraft, publishes, expires }: PublishingFacts,
  now: number | undefined,
): readonly Unpublished[] {
  const reasons: Unpublished[] = isDraft ? ['draft'] : [];
  if (now === undefined) return reasons;
  if (expires !== undefined && expires < now) reasons.push('expired');
  if (publishes !== undefined && publishes > now) reasons.push('future');
  return reasons;
}

/** Those that count on a site, which can be told to build such pages as well. */
export function reasonsOnSite(
  facts: PublishingFacts,
  { buildDrafts, buildFuture, buildExpired }: Pick<Site, 'buildDrafts' | 'buildFuture' | 'buildExpired'>,
  now: number | undefined,
): readonly Unpublished[] {
  const isBuilt = { draft: buildDrafts, future: buildFuture, expired: buildExpired };
  return reasonsNotToPublish(facts, now).filter((reason) => !isBuilt[reason]);
}
