import type { Definition, ParsedPart, Post } from '../../post/post.js';
import type { BlockPart, Span } from '../../post/blocks/blockContent.js';
import { normaliseLabel } from '../../post/inlines/inline.js';
import { partsWithNotes } from '../../post/notes.js';
import { placedSpan, within } from '../../post/postParts.js';
import { baseOf } from '../../post/post.js';
import { lineOf, offsetAt, type SourceText, type TextEdit } from '../../text.js';

/** The smallest part of a post that an edit moves, keeps or takes away as a whole: a paragraph, a heading, an item's mark … */
export interface Piece {
  /** The line that it begins on, zero-based. */
  readonly line: number;
  /**
   * What a reader gets of it, apart from its level and number: its kind, what it is inside of, its text, and what its
   * references lead to. The same wherever the piece is.
   */
  readonly meaning: string;
  readonly references: readonly Reference[];
}

/** A use of a definition: of a link's address or of a footnote. */
export interface Reference {
  /** As written, with `^` for a footnote. */
  readonly label: string;
  /** The definition's own text, and a footnote's. */
  readonly target: string | undefined;
}

/** The pieces of a post, in document order. `inPlace`: edits within the texts of pieces, which have these texts then. */
export function piecesOf(post: Post, inPlace: readonly TextEdit[] = []): readonly Piece[] {
  const { source } = post;
  const textAt = textReader(source, inPlace);
  const targetOf = targetReader(post, textAt);
  const pieces: Piece[] = [];
  const containers: BlockPart[] = [];
  let last: unknown;
  for (const { block, base, parsed } of partsWithNotes(post)) {
    const { part } = parsed;
    if (block !== last) containers.length = 0;
    last = block;
    while (containers.length > 0 && part.depth <= containers.at(-1)!.depth) containers.pop();
    const path = containers.map((container) => nameOf(container, source.text, base)).join(' ');
    const references = referencesIn(parsed, targetOf);
    pieces.push({
      line: lineOf(source, base + startOf(part)),
      meaning: JSON.stringify([path, nameOf(part, source.text, base), textOf(part, base, textAt), references]),
      references,
    });
    if (isContainer(part)) containers.push(part);
  }
  for (const block of post.blocks)
    if (block.kind === 'rule') pieces.push({ line: block.line, meaning: block.kind, references: [] });
  return pieces;
}

/** What a label leads to in a post. */
export function targetReader(post: Post, textAt = textReader(post.source, [])): (label: string) => string | undefined {
  let known: ReadonlyMap<BlockPart, string> | undefined;
  const definitionText = ({ block, part }: Definition): string => textAt(placedSpan(baseOf(post, block), part.span));
  return (label) => {
    if (!label.startsWith('^')) {
      const definition = post.definitions.get(normaliseLabel(label));
      return definition && definitionText(definition);
    }
    const note = post.footnotes.get(label.slice(1));
    return note && ((known ??= noteTexts(post, textAt)).get(note.part) ?? '');
  };
}

function noteTexts(post: Post, textAt: (span: Span) => string): ReadonlyMap<BlockPart, string> {
  const texts = new Map<BlockPart, string>();
  for (const { base, parsed, note } of partsWithNotes(post))
    if (note) texts.set(note.part, `${texts.get(note.part) ?? ''}\n${textOf(parsed.part, base, textAt)}`);
  return texts;
}

function referencesIn({ inlines }: ParsedPart, targetOf: (label: string) => string | undefined): readonly Reference[] {
  const labels = [...within(inlines)].flatMap((inline) => {
    if (inline.kind === 'footnote') return [`^${inline.label}`];
    const isReference = (inline.kind === 'link' || inline.kind === 'image') && inline.target.kind === 'reference';
    return isReference && inline.target.kind === 'reference' ? [inline.target.label] : [];
  });
  return labels.map((label) => ({ label, target: targetOf(label) }));
}

function isContainer({ kind }: BlockPart): boolean {
  return kind === 'item' || kind === 'quote' || kind === 'explanation' || kind === 'footnote';
}

/** The kind of a part; of an item with its mark, whose number is that of its place. */
function nameOf(part: BlockPart, text: string, base: number): string {
  if (part.kind === 'footnote') return `footnote ${part.label}`;
  if (part.kind !== 'item') return part.kind;
  return `item ${text.slice(base + part.span.start, base + part.span.end).replace(/[\s\d]+/g, '')}`;
}

function startOf(part: BlockPart): number {
  return 'lines' in part ? part.lines[0]!.start : part.span.start;
}

/** The text of a part without what containers put before its lines. */
function textOf(part: BlockPart, base: number, textAt: (span: Span) => string): string {
  if (part.kind === 'definition') return textAt(placedSpan(base, part.span));
  if (!('lines' in part)) return '';
  const lines = part.lines.map((line) => textAt(placedSpan(base, line)));
  const text = lines.join('\n');
  return part.kind === 'code' || part.kind === 'html' ? text.trimEnd() : text.trim();
}

/** Reads spans of a text as they are after some edits; an edit counts where it lies within the span. */
function textReader(source: SourceText, edits: readonly TextEdit[]): (span: Span) => string {
  const { text } = source;
  const placed = edits
    .map(({ range, newText }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end), newText }))
    .sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let read = '';
    let done = start;
    for (const edit of placed) {
      if (edit.start < start || edit.end > end) continue;
      read += text.slice(done, edit.start) + edit.newText;
      done = edit.end;
    }
    return read + text.slice(done, end);
  };
}
