import { firstBlockFrom } from './blockAt.js';
import { isBlankLine, type Span } from '../../text.js';
import type { Block } from '../blocks/block.js';
import type { BlockPart, ContainerPart, OpaquePart, TextPart } from '../blocks/blockContent.js';
import { isText } from '../parsedContent.js';
import { noText, readPlainText, slicePlain, type PlainPart, type PlainText } from './plainText.js';
import { baseOf, type ParsedPart, type Post } from '../post.js';

/**
 * One line of a post as it reads. `mark`: a line without text that is not blank, such as a rule, the underline of a heading or
 * the second row of a table; `comment`: of an HTML comment. Only text and HTML have a `text`.
 */
export interface TextLine extends PlainText {
  readonly kind: TextPart['kind'] | 'code' | 'html' | 'comment' | 'definition' | 'mark' | 'blank';
  /** Zero-based. */
  readonly line: number;
  /** What it is in, the outermost first; lists by their items. */
  readonly containers: readonly ContainerPart['kind'][];
  /** Whether a list item begins on it. */
  readonly beginsItem: boolean;
  /** Of text: the part that it is a line of, as it reads, and where the line begins in that. */
  readonly part: PlainPart | undefined;
  readonly offset: number;
}

/** Reads the lines from one to another, zero-based, end exclusive: one value for each. Nothing else is parsed. */
export function textLines(post: Post, from: number, end: number): readonly TextLine[] {
  return from < end ? new LineReader(post, from, Math.min(end, post.source.lineStarts.length)).read() : [];
}

/** The text of a heading that is a block of its own; line ends are spaces. */
export function headingText(post: Post, block: Block): PlainText {
  const parsed = post.contentOf(block).find(({ part }) => part.kind === 'heading');
  if (!parsed) return noText;
  const { text, links, addresses, marked, asides } = readPlainText(post.source.text, baseOf(post, block), parsed);
  return { text: text.includes('\n') ? text.replaceAll('\n', ' ') : text, links, addresses, marked, asides };
}

type Containers = TextLine['containers'];

const noContainers: Containers = [];

/** A container that encloses the part that is being read, together with those around it. */
interface OpenContainer {
  readonly depth: number;
  readonly containers: Containers;
}

class LineReader {
  private readonly lines: (TextLine | undefined)[] = [];
  /** The offset of the end of the lines. */
  private readonly endOffset: number;
  /** The line that was found last: parts come in document order, so the next one is on it or after it. */
  private lastLine = 0;
  private readonly open: OpenContainer[] = [];
  private containers = noContainers;
  /** Lines on which a list item begins, with what their text is in. */
  private readonly itemLines = new Map<number, Containers>();

  constructor(
    private readonly post: Post,
    private readonly from: number,
    private readonly end: number,
  ) {
    this.endOffset = post.source.lineStarts[end] ?? Infinity;
  }

  read(): readonly TextLine[] {
    const { post, from, end, lines } = this;
    const { blocks } = post;
    for (let index = firstBlockFrom(blocks, from); blocks[index] && blocks[index]!.line < end; index++)
      this.addBlock(blocks[index]!);
    for (let line = from; line < end; line++) lines[line - from] ??= this.lineWith('blank', line, noText, noContainers);
    return lines as readonly TextLine[];
  }

  private addBlock(block: Block): void {
    this.lastLine = block.line;
    this.closeTo(0);
    const base = baseOf(this.post, block);
    for (const parsed of this.post.contentOf(block)) {
      const { part } = parsed;
      this.closeTo(part.depth);
      if (base + startOf(part) >= this.endOffset) break;
      if ('span' in part) this.addMark(part, base);
      else if (isText(part)) this.addText(parsed, part, base);
      else this.addOpaque(part, base);
    }
    this.fillMarks(block);
  }

  /** Closes the containers that do not enclose a part with so many containers around it. */
  private closeTo(depth: number): void {
    const { open } = this;
    while (open.length > 0 && open[open.length - 1]!.depth >= depth) open.pop();
    this.containers = open[open.length - 1]?.containers ?? noContainers;
  }

