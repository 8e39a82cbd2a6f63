import DOMPurify, { type Config } from 'dompurify';
import { providerNames, readEmbeddable } from '../../core/shortcodes/embed/embeddable.js';
import { makeBox, webUrl } from './boxes.js';

/** What Markdown and the embedded shortcodes need. Nothing that loads, runs, submits or styles. */
const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    ...['a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'center'],
    ...['cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption'],
    ...['figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'input', 'ins', 'kbd'],
    ...['li', 'mark', 'nav', 'ol', 'p', 'picture', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small'],
    ...['span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time'],
    ...['tr', 'tt', 'u', 'ul', 'var', 'wbr', '#text'],
  ],
  ALLOWED_ATTR: [
    ...['align', 'alt', 'checked', 'cite', 'class', 'colspan', 'datetime', 'dir', 'disabled', 'headers', 'height'],
    ...['href', 'id', 'lang', 'open', 'reversed', 'role', 'rowspan', 'scope', 'span', 'src', 'start', 'title', 'type'],
    ...['valign', 'width'],
  ],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  ALLOW_DATA_ATTR: false,
  SANITIZE_DOM: true,
  RETURN_DOM_FRAGMENT: true,
};

/** Elements that would load a page or a player. They are replaced by a box with a link. */
const embedding = new Set(['iframe', 'frame', 'embed', 'object', 'video', 'audio']);

/** The attribute by which anchors are found. `id` itself is removed if it would shadow a property of the page. */
export const anchorAttribute = 'data-recap-anchor';

/**
 * Creates a function that turns HTML into harmless nodes: no scripts, requests, styles or forms. Images keep their
 * `src` as written. The nodes belong to an inert document, so nothing is loaded yet.
 */
export function createSanitiser(embeddedPage: string): (html: string) => DocumentFragment {
  const purify = DOMPurify(window);
  purify.addHook('beforeSanitizeElements', (node) => {
    if (!(node instanceof Element) || !embedding.has(node.localName)) return;
    const url = webUrl(node.getAttribute('src') ?? node.getAttribute('data'));
    const provider = url === undefined ? undefined : readEmbeddable(url)?.provider;
    const box = {
      className: provider === undefined ? 'recap-embedded' : 'recap-embedded recap-stage',
      label: provider === undefined ? embeddedPage : providerNames[provider],
      text: node.getAttribute('title') ?? '',
      url,
    } as const;
    node.replaceWith(makeBox(node.ownerDocument, box, node.closest('a') !== null));
  });
  purify.addHook('afterSanitizeElements', (node) => {
    if (node instanceof Element && node.localName === 'input') disarm(node);
  });
  purify.addHook('beforeSanitizeAttributes', (node: Node) => {
    // The hook also runs for text. The fields of a form can shadow its methods, but forms are removed anyway.
    if (!(node instanceof Element) || node instanceof HTMLFormElement) return;
    // The policy forbids styles. In table cells, they give the alignment.
    const alignment = /^text-align: ?(left|right|center)$/.exec(node.getAttribute('style') ?? '')?.[1];
    if (alignment) node.setAttribute('align', alignment);
    const anchor = node.getAttribute('id') ?? (node.localName === 'a' ? node.getAttribute('name') : null);
    if (anchor) node.setAttribute(anchorAttribute, anchor);
    else node.removeAttribute(anchorAttribute);
  });
  purify.addHook('uponSanitizeAttribute', (_node, event) => {
    // These attributes are inert data of our own renderer. Their values need not look like a safe URL.
    if (event.attrName.startsWith('data-recap-')) event.forceKeepAttr = true;
    // The ids of the page's own elements are reserved. Anchors are found by another attribute.
    if (event.attrName === 'id' && /^(?:content$|recap-)/i.test(event.attrValue)) event.keepAttr = false;
  });
  // If no HTML is left, the result is `null`, contrary to its type.
  const sanitise: (html: string) => DocumentFragment | null = (html) => purify.sanitize(html, config);
  return (html) => sanitise(html) ?? document.createDocumentFragment();
}

/** Only the checkboxes of task lists are kept, and they are disabled. */
function disarm(input: Element): void {
  if (input.getAttribute('type')?.toLowerCase() === 'checkbox') input.setAttribute('disabled', '');
  else input.remove();
}
