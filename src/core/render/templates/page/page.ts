import { findKey } from '../../../frontMatter/frontMatter.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { pageType } from '../../../site/content/pageType.js';
import { contentPageOf, logicalPath } from '../../../site/content/contentPage.js';
import { firstSection } from '../../../site/content/sections.js';
import { absoluteUrl, permalinkOf } from '../../../site/addresses/permalink.js';
import { Scratch } from '../../../templates/functions/collections/scratch.js';
import { castText } from '../../../templates/values/cast.js';
import { listOf } from '../../../templates/values/typeName.js';
import { Dictionary, Instance, type Value } from '../../../templates/values/value.js';
import type { Run } from '../../../templates/run/run.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';
import { because, method } from '../members.js';
import { menuMembers } from '../menus/menuMembers.js';
import type { Menus } from '../menus/siteMenus.js';
import { pageDate } from './pageDates.js';
import { pageFile } from './pageFile.js';
import { pageParams, paramAt } from './pageParams.js';
import { plainValue } from '../plainValue.js';

/** What a page gets from where it is rendered. */
export interface PageSurroundings {
  /** The values of `site` and of its language. */
  readonly site: () => Value;
  readonly language: () => Value;
  readonly menus: () => Menus;
  readonly resources: (page: PageFacts) => Value;
  /** `.GetPage` from this page. */
  readonly pageAt: (path: string, from: string) => Value;
  readonly renderString: (args: readonly Value[], run: Run) => Value;
  readonly reference: (page: PageFacts, form: 'relative' | 'absolute', options: Value) => Value;
  /** The table of contents of a page. */
  readonly contents: (page: PageFacts) => Value;
  /** What another page shows: its Markdown with shortcodes rendered, or its HTML; nothing for the page that is rendered. */
  readonly shown: ((page: Page, as: 'markdown' | 'html', run: Pick<Run, 'spend'>) => Value) | undefined;
  /** Notes that what is used is shared by the whole page. */
  readonly share: () => void;
}

const unsupported = {
  ...because(
    'it needs all pages of the site',
    'AllTranslations Ancestors CurrentSection FirstSection GetTerms InSection IsAncestor IsDescendant Next NextInSection Pages Paginate Paginator Parent Prev PrevInSection RegularPages RegularPagesRecursive Related Sections Translations IsTranslated TranslationKey Rotate',
  ),
  ...because(
    'it is the content that the call is in',
    'Content ContentWithoutSummary Fragments FuzzyWordCount HeadingsFiltered Len Plain PlainWords RawContent RenderShortcodes ReadingTime Summary Truncated WordCount HasShortcode',
  ),
  ...because(
    'it is not known here',
    'AlternativeOutputFormats OutputFormats GitInfo CodeOwners Sitemap Data Render Aliases Sites Rotation',
  ),
};

/** A page of the site: `.Page`. */
export class Page extends Instance {
  readonly typeName = '*hugolib.pageState';
  private readonly store = new Scratch();
  private known: Dictionary | undefined;
  private table: Readonly<Record<string, () => Value>> | undefined;

  constructor(
    readonly facts: PageFacts,
    private readonly around: PageSurroundings,
  ) {
    super();
  }

  get params(): Dictionary {
    this.known ??= pageParams(this.facts);
    return this.known;
  }

  member(name: string): Value | undefined {
    this.table ??= this.makeTable();
    const { table } = this;
    if (Object.hasOwn(table, name)) return table[name]!();
    if (!Object.hasOwn(unsupported, name)) return undefined;
    const reason = (unsupported as Readonly<Record<string, string>>)[name]!;
    throw new TemplateFault(`.${name} is not supported: ${reason}`, 'unsupported');
  }

  override print(): string {
    return `Page(${this.path})`;
  }

  private get path(): string {
    const page = contentPageOf(this.facts.pagePath, this.facts.site);
    return page ? logicalPath(page.path) : `/${this.facts.pagePath}`;
  }

  private get kind(): 'page' | 'section' | 'home' {
    const page = contentPageOf(this.facts.pagePath, this.facts.site);
    return page?.kind !== 'branch' ? 'page' : page.path === '' ? 'home' : 'section';
  }

