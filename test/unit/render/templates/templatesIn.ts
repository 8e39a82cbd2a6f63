import { pageSourceOf, type PageSource } from '../../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';
import type { Post } from '../../../../src/core/post/post.js';
import { siteOf, templatesOf, type Files } from '../../site/templates/templatesOf.js';

export const pagePath = 'content/posts/a.md';

/** A text as a page of a site with these files. */
export function pageIn(files: Files, text: string): { readonly post: Post; readonly page: PageSource } {
  const recap = parseRecap(text);
  const templates = templatesOf(files);
  const site = { ...siteOf(files), ...(templates && { templates }) };
  return { post: recap.post, page: pageSourceOf(recap, site, pagePath) };
}
