import type { KeyedValue } from '../../frontMatter/frontMatter.js';
import { contentPageOf, logicalPath } from '../content/contentPage.js';
import { pageType } from '../content/pageType.js';
import type { Site } from '../site.js';
import { readPath, type LayoutIndex, type SiteLayout } from './siteLayout.js';

/** The page that a layout is looked up for. */
export interface LayoutTarget {
  /** `page`, `section` or `home`. */
  readonly kind: string;
  readonly language: string;
  /** Of the site. */
  readonly languages: readonly string[];
  /** The folders of its path, and its own name, outermost first. */
  readonly path: readonly string[];
}

/** `values`: those of the page. As in Hugo, a type takes the place of the page's section. */
export function layoutTarget(pagePath: string, site: Site, values: readonly KeyedValue[] = []): LayoutTarget {
  const page = contentPageOf(pagePath, site);
  const path = page
    ? logicalPath(page.path)
        .split('/')
        .filter((part) => part !== '')
    : [];
  const kind = page?.kind !== 'branch' ? 'page' : path.length === 0 ? 'home' : 'section';
  const type = pageType(values, site) ?? path[0];
  const typed = type === undefined ? path : [type, ...path.slice(1)];
  return { kind, language: page?.language ?? site.language, languages: site.languages, path: typed };
}

/** The shortcode of a name, compared case-insensitively, that applies to a page. */
export function findShortcodeLayout(index: LayoutIndex, name: string, target: LayoutTarget): SiteLayout | undefined {
  return best(index.shortcode.get(name.toLowerCase()) ?? [], target);
}

/**
 * The render hook that applies to a page, as Hugo 0.169 finds it. One for a `detail`, such as the language of a code block,
 * comes before one for all, unless that is nearer to the page.
 */
export function findHook(
  index: LayoutIndex,
  hook: string,
  detail: string,
  target: LayoutTarget,
): SiteLayout | undefined {
  const special = detail === '' ? [] : (index.hook.get(`render-${hook}-${detail}`) ?? []);
  return best([...(index.hook.get(`render-${hook}`) ?? []), ...special], target, special, true);
}

/**
 * Whether the site has a hook that applies to a page and comes before Hugo's own: any by default, only one that says more
 * than its kind of element where Hugo's own are always used. `paths` are below the layouts folder.
 */
export function replacesOwnHook(
  hook: 'link' | 'image',
  paths: readonly string[],
  target: LayoutTarget,
  always: boolean,
): boolean {
  return paths.some((path) => {
    const read = readPath(path.toLowerCase(), { path, text: '' });
    if (read?.kind !== 'hook' || read.layout.called !== `render-${hook}` || read.layout.ending !== 'html') return false;
    return weigh(read.layout, target, false, true) !== undefined && (!always || read.layout.variants.length > 0);
  });
}

/** The folders with the hooks that may apply to a page, below the layouts folder. */
export function hookFolders({ path }: LayoutTarget): readonly string[] {
  const places = path.map((_, index) => `${path.slice(0, index + 1).join('/')}/_markup`);
  return ['_markup', '_default/_markup', ...places];
}

/** The partial of a name, with or without its ending, as in `partial "NAME"`. */
export function findPartial(index: LayoutIndex, written: string): SiteLayout | undefined {
  const name = written.toLowerCase().replace(/^\/+/, '');
  return [name, `${name}.html`].flatMap((each) => index.partial.get(each) ?? [])[0];
}

/** What Hugo compares: `first` decides, unless the folder of one is nearer to the page. */
interface Weight {
  readonly first: number;
  /** Whether it is for the kind of the page. */
  readonly kind: number;
  readonly depth: number;
}

function best(
  layouts: readonly SiteLayout[],
  target: LayoutTarget,
  special: readonly SiteLayout[] = [],
  isHook = false,
): SiteLayout | undefined {
  let found: { readonly layout: SiteLayout; readonly weight: Weight } | undefined;
  for (const layout of [...layouts].sort(
    (a, b) => a.place.length - b.place.length || a.variants.length - b.variants.length,
  )) {
    const weight = weigh(layout, target, special.includes(layout), isHook);
    if (weight && (!found || isBetter(weight, found.weight))) found = { layout, weight };
  }
  return found?.layout;
}

function isBetter(weight: Weight, than: Weight): boolean {
  if (weight.depth > than.depth) return weight.kind >= than.kind;
  return weight.first > than.first;
}

/** Names in a template's name that mean the pages of a kind, or another output format. */
const otherPages = new Set(
  'home page section taxonomy term 404 amp calendar css csv json rss robots sitemap'.split(' '),
);

/** `undefined` for one that is for other pages. A hook may have any other word in its name: it comes after one without. */
function weigh(
  { place, variants, ending }: SiteLayout,
  target: LayoutTarget,
  isSpecial: boolean,
  isHook: boolean,
): Weight | undefined {
  if (place.some((part, index) => part !== target.path[index])) return undefined;
  let first = (ending === 'html' ? 1 : 0) + (isSpecial ? 4 : 0);
  let kind = 0;
  let isOther = false;
  for (const variant of variants) {
    const isLanguage = target.languages.includes(variant);
    if (variant === target.kind) {
      first += 5;
      kind = 1;
    } else if (isLanguage) {
      // A site with one language has no hooks for it.
      if (variant !== target.language || (isHook && target.languages.length === 1) || isOther) return undefined;
      first += 1;
    } else if (variant !== 'html') {
      // All templates of HTML are for this format.
      if (!isHook || otherPages.has(variant)) return undefined;
      isOther = true;
      first -= 1;
    }
  }
  return { first, kind, depth: place.length };
}
