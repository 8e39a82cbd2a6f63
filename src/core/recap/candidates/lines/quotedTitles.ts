import type { TextLine } from '../../../post/queries/textLines.js';
import { isQuoted } from '../../evidence/people/speakersLine.js';

/** One is a quotation. */
const fewest = 2;

/**
 * The line numbers of quotations of one line that have a picture below, such as a slide: they are set off as its titles. What
 * somebody said, or a post on a network, has none. Among those, one right above the next has not got its picture yet.
 */
export function quotedTitles(lines: readonly TextLine[]): ReadonlySet<number> {
  if (!lines.some((line) => isQuoted(line))) return new Set();
  const found = lines.flatMap((line, index) => {
    const below = isAlone(lines, index) ? whatIsBelow(lines, index) : 'text';
    return below === 'text' ? [] : [{ line: line.line, below }];
  });
  const pictured = found.filter(({ below }) => below === 'picture').length;
  return new Set(pictured < fewest ? [] : found.map(({ line }) => line));
}

function isAlone(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index]!;
  return isQuoted(line) && line.kind === 'paragraph' && line.text !== '' && !isQuotedLine(lines[index - 1]);
}

function whatIsBelow(lines: readonly TextLine[], index: number): 'picture' | 'quotation' | 'text' {
  const next = lines.slice(index + 1, index + 5).find(({ kind }) => kind !== 'blank');
  if (next?.text === '' && next.asides.some(({ kind }) => kind === 'image')) return 'picture';
  return next && next !== lines[index + 1] && isQuotedLine(next) ? 'quotation' : 'text';
}

function isQuotedLine(line: TextLine | undefined): boolean {
  return line?.containers[0] === 'quote';
}
