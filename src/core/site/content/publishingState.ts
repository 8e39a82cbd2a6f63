import { isEmpty } from '../../frontMatter/fields.js';
import { findKey, type KeyedValue } from '../../frontMatter/frontMatter.js';
import { toFlag } from '../configuration/cast.js';
import type { Site } from '../site.js';
import { momentOf } from '../siteTime.js';

/** Whether Hugo publishes a page today, or why not, whatever it is told to build besides. */
export type PublishingState = 'draft' | 'future' | 'expired' | 'published';

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
export function publishingState({ isDraft, publishes, expires }: PublishingFacts, now: number): PublishingState {
  if (isDraft) return 'draft';
  if (expires !== undefined && expires < now) return 'expired';
  return publishes !== undefined && publishes > now ? 'future' : 'published';
}
