import type { Problem } from '../problem.js';
import type { Programme } from '../programme/programme.js';
import type { Recap } from '../recap/model/recap.js';
import type { SiteShortcode } from '../shortcodes/siteShortcode.js';
import type { OwnSchema } from './frontMatter/schema/prepareSchema.js';
import type { SitePosts } from '../site/content/sitePosts.js';
import { defaultSite, type Site } from '../site/site.js';

/** Where a check applies: to any Markdown, where Hugo publishes, or only where its site is known as well. */
export type Scope = 'everywhere' | 'hugo' | 'site';

/** Checks by where they apply. */
export type Scoped<Each> = Readonly<Record<Scope, readonly Each[]>>;

/** What a check can use besides the recap itself. */
export interface CheckContext {
  readonly scope: Scope;
  readonly site: Site;
  /** Path of the file within its site's folder; `undefined` for a text outside any site. */
  readonly pagePath: string | undefined;
  /** Milliseconds since 1970; `undefined` if nothing may depend on the current day. */
  readonly now: number | undefined;
  /**
   * Whether a file of the site exists, by its path from the site's folder; `undefined` if not known yet. `anyCase` if
   * its name may be written in other capitals.
   */
  readonly exists: (path: string, anyCase?: boolean) => boolean | undefined;
  /** The shortcodes of the site and its themes; `undefined` if not known. */
  readonly shortcodes: readonly SiteShortcode[] | undefined;
  /** The front matter of the site's pages; `undefined` if not known yet. */
  readonly posts: SitePosts | undefined;
  /** The programme of the conference that the recap is about; `undefined` if none is known. */
  readonly programme: Programme | undefined;
  /** The author's own JSON Schema for front matter; `undefined` if there is none. */
  readonly schema: OwnSchema | undefined;
}

/** Reports one kind of problem in a recap. */
export interface Check {
  /** Every code that it can report. */
  readonly codes: readonly string[];
  readonly check: (recap: Recap, context: CheckContext) => readonly Problem[];
}

/** The checks that apply in a scope. */
export function checksFor<Each>({ everywhere, hugo, site }: Scoped<Each>, scope: Scope): readonly Each[] {
  return [...everywhere, ...(scope === 'everywhere' ? [] : hugo), ...(scope === 'site' ? site : [])];
}

/** For a text in a site with Hugo's defaults: skips everything that depends on other files. */
export const bareContext: CheckContext = {
  scope: 'site',
  site: defaultSite,
  pagePath: undefined,
  now: undefined,
  exists: () => undefined,
  shortcodes: undefined,
  posts: undefined,
  programme: undefined,
  schema: undefined,
};
