import type { FrontMatterValue, KeyedValue } from '../frontMatter/frontMatter.js';
import type { Configured } from './configured.js';
import type { ContentIndex } from './content/contentIndex.js';
import { defaultMarkup, type Markup } from './markup.js';
import type { SiteTemplates } from './siteTemplates.js';

/** A mounted folder: `source` on disk appears as `target` in the site (`module.mounts`). */
export interface Mount {
  /** Relative to the site's folder; begins with `../` if outside of it. */
  readonly source: string;
  /** Relative to the root of the component; empty for the root itself. */
  readonly target: string;
  /** The only language that it applies to; all languages if absent. */
  readonly language?: string;
}

/** A page that was found. */
export interface LinkedPage {
  /** Within the host; empty if the page is not rendered. */
  readonly address: string;
  /** Relative to the site's folder; absent for a page that Hugo generates. */
  readonly file?: string;
}

/** The result of a reference: an address within the host, or the reason why there is none. */
export type ResolvedReference = LinkedPage | { readonly failure: 'not-found' | 'ambiguous' | 'no-such-language' };

/** Which of Hugo's own render hooks write links and images. */
export interface EmbeddedHooks {
  readonly link: boolean;
  readonly image: boolean;
}

/** A rule of `permalinks`: the pages that it applies to, and the pattern of their addresses. */
export interface PermalinkRule {
  /** `page`, `section` …; all kinds if absent. */
  readonly kind?: string;
  /**
   * A glob for page paths such as `/posts/a`: `*` for a part of a name, `**` for anything, `{a,b}` for alternatives.
   */
  readonly path: string;
  /** With tokens such as `:year`. */
  readonly pattern: string;
}

/** `privacy` and `services`: what embedded shortcodes may request from other servers. */
export interface Privacy {
  readonly youTube: { readonly disable: boolean; readonly privacyEnhanced: boolean };
  readonly vimeo: { readonly disable: boolean; readonly enableDNT: boolean; readonly simple: boolean };
  readonly x: {
    readonly disable: boolean;
    readonly enableDNT: boolean;
    readonly simple: boolean;
    readonly disableInlineCSS: boolean;
  };
  readonly instagram: { readonly disable: boolean; readonly simple: boolean; readonly disableInlineCSS: boolean };
}

/**
 * The configuration of the Hugo site that contains a recap. Can be serialised as JSON. Paths are relative to the site's
 * folder, with `/` as separator and none at either end. Every field has Hugo's default if nothing is configured.
 */
