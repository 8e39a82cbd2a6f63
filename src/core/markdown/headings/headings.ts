import type { MarkdownIt, Token } from 'markdown-it';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import type { Goldmark } from '../../site/markup.js';
import { attributesAt, shownAttributes } from '../../post/attributes.js';
import { trimEnd } from '../../post/inlines/inlineText.js';
import { idFrom, uniqueIds } from '../../post/queries/headingIds.js';
import { plainTextOf } from '../text/plainText.js';

/**
 * Sets the ids of headings and of defined terms: those that Hugo generates, or explicit ones: `{#id .class}`. `plainText`
 * returns the text that the id of a heading is generated from.
 */
export function useHeadings(
  md: MarkdownIt,
  parser: Goldmark['parser'],
  hugoVersion: string,
  plainText: (text: string) => string,
): void {
  const { attribute, autoHeadingID, autoDefinitionTermID, autoIDType } = parser;
  if (attribute.title) md.core.ruler.after('block', 'heading_attributes', ({ tokens, src }) => readTitles(tokens, src));
  if (!autoHeadingID && !autoDefinitionTermID) return;
  const rendered = isAtLeast(hugoVersion, '0.144');
  md.core.ruler.after('inline', 'ids', ({ tokens, env }) => {
    const unique = uniqueIds(env);
    tokens.forEach((token, index) => {
      const isHeading = token.type === 'heading_open' && autoHeadingID;
      if (!isHeading && !(token.type === 'dt_open' && autoDefinitionTermID)) return;
      const inline = tokens[index + 1]!;
      const own = token.attrGet('id');
      // It counts from here on: an earlier heading may have got the same id.
      unique.take(own);
      if (own !== null) return;
      const isRendered = rendered || !isHeading;
      // Of a heading, Hugo only used the last line.
      const text = isRendered
        ? plainTextOf(inline.children ?? [])
        : inline.content.slice(inline.content.lastIndexOf('\n') + 1);
      if (isRendered && (text === '' || trimEnd(inline.content) === '')) return;
      const id = idFrom(isHeading ? plainText(text) : text, autoIDType);
      token.attrPush(['id', unique.make(id || (isHeading ? 'heading' : 'term'))]);
    });
  });
}

function readTitles(tokens: readonly Token[], src: string): void {
  let lines: readonly string[] | undefined;
  for (const [heading, inline] of headingsOf(tokens)) {
    const content = trimEnd(inline.content);
    // No heading has so many attributes that the text after its last brace would be longer.
    const start = content.endsWith('}') ? content.lastIndexOf('{') : -1;
    const read = start < 0 || content[start - 1] === '\\' ? undefined : attributesAt(content, start);
    if (read?.end !== content.length) continue;
    // Number signs after the attributes make them text; before them, they close the heading.
    lines ??= src.split('\n');
    const hasMarks = heading.markup.startsWith('#');
    if (hasMarks && !trimEnd(lines[inline.map![1] - 1] ?? '').endsWith('}')) continue;
    const text = trimEnd(content.slice(0, start));
    inline.content = hasMarks ? withoutClosing(text) : text;
    for (const [name, value] of shownAttributes(read.attributes)) heading.attrSet(name, value);
  }
}

/** Without the number signs that close a heading. */
function withoutClosing(text: string): string {
  const marks = /#+$/.exec(text.slice(-200))?.[0].length ?? 0;
  const before = text.slice(0, text.length - marks);
  return marks > 0 && /(?:^|[ \t])$/.test(before) ? trimEnd(before) : text;
}

function headingsOf(tokens: readonly Token[]): readonly (readonly [heading: Token, inline: Token])[] {
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [[token, tokens[index + 1]!] as const] : [],
  );
}
