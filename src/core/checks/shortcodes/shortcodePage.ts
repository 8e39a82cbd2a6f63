import type { Recap } from '../../recap/model/recap.js';
import type { PairedShortcodes, TakesInner } from '../../shortcodes/pairShortcodes.js';
import { callsIn, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import type { Shortcode } from '../../shortcodes/catalogue.js';
import { findShortcode, ownShortcode } from '../../shortcodes/siteShortcode.js';
import type { Problem } from '../../problem.js';
import type { CheckContext } from '../check.js';

/** The shortcodes of one recap, paired once for all checks. */
export interface ShortcodePage extends Omit<PairedShortcodes, 'problems'> {
  readonly recap: Recap;
  readonly context: CheckContext;
  readonly takesInner: TakesInner;
  /** In document order, those in calls included. */
  readonly calls: readonly ShortcodeCall[];
  /** The shortcode of a name, if any is known: the site's own, else Hugo's. */
  readonly find: (name: string) => Shortcode | undefined;
  /** Whether a name is Hugo's own shortcode: no template of the site takes its place. */
  readonly isEmbedded: (name: string) => boolean;
}

/** One thing that can be wrong with shortcodes. */
export interface ShortcodeCheck {
  /** Every code that it may report. */
  readonly codes: readonly string[];
  readonly check: (page: ShortcodePage) => readonly Problem[];
}

export function readShortcodePage(recap: Recap, context: CheckContext): ShortcodePage {
  const own = context.shortcodes ?? [];
  const find: ShortcodePage['find'] = (name) => findShortcode(name, own, context.site.hugoVersion);
  const takesInner: TakesInner = (name) => find(name)?.inner;
  const { nodes, faults } = recap.post.shortcodes(takesInner);
  return {
    recap,
    context,
    takesInner,
    nodes,
    faults,
    calls: callsIn(nodes),
    find,
    isEmbedded: (name) => find(name) !== undefined && ownShortcode(name, own) === undefined,
  };
}
