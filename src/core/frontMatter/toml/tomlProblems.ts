import { say, type Message, type Problem } from '../../problem.js';
import { lineRange, rangeOf, type Range, type SourceText } from '../../text.js';
import type { TomlFault } from './parseToml.js';
import type { TomlSpan, TomlStatement } from './scanToml.js';

/** The text that contains the TOML, which begins at the offset `start`. */
export interface TomlSection {
  readonly source: SourceText;
  readonly start: number;
  readonly toml: string;
}

export function duplicateKey(place: TomlSection, span: TomlSpan): Problem {
  const message = say('Duplicate key: Hugo stops the build. Keep one of the two.');
  return { code: 'front-matter-duplicate-key', severity: 'error', message, range: rangeAt(place, span) };
}

export function impossibleDate(place: TomlSection, { value }: TomlStatement): Problem {
  return syntaxError(impossible, rangeAt(place, value));
}

export function tooLarge(place: TomlSection, { value }: TomlStatement): Problem {
  const message = say('This number is too large for Hugo. Enclose it in quotation marks.');
  return syntaxError(message, rangeAt(place, value));
}

export function loneReturn(place: TomlSection, offset: number): Problem {
  const message = say('This line ends with a carriage return alone, which TOML does not allow.');
  return syntaxError(message, rangeAt(place, { start: offset, end: offset + 1 }));
}

/** The statement is the invalid one, parsed by itself; `undefined` if the error is outside any statement. */
export function syntaxProblem(place: TomlSection, statement: TomlStatement | undefined, fault: TomlFault): Problem {
  if (!statement) return syntaxError(inOtherWords(fault), rangeAt(place, charAt(place.toml, fault.offset)));
  if (fault.reason.includes('redefine')) return duplicateKey(place, keyAt(place.toml, fault.offset));
  return syntaxError(explain(place.toml, statement, fault), rangeAt(place, spanOf(place.toml, statement, fault)));
}

function syntaxError(message: Message, range: Range): Problem {
  return { code: 'front-matter-syntax', severity: 'error', message, range };
}

const impossible = say('This is not a valid date. Write it as 2025-06-12 or 2025-06-12T09:00:00+02:00.');

/** Explains common mistakes; otherwise uses the message of the library. */
function explain(toml: string, statement: TomlStatement, fault: TomlFault): Message {
  const { kind, start, end, value, missing } = statement;
  const written = toml.slice(value.start, value.end);
  if (kind !== 'pair') return explainLine(toml.slice(start, end), fault);
  if (written === '') return say('This key has no value. Write "" for an empty string.');
  if (missing === 'quote') return say('This string has no closing quotation mark.');
  if (missing) return say('The closing "{0}" is missing.', missing);
  if (/^\d{4}-\d\d/.test(written)) return impossible;
  if (fault.offset === value.start && !/^[[{]/.test(written)) {
    return say('Enclose strings in quotation marks, as in title = "My recap", and write true and false in lower case.');
  }
  if (fault.reason.includes('end-of-line'))
    return say('There is something after the value. Write each key on a line of its own.');
  return inOtherWords(fault);
}

function explainLine(line: string, fault: TomlFault): Message {
  if (line.startsWith('[')) return say('Write the name of a table in brackets, alone on its line, as in [cover].');
  if (/^[\w-]+[ \t]*:/.test(line)) return say('Write "=" between a key and its value, as in title = "My recap".');
  if (/^[\w.-]*[^\t -~]/.test(line)) {
    return say(
      'Enclose a key in quotation marks if it contains characters other than A to Z, a to z, 0 to 9, _ and -.',
    );
  }
  return /^[\w-]+$/.test(line)
    ? say('This key has no value. Write one, as in title = "My recap".')
    : inOtherWords(fault);
}

function inOtherWords({ reason }: TomlFault): Message {
  return reason === '' ? say('This is not valid TOML.') : say('This is not valid TOML: {0}', reason);
}

/** The invalid word of a list or an inline table, otherwise the whole value, which is what a fix replaces. */
function spanOf(toml: string, { kind, start, end, value, missing }: TomlStatement, { offset }: TomlFault): TomlSpan {
  if (kind !== 'pair' || value.start === value.end) return { start, end };
  if (missing || !/[[{]/.test(toml[value.start]!)) return value;
  const from = Math.max(start, Math.min(offset, end - 1));
  const word = /^[^\s,\]}#]+/.exec(toml.slice(from, end))?.[0].length ?? 1;
  return { start: from, end: from + word };
}

function keyAt(toml: string, offset: number): TomlSpan {
  const key = /^(?:[\w.-]|"[^"\n]*"|'[^'\n]*')+/.exec(toml.slice(offset, offset + 1000))?.[0];
  return { start: offset, end: offset + (key?.length ?? 1) };
}

/** The character at an offset, or the last one. */
function charAt(toml: string, offset: number): TomlSpan {
  const start = Math.max(0, Math.min(offset, toml.length - 1));
  return { start, end: Math.min(toml.length, start + 1) };
}

/** A range on one line, for a short squiggle. */
function rangeAt({ source, start }: TomlSection, span: TomlSpan): Range {
  const range = rangeOf(source, start + span.start, start + span.end);
  const { line } = range.start;
  return range.end.line === line ? range : { start: range.start, end: lineRange(source, line).end };
}
