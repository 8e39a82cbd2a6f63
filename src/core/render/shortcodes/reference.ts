import { absoluteUrl } from '../../site/addresses/permalink.js';
import { referenceFault } from '../../shortcodes/argumentFault.js';
import { findReference } from '../../site/addresses/resolveReference.js';
import { escapeText } from '../escape.js';
import { textOf, type RenderShortcode } from '../calls/shortcodeContext.js';

/** The page's address with the site's own; in the preview without it, as its links stay within the site. */
export const ref = referenceFrom(true);

/** The page's address without the host. */
export const relref = referenceFrom(false);

function referenceFrom(isAbsolute: boolean): RenderShortcode {
  return (call, context) => {
    const { site, pagePath, published } = context;
    const reference = textOf(call, 'path', 0);
    const language = textOf(call, 'lang');
    const found = findReference(reference, pagePath, site, language === '' ? undefined : language);
    if ('address' in found) {
      const { address } = found;
      return escapeText(isAbsolute && published && address.startsWith('/') ? absoluteUrl(address, site) : address);
    }
    // It is mostly in a link's address, where there can be no box.
    const severity = site.refLinksErrorLevel === 'WARNING' ? 'warning' : 'error';
    context.report(
      'reference-not-found',
      severity,
      call.call.opener,
      referenceFault(found.failure, reference, language),
    );
    return escapeText(site.refLinksNotFoundURL);
  };
}