  private makeTable(): Readonly<Record<string, () => Value>> {
    return {
      ...this.texts(),
      ...this.places(),
      ...this.methods(),
      ...this.contents(),
      ...menuMembers(this, this.around.menus),
      Date: () => pageDate('Date', this.facts),
      Lastmod: () => pageDate('Lastmod', this.facts),
      PublishDate: () => pageDate('PublishDate', this.facts),
      ExpiryDate: () => pageDate('ExpiryDate', this.facts),
      Draft: () => this.params.get('draft') === true,
      Weight: () => this.params.get('weight') ?? 0n,
      Keywords: () => this.params.get('keywords') ?? listOf('string', []),
      Params: () => this.params,
      Page: () => this,
      Site: () => this.around.site(),
      Language: () => this.around.language(),
      Resources: () => this.around.resources(this.facts),
      Store: () => this.shared(),
      Scratch: () => this.shared(),
    };
  }

  private shared(): Scratch {
    this.around.share();
    return this.store;
  }

  private texts(): Readonly<Record<string, () => Value>> {
    const text = (key: string): string => castText(plainValue(findKey(this.facts.values, key)?.value));
    const title = (): string => text('title') || (this.kind === 'home' ? this.facts.site.title : '');
    return {
      Title: title,
      Name: title,
      LinkTitle: () => text('linkTitle') || title(),
      Description: () => text('description'),
      Slug: () => text('slug'),
      Layout: () => text('layout'),
      Lang: () => contentPageOf(this.facts.pagePath, this.facts.site)?.language ?? this.facts.site.language,
      Markup: () => 'goldmark',
    };
  }

  private places(): Readonly<Record<string, () => Value>> {
    const { facts } = this;
    const page = contentPageOf(facts.pagePath, facts.site);
    const section = page ? firstSection(page) : '';
    const type = pageType(facts.values, facts.site);
    const relative = (): string => permalinkOf(facts.pagePath, facts.site, facts.values);
    return {
      Path: () => this.path,
      Kind: () => this.kind,
      Section: () => section,
      Type: () => type ?? (section || 'page'),
      BundleType: () => (page?.kind === 'leaf' || page?.kind === 'branch' ? page.kind : ''),
      IsHome: () => this.kind === 'home',
      IsPage: () => this.kind === 'page',
      IsSection: () => this.kind === 'section',
      IsNode: () => this.kind !== 'page',
      RelPermalink: relative,
      Permalink: () => absoluteUrl(relative(), facts.site),
      File: () => pageFile(facts),
      TableOfContents: () => this.around.contents(facts),
    };
  }

  private methods(): Readonly<Record<string, () => Value>> {
    const { around, facts } = this;
    return {
      Param: () => method('Param', [1, 1], ([key]) => this.param(castText(key))),
      GetPage: () => method('GetPage', [1, 1], ([path]) => around.pageAt(castText(path), facts.pagePath)),
      RenderString: () => method('RenderString', [1, 2], around.renderString),
      Ref: () => method('Ref', [1, 1], ([options = null]) => around.reference(facts, 'absolute', options)),
      RelRef: () => method('RelRef', [1, 1], ([options = null]) => around.reference(facts, 'relative', options)),
      String: () => method('String', [0, 0], () => this.facts.pagePath),
      Eq: () => method('Eq', [1, 1], ([other]) => other instanceof Page && other.facts.pagePath === facts.pagePath),
    };
  }

  private contents(): Readonly<Record<string, () => Value>> {
    const { shown } = this.around;
    if (!shown) return {};
    const html = method('Content', [0, 0], (_, run) => shown(this, 'html', run));
    return {
      Content: () => html,
      RenderShortcodes: () => method('RenderShortcodes', [0, 0], (_, run) => shown(this, 'markdown', run)),
    };
  }

  /** From the page, else from the site. */
  private param(key: string): Value {
    const own = paramAt(this.params, key);
    if (own !== null) return own;
    const site = plainValue(this.facts.site.params);
    return site instanceof Dictionary ? paramAt(site, key) : null;
  }
}
