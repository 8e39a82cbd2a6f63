import type { MarkdownIt } from 'markdown-it';
import { endsHtml, htmlStart } from '../post/blocks/syntax/html.js';
import { isAtLeast } from '../site/version/hugoVersion.js';

const omitted = '<!-- raw HTML omitted -->';

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

/** Writes raw HTML below the text of a tight item on a line of its own, as all other blocks are: the line end shows as a space. */
export function separateRawHtml(md: MarkdownIt): void {
  const write = md.renderer.rules['html_block']!;
  md.renderer.rules['html_block'] = (tokens, index, ...others) =>
    (tokens[index - 1]?.hidden ? '\n' : '') + write(tokens, index, ...others);
}

/** Whether the block ends on a later line than it starts: goldmark then writes a note for each of the two. */
function endsLater(html: string): boolean {
  const pos = html.search(/\S/);
  const lineEnd = html.indexOf('\n');
  const start = lineEnd < 0 ? 0 : htmlStart(html, { pos, end: lineEnd });
  const ends = (from: number, end: number): boolean => endsHtml(html, { pos: from, end }, start);
  return !ends(pos, lineEnd) && ends(lineEnd, html.length);
}
