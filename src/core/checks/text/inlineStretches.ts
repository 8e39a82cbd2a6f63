import type { Block } from '../../post/blocks/block.js';
import type { Recap } from '../../recap/model/recap.js';
import type { Span } from '../../shortcodes/shortcodeToken.js';
import { lineAt, type SourceText } from '../../text.js';

/** A text in what code and links may go over, and what is code as a whole. Offsets, in document order. */
export interface Stretches {
  /** Each holds whole inline elements: a paragraph, a heading, an item of a list, a row of a table. */
  readonly inline: readonly Span[];
  readonly code: readonly Span[];
}

/** Reads them from the blocks of a recap; inside of lists and quotes by the look of their lines. */
export function readStretches({ source, post }: Recap): Stretches {
  const inline: Span[] = [];
  const code: Span[] = [];
  const { blocks } = post;
  const { code: literal } = post.opaque;
  for (const block of blocks) {
    const span = spanOf(source, block.line, block.endLine);
    if (block.kind === 'code') code.push(span);
    else if (block.kind === 'html' && isLiteral(source, block)) code.push(span);
    else if (block.kind === 'list' || block.kind === 'quote') readContainer(source, block, inline, code);
    else if (block.kind === 'table')
      for (let line = block.line; line <= block.endLine; line++) inline.push(spanOf(source, line, line));
    else if (block.kind === 'paragraph' || block.kind === 'heading') inline.push(span);
  }
  for (const line of literal) code.push(spanOf(source, line, line));
  return { inline, code: code.sort((a, b) => a.start - b.start) };
}

/** From the first character of a line to the last of another. */
function spanOf({ text, lineStarts }: SourceText, line: number, endLine: number): Span {
  return { start: lineStarts[line] ?? text.length, end: lineStarts[endLine + 1] ?? text.length };
}

function isLiteral(source: SourceText, { line }: Block): boolean {
  return /^ {0,3}<(?:script|pre|style|textarea|code)\b/i.test(lineAt(source, line));
}

/** Marks of quotes and items, with what they are indented by. */
const marks = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*/;
const fence = /^(`{3,}|~{3,})/;

function readContainer(source: SourceText, block: Block, inline: Span[], code: Span[]): void {
  let start = block.line;
  let open: { readonly mark: string; readonly line: number } | undefined;
  /** Column of the text of the last item, and whether the line before was blank: deeper by four it is code then. */
  let column = 0;
  let afterBlank = false;
  const close = (line: number): void => {
    if (line > start) inline.push(spanOf(source, start, line - 1));
    start = line;
  };
  for (let line = block.line; line <= block.endLine; line++) {
    const text = lineAt(source, line);
    const [lead] = marks.exec(text)!;
    const rest = text.slice(lead.length);
    const mark = fence.exec(rest)?.[1];
    if (open) {
      if (!mark?.startsWith(open.mark) || rest.trim() !== mark) continue;
      code.push(spanOf(source, open.line, line));
      open = undefined;
      start = line + 1;
    } else if (mark) {
      close(line);
      open = { mark, line };
    } else if (text.trim() === '') {
      close(line);
      afterBlank = true;
    } else {
      const isItem = lead.trim() !== '';
      if (isItem) close(line);
      if (!isItem && afterBlank && lead.length >= column + 4) {
        code.push(spanOf(source, line, line));
        start = line + 1;
        continue;
      }
      afterBlank = false;
      if (isItem) column = lead.length;
    }
  }
  if (open) code.push(spanOf(source, open.line, block.endLine));
  else close(block.endLine + 1);
}
