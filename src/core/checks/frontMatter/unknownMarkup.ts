import { soundEntries } from '../../frontMatter/frontMatter.js';
import { say, type Message } from '../../problem.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import type { Check, CheckContext } from '../check.js';

/** What Hugo renders, by its names. All but Markdown takes a program of its own, or leave (`security`). */
const known = /^(?:md|mdown|markdown|goldmark|asciidoc(?:ext|tor)?|adoc|ad|rst|pandoc|pdc|html?|org)$/;
const typed = /^text\/(?:markdown|asciidoc|rst|pandoc|html|org)$/;

/** Refused unless the site allows them; seen with 0.169. */
const refused = /^(?:html?|org|text\/html|text\/org)$/;

/** `markup` that Hugo does not render: it stops. */
export const unknownMarkup: Check = {
  codes: ['markup-unknown'],
  check: ({ frontMatter }, context) =>
    soundEntries(frontMatter).flatMap(({ key, value, valueRange: range }) => {
      if (key.toLowerCase() !== 'markup' || value === null || value === '' || typeof value === 'object') return [];
      const message = faultOf(String(value).toLowerCase(), context);
      return message ? [{ code: 'markup-unknown', severity: 'error', message, range }] : [];
    }),
};

function faultOf(name: string, { site }: CheckContext): Message | undefined {
  if (!known.test(name) && !typed.test(name)) return say('Hugo stops: it knows no markup "{0}".', name);
  const isRefused = refused.test(name) && !site.choosesContent && isAtLeast(site.hugoVersion, '0.169.0');
  return isRefused ? say('Hugo stops: the site does not allow "{0}" (security.allowContent).', name) : undefined;
}
