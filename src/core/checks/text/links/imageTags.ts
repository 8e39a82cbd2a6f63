import type { HtmlTag } from '../../../post/queries/rawHtml.js';
import type { TextPage } from '../textPage.js';

/** The images in raw HTML; none where the site publishes no HTML. */
export function imageTags({ html, context }: TextPage): readonly HtmlTag[] {
  const { pagePath, site } = context;
  if (pagePath !== undefined && !site.markup.goldmark.renderer.unsafe) return [];
  return html.tags.filter(({ name }) => name === 'img');
}
