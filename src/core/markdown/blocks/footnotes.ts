import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { Extensions } from '../../site/markup.js';
import { bringTogether, putLast, type NoteMeta, type References } from './footnoteOrder.js';
import { xxHash64 } from '../xxHash64.js';

/** The footnotes of a text while it is parsed. */
interface Footnotes {
  /** Labels that have a note. */
  readonly labels: Set<string>;
  readonly references: References;
}

const footnotesOf = new WeakMap<object, Footnotes>();

function known(env: unknown): Footnotes {
  const found = footnotesOf.get(env as object) ?? { labels: new Set(), references: new Map() };
  footnotesOf.set(env as object, found);
  return found;
}

/**
 * Parses footnotes as goldmark does: `[^label]` and, anywhere, `[^label]: the note`. The notes are at the end, in the
 * order of their references. If the site is configured to, ids get a prefix that Hugo 0.169 derives from the path of
 * the page.
 */
export function useFootnotes(
  md: MarkdownIt,
  { backlinkHTML, enableAutoIDPrefix }: Extensions['footnote'],
  pagePath: string,
): void {
  md.block.ruler.before('reference', 'footnote', readNote, { alt: ['paragraph', 'reference'] });
  md.inline.ruler.before('link', 'footnote', (state, silent) => {
    const label = /^\[\^([^[\]\\\n]*(?:\\.[^[\]\\\n]*)*)\]/.exec(state.src.slice(state.pos, state.pos + 1000))?.[1];
    const { labels, references } = known(state.env);
    if (label === undefined || !labels.has(label)) return false;
    if (!silent) {
      const reference = references.get(label) ?? { number: references.size + 1, count: 0 };
      references.set(label, reference);
      state.push('footnote_reference', '', 0).meta = { ...reference };
      reference.count++;
    }
    state.pos += label.length + 3;
    return true;
  });
  md.core.ruler.after('block', 'footnotes_together', (state) => {
    state.tokens = bringTogether(state.tokens);
  });
  md.core.ruler.after('inline', 'footnotes_last', (state) => {
    state.tokens = putLast(state.tokens, known(state.env).references, state.Token);
  });
  useRendering(md, backlinkHTML, enableAutoIDPrefix ? `h${xxHash64(pagePath)}` : '');
}

function useRendering({ renderer }: MarkdownIt, backlinkHTML: string, prefix: string): void {
  const metaOf = (token: Token): NoteMeta => token.meta as NoteMeta;
  renderer.rules['footnote_reference'] = (tokens, index) => {
    const { number, count } = tokens[index]!.meta as { number: number; count: number };
    const link = `<a href="#${prefix}fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a>`;
    return `<sup id="${prefix}fnref${count || ''}:${number}">${link}</sup>`;
  };
  renderer.rules['footnotes_open'] = (_tokens, _index, { xhtmlOut }) =>
    `<div class="footnotes" role="doc-endnotes">\n<hr${xhtmlOut ? ' /' : ''}>\n<ol>\n`;
  renderer.rules['footnotes_close'] = () => '</ol>\n</div>\n';
  renderer.rules['footnote_open'] = (tokens, index) => {
    const { number, isApart } = metaOf(tokens[index]!);
    return `<li id="${prefix}fn:${number}"${isApart ? ` value="${number}"` : ''}>\n`;
  };
  renderer.rules['footnote_close'] = () => '</li>\n';
  renderer.rules['footnote_backlinks'] = (tokens, index) => {
    const { number, references } = metaOf(tokens[index]!);
    const links = references.map((reference) => {
      const href = `#${prefix}fnref${reference || ''}:${number}`;
      return `&#160;<a href="${href}" class="footnote-backref" role="doc-backlink">${backlinkHTML}</a>`;
    });
    return links.join('');
  };
}

function readNote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.sCount[startLine]! - state.blkIndent >= 4 || !state.src.startsWith('[^', start)) return false;
  const line = state.src.slice(start, Math.min(state.eMarks[startLine]!, start + 1000));
  const label = /^\[\^([^[\]\\]*(?:\\.[^[\]\\]*)*)\]:/.exec(line)?.[1];
  if (label === undefined || label.trim() === '') return false;
  if (silent) return true;
  const { labels } = known(state.env);
  const { blkIndent, parentType } = state;
  const [bMark, tShift, sCount] = [state.bMarks[startLine]!, state.tShift[startLine]!, state.sCount[startLine]!];
  const open = state.push('footnote_open', '', 1);
  open.meta = { label };
  labels.add(label);
  const afterColon = start + label.length + 4;
  const content = state.skipSpaces(afterColon);
  // As deep as code, it is code.
  const width = widthBetween(state, startLine, afterColon, content);
  const codeWidth = width < 4 ? 0 : width;
  const empty = content >= state.eMarks[startLine]!;
  state.bMarks[startLine] = content;
  state.tShift[startLine] = 0;
  state.sCount[startLine] = blkIndent + 4 + codeWidth;
  state.blkIndent += 4;
  state.parentType = 'list';
  state.line = startLine + 1;
  state.md.block.tokenize(state, empty ? startLine + 1 : startLine, endLine);
  Object.assign(state, { blkIndent, parentType });
  state.bMarks[startLine] = bMark;
  state.tShift[startLine] = tShift;
  state.sCount[startLine] = sCount;
  open.map = [startLine, state.line];
  const first = state.tokens[state.tokens.indexOf(open) + 1];
  if (first?.type === 'code_block' && codeWidth > 4) first.content = ' '.repeat(codeWidth - 4) + first.content;
  state.push('footnote_close', '', -1);
  return true;
}

/** The columns between two offsets in a line. */
function widthBetween(
  { src, bMarks, tShift, sCount, bsCount }: StateBlock,
  line: number,
  from: number,
  to: number,
): number {
  const columnOf = (offset: number): number => {
    let column = sCount[line]! + bsCount[line]!;
    for (let at = bMarks[line]! + tShift[line]!; at < offset; at++) column += src[at] === '\t' ? 4 - (column % 4) : 1;
    return column;
  };
  return columnOf(to) - columnOf(from);
}
