import type { MarkdownIt } from 'markdown-it';

const omitted = '<!-- raw HTML omitted -->';

/** Blocks whose end is marked; goldmark leaves a second note where that is on a later line. */
const markedBlock =
  /^ {0,3}<(?:script|pre|style|textarea|\?|!\[CDATA\[|![a-z])[^]*\n[^]*(?:<\/(?:script|pre|style|textarea)>|\?>|\]\]>|>)/i;

/** Leaves raw HTML out, as Hugo does unless the site says `unsafe = true`. Comments go without a note (v0.142). */
export function omitRawHtml(md: MarkdownIt): void {
  md.renderer.rules['html_block'] = (tokens, index) => {
    const content = tokens[index]!.content.trim();
    if (content.startsWith('<!--')) return '';
    return markedBlock.test(content) ? `${omitted}\n${omitted}\n` : `${omitted}\n`;
  };
  md.renderer.rules['html_inline'] = (tokens, index) => (tokens[index]!.content.startsWith('<!--') ? '' : omitted);
}
