import type { PageFacts } from '../../preview/pageSource.js';
import { withoutBase } from '../../site/images/imageCandidates.js';
import { absoluteUrl, basePath, permalinkOf } from '../../site/addresses/permalink.js';

const single = /((?:src|href|url|action)=["']?)(\/(?!\/)[^\s"'<>]*)/g;
const several = /(srcset=)(["'])(\/(?!\/)[^]*?)\2/g;

/**
 * Rewrites the addresses from the root of the host in published HTML, as `canonifyURLs` and `relativeURLs` ask for. Hugo
 * 0.169 finds them in the text of the page, in code and prose as well as in tags.
 */
export function rewriteAddresses(html: string, { site, pagePath, values }: PageFacts): string {
  if (!site.canonifyURLs && !site.relativeURLs) return html;
  const base = basePath(site);
  const depth = withoutBase(permalinkOf(pagePath, site, values), site).split('/').length - 2;
  const up = depth < 1 ? '.' : Array<string>(depth).fill('..').join('/');
  const rewrite = (address: string): string => {
    if (!address.startsWith('/')) return address;
    // With both, Hugo makes the addresses of pages and files without the path of the site.
    if (site.relativeURLs) return up + (site.canonifyURLs ? withoutBase(address, site) : address);
    return absoluteUrl(address.startsWith(`${base}/`) ? address : base + address, site);
  };
  return html
    .replace(single, (_, before: string, address: string) => before + rewrite(address))
    .replace(several, (_, before: string, quote: string, addresses: string) => {
      const rewritten = addresses.trim().split(/\s+/).map(rewrite).join(' ');
      return `${before}${quote}${rewritten}${quote}`;
    });
}
