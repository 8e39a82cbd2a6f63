import type { Problem } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import type { SiteShortcode } from '../shortcodes/siteShortcode.js';
import type { SitePosts } from '../site/content/sitePosts.js';
import { defaultSite, type Site } from '../site/site.js';

/** What a check may know beside the recap itself. */
export interface CheckContext {
  readonly site: Site;
  /** The file within its site's folder; `undefined` for a text that is in no site. */
  readonly pagePath: string | undefined;
  /** Milliseconds since 1970; `undefined` where nothing may depend on the day. */
  readonly now: number | undefined;
  /** Whether a file of the site is there, by its path from the site's folder; `undefined` while nobody has looked. */
  readonly exists: (path: string) => boolean | undefined;
  /** The shortcodes of the site and its themes; `undefined` where nobody knows which there are. */
  readonly shortcodes: readonly SiteShortcode[] | undefined;
  /** What the site's pages say of themselves; `undefined` while nobody has looked. */
  readonly posts: SitePosts | undefined;
  /** The author's own JSON Schema for front matter, parsed; `undefined` without one. */
  readonly schema: unknown;
}

/** One thing that can be wrong with a recap. */
export interface Check {
  /** Every code that it may report. */
  readonly codes: readonly string[];
  readonly check: (recap: Recap, context: CheckContext) => readonly Problem[];
}

/** A text by itself: what depends on its surroundings is not checked. */
export const bareContext: CheckContext = {
  site: defaultSite,
  pagePath: undefined,
  now: undefined,
  exists: () => undefined,
  shortcodes: undefined,
  posts: undefined,
  schema: undefined,
};
