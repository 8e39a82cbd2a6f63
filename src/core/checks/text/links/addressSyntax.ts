import { say } from '../../../problem.js';
import { readUrl } from '../../../site/addresses/urlParts.js';
import { rangeOf } from '../../../text.js';
import type { TextCheck } from '../textPage.js';
import { hasRenderHook } from './hasRenderHook.js';

/** Addresses that Hugo's own render hooks cannot read; without those, Hugo publishes them as written. */
export const addressSyntax: TextCheck = {
  codes: ['address-syntax'],
  check: ({ recap, context, links }) => {
    const { source } = recap;
    const { embeddedHooks } = context.site;
    return links.flatMap(({ kind, address: { start, end } }) => {
      if (!embeddedHooks?.[kind] || hasRenderHook(kind, recap, context)) return [];
      const written = source.text.slice(start, end);
      if (readUrl(written)) return [];
      const message = say('Hugo cannot read the address "{0}" and stops the build.', written);
      return [{ code: 'address-syntax', severity: 'error', message, range: rangeOf(source, start, end) }];
    });
  },
};
