import { say, type Problem } from '../problem.js';
import { contentPageOf } from '../site/content/contentPage.js';
import { isRefusedName } from '../site/content/contentIndex.js';
import { isAtLeast } from '../site/version/hugoVersion.js';
import type { Check, CheckContext } from './check.js';

/** A content file, not a recap, that stops the build: Hugo 0.169 reads HTML and Org mode only where the site allows it. */
export const refusedContent: Check = {
  codes: ['content-refused'],
  check: (_, context) => refusedFile(context),
};

/** The problem of a content file, by its path alone: on its first line. */
export function refusedFile({ site, pagePath }: Pick<CheckContext, 'site' | 'pagePath'>): readonly Problem[] {
  if (pagePath === undefined || !isRefusedName(pagePath) || !contentPageOf(pagePath, site)) return [];
  if (site.choosesContent || !isAtLeast(site.hugoVersion, '0.169.0')) return [];
  const type = /\.org$/i.test(pagePath) ? 'text/org' : 'text/html';
  const message = say(
    'Hugo stops the build at this file, because the site does not allow "{0}" as content. Move it to the folder "static", or allow it in security.allowContent.',
    type,
  );
  const start = { line: 0, character: 0 };
  return [{ code: 'content-refused', severity: 'error', message, range: { start, end: start } }];
}
