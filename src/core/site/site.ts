import type { FrontMatterValue } from '../frontMatter/frontMatter.js';
import { defaultMarkup, type Markup } from './markup.js';

/** A folder of the site's files: `source` of the disk appears as `target` in the site (`module.mounts`). */
export interface Mount {
  readonly source: string;
  /** Below the component's own root; empty for all of it. */
  readonly target: string;
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
  readonly contentDir: string;
  /** Folders for `static/`, those of themes first: later ones win where two hold the same file (Hugo overlays them). */
  readonly staticDirs: readonly Mount[];
  /** Folders for `assets/`, in the same order. */
  readonly assetDirs: readonly Mount[];
  /** Folders of layouts, in the same order: a site's own shortcodes lie in them. */
  readonly layoutDirs: readonly string[];
  readonly enableEmoji: boolean;
  readonly canonifyURLs: boolean;
  readonly uglyURLs: boolean;
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
  /** Pattern by section. */
  readonly permalinks: Readonly<Record<string, string>>;
  readonly refLinksErrorLevel: 'ERROR' | 'WARNING';
  readonly refLinksNotFoundURL: string;
  /** `params`, keys in lower case as Hugo reads them. */
  readonly params: Readonly<Record<string, FrontMatterValue>>;
  readonly privacy: Privacy;
  readonly markup: Markup;
  /** The version of Hugo that publishes it. */
  readonly hugoVersion: string;
}

/** The newest Hugo whose behaviour was observed. */
export const newestHugo = '0.169.0';

export const defaultSite: Site = {
  baseURL: '',
  title: '',
  locale: 'en',
  timeZone: '',
  contentDir: 'content',
  staticDirs: [{ source: 'static', target: '' }],
  assetDirs: [{ source: 'assets', target: '' }],
  layoutDirs: ['layouts'],
  enableEmoji: false,
  canonifyURLs: false,
  uglyURLs: false,
  disablePathToLower: false,
  removePathAccents: false,
  permalinks: {},
  refLinksErrorLevel: 'ERROR',
  refLinksNotFoundURL: '',
  params: {},
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
