import type { Problem } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import type { SiteShortcode } from '../shortcodes/siteShortcode.js';
import type { SitePosts } from '../site/content/sitePosts.js';
import { defaultSite, type Site } from '../site/site.js';

/** What a check can use besides the recap itself. */
export interface CheckContext {
  readonly site: Site;
  /** Path of the file within its site's folder; `undefined` for a text outside any site. */
  readonly pagePath: string | undefined;
  /** Milliseconds since 1970; `undefined` if nothing may depend on the current day. */
  readonly now: number | undefined;
  /** Whether a file of the site exists, by its path from the site's folder; `undefined` if not known yet. */
  readonly exists: (path: string) => boolean | undefined;
  /** The shortcodes of the site and its themes; `undefined` if not known. */
  readonly shortcodes: readonly SiteShortcode[] | undefined;
  /** The front matter of the site's pages; `undefined` if not known yet. */
  readonly posts: SitePosts | undefined;
  /** The author's own JSON Schema for front matter, parsed; `undefined` if there is none. */
  readonly schema: unknown;
}

/** Reports one kind of problem in a recap. */
export interface Check {
  /** Every code that it can report. */
  readonly codes: readonly string[];
  readonly check: (recap: Recap, context: CheckContext) => readonly Problem[];
}

/** For a text without a site: skips everything that depends on surroundings. */
export const bareContext: CheckContext = {
  site: defaultSite,
  pagePath: undefined,
  now: undefined,
  exists: () => undefined,
  shortcodes: undefined,
  posts: undefined,
  schema: undefined,
};
