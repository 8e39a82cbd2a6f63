import type { Recap } from '../../recap/model/recap.js';
import { bodyOffsetOf, parseShortcodes } from '../../shortcodes/parseShortcodes.js';
import type { PairedShortcodes } from '../../shortcodes/pairShortcodes.js';
import { callsIn, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import type { Shortcode } from '../../shortcodes/catalogue.js';
import { findShortcode, ownShortcode } from '../../shortcodes/siteShortcode.js';
import type { Problem } from '../../problem.js';
import type { CheckContext } from '../check.js';

/** The shortcodes of a recap, read once for all checks. */
export interface ShortcodePage extends Omit<PairedShortcodes, 'problems'> {
  readonly recap: Recap;
  readonly context: CheckContext;
  /** Zero-based line after the front matter. */
  readonly bodyLine: number;
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
