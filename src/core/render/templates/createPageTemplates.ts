import type { Markdown } from '../../markdown/createMarkdown.js';
import type { PageFacts } from '../../preview/pageSource.js';
import type { SiteTemplates } from '../../site/siteTemplates.js';
import type { ShortcodeContext } from '../calls/shortcodeContext.js';
import { PageTemplates } from './pageTemplates.js';
import type { Page } from './page/page.js';
import { otherRenderer } from './page/renderOther.js';
import { stringRenderer } from './page/renderString.js';

/** What is there to render the page with. */
interface PageTools {
  readonly markdown: () => Markdown;
  /** Markdown with its shortcodes expanded. */
  readonly expand: (text: string) => string;
  readonly restore: (html: string) => string;
  /** The Markdown of another page with its shortcodes expanded. */
  readonly expandOther: (text: string, page: Page) => string;
  /** The word that the table of contents replaces once all calls are rendered. */
  readonly tableOfContents: string;
  readonly colourCode: ShortcodeContext['colourCode'];
  readonly steps: number | undefined;
  readonly published: boolean;
}

/** A page can have shortcodes of its own where a site has none. */
const noTemplates: SiteTemplates = { layouts: {}, data: [], translations: [], assets: {}, resources: {} };

/** The templates of a page; `undefined` if its site has none. */
export function createPageTemplates(facts: PageFacts, tools: PageTools): PageTemplates | undefined {
  const { templates: own, inlineShortcodes } = facts.site;
  const templates =
    own && Object.keys(own.layouts).length > 0 ? own : inlineShortcodes ? (own ?? noTemplates) : undefined;
  if (!templates) return undefined;
  const { markdown, expand, restore, colourCode, steps, published, tableOfContents } = tools;
  const renderString = stringRenderer(markdown, expand, restore, facts.site.choosesContent);
  const renderOther = otherRenderer(tools);
  const use = { facts, colourCode, steps, published, renderString, renderOther, tableOfContents };
  return new PageTemplates(templates, use);
}