  private addMark(part: Exclude<BlockPart, TextPart | OpaquePart>, base: number): void {
    const line = this.lineOf(base + part.span.start);
    if (part.kind === 'definition') {
      const last = this.lineOf(base + part.span.end - 1);
      for (let each = line; each <= last; each++) this.set('definition', each, noText);
    } else if (isContainer(part)) {
      this.containers = [...this.containers, part.kind];
      this.open.push({ depth: part.depth, containers: this.containers });
      if (part.kind === 'item') this.itemLines.set(line, this.containers);
    }
  }

  private addText(parsed: ParsedPart, { kind, lines }: TextPart, base: number): void {
    if (base + lines.at(-1)!.end < this.post.source.lineStarts[this.from]!) return;
    const whole = readPlainText(this.post.source.text, base, parsed);
    const { text, lineStarts } = whole;
    for (let index = 0; index < lineStarts.length; index++) {
      const line = this.lineOf(base + lines[index]!.start);
      if (line < this.from || line >= this.end) continue;
      const span = trimmed(text, lineStarts[index]!, (lineStarts[index + 1] ?? text.length + 1) - 1);
      const read = slicePlain(whole, span.start, span.end);
      const before = kind === 'cell' ? this.lines[line - this.from] : undefined;
      if (before?.kind === 'cell') this.lines[line - this.from] = { ...before, text: `${before.text} | ${read.text}` };
      else this.set(kind, line, read, whole, span.start);
    }
  }

  private addOpaque({ kind, lines }: OpaquePart, base: number): void {
    if (kind === 'code') {
      for (const { start } of lines) this.set(kind, this.lineOf(base + start), noText);
      return;
    }
    const { text } = this.post.source;
    const written = lines.map(({ start, end }) => text.slice(base + start, base + end));
    const isComment = written[0]!.startsWith('<!--');
    const shown = isComment ? [] : textOfHtml(written);
    lines.forEach(({ start }, index) => {
      const asides = [{ kind: 'html' as const, written: written[index]!, at: 0 }];
      const read = { ...noText, text: shown[index] ?? '', asides };
      this.set(isComment ? 'comment' : kind, this.lineOf(base + start), read);
    });
  }

  /** Lines of a block without a part of their own are in the containers that the line before is in. */
  private fillMarks({ line, endLine }: Block): void {
    let containers = noContainers;
    for (let each = Math.max(line, this.from); each <= Math.min(endLine, this.end - 1); each++) {
      const index = each - this.from;
      if (!this.lines[index] && !isBlankLine(this.post.source, each))
        this.lines[index] = this.lineWith('mark', each, noText, this.itemLines.get(each) ?? containers);
      containers = this.lines[index]?.containers ?? noContainers;
    }
  }

  /** Sets a line, if it is one of those requested. */
  private set(kind: TextLine['kind'], line: number, read: PlainText, part?: PlainPart, offset = 0): void {
    if (line < this.from || line >= this.end) return;
    this.lines[line - this.from] = this.lineWith(kind, line, read, this.containers, part, offset);
  }

  private lineWith(
    kind: TextLine['kind'],
    line: number,
    { text, links, addresses, marked, asides }: PlainText,
    containers: Containers,
    part?: PlainPart,
    offset = 0,
  ): TextLine {
    const beginsItem = this.itemLines.size > 0 && this.itemLines.has(line);
    return { text, links, addresses, marked, asides, kind, line, containers, beginsItem, part, offset };
  }

  private lineOf(offset: number): number {
    const { lineStarts } = this.post.source;
    while (lineStarts[this.lastLine + 1]! <= offset) this.lastLine++;
    return this.lastLine;
  }
}

function isContainer(part: BlockPart): part is ContainerPart {
  return part.kind === 'item' || part.kind === 'quote' || part.kind === 'explanation';
}

function startOf(part: BlockPart): number {
  return 'span' in part ? part.span.start : part.lines[0]!.start;
}

function trimmed(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: Math.max(from, start + line.trimEnd().length) };
}

const unseen = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1>|$)|<\/?[a-z][^<>]*(?:>|$)/gi;

/** What a browser shows of lines of HTML, line by line. */
function textOfHtml(lines: readonly string[]): readonly string[] {
  const shown = lines.join('\n').replace(unseen, (hidden) => hidden.replace(/[^\n]/g, ''));
  return shown.split('\n').map((line) => ` ${line.trim()}`.slice(1));
}
