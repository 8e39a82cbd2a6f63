import type { MarkdownIt, Token } from 'markdown-it';
import { isAtLeast } from '../site/hugoVersion.js';
import type { Goldmark } from '../site/markup.js';
import { attributesAt, shownAttributes } from '../post/attributes.js';
import { idFrom, uniqueIds } from '../post/queries/headingIds.js';
import { plainTextOf } from './plainText.js';

/**
 * Sets the ids of headings: those that Hugo generates, or explicit ones: `{#id .class}`. `plainText` returns the text
 * that an id is generated from.
 */
export function useHeadings(
  md: MarkdownIt,
  { attribute, autoHeadingID, autoIDType }: Goldmark['parser'],
  hugoVersion: string,
  plainText: (text: string) => string,
): void {
  if (attribute.title) md.core.ruler.after('block', 'heading_attributes', ({ tokens, src }) => readTitles(tokens, src));
  if (!autoHeadingID) return;
  const rendered = isAtLeast(hugoVersion, '0.144');
  md.core.ruler.after('inline', 'heading_ids', ({ tokens, env }) => {
    const headings = headingsOf(tokens);
    const unique = uniqueIds(env);
    for (const [heading] of headings) unique.take(heading.attrGet('id'));
    for (const [heading, inline] of headings) {
      if (heading.attrGet('id') !== null || (rendered && inline.content === '')) continue;
      // Hugo only uses the last line.
      const text = rendered ? plainTextOf(inline.children ?? []) : inline.content.replace(/[^]*\n/, '');
      heading.attrPush(['id', unique.make(idFrom(plainText(text), autoIDType) || 'heading')]);
    }
  });
}

function readTitles(tokens: readonly Token[], src: string): void {
  let lines: readonly string[] | undefined;
  for (const [heading, inline] of headingsOf(tokens)) {
    const content = inline.content.trimEnd();
    // No heading has so many attributes that the text after its last brace would be longer.
    const start = content.endsWith('}') ? content.lastIndexOf('{') : -1;
    const read = start < 0 || content[start - 1] === '\\' ? undefined : attributesAt(content, start);
    if (read?.end !== content.length) continue;
    // Number signs after the attributes make them text.
    lines ??= src.split('\n');
    if (!lines[inline.map![1] - 1]?.trimEnd().endsWith('}') && heading.markup.startsWith('#')) continue;
    inline.content = content.slice(0, start).trimEnd();
    for (const [name, value] of shownAttributes(read.attributes)) heading.attrSet(name, value);
  }
}

function headingsOf(tokens: readonly Token[]): readonly (readonly [heading: Token, inline: Token])[] {
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [[token, tokens[index + 1]!] as const] : [],
  );
}
