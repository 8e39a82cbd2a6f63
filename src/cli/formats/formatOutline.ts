import { daysOf, talksOf, type Day, type Recap, type Section, type Talk } from '../../core/recap/model/recap.js';
import { printable } from '../terminal.js';

/**
 * Formats the outline for a terminal: line number, kind and, indented, the title with its details. A question mark
 * after the kind means that the parser is not sure.
 */
export function formatOutline(recap: Recap): string {
  const width = String(recap.source.lineStarts.length).length;
  const event = recap.title ?? '(no title)';
  const rows = rowsOf(recap.parts, '');
  const lines = rows.map(({ line, kind, text }) => `${String(line).padStart(width)}  ${kind.padEnd(8)}  ${text}`);
  return [`${event} (${count(daysOf(recap).length, 'day')}, ${count(talksOf(recap).length, 'talk')})`, ...lines]
    .map((line) => `${printable(line).trimEnd()}\n`)
    .join('');
}

interface Row {
  readonly line: number;
  readonly kind: string;
  readonly text: string;
}

function rowsOf(parts: readonly (Day | Talk | Section)[], indent: string): Row[] {
  return parts.flatMap((part) => [
    {
      line: part.headingRange.start.line + 1,
      kind: part.certainty === 'unsure' ? `${part.kind}?` : part.kind,
      text: `${indent}${part.title === '' ? '(no title)' : part.title}${detailsOf(part)}`,
    },
    ...rowsOf(part.parts, `${indent}  `),
  ]);
}

function detailsOf(part: Day | Talk | Section): string {
  if (part.kind === 'section') return '';
  if (part.kind === 'day') {
    const talks = count(talksOf(part).length, 'talk');
    return ` (${part.date === undefined ? talks : `${part.date}, ${talks}`})`;
  }
  const speakers = part.speakers.length > 0 ? ` - ${part.speakers.map(({ name }) => name).join(', ')}` : '';
  const tags = part.tags.map((tag) => `#${tag}`).join(', ');
  return `${speakers}${tags === '' ? '' : `  ${tags}`}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
