import MarkdownIt, { type Token } from 'markdown-it';

/** The content of a block, with the offset of each of its characters in the document. */
export interface PlacedText {
  readonly content: string;
  readonly offsets: readonly number[];
}

/** The starts of the lines of a block's content, after indentation and the marks of quotes and list items. */
const lineStarts = new WeakMap<Token, readonly number[]>();

/** Records the starts of the lines of a block's content, which only the block rules have. */
export class PlacingState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const lines = type === 'inline' ? this.tokens.at(-1)!.map : null;
    const token = super.push(type, tag, nesting);
    if (lines) {
      const tShifts = this.tShift.slice(...lines);
      lineStarts.set(
        token,
        this.bMarks.slice(...lines).map((start, index) => start + tShifts[index]!),
      );
    }
    return token;
  }
}

/**
 * Finds the contents of all blocks in the text, as left by the block rules.
 * @throws Error if the text differs there.
 */
export function placeContents(text: string, tokens: readonly Token[]): ReadonlyMap<Token, PlacedText> {
  const placed = new Map<Token, PlacedText>();
  tokens.forEach((token, index) => {
    if (token.type !== 'inline') return;
    const { type, markup } = tokens[index - 1]!;
    placed.set(token, placeContent(text, token, type === 'heading_open' && markup.startsWith('#') ? markup.length : 0));
  });
  return placed;
}

/** `marks` is the number of number signs before the content. */
function placeContent(text: string, token: Token, marks: number): PlacedText {
  const starts = lineStarts.get(token)!;
  const lineAt = (start: number): string => /^[^\n]*/.exec(text.slice(start))![0];
  const lines = token.content.split('\n');
  // A line of Unicode spaces is text to the block rules; some of them then trim it away at the start of the content.
  const isTrimmed = lines[0]!.trim() !== '';
  const skipped = isTrimmed ? starts.findIndex((start) => lineAt(start).trim() !== '') : 0;
  const offsets = lines.flatMap((line, index) => {
    const start = starts[skipped + index]! + marks;
    const source = lineAt(start);
    // Spaces may have replaced a tab in the indentation, so only the text after it is compared.
    const [parsed, written] = [line.trimStart(), source.trimStart()];
    const rest = written.slice(parsed.length);
    if (!written.startsWith(parsed) || !(marks > 0 ? /^[ \t]*#*[ \t]*$/ : /^\s*$/).test(rest)) fail(line, source);
    const shift = start + source.length - written.length - (line.length - parsed.length);
    return Array.from({ length: line.length + 1 }, (_, at) => shift + at);
  });
  return { content: token.content, offsets };
}

/**
 * Finds the contents as parsed: without heading attributes and task marks, and with the cells of tables.
 * @throws Error if a content is not part of those found before.
 */
export function placeParsed(tokens: readonly Token[], placed: ReadonlyMap<Token, PlacedText>) {
  const parsed = new Map<Token, PlacedText>();
  const lines = linesOf(placed);
  let line = 0;
  let cells: PlacedText[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'table_open') line = token.map![0];
    if (token.type === 'tr_open') {
      cells = cellsOf(lines.get(line)!);
      // The delimiter row is not a row of the table.
      line += tokens[index - 1]!.type === 'thead_open' ? 2 : 1;
    }
    if (token.type !== 'inline') return;
    const whole = placed.get(token);
    parsed.set(token, whole ? partOf(whole, token) : cellOf(cells.shift(), token));
  });
  return parsed;
}

/** The lines of all contents, by line number. */
function linesOf(placed: ReadonlyMap<Token, PlacedText>): ReadonlyMap<number, PlacedText> {
  const lines = new Map<number, PlacedText>();
  for (const [{ map }, whole] of placed) {
    let start = 0;
    whole.content.split('\n').forEach((line, index) => {
      lines.set(map![0] + index, slice(whole, start, start + line.length));
      start += line.length + 1;
    });
  }
  return lines;
}

/** The cells of a row, without white space of ASCII around them. A pipe after a backslash is part of a cell. */
function cellsOf(row: PlacedText): PlacedText[] {
  const { content } = row;
  let { start, end } = trimmed(content, 0, content.length);
  if (content[start] === '|') start++;
  if (end > start && content[end - 1] === '|') end--;
  const cells: PlacedText[] = [];
  while (start < end) {
    let close = start;
    while (close < end && (content[close] !== '|' || content[close - 1] === '\\')) close++;
    const inside = trimmed(content, start, close);
    cells.push(slice(row, inside.start, inside.end));
    start = close + 1;
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[ \t-\r]/.test(text[start]!)) start++;
  while (end > start && /[ \t-\r]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function cellOf(cell: PlacedText = { content: '', offsets: [] }, { content }: Token): PlacedText {
  if (cell.content !== content) fail(content, cell.content);
  return cell;
}

function partOf(whole: PlacedText, { content, meta }: Token): PlacedText {
  for (const each of [whole, withoutLineStarts(whole)]) {
    const mark = meta && 'ticked' in meta ? /^\[[\sxX]\]\s*/.exec(each.content) : null;
    const start = mark?.[0].length ?? 0;
    if (each.content.startsWith(content, start)) return slice(each, start, start + content.length);
  }
  return fail(content, whole.content);
}

/** Without the white space before each line but the first. */
function withoutLineStarts({ content, offsets }: PlacedText): PlacedText {
  const kept = content.split('').map(() => true);
  for (const { 0: space, index } of content.matchAll(/(?<=\n)[ \t\v\f]+/g))
    kept.fill(false, index, index + space.length);
  const pick = <T>(of: readonly T[]): T[] => of.filter((_, index) => kept[index] !== false);
  return { content: pick(content.split('')).join(''), offsets: pick(offsets) };
}

function slice({ content, offsets }: PlacedText, start: number, end: number): PlacedText {
  return { content: content.slice(start, end), offsets: offsets.slice(start, end) };
}

function fail(content: string, source: string): never {
  throw new Error(`The oracle took ${JSON.stringify(content)} for part of ${JSON.stringify(source)}.`);
}
