import { isAtLeast } from '../site/hugoVersion.js';
import type { MarkdownIt } from 'markdown-it';

const omitted = '<!-- raw HTML omitted -->';

/** The start of each kind of block with an end condition of its own, and that end. */
const marked: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/**
 * Omits raw HTML, as Hugo does unless the site sets `unsafe = true`. Comments are dropped without a note (v0.142).
 * `tell` can return other HTML for a block.
 */
export function omitRawHtml(
  md: MarkdownIt,
  hugoVersion: string,
  tell: (html: string) => string | undefined = () => undefined,
): void {
  // Hugo does not recognise an indented comment.
  const isQuiet = (html: string): boolean => html.startsWith('<!--') && isAtLeast(hugoVersion, '0.142');
  md.renderer.rules['html_block'] = (tokens, index) => {
    const { content } = tokens[index]!;
    if (isQuiet(content)) return '';
    return tell(content) ?? (endsLater(content) ? `${omitted}\n${omitted}\n` : `${omitted}\n`);
  };
  md.renderer.rules['html_inline'] = (tokens, index) => (isQuiet(tokens[index]!.content) ? '' : omitted);
}

/** Whether the block ends on a later line than it starts: goldmark then writes a note for each of the two. */
function endsLater(html: string): boolean {
  const end = marked.find(([start]) => start.test(html))?.[1];
  const lineEnd = html.indexOf('\n');
  return end !== undefined && lineEnd >= 0 && end.test(html.slice(lineEnd)) && !end.test(html.slice(0, lineEnd));
}
