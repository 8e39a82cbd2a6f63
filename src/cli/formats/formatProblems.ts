import { formatMessage, type Problem, type RelatedPlace, type Severity } from '../../core/problem.js';
import type { FoundProblem } from './foundProblem.js';
import { formatSarif } from './formatSarif.js';
import { printable } from '../terminal.js';

/** Formatters by the name of the format. Lines and columns are one-based. */
export const problemFormats: Readonly<Record<string, (found: readonly FoundProblem[]) => string>> = {
  text: (found) => found.map(formatLine).join(''),
  json: (found) => `${JSON.stringify(found.map(toJson), undefined, 2)}\n`,
  sarif: formatSarif,
  github: (found) => found.map(formatAnnotation).join(''),
};

function formatLine({ file, problem }: FoundProblem): string {
  const { code, severity, range } = problem;
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${printable(`${place} ${severity} ${code} ${messageOf(problem)}`.replace(/[\r\n]+/g, ' '))}\n`;
}

/** With the places in other files that it comes from. */
function messageOf({ message, related = [] }: Problem): string {
  const places = related.map(({ path, range: { start } }) => `${path}:${start.line + 1}:${start.character + 1}`);
  return formatMessage(message) + (places.length === 0 ? '' : ` (${places.join(', ')})`);
}

function toJson({ file, problem: { code, severity, message, range, related = [] } }: FoundProblem): object {
  return {
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    severity,
    code,
    message: formatMessage(message),
    ...(related.length > 0 && { related: related.map(placeToJson) }),
  };
}

function placeToJson({ path, range: { start, end }, message }: RelatedPlace): object {
  return {
    file: path,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    message: formatMessage(message),
  };
}

const annotations: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** A GitHub Actions workflow command. Characters that would end a property or the line are escaped. */
function formatAnnotation({ file, problem }: FoundProblem): string {
  const { code, severity, range } = problem;
  const { start, end } = range;
  // Columns are only valid within one line.
  const columns = start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : [];
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    ...columns,
    `title=${escapeProperty(code)}`,
  ];
  return `::${annotations[severity]} ${properties.join(',')}::${escapeData(messageOf(problem))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
