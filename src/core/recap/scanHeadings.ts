import { lineAt, lineCount, type SourceText } from '../text.js';

/** A Markdown heading as it stands in the text. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Between the marks, as written. */
  readonly text: string;
  /** Zero-based, where it begins. */
  readonly line: number;
  /** Zero-based, where it ends: the underline of a setext heading, else `line`. */
  readonly endLine: number;
}

/** A block that hides headings, with the test for its last line. */
interface HidingBlock {
  readonly endsAt: (line: string) => boolean;
}

const blank = /^\s*$/;

const htmlBlocks: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /^ {0,3}<!--/, closes: /-->/ },
  { opens: /^ {0,3}<\?/, closes: /\?>/ },
  { opens: /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, closes: /<\/(?:script|pre|style|textarea)>/i },
  { opens: /^ {0,3}<!\[CDATA\[/, closes: /\]\]>/ },
  {
    opens:
      /^ {0,3}<\/?(?:address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$)/i,
    closes: blank,
  },
];

/** What the lines above say about the next one. */
interface Context {
  hiding: HidingBlock | undefined;
  /** First line of the paragraph that the line before belongs to. */
  paragraphLine: number | undefined;
  /** Whether a list item or a quotation goes on until the next blank line: what looks like an underline is a rule then. */
  inContainer: boolean;
}

/**
 * Finds the headings of a Markdown text from a line on, in one pass. Those in fences, comments and raw HTML are none,
 * nor are those on `literal` lines.
 */
export function scanHeadings(
  source: SourceText,
  fromLine: number,
  literal: ReadonlySet<number> = new Set(),
): readonly Heading[] {
  const headings: Heading[] = [];
  const context: Context = { hiding: undefined, paragraphLine: undefined, inContainer: false };
  for (let line = fromLine; line < lineCount(source); line++) {
    if (literal.has(line)) continue;
    const heading = readLine(source, line, context);
    if (heading) headings.push(heading);
  }
  return headings;
}

function readLine(source: SourceText, line: number, context: Context): Heading | undefined {
  const text = lineAt(source, line);
  if (context.hiding) {
    if (context.hiding.endsAt(text)) context.hiding = undefined;
    return undefined;
  }
  const { paragraphLine } = context;
  context.hiding = hidingBlockOf(text);
  const atx = context.hiding ? undefined : readAtx(text);
  const underline = context.hiding || paragraphLine === undefined ? undefined : setextLevel(text);
  context.inContainer = text.trim() !== '' && !atx && (context.inContainer || opensContainer(text));
  const ends = context.hiding ?? atx ?? underline;
  if (ends || context.inContainer || !isParagraphText(text, paragraphLine)) context.paragraphLine = undefined;
  else context.paragraphLine ??= line;
  if (atx) return { ...atx, line, endLine: line };
  return underline && readSetext(source, paragraphLine!, line, underline);
}

function opensContainer(line: string): boolean {
  return /^ {0,3}(?:>|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$))/.test(line);
}

function hidingBlockOf(line: string): HidingBlock | undefined {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence) return { endsAt: (text) => closesFence(text, fence) };
  const html = htmlBlocks.find(({ opens }) => opens.test(line));
  if (!html || (html.closes !== blank && html.closes.test(line.slice(line.indexOf('<') + 4)))) return undefined;
  return { endsAt: (text) => html.closes.test(text) };
}

function closesFence(line: string, fence: string): boolean {
  const marks = line.trim();
  const indent = line.length - line.trimStart().length;
  return indent < 4 && marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}

function readAtx(line: string): { level: number; text: string } | undefined {
  const marks = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line);
  if (!marks) return undefined;
  const text = line.slice(marks[0].length).trim();
  return { level: marks[1]!.length, text: withoutClosingMarks(text) };
}

/** Drops the `#`s at the end, which only count behind a blank or alone. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  if (end === text.length || (end > 0 && text[end - 1] !== ' ' && text[end - 1] !== '\t')) return text;
  return text.slice(0, end).trimEnd();
}

function setextLevel(line: string): 1 | 2 | undefined {
  const marks = line.trim();
  if (marks === '' || /^ {4}|^ {0,3}\t/.test(line)) return undefined;
  if (/^=+$/.test(marks)) return 1;
  return /^-+$/.test(marks) ? 2 : undefined;
}

function readSetext(source: SourceText, line: number, endLine: number, level: 1 | 2): Heading {
  const lines: string[] = [];
  for (let each = line; each < endLine; each++) lines.push(lineAt(source, each).trim());
  return { level, text: lines.join(' '), line, endLine };
}

/** Whether the line is part of a paragraph that a setext underline could follow. */
function isParagraphText(line: string, paragraphLine: number | undefined): boolean {
  if (line.trim() === '') return false;
  if (paragraphLine === undefined && /^(?: {4}|\t)/.test(line)) return false;
  return !/^ {0,3}(?:<|\||(?:[-*_][ \t]*){3,}$)/.test(line);
}
