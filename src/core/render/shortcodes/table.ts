import { isAtLeast } from '../../site/version/hugoVersion.js';
import { embeddedShortcode } from '../../shortcodes/catalogue.js';
import type { RenderShortcode, ShortcodeContext } from '../calls/shortcodeContext.js';
import { comment } from './comment.js';
import { details } from './details.js';
import { figure } from './figure.js';
import { gist } from './gist.js';
import { highlight } from './highlight.js';
import { instagram } from './instagram/instagram.js';
import { param } from './param.js';
import { qr } from './qr.js';
import { ref, relref } from './reference.js';
import { renderRemoved } from './removed.js';
import { tweet } from './tweet.js';
import { vimeo } from './vimeo.js';
import { x } from './x.js';
import { youtube } from './youtube.js';

/** Embedded shortcodes of which the page shows what Hugo would publish. */
export const published: ReadonlyMap<string, RenderShortcode> = new Map(
  Object.entries({ details, figure, highlight, param, ref, relref }),
);

/** Embedded shortcodes of which the preview shows something else: cards, boxes and notices of our own. */
export const stoodIn: ReadonlyMap<string, RenderShortcode> = new Map(
  Object.entries({
    comment,
    gist,
    instagram,
    instagram_simple: renderRemoved,
    qr,
    tweet,
    twitter: tweet,
    twitter_simple: tweet,
    vimeo,
    vimeo_simple: vimeo,
    x,
    x_simple: x,
    youtube,
  }),
);

/**
 * What gives the HTML of an embedded shortcode; `undefined` for one that the site's Hugo does not have, or that a template
 * of the site replaces.
 */
export function embeddedRenderer(name: string, { site }: ShortcodeContext): RenderShortcode | undefined {
  if (site.shortcodes?.includes(name.toLowerCase())) return undefined;
  const since = embeddedShortcode(name)?.since;
  if (since !== undefined && !isAtLeast(site.hugoVersion, since)) return undefined;
  return published.get(name.toLowerCase()) ?? stoodIn.get(name.toLowerCase());
}
