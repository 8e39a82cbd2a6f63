import { leadingSpan, type TimeSpan } from '../../draft/timeSpan.js';

/** A line without the marks of Markdown. */
export interface PastedLine {
  readonly text: string;
  /** The time that it begins with. */
  readonly span: TimeSpan | undefined;
  /** What else it has, between bars or tabs. */
  readonly fields: readonly string[];
  readonly isHeading: boolean;
}

const longest = 2000;

export function splitLine(line: string): PastedLine {
  const text = plain(line.slice(0, longest));
  const span = leadingSpan(text);
  const rest = span ? span.rest : text;
  return { text, span, fields: fieldsOf(rest), isHeading: /^\s*#{1,6}\s/.test(line) };
}

function fieldsOf(text: string): readonly string[] {
  return text
    .split(/\s*\t+\s*|\s+[|·•]\s+|\s{4,}/)
    .map((field) => field.replace(/^[|\s]+|[|\s]+$/g, ''))
    .filter((field) => field !== '');
}

/** Without bullets, marks of headings and emphasis, bars around a row, and addresses of links. */
function plain(line: string): string {
  return line
    .replace(/^\s*(?:[-*+•▪◦]\s+|\d{1,2}\.\s+(?=\D)|#{1,6}\s+|>\s+)+/, '')
    .replace(/^\s*\|\s*|\s*\|\s*$/g, '')
    .replace(/(\*\*|__|`)(?=\S)([^*_`]*\S)\1/g, '$2')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .trim();
}
