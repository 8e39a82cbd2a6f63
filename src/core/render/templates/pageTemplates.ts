import type { PageFacts } from '../../preview/pageSource.js';
import type { ShortcodeCall } from '../../shortcodes/shortcode.js';
import type { SourceText } from '../../text.js';
import type { SiteTemplates } from '../../site/siteTemplates.js';
import { escapers } from '../../templates/escape/escapers/escapers.js';
import { templatePreparation } from '../../templates/escape/prepare.js';
import { functions } from '../../templates/functions/catalogue.js';
import { Budget } from '../../templates/run/budget.js';
import type { Environment } from '../../templates/run/environment.js';
import { runTemplate } from '../../templates/run/runTemplate.js';
import type { Run } from '../../templates/run/run.js';
import { TemplateFault } from '../../templates/run/templateFault.js';
import type { TemplateHost } from '../../templates/run/templateHost.js';
import type { TemplateFile } from '../../templates/syntax/templateNode.js';
import { Dictionary, SafeText, type Value } from '../../templates/values/value.js';
import {
  findHook,
  findPartial,
  findShortcodeLayout,
  layoutTarget,
  type LayoutTarget,
} from '../../site/templates/findLayout.js';
import type { OwnResult } from './calls/ownResult.js';
import { getPage, valuesOf } from './page/getPage.js';
import { Page, type PageSurroundings } from './page/page.js';
import { siteMenus, type Menus } from './menus/siteMenus.js';
import { pageHost } from './pageHost.js';
import { PageUse } from './page/pageUse.js';
import { ParsedLayouts, placedIn } from './site/parsedLayouts.js';
import { referenceFrom } from './page/reference.js';
import { resourceList } from './resources/resourceList.js';
import { resourcesOfPage, type ResourceSource } from './resources/resources.js';
import { languageValue } from './site/languageValue.js';
import { mainSections } from './site/mainSections.js';
import { hugoValue, siteValue } from './site/site.js';
import { siteData } from './site/siteData.js';
import { inlineLayout, layoutIndex, type SiteLayout } from '../../site/templates/siteLayout.js';
import { watchUse, type TemplateResult, type TemplateUse, type WatchedUse } from './templateUse.js';
import { fail } from '../../templates/functions/functionDefinition.js';
import { castText } from '../../templates/values/cast.js';
import { listOf } from '../../templates/values/typeName.js';

/** Steps that one call may take, and, unless whoever reads the page sets another limit, all of the page together. */
const steps = { call: 1_000_000, page: 2_000_000 };

/** The function that requests something from another server. */
const remote = 'resources.GetRemote';

const prepare = templatePreparation();

/** The templates of a site for one page: looks them up and executes them. */
export class PageTemplates {
  readonly use: PageUse;
  readonly target: LayoutTarget;
  readonly how: WatchedUse;
  page: Page;
  private readonly host: TemplateHost;
  /** For all templates of the page together. */
  readonly budget: Budget;
  /** Calls that gave nothing: what shows them renders their content again, where all calls would fail once more. */
  readonly failed = new WeakMap<ShortcodeCall, OwnResult>();
  private readonly parsed: ParsedLayouts;
  private readonly hooks = new Map<string, SiteLayout | undefined>();
  private readonly inline = new Map<string, SiteLayout>();
  private readonly others = new Map<string, Page>();
  private said: { readonly level: 'error' | 'warning'; readonly message: string }[] = [];
  private standIns = new Set<string>();
  private siteKnown: Value | undefined;
  private hugoKnown: Value | undefined;
  private menusKnown: Menus | undefined;

  constructor(
    private readonly templates: SiteTemplates,
    how: TemplateUse,
  ) {
    this.how = watchUse(how, () => void this.use.varied++);
    this.budget = new Budget(how.steps ?? steps.page);
    this.use = new PageUse(templates.resources, (cost) => this.budget.spend(cost));
    this.target = layoutTarget(how.facts.pagePath, how.facts.site, how.facts.values);
    this.parsed = ParsedLayouts.of(templates.layouts);
    this.page = new Page(how.facts, this.surroundings());
    this.host = this.makeHost();
  }

  readonly share = (): void => {
    this.use.share();
  };

  /** The site's template for a shortcode; `undefined` if it has none. */
  shortcode(name: string): SiteLayout | undefined {
    return findShortcodeLayout(layoutIndex(this.templates.layouts), name, this.target);
  }

  /**
   * The template of an inline shortcode, which a call with content defines and one without uses; `undefined` if there is
   * none, or if the site does not allow them.
   */
  inlineShortcode({ name, inner }: ShortcodeCall, { text }: SourceText): SiteLayout | undefined {
    const { site, pagePath } = this.how.facts;
    if (site.inlineShortcodes !== true || !name.toLowerCase().endsWith('.inline')) return undefined;
    this.share();
    if (inner) this.inline.set(name, inlineLayout(name, { path: pagePath, text: text.slice(inner.start, inner.end) }));
    return this.inline.get(name);
  }

  /** The site's render hook; `detail` is the language of a code block, and so on. */
  hook(name: string, detail: string): SiteLayout | undefined {
    const key = `${name} ${detail}`;
    if (!this.hooks.has(key))
      this.hooks.set(key, findHook(layoutIndex(this.templates.layouts), name, detail, this.target));
    return this.hooks.get(key);
  }

  /** Whether the site has a render hook of a kind, for whichever page and detail. */
  hasHook(name: string): boolean {
    const { hook } = layoutIndex(this.templates.layouts);
    return [...hook.keys()].some((each) => each === `render-${name}` || each.startsWith(`render-${name}-`));
  }

