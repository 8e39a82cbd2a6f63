import type { Block } from '../post/blocks/block.js';
import { containerMarks, innerCode } from '../post/blocks/innerCode.js';
import type { FrontMatterEntry, FrontMatterValue } from '../frontMatter/frontMatter.js';
import type { Recap } from '../recap/model/recap.js';
import { bodyOffsetOf, parseShortcodes } from '../shortcodes/parseShortcodes.js';
import { callsIn, type ShortcodeCall } from '../shortcodes/shortcode.js';
import type { Span } from '../shortcodes/shortcodeToken.js';
import { lineAt, offsetAt, rangeOf, type Range, type SourceText } from '../text.js';
import { inlineLinks } from './inlineLinks.js';
import type { WrittenLink } from './writtenLink.js';

/** A link of a post to the web. */
export interface WebLink {
  /** With `http:` or `https:` before it; what is behind may be anything. */
  readonly url: string;
  /** Of the address alone. */
  readonly range: Range;
}

/**
 * The links of a post to the web, in order: in Markdown, raw HTML, arguments of shortcodes and values of front matter; none
 * that stand in code or comments. `linkify`: whether the site links addresses that stand bare.
 */
export function webLinksOf({ source, frontMatter, post }: Recap, linkify: boolean): readonly WebLink[] {
  const bodyLine = frontMatter?.bodyLine ?? 0;
  const calls = callsIn(parseShortcodes(source, bodyOffsetOf(source, bodyLine)).nodes);
  const holes = calls.flatMap(({ opener, closer }) => (closer ? [opener, closer] : [opener]));
  holes.sort((a, b) => a.start - b.start);
  const stretches = post.blocks.flatMap((block) => stretchesOf(source, block, post.opaque.code));
  const found = [
    ...(frontMatter?.entries ?? []).flatMap((entry) => linksOfEntry(source, entry)),
    ...calls.flatMap(linksOfCall),
    ...stretches.flatMap(({ start, end, isHtml }) => inlineLinks(source.text, start, end, { isHtml, linkify, holes })),
  ];
  return found
    .flatMap(({ url, start, end }) => {
      const address = url.startsWith('//') ? `https:${url}` : url;
      const isWeb = /^https?:/i.test(address) && !address.includes('{{');
      return isWeb ? [{ url: address, start, range: rangeOf(source, start, end) }] : [];
    })
    .sort((a, b) => a.start - b.start)
    .map(({ url, range }) => ({ url, range }));
}

/** Values that are addresses as a whole; one that is written with escapes is the whole of its entry. */
function linksOfEntry(source: SourceText, { value, valueRange }: FrontMatterEntry): readonly WrittenLink[] {
  const [start, end] = [offsetAt(source, valueRange.start), offsetAt(source, valueRange.end)];
  const written = source.text.slice(start, end);
  let from = 0;
  return textsIn(value).flatMap((url) => {
    if (!/^https?:\/\/\S+$/i.test(url)) return [];
    const at = written.indexOf(url, from);
    if (at < 0) return [{ url, start, end }];
    from = at + url.length;
    return [{ url, start: start + at, end: start + from }];
  });
}

function textsIn(value: FrontMatterValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function linksOfCall({ arguments: all }: ShortcodeCall): readonly WrittenLink[] {
  return all.map(({ value, start, end }) => ({ url: String(value), start, end }));
}

/** A stretch in which marks belong together: a paragraph, an item of a list, a row of a table. */
interface Stretch extends Span {
  readonly isHtml: boolean;
}

function stretchesOf(source: SourceText, block: Block, literal: ReadonlySet<number>): readonly Stretch[] {
  const { kind, line: first, endLine } = block;
  if (kind === 'code' || kind === 'rule') return [];
  const isHtml = kind === 'html';
  const code = innerCode(source, block);
  const stretches: Stretch[] = [];
  let from: number | undefined;
  const end = (line: number): void => {
    if (from !== undefined) stretches.push({ start: source.lineStarts[from]!, end: startOf(source, line), isHtml });
    from = undefined;
  };
  for (let line = first; line <= endLine; line++) {
    const text = lineAt(source, line);
    const isText = !literal.has(line) && !code.has(line) && (isHtml || text.trim() !== '');
    const isItem = kind === 'list' && containerMarks.exec(text)![0].trim() !== '';
    if (!isText || isItem || kind === 'table') end(line);
    if (isText) from ??= line;
  }
  end(endLine + 1);
  return stretches;
}

function startOf({ text, lineStarts }: SourceText, line: number): number {
  return lineStarts[line] ?? text.length;
}
