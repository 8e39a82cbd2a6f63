import { plainText, readInline } from '../../recap/evidence/inline.js';
import type { AnyPart } from '../../recap/model/parts.js';
import { readLinks, type Definitions } from '../../recap/evidence/readLinks.js';
import type { Recap } from '../../recap/model/recap.js';
import { lineAt, type Range } from '../../text.js';

/** A longer line has no title that one could rename. */
const longest = 400;

/** An id or classes that the writer gives a heading. */
const attributes = /\{[:#.][^{}]{0,200}\}\s*$/;

/** Where a part's title stands as it is written, without its link, numbering and names; `undefined` where that is not clear. */
export function titleRange(recap: Recap, part: AnyPart): Range | undefined {
  const { line } = part.headingRange.start;
  const text = lineAt(recap.source, line);
  if (text.length > longest || part.title === '') return undefined;
  const from = /^\s*(?:#+\s*|(?:[-*+]|\d{1,9}[.)])\s+)?/.exec(text)![0].length;
  const written = text.slice(from).replace(attributes, '').trimEnd();
  const span = titleSpan(written, part.title, recap.reading.definitions);
  return (
    span && {
      start: { line, character: from + span.start },
      end: { line, character: from + span.end },
    }
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The widest stretch of Markdown that reads as the title; of a link whose text is the title, its text. */
function titleSpan(markdown: string, title: string, definitions: Definitions | undefined): Span | undefined {
  for (const { isImage, start, text } of readLinks(markdown, definitions)) {
    if (isImage || !plainText(text).includes(title)) continue;
    const span = narrow(text, title, undefined);
    if (span) return { start: start + 1 + span.start, end: start + 1 + span.end };
  }
  return narrow(markdown, title, definitions);
}

function narrow(markdown: string, title: string, definitions: Definitions | undefined): Span | undefined {
  const edges = edgesOf(markdown);
  for (const start of edges) {
    // What does not read as the title at its start will not for any end.
    if (!readInline(markdown.slice(start), definitions).text.startsWith(title)) continue;
    for (const end of [...edges].reverse()) {
      if (end - start < title.length) break;
      const piece = markdown.slice(start, end);
      if (piece.trim() === piece && plainText(piece, definitions) === title) return { start, end };
    }
  }
  return undefined;
}

/** Where words and marks begin and end. */
function edgesOf(text: string): readonly number[] {
  const edges = [0];
  for (const { index, 0: token } of text.matchAll(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu))
    edges.push(index + token.length);
  return edges;
}