  readonly site = (): Value => {
    const { facts } = this.how;
    const pageAt = (path: string): Value => this.pageAt(path, '');
    const sections = (): Value => listOf('string', mainSections(facts.site, this.use.content()));
    const around = { facts, templates: this.templates, pageAt, mainSections: sections, hugo: this.hugo };
    return (this.siteKnown ??= siteValue({ ...around, menus: this.menus, share: this.share }));
  };

  private readonly menus = (): Menus => (this.menusKnown ??= siteMenus(this.page, (path) => this.pageAt(path, '')));

  readonly reference = (form: 'relative' | 'absolute', options: Value, page = this.how.facts): Value =>
    referenceFrom(page, form, options, this.use) ?? fail(`page not found`);

  /** Executes a layout with a value as its dot. */
  run(layout: SiteLayout, context: Value): TemplateResult {
    const file = this.parsed.file(layout);
    if ('fault' in file) return { fault: placedIn(layout, file.fault), faultIn: layout, said: [], standIns: [] };
    this.noteShared(layout.file.text);
    this.use.executed++;
    const [said, standIns] = [this.said, this.standIns];
    this.said = [];
    this.standIns = new Set();
    const result = runTemplate(file, context, this.environment(layout));
    const faultIn = 'fault' in result ? this.parsed.layoutOf(result.fault.innermost.template, layout) : undefined;
    // What a template says after a request that was not made is not what Hugo would say.
    const told = this.standIns.has(remote) ? [] : this.said;
    const finished = { ...result, faultIn, said: told, standIns: [...this.standIns] };
    this.said = said;
    this.standIns = standIns;
    return finished;
  }

  /** A cached partial is executed for the first of all calls, and a counter counts them. */
  private noteShared(text: string): void {
    if (text.includes('partialCached') || text.includes('IncludeCached') || text.includes('math.Counter')) this.share();
  }

  private environment({ ending }: SiteLayout): Environment {
    const budget = new Budget(steps.call, this.budget);
    const environment = { host: this.host, functions, escapers, budget };
    return ending === 'html' ? { ...environment, prepare } : environment;
  }

  private readonly hugo = (): Value =>
    (this.hugoKnown ??= hugoValue(this.how.facts.site, () => siteData(this.templates.data), this.share));

  private pageAt(path: string, from: string): Value {
    const { facts } = this.how;
    const found = getPage(path, from, facts, this.use);
    if (!found) return null;
    const pagePath = 'file' in found ? found.file : `${facts.site.contentDir}/${found.section}/_index.md`;
    if (pagePath === facts.pagePath) return this.page;
    const known = this.others.get(pagePath);
    if (known) return known;
    const values = 'file' in found ? valuesOf(found.file, this.use) : [];
    const around = { ...this.surroundings(), shown: this.shown };
    const page = new Page({ ...facts, values, pagePath, title: undefined }, around);
    this.others.set(pagePath, page);
    return page;
  }

  private surroundings(): PageSurroundings {
    return {
      site: this.site,
      menus: this.menus,
      language: () => languageValue(this.how.facts.site),
      resources: (page) => resourceList(resourcesOfPage({ ...this.source(), facts: page })),
      pageAt: (path, from) => this.pageAt(path, from),
      renderString: (args, run) => this.how.renderString(args, run.spend),
      reference: (page, form, options) => this.reference(form, options, page),
      contents: (page) => this.contents(page),
      shown: undefined,
      share: this.share,
    };
  }

  private readonly shown = (page: Page, as: 'markdown' | 'html', { spend }: Pick<Run, 'spend'>): Value => {
    return this.how.renderOther(page, this.use.text(page.facts.pagePath) ?? '', as, spend);
  };

  /** The same templates for calls in another page. */
  forPage(page: Page): PageTemplates {
    const other = Object.create(this) as PageTemplates;
    other.page = page;
    return other;
  }

  /** Only the page that is rendered has been read. */
  private contents(page: PageFacts): Value {
    if (page.pagePath !== this.how.facts.pagePath)
      throw new TemplateFault('the table of contents of another page is not supported', 'unsupported');
    this.share();
    return new SafeText('html', this.how.tableOfContents);
  }

  private source(): ResourceSource {
    const { facts, published } = this.how;
    const standIn = (method: string): void => void this.standIns.add(method);
    return { facts, templates: this.templates, use: this.use, surroundings: { site: facts.site, published, standIn } };
  }

  private makeHost(): TemplateHost {
    const { facts, renderString } = this.how;
    return pageHost({
      facts,
      templates: this.templates,
      use: this.use,
      source: this.source(),
      markdown: (text, display) =>
        renderString([new Dictionary(new Map([['display', display]])), text], (cost) => this.budget.spend(cost)),
      colours: this.how,
      now: this.how.now,
      partial: (name) => this.partial(name),
      site: this.site,
      hugo: this.hugo,
      page: () => this.page,
      missRequest: () => void this.standIns.add(remote),
      log: (level, message) => void this.said.push({ level, message: castText(message) }),
    });
  }

  private partial(name: string): TemplateFile | undefined {
    const layout = findPartial(layoutIndex(this.templates.layouts), name);
    if (!layout) {
      const defined = this.parsed.definedPartial(name);
      if (defined) this.noteShared(defined.source.text);
      return defined;
    }
    this.noteShared(layout.file.text);
    const file = this.parsed.file(layout);
    // Hugo stops the build for any template that it cannot parse.
    if ('fault' in file) throw new TemplateFault(file.fault.message, file.fault.kind);
    return file;
  }
}
