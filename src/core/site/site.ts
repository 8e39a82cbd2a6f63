import type { FrontMatterValue, KeyedValue } from '../frontMatter/frontMatter.js';
import type { ContentIndex } from './content/contentIndex.js';
import { defaultMarkup, type Markup } from './markup.js';

/** A folder of the site's files: `source` of the disk appears as `target` in the site (`module.mounts`). */
export interface Mount {
  /** Relative to the site's folder; begins with `../` where it lies beside it. */
  readonly source: string;
  /** Below the component's own root; empty for all of it. */
  readonly target: string;
  /** The one language that it is for; for all where there is none. */
  readonly language?: string;
}

/** Where a reference leads: an address within the site's host, or why to no page. */
export type ResolvedReference =
  /** `file` is the page's, relative to the site's folder, where it has one. */
  | { readonly address: string; readonly file?: string }
  | { readonly failure: 'not-found' | 'ambiguous' | 'no-such-language' };

/** A rule of `permalinks`: which pages it is for, and what their addresses look like. */
export interface PermalinkRule {
  /** `page`, `section` …; for all kinds where there is none. */
  readonly kind?: string;
  /** A glob over paths of pages such as `/posts/a`: `*` for a part of a name, `**` for anything, `{a,b}` for either. */
  readonly path: string;
  /** With tokens such as `:year`. */
  readonly pattern: string;
}

/** `privacy` and `services`: what the embedded shortcodes may ask of others. */
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
 * The Hugo site around a recap, as its configuration says; plain data that JSON can carry. Paths are relative to the
 * site's folder, with `/` between and none at either end. Every field has Hugo's default where nothing is configured.
 */
export interface Site {
  /** As configured, with a scheme or without; empty where there is none. */
  readonly baseURL: string;
  readonly title: string;
  /** `locale` (`languageCode` before v0.158). */
  readonly locale: string;
  /** `timeZone`, an IANA name; empty for UTC. */
  readonly timeZone: string;
  /** The key of the language that all this is said of, in lower case. */
  readonly language: string;
  /** The keys of all languages, that of `defaultContentLanguage` first. */
  readonly languages: readonly string[];
  /** `defaultContentLanguageInSubdir`: addresses in the first language begin with its key, too. */
  readonly defaultContentLanguageInSubdir: boolean;
  readonly contentDir: string;
  /** Folders of content, of all languages: earlier ones win, those of themes come last. */
  readonly contentDirs: readonly Mount[];
  /** Folders for `static/`, those of themes first: later ones win where two hold the same file (Hugo overlays them). */
  readonly staticDirs: readonly Mount[];
  /** Folders for `assets/`, in the same order. */
  readonly assetDirs: readonly Mount[];
  /** Folders of layouts, in the same order: a site's own shortcodes lie in them. */
  readonly layoutDirs: readonly string[];
  readonly enableEmoji: boolean;
  readonly canonifyURLs: boolean;
  readonly relativeURLs: boolean;
  /** For all pages, or by section. */
  readonly uglyURLs: boolean | Readonly<Record<string, boolean>>;
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
  /** The first that fits a page counts. */
  readonly permalinks: readonly PermalinkRule[];
  /** Plural names, as in addresses: `tags`. */
  readonly taxonomies: readonly string[];
  /** Front matter's keys for a page's date, in lower case, the first that is there counts; also `:filename`. */
  readonly dateKeys: readonly string[];
  readonly buildDrafts: boolean;
  readonly buildFuture: boolean;
  readonly buildExpired: boolean;
  /** Names of `outputFormats` that are the site's own, in lower case. */
  readonly outputFormats: readonly string[];
  /** Whether it says itself what kinds of markup it takes (`security.allowContent`). */
  readonly choosesContent: boolean;
  readonly refLinksErrorLevel: 'ERROR' | 'WARNING';
  readonly refLinksNotFoundURL: string;
  /** `params`, keys in lower case as Hugo reads them. */
  readonly params: Readonly<Record<string, FrontMatterValue>>;
  /** `cascade`: what all pages have, or some; `null` where it is not there. */
  readonly cascade: FrontMatterValue;
  readonly privacy: Privacy;
  readonly markup: Markup;
  /** Whether a theme or module of it is not on this disk: nobody knows what shortcodes and files that has. */
  readonly lacksTheme?: boolean;
  /** The version of Hugo that publishes it. */
  readonly hugoVersion: string;
  /** What pages there are, or those of them that matter; `undefined` where nobody looked. */
  readonly content?: ContentIndex;
  /** Where the references of the one page lead that is to be shown, by `keyOfReference`; `undefined` where nobody looked. */
  readonly references?: Readonly<Record<string, ResolvedReference>>;
  /** What the one page has by `cascade`, its own and those of the sections around it; `undefined` where nobody looked. */
  readonly cascaded?: readonly KeyedValue[];
  /** The addresses of the files that the one page may name as resources (`resourceAddress.ts`); `undefined` where nobody looked. */
  readonly resources?: Readonly<Record<string, string>>;
}

/** The newest Hugo whose behaviour was observed. */
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
  contentDirs: [{ source: 'content', target: '' }],
  staticDirs: [{ source: 'static', target: '' }],
  assetDirs: [{ source: 'assets', target: '' }],
  layoutDirs: ['layouts'],
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

/** A site with the renderer's `unsafe` as wished. */
export function withUnsafe(site: Site, unsafe: boolean): Site {
  const { goldmark } = site.markup;
  const renderer = { ...goldmark.renderer, unsafe };
  return { ...site, markup: { ...site.markup, goldmark: { ...goldmark, renderer } } };
}
