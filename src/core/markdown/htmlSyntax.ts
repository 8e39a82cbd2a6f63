import type { MarkdownIt, StateBlock } from 'markdown-it';
import { endsHtml, htmlStart, type HtmlStart, type LineText } from '../post/blocks/syntax/html.js';
import { tagEnd } from '../post/blocks/syntax/tags.js';

/** Recognises raw HTML as goldmark does: it differs from markdown-it in white space, and in where a block can begin. */
export function useHtmlSyntax(md: MarkdownIt): void {
  md.block.ruler.at('html_block', readBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.inline.ruler.before('html_inline', 'no_html', (state, silent) => {
    const { src, pos, posMax } = state;
    const next = src[pos] === '<' ? (src[pos + 1] ?? '') : '';
    const isTag = /[a-z/]/i.test(next);
    const isText = isTag ? tagEnd(src, pos, posMax) < 0 : next === '!' && /[a-z]/.test(src[pos + 2] ?? '');
    if (!isText) return false;
    if (!silent) state.pending += '<';
    state.pos++;
    return true;
  });
}

function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { src, sCount, blkIndent } = state;
  const start = sCount[startLine]! - blkIndent < 4 ? htmlStart(src, lineAt(state, startLine)) : 0;
  if (start === 0 || silent) return start !== 0 && start !== 7;
  const nextLine = endOfBlock(state, startLine, endLine, start);
  state.line = nextLine;
  const token = state.push('html_block', '', 0);
  token.map = [startLine, nextLine];
  token.content = state.getLines(startLine, nextLine, blkIndent, true);
  return true;
}

function lineAt({ bMarks, tShift, eMarks }: StateBlock, line: number): LineText {
  return { pos: bMarks[line]! + tShift[line]!, end: eMarks[line]! };
}

/** The line after the block. A blank line ends only the blocks that have no end of their own. */
function endOfBlock(state: StateBlock, startLine: number, endLine: number, start: HtmlStart): number {
  const hasEnd = start < 6;
  for (let line = startLine; line < endLine; line++) {
    const isBlank = state.isEmpty(line);
    if (line > startLine && state.sCount[line]! < state.blkIndent && !(hasEnd && isBlank)) return line;
    if (isBlank ? !hasEnd : endsHtml(state.src, lineAt(state, line), start)) return isBlank ? line : line + 1;
  }
  return endLine;
}
