import { readLinks, unescape, withoutLinks } from './readLinks.js';

/** What a heading says without its Markdown. */
export interface HeadingText {
  readonly title: string;
  /** Target of the first link that leads to the web. */
  readonly url: string | undefined;
}

/** Reads a heading's inline Markdown: links give their text, pictures nothing; emphasis, code marks and escapes go. */
export function readHeadingText(markdown: string): HeadingText {
  const links = readLinks(markdown);
  const url = links.find((link) => !link.isImage && /^https?:\/\//i.test(link.url))?.url;
  return { title: unescape(withoutMarks(withoutLinks(markdown, links))), url };
}

/** Drops an attribute list, raw HTML tags, and the marks of emphasis and code; an escaped mark is none. */
function withoutMarks(text: string): string {
  return text
    .replace(/\s\{[^{}]{0,200}\}$/, '')
    .replace(/<!--[^>]{0,500}-->/g, '')
    .replace(/(?<!\\)<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/(?<!\\)(\*\*|__|~~|`)(?=\S)([^\n]{1,500}?)(?<=[^\s\\])\1/g, '$2')
    .replace(/(?<![\w\\])([*_])(?=\S)([^*_\n]{1,500})(?<=[^\s\\])\1(?!\w)/g, '$2')
    .trim();
}
