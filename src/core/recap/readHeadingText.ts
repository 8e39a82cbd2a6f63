/** What a heading says without its Markdown. */
export interface HeadingText {
  readonly title: string;
  /** Target of the first link that leads to the web. */
  readonly url: string | undefined;
}

/** Reads a heading's inline Markdown: links give their text, images nothing; emphasis, code marks and escapes go. */
export function readHeadingText(markdown: string): HeadingText {
  let title = '';
  let url: string | undefined;
  let offset = 0;
  while (offset < markdown.length) {
    const image = markdown.startsWith('![', offset);
    const link = image || markdown[offset] === '[' ? readLink(markdown, offset + (image ? 1 : 0)) : undefined;
    if (link) {
      if (!image) {
        title += link.text;
        if (/^https?:\/\//i.test(link.url)) url ??= link.url;
      }
      offset = link.end;
    } else {
      const length = markdown[offset] === '\\' ? 2 : 1;
      title += markdown.slice(offset, offset + length);
      offset += length;
    }
  }
  return { title: unescape(withoutMarks(title)), url };
}

interface InlineLink {
  /** Between the brackets, as written. */
  readonly text: string;
  readonly url: string;
  /** Offset behind the closing parenthesis. */
  readonly end: number;
}

/** How far a link's end is looked for: a label or a target of more is none, and the work stays linear. */
const longestPart = 2000;

/** Reads `[label](target "title")` at an offset; brackets may nest, targets may hold balanced parentheses. */
export function readLink(markdown: string, offset: number): InlineLink | undefined {
  const labelEnd = closing(markdown, offset, '[', ']');
  if (labelEnd === undefined || markdown[labelEnd + 1] !== '(') return undefined;
  const targetEnd = closing(markdown, labelEnd + 1, '(', ')');
  if (targetEnd === undefined) return undefined;
  const target = markdown.slice(labelEnd + 2, targetEnd).trim();
  const url = /^<([^<>]*)>|^\S*/.exec(target)!;
  return { text: markdown.slice(offset + 1, labelEnd), url: unescape(url[1] ?? url[0]), end: targetEnd + 1 };
}

function closing(text: string, offset: number, opener: string, closer: string): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, offset + longestPart);
  for (let at = offset; at < limit; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at;
  }
  return undefined;
}

/** Drops the backslashes that only keep a mark from being one. */
export function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Drops an attribute list, raw HTML tags, and the marks of emphasis and code; an escaped mark is none. */
function withoutMarks(text: string): string {
  return text
    .replace(/\s\{[^{}]{0,200}\}$/, '')
    .replace(/(?<!\\)<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/(?<!\\)(\*\*|__|~~|`)(?=\S)([^\n]{1,500}?)(?<=[^\s\\])\1/g, '$2')
    .replace(/(?<![\w\\])([*_])(?=\S)([^*_\n]{1,500})(?<=[^\s\\])\1(?!\w)/g, '$2')
    .trim();
}
