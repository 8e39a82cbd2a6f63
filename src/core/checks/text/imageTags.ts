import type { Span } from '../../shortcodes/shortcodeToken.js';
import type { TextPage } from './textPage.js';

/** A raw `<img>` with its attributes by their names in lower case, values without quotes; offsets in the whole text. */
export interface ImageTag extends Span {
  readonly values: ReadonlyMap<string, Span & { readonly text: string }>;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The pictures in raw HTML; none where the site publishes no HTML. */
export function readImageTags({ prose, context }: TextPage): readonly ImageTag[] {
  const { pagePath, site } = context;
  if (pagePath !== undefined && !site.markup.goldmark.renderer.unsafe) return [];
  return Array.from(prose.matchAll(/<img(?=[\s/])[^<>]*>/gi), ({ index, 0: tag }) => {
    const values = new Map<string, Span & { text: string }>();
    const from = index + '<img'.length;
    for (const match of tag.slice('<img'.length, -1).matchAll(attribute)) {
      const [whole, name, double, single, bare] = match;
      const text = double ?? single ?? bare ?? '';
      const end = from + match.index + whole.length - (double === undefined && single === undefined ? 0 : 1);
      const key = name!.toLowerCase();
      // Of two the first counts.
      if (!values.has(key)) values.set(key, { start: end - text.length, end, text });
    }
    return { start: index, end: index + tag.length, values };
  });
}
