import type { ColourCode } from '../../markdown/code/renderCode.js';
import type { PageFacts } from '../../preview/pageSource.js';
import type { Run } from '../../templates/run/run.js';
import type { ExecutionFault } from '../../templates/run/runTemplate.js';
import type { Value } from '../../templates/values/value.js';
import type { Page } from './page/page.js';
import type { SiteLayout } from '../../site/templates/siteLayout.js';

/** How the templates of a page are used. */
export interface TemplateUse {
  readonly facts: PageFacts;
  readonly colourCode: ColourCode | undefined;
  /** Whether Hugo's own HTML is wanted. */
  readonly published: boolean;
  /** The word that the table of contents of the page replaces. */
  readonly tableOfContents: string;
  /** Steps that all templates of the page may take together. */
  readonly steps?: number | undefined;
  /** `.RenderString` of the page. */
  readonly renderString: (args: readonly Value[], spend: Run['spend']) => Value;
  /** What another page shows. */
  readonly renderOther: RenderOther;
}

/** The same, in which each use of what another rendering may give differently is noted. */
export interface WatchedUse extends TemplateUse {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is rendered can have calls, and words that stand for HTML in this rendering only. */
export function watchUse(how: TemplateUse, vary: () => void): WatchedUse {
  const watched =
    <Arguments extends readonly unknown[], Result>(use: (...args: Arguments) => Result) =>
    (...args: Arguments): Result => {
      vary();
      return use(...args);
    };
  return {
    ...how,
    renderString: watched(how.renderString),
    renderOther: watched(how.renderOther),
    now: watched(() => how.facts.now ?? 0),
  };
}

/** Gives the Markdown of another page with its shortcodes rendered, or its HTML. */
export type RenderOther = (page: Page, text: string, as: 'markdown' | 'html', spend: Run['spend']) => Value;

/** What a template gave, or why it gave nothing, and what it said meanwhile. */
export interface TemplateResult {
  readonly output?: string;
  readonly fault?: ExecutionFault;
  /** The layout that the fault is in, if it is one. */
  readonly faultIn?: SiteLayout | undefined;
  /** What `errorf` and `warnf` said. */
  readonly said: readonly { readonly level: 'error' | 'warning'; readonly message: string }[];
  /** Functions and methods whose result was replaced by the original file. */
  readonly standIns: readonly string[];
}
