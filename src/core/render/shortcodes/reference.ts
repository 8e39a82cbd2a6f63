import { say, type Message } from '../../problem.js';
import { absoluteUrl } from '../../site/permalink.js';
import { findReference } from '../../site/resolveReference.js';
import type { ResolvedReference } from '../../site/site.js';
import { escapeText } from '../escape.js';
import { renderFault } from '../renderFault.js';
import { textOf, type RenderShortcode } from '../shortcodeContext.js';

/** The page's address with the site's own; in the preview without it, as its links stay within the site. */
export const ref = referenceFrom('ref', true);

/** The page's address without the host. */
export const relref = referenceFrom('relref', false);

function referenceFrom(name: string, isAbsolute: boolean): RenderShortcode {
  return (call, context) => {
    const { site, pagePath, published } = context;
    if (call.call.arguments.length === 0)
      return renderFault(call, say('invalid number of arguments to {0}', name), context);
    const reference = textOf(call, 'path', 0);
    const language = textOf(call, 'lang');
    const found = findReference(reference, pagePath, site, language === '' ? undefined : language);
    if ('address' in found) {
      const { address } = found;
      return escapeText(isAbsolute && published && address.startsWith('/') ? absoluteUrl(address, site) : address);
    }
    // It mostly stands in a link's address, where no box can stand.
    const severity = site.refLinksErrorLevel === 'WARNING' ? 'warning' : 'error';
    context.report('reference-not-found', severity, call.call.opener, failureOf(found.failure, reference, language));
    return escapeText(site.refLinksNotFoundURL);
  };
}

function failureOf(
  failure: Extract<ResolvedReference, { readonly failure: string }>['failure'],
  reference: string,
  language: string,
): Message {
  if (failure === 'no-such-language') return say('Ref “{0}”: no site found with lang “{1}”', reference, language);
  if (failure === 'ambiguous') return say('Ref “{0}”: page reference is ambiguous', reference);
  return say('Ref “{0}”: page not found', reference);
}
