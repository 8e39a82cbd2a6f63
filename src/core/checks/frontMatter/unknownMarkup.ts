import { soundEntries } from '../../frontMatter/frontMatter.js';
import { say, type Message } from '../../problem.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import type { Check, CheckContext } from '../check.js';

/** The formats that Hugo renders, by name. All but Markdown need an external program or permission (`security`). */
const known = /^(?:md|mdown|markdown|goldmark|asciidoc(?:ext|tor)?|adoc|ad|rst|pandoc|pdc|html?|org)$/;
const typed = /^text\/(?:markdown|asciidoc|rst|pandoc|html|org)$/;

/** Rejected unless the site allows them; observed with Hugo 0.169. */
const refused = /^(?:html?|org|text\/html|text\/org)$/;

/** A `markup` that Hugo does not render: it stops the build. */
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
  if (!known.test(name) && !typed.test(name))
    return say('Hugo stops the build: there is no markup format "{0}".', name);
  const isRefused = refused.test(name) && !site.choosesContent && isAtLeast(site.hugoVersion, '0.169.0');
  return isRefused
    ? say('Hugo stops the build: the site does not allow "{0}" (security.allowContent).', name)
    : undefined;
}
