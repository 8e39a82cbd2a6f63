import type { Problem } from '../../problem.js';
import { referenceFault } from '../../shortcodes/argumentFault.js';
import { argumentText, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import { keyOfReference } from '../../site/addresses/resolveReference.js';
import { rangeOf } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** References in `ref` and `relref` that resolve to no page, once the site's content is known. */
export const shortcodeReference: ShortcodeCheck = {
  codes: ['reference-not-found'],
  check: (page) =>
    page.calls
      .filter(({ name, arguments: given }) => /^(?:rel)?ref$/i.test(name) && page.isEmbedded(name) && given.length > 0)
      .flatMap((call) => check(call, page)),
};

function check(call: ShortcodeCall, { recap, context }: ShortcodePage): readonly Problem[] {
  const { references, refLinksErrorLevel } = context.site;
  const reference = argumentText(call, 'path', 0);
  const language = argumentText(call, 'lang');
  const key = keyOfReference(reference, language === '' ? undefined : language);
  const found = references && Object.hasOwn(references, key) ? references[key]! : undefined;
  if (!found || 'address' in found) return [];
  const message = referenceFault(found.failure, reference, language);
  const { start, end } = call.arguments[0] ?? call.opener;
  const severity = refLinksErrorLevel === 'WARNING' ? 'warning' : 'error';
  return [{ code: 'reference-not-found', severity, message, range: rangeOf(recap.source, start, end) }];
}
