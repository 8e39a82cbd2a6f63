import type { Block } from '../../post/blocks/block.js';
import type { BlockPart } from '../../post/blocks/blockContent.js';
import { normaliseLabel } from '../../post/inlines/inline.js';
import { partsWithNotes } from '../../post/queries/notes.js';
import { placedSpan, within } from '../../post/queries/postParts.js';
import { stretchesOf } from './talkStretches.js';
import { baseOf, type Definition, type ParsedPart, type Post } from '../../post/post.js';
import { lineOf, offsetAt, type SourceText, type TextEdit, type Span } from '../../text.js';

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

/** What is to be known of a post besides its blocks. */
export interface PieceReading {
  /** Edits within texts, which the pieces have then. */
  readonly inPlace?: readonly TextEdit[];
  /** The lines, zero-based, on which talks begin that can be moved by themselves. */
  readonly talkLines?: ReadonlySet<number>;
}

/** The pieces of some blocks of a post, in document order. */
export function piecesOf(
  post: Post,
  blocks: readonly Block[] = post.blocks,
  { inPlace = [], talkLines = new Set() }: PieceReading = {},
): readonly Piece[] {
  const textAt = textReader(post.source, inPlace);
  const targetOf = targetReader(post, textAt);
  return blocks.flatMap((block) =>
    block.kind === 'rule'
      ? [{ line: block.line, meaning: block.kind, references: [] }]
      : piecesOfBlock(post, block, { textAt, targetOf, talkLines }),
  );
}

interface BlockReading {
  readonly textAt: TextReader;
  readonly targetOf: (label: string) => string | undefined;
  readonly talkLines: ReadonlySet<number>;
}

function piecesOfBlock(post: Post, block: Block, { textAt, targetOf, talkLines }: BlockReading): readonly Piece[] {
  const { source } = post;
  const base = baseOf(post, block);
  const containers: BlockPart[] = [];
  const parts = post.contentOf(block).flatMap((parsed) => stretchesOf(post, block, parsed, talkLines));
  return parts.map((parsed) => {
    const { part } = parsed;
    while (containers.length > 0 && part.depth <= containers.at(-1)!.depth) containers.pop();
    const path = containers.map((container) => nameOf(container, source.text, base)).join(' ');
    const references = referencesIn(parsed, targetOf);
    if (isContainer(part)) containers.push(part);
    return {
      line: lineOf(source, base + startOf(part)),
      meaning: JSON.stringify([path, nameOf(part, source.text, base), textOf(part, base, textAt), references]),
      references,
    };
  });
}

/** Whether all labels that two posts define lead to the same. `inPlace`: edits of the first one. */
export function haveSameTargets(before: Post, after: Post, inPlace: readonly TextEdit[]): boolean {
  const labelsOf = ({ definitions, footnotes }: Post): ReadonlySet<string> =>
    new Set([...definitions.keys(), ...[...footnotes.keys()].map((label) => `^${label}`)]);
  const [labels, others] = [labelsOf(before), labelsOf(after)];
  if (labels.size !== others.size) return false;
  const [targetOf, otherTargetOf] = [targetReader(before, textReader(before.source, inPlace)), targetReader(after)];
  return [...labels].every((label) => others.has(label) && targetOf(label) === otherTargetOf(label));
}

/** What a label leads to in a post: the text of the definition, or of the footnote. */
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

function noteTexts(post: Post, textAt: TextReader): ReadonlyMap<BlockPart, string> {
  const texts = new Map<BlockPart, string>();
  for (const { base, parsed, note } of partsWithNotes(post))
    if (note) texts.set(note.part, `${texts.get(note.part) ?? ''}\n${textOf(parsed.part, base, textAt)}`);
  return texts;
}

function referencesIn({ inlines }: ParsedPart, targetOf: (label: string) => string | undefined): readonly Reference[] {
  const labels = within(inlines).flatMap((inline) => {
    if (inline.kind === 'footnote') return [`^${inline.label}`];
    if (inline.kind !== 'link' && inline.kind !== 'image') return [];
    return inline.target.kind === 'reference' ? [inline.target.label] : [];
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
function textOf(part: BlockPart, base: number, textAt: TextReader): string {
  if (part.kind === 'definition') return textAt(placedSpan(base, part.span));
  if (!('lines' in part)) return '';
  const lines = joinCrossed(
    part.lines.map((line) => placedSpan(base, line)),
    textAt.edits,
  );
  const text = lines.map((line) => textAt(line)).join('\n');
  return part.kind === 'code' || part.kind === 'html' ? text.trimEnd() : text.trim();
}

/** Lines of which those are one that an edit makes one of. */
function joinCrossed(lines: readonly Span[], edits: TextReader['edits']): readonly Span[] {
  const crossing = edits.filter(({ start, end }) => lines.some((line) => start < line.end && line.end < end));
  if (crossing.length === 0) return lines;
  const joined: Span[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isCrossed = crossing.some(({ start, end }) => before && start <= before.end && end >= line.start);
    if (before && isCrossed) joined[joined.length - 1] = { start: before.start, end: line.end };
    else joined.push(line);
  }
  return joined;
}

/** Reads spans of a text as they are after some edits; an edit counts where it lies within the span. */
interface TextReader {
  (span: Span): string;
  /** In their order. */
  readonly edits: readonly (Span & { readonly newText: string })[];
}

function textReader(source: SourceText, edits: readonly TextEdit[]): TextReader {
  const { text } = source;
  const placed = edits
    .map(({ range, newText }) => ({ start: offsetAt(source, range.start), end: offsetAt(source, range.end), newText }))
    .sort((a, b) => a.start - b.start);
  const read = ({ start, end }: Span): string => {
    let result = '';
    let done = start;
    for (const edit of placed) {
      if (edit.start < start || edit.end > end) continue;
      result += text.slice(done, edit.start) + edit.newText;
      done = edit.end;
    }
    return result + text.slice(done, end);
  };
  return Object.assign(read, { edits: placed });
}