export interface Site {
  /** As configured, with or without a scheme; empty if there is none. */
  readonly baseURL: string;
  readonly title: string;
  /** `locale` (`languageCode` before v0.158). */
  readonly locale: string;
  /** `timeZone`, an IANA name; empty for UTC. */
  readonly timeZone: string;
  /** The key of the language that this configuration applies to, in lower case. */
  readonly language: string;
  /** The keys of all languages, that of `defaultContentLanguage` first. */
  readonly languages: readonly string[];
  /** `defaultContentLanguageInSubdir`: whether addresses in the first language also begin with its key. */
  readonly defaultContentLanguageInSubdir: boolean;
  readonly contentDir: string;
  /** The folders of themes and modules in order of precedence. */
  readonly themeDirs: readonly string[];
  /** Content folders of all languages in order of precedence; those of themes come last. */
  readonly contentDirs: readonly Mount[];
  /**
   * Folders for `static/`, those of themes first: if two contain the same file, the later one wins (Hugo overlays
   * them).
   */
  readonly staticDirs: readonly Mount[];
  /** Folders for `assets/`, in the same order. */
  readonly assetDirs: readonly Mount[];
  /** Layouts folders, in the same order, which contain the site's own shortcodes. */
  readonly layoutDirs: readonly Mount[];
  /** Folders for `data/`, in the same order. */
  readonly dataDirs: readonly Mount[];
  /** Folders for `i18n/`, in the same order. */
  readonly translationDirs: readonly Mount[];
  readonly enableEmoji: boolean;
  readonly canonifyURLs: boolean;
  readonly relativeURLs: boolean;
  /** For all pages, or by section. */
  readonly uglyURLs: boolean | Readonly<Record<string, boolean>>;
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
  /** The first rule that matches a page applies. */
  readonly permalinks: readonly PermalinkRule[];
  /** Plural names, as used in addresses: `tags`. */
  readonly taxonomies: readonly string[];
  /** The front matter keys for a page's date, in lower case, in order of precedence; can include `:filename`. */
  readonly dateKeys: readonly string[];
  readonly buildDrafts: boolean;
  readonly buildFuture: boolean;
  readonly buildExpired: boolean;
  /** Names of the site's own `outputFormats`, in lower case. */
  readonly outputFormats: readonly string[];
  /** Whether the site configures the allowed markup formats (`security.allowContent`). */
  readonly choosesContent: boolean;
  /** `security.enableInlineShortcodes`: whether a page can define shortcodes; not if absent. */
  readonly inlineShortcodes?: boolean;
  readonly refLinksErrorLevel: 'ERROR' | 'WARNING';
  readonly refLinksNotFoundURL: string;
  /** `params`, with lower-case keys as in Hugo. */
  readonly params: Readonly<Record<string, FrontMatterValue>>;
  /** `cascade`: parameters that all pages inherit, or some; `null` if absent. */
  readonly cascade: FrontMatterValue;
  readonly privacy: Privacy;
  /** What only templates use; Hugo's defaults if absent. */
  readonly configured?: Configured;
  readonly markup: Markup;
  /** Whether a theme or module is not on this disk, so that its shortcodes and files are unknown. */
  readonly lacksTheme?: boolean;
  /**
   * The names of the site's own shortcodes and those of its themes, in lower case; `undefined` if not looked up.
   */
  readonly shortcodes?: readonly string[];
  /** The version of Hugo that publishes the site. */
  readonly hugoVersion: string;
  /** All pages or the relevant ones; `undefined` if not looked up. */
  readonly content?: ContentIndex;
  /** The targets of the references in the page to show, by `keyOfReference`; `undefined` if not looked up. */
  readonly references?: Readonly<Record<string, ResolvedReference>>;
  /** Hugo's own render hooks that apply to the page to show; `undefined` if not looked up. */
  readonly embeddedHooks?: EmbeddedHooks;
  /**
   * The pages that links of the page to show name, by decoded path (`linkedPaths.ts`); `undefined` if not looked up.
   */
  readonly linkedPages?: Readonly<Record<string, LinkedPage>>;
  /**
   * The values that the page to show inherits by `cascade`, its own and those of its sections; `undefined` if not
   * looked up.
   */
  readonly cascaded?: readonly KeyedValue[];
  /**
   * The addresses of the files that the page to show can use as resources (`resourceAddress.ts`); `undefined` if not
   * looked up.
   */
  readonly resources?: Readonly<Record<string, string>>;
  /** What its templates consist of; `undefined` if not looked up, or if it has none that a page uses. */
  readonly templates?: SiteTemplates;
}

/** The latest version of Hugo whose behaviour was observed. */
export const newestHugo = '0.169.0';

export const defaultSite: Site = {
  baseURL: '',
  title: '',
  locale: 'en',
  timeZone: '',
  language: 'en',
  languages: ['en'],
  defaultContentLanguageInSubdir: false,
  contentDir: 'content',
  themeDirs: [],
  contentDirs: [{ source: 'content', target: '' }],
  staticDirs: [{ source: 'static', target: '' }],
  assetDirs: [{ source: 'assets', target: '' }],
  layoutDirs: [{ source: 'layouts', target: '' }],
  dataDirs: [{ source: 'data', target: '' }],
  translationDirs: [{ source: 'i18n', target: '' }],
  enableEmoji: false,
  canonifyURLs: false,
  relativeURLs: false,
  uglyURLs: false,
  disablePathToLower: false,
  removePathAccents: false,
  permalinks: [],
  taxonomies: ['categories', 'tags'],
  dateKeys: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  buildDrafts: false,
  buildFuture: false,
  buildExpired: false,
  outputFormats: [],
  choosesContent: false,
  refLinksErrorLevel: 'ERROR',
  refLinksNotFoundURL: '',
  params: {},
  cascade: null,
  privacy: {
    youTube: { disable: false, privacyEnhanced: false },
    vimeo: { disable: false, enableDNT: false, simple: false },
    x: { disable: false, enableDNT: false, simple: false, disableInlineCSS: false },
    instagram: { disable: false, simple: false, disableInlineCSS: false },
  },
  markup: defaultMarkup,
  hugoVersion: newestHugo,
};

/** The site with the given `unsafe` of the renderer. */
export function withUnsafe(site: Site, unsafe: boolean): Site {
  const { goldmark } = site.markup;
  const renderer = { ...goldmark.renderer, unsafe };
  return { ...site, markup: { ...site.markup, goldmark: { ...goldmark, renderer } } };
}
