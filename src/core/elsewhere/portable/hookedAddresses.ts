import { decodeHtml } from '../../post/entities.js';
import type { ExpandedPage } from '../../render/readPage.js';

/** The addresses that the site's own render hooks give; `undefined` for those that have none to give. */
export interface HookedAddresses {
  /** `written`: the whole link, or the whole image, in Markdown. */
  readonly link: (written: string) => string | undefined;
  readonly image: (written: string) => string | undefined;
}

const first = {
  link: /<a\s(?:[^<>"']|"[^"]*"|'[^']*')*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i,
  image: /<img\s(?:[^<>"']|"[^"]*"|'[^']*')*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i,
};

/** Longer ones are not links: each is rendered by itself. */
const longest = 4000;

/**
 * Of what a hook makes of a link or an image, a copy takes the address alone: the rest is for the site's own style sheet
 * and scripts.
 */
export function hookedAddresses(page: ExpandedPage | undefined): HookedAddresses {
  const known = new Map<string, string | undefined>();
  const addressOf = (kind: 'link' | 'image', written: string): string | undefined => {
    if (page?.templates?.hasHook(kind) !== true || written.length > longest) return undefined;
    if (!known.has(written)) known.set(written, addressIn(kind, page.restore(page.markdown.render(written)).html));
    return known.get(written);
  };
  return { link: (written) => addressOf('link', written), image: (written) => addressOf('image', written) };
}

function addressIn(kind: 'link' | 'image', html: string): string | undefined {
  const [, double, single, bare] = first[kind].exec(html) ?? [];
  const address = decodeHtml(double ?? single ?? bare ?? '').trim();
  // An image that is loaded later has another in its place until then.
  return address === '' || /^(?:data|javascript):/i.test(address) ? undefined : address;
}
