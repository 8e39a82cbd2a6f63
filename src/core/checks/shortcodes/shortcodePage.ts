import type { Recap } from '../../recap/model/recap.js';
import { bodyOffsetOf, parseShortcodes } from '../../shortcodes/parseShortcodes.js';
import type { PairedShortcodes } from '../../shortcodes/pairShortcodes.js';
import { callsIn, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import type { Shortcode } from '../../shortcodes/catalogue.js';
import { findShortcode, ownShortcode } from '../../shortcodes/siteShortcode.js';
import type { Problem } from '../../problem.js';
import type { CheckContext } from '../check.js';

/** The shortcodes of one recap, read once for all checks. */
export interface ShortcodePage extends Omit<PairedShortcodes, 'problems'> {
  readonly recap: Recap;
  readonly context: CheckContext;
  /** Zero-based, where the front matter is over. */
  readonly bodyLine: number;
  /** In document order, those in calls included. */
  readonly calls: readonly ShortcodeCall[];
  /** The shortcode of a name, if any is known: the site's own, else Hugo's. */
  readonly find: (name: string) => Shortcode | undefined;
  /** Whether a name is Hugo's own shortcode: no template of the site stands before it. */
  readonly isEmbedded: (name: string) => boolean;
}

/** One thing that can be wrong with shortcodes. */
export interface ShortcodeCheck {
  /** Every code that it may report. */
  readonly codes: readonly string[];
  readonly check: (page: ShortcodePage) => readonly Problem[];
}

export function readShortcodePage(recap: Recap, context: CheckContext): ShortcodePage {
  const { source, frontMatter } = recap;
  const own = context.shortcodes ?? [];
  const find: ShortcodePage['find'] = (name) => findShortcode(name, own, context.site.hugoVersion);
  const isUnopened = frontMatter?.problems.some(({ code }) => code === 'front-matter-unopened') ?? false;
  const bodyLine = isUnopened ? 0 : (frontMatter?.bodyLine ?? 0);
  const { nodes, faults } = parseShortcodes(source, bodyOffsetOf(source, bodyLine), (name) => find(name)?.inner);
  return {
    recap,
    context,
    bodyLine,
    nodes,
    faults,
    calls: callsIn(nodes),
    find,
    isEmbedded: (name) => find(name) !== undefined && ownShortcode(name, own) === undefined,
  };
}
