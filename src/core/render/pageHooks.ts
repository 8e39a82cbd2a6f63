import type { RenderHooks } from '../markdown/hooks/renderHooks.js';
import type { PageFacts } from '../preview/pageSource.js';
import { hookedImage, hookedLink } from '../site/addresses/embeddedHooks.js';
import { permalinkOf } from '../site/addresses/permalink.js';
import { safeUrl } from './escape.js';

/**
 * Hugo's own render hooks, as far as they apply to a page. In the preview, a link to a place in the page stays one, and
 * images are found by their address as written.
 */
export function pageHooks({ site, pagePath, values }: PageFacts, published: boolean): RenderHooks {
  const { link = false, image = false } = site.embeddedHooks ?? {};
  const own = published ? permalinkOf(pagePath, site, values) : '';
  return {
    link: link ? (destination) => safeUrl(hookedLink(destination, own, site)) : undefined,
    image: image && published ? (destination) => safeUrl(hookedImage(destination, site)) : undefined,
  };
}
