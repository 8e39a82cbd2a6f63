import type { Recap } from '../../recap/model/recap.js';
import type { PairedShortcodes, TakesInner } from '../../shortcodes/pairShortcodes.js';
import { callsIn, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import type { Shortcode } from '../../shortcodes/catalogue.js';
import { findShortcode, ownShortcode } from '../../shortcodes/siteShortcode.js';
import type { Problem } from '../../problem.js';
import type { CheckContext } from '../check.js';

/** The shortcodes of a recap, paired once for all checks. */
export interface ShortcodePage extends Omit<PairedShortcodes, 'problems'> {
  readonly recap: Recap;
  readonly context: CheckContext;
  readonly takesInner: TakesInner;
  /** In document order, including nested calls. */
  readonly calls: readonly ShortcodeCall[];
  /** The shortcode with this name, if known: the site's own takes precedence over Hugo's. */
  readonly find: (name: string) => Shortcode | undefined;
  /** Whether the name is Hugo's own shortcode, not overridden by a template of the site. */
  readonly isEmbedded: (name: string) => boolean;
}

/** Reports one kind of problem with shortcodes. */
export interface ShortcodeCheck {
  /** Every code that it can report. */
  readonly codes: readonly string[];
  readonly check: (page: ShortcodePage) => readonly Problem[];
}

export function readShortcodePage(recap: Recap, context: CheckContext): ShortcodePage {
  const own = context.shortcodes ?? [];
  // A theme that is not on this disk may have a shortcode of its own under any of Hugo's names, as many have `figure`.
  const mayBeOfTheme = (name: string): boolean =>
    context.site.lacksTheme === true && !/^(?:(?:rel)?ref|param)$/i.test(name) && !ownShortcode(name, own);
  const find: ShortcodePage['find'] = (name) =>
    mayBeOfTheme(name) ? undefined : findShortcode(name, own, context.site.hugoVersion);
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
