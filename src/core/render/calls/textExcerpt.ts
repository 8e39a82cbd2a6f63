import { decodeHtml } from '../../post/entities.js';

/** Number of characters of HTML that are read, and of text that is shown. */
const [longestRead, longestShown] = [20_000, 200];

/** What is not text to a reader, whether or not it ends. */
const unseen = /<!--[^]*?(?:-->|$)|<(script|style|template|title|textarea|iframe)\b[^]*?(?:<\/\1\b[^<>]*>|$)/gi;

/** Elements that are inside a line: they separate no words. */
const inline =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)\b[^<>]*>/gi;

/** The beginning of the text of some HTML, on one line. It is text, whatever it looks like: who shows it escapes it. */
export function textExcerpt(html: string): string {
  const read = html
    .slice(0, longestRead)
    .replace(unseen, ' ')
    .replace(inline, '')
    .replace(/<[^<>]*>/g, ' ');
  const text = decodeHtml(read).replace(/\s+/g, ' ').trim();
  // A pair of UTF-16 code units for one character stays together.
  const shown = text.slice(0, longestShown).replace(/[\ud800-\udbff]$/, '');
  return text.length <= longestShown ? text : `${shown.trimEnd()}…`;
}
