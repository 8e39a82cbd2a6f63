import { rangeOf, type SourceText } from '../../text.js';
import type { FrontMatterContent, FrontMatterEntry, FrontMatterValue } from '../frontMatter.js';
import { parseToml, type ParsedToml, type TomlFault } from './parseToml.js';
import { recoverToml } from './recoverToml.js';
import { scanToml, type TomlSpan, type TomlStatement } from './scanToml.js';
import { isImpossibleTomlDate, isTomlDate, isTooLarge, plainTomlDate, printDate } from './tomlDate.js';
import { duplicateKey, impossibleDate, loneReturn, syntaxProblem, tooLarge, type TomlSection } from './tomlProblems.js';

/** Reads a part of a text as TOML. Errors become problems, and everything else is read nevertheless. */
export function readToml(source: SourceText, start: number, end: number): FrontMatterContent {
  const written = source.text.slice(start, end);
  const toml = written.replace(/\r(?!\n)/g, '\n');
  const place: TomlSection = { source, start, toml };
  const statements = scanToml(toml);
  const parsed = parseToml(toml);
  if (parsed.fault) return readBroken(place, statements, parsed.fault);
  const { entries, problems } = readSound(place, statements, parsed);
  const lone = written.search(/\r(?!\n)/);
  return { entries, problems: lone < 0 ? problems : [loneReturn(place, lone), ...problems] };
}

function readSound(place: TomlSection, statements: readonly TomlStatement[], parsed: ParsedToml): FrontMatterContent {
  const impossible = statements.find((statement) => isImpossibleTomlDate(textOf(place, statement.value)));
  const large = statements.find(({ value }) => isTooLarge(textOf(place, value)));
  return {
    entries: entriesOf(place, statements, parsed),
    problems: [...(impossible ? [impossibleDate(place, impossible)] : []), ...(large ? [tooLarge(place, large)] : [])],
  };
}

function readBroken(place: TomlSection, all: readonly TomlStatement[], fault: TomlFault): FrontMatterContent {
  const { statements, table, printed, broken, duplicates } = recoverToml(place.toml, all);
  const problems = duplicates.map(({ key }) => duplicateKey(place, key));
  // Only the first syntax error: later ones are usually caused by it.
  if (broken[0]) problems.push(syntaxProblem(place, broken[0].statement, broken[0].fault));
  else if (problems.length === 0) problems.push(syntaxProblem(place, undefined, fault));
  return { entries: entriesOf(place, statements, { table, printed }), problems };
}

interface TomlEntry {
  readonly key: string;
  readonly firstPart: TomlSpan;
  readonly value: FrontMatterValue;
  readonly printed: FrontMatterValue;
  readonly start: number;
  end: number;
}

/** The top-level keys: one entry for each pair, and one for all tables and dotted keys with the same first part. */
function entriesOf(
  place: TomlSection,
  statements: readonly TomlStatement[],
  { table, printed }: Pick<ParsedToml, 'table' | 'printed'>,
): FrontMatterEntry[] {
  const found: TomlEntry[] = [];
  const nested = new Map<string, TomlEntry>();
  let open: TomlEntry | undefined;
  for (const statement of statements) {
    const { kind, firstPart, value, end } = statement;
    if (kind === 'pair' && open) {
      open.end = end;
      continue;
    }
    const key = keyOf(textOf(place, firstPart));
    if (kind === 'pair' && statement.key.end === firstPart.end) {
      found.push({ key, firstPart, ...valuesOf(textOf(place, value)), start: value.start, end: value.end });
      continue;
    }
    const values = { value: table[key] ?? null, printed: printed[key] ?? null };
    const entry = nested.get(key) ?? { key, firstPart, ...values, start: statement.start, end };
    if (!nested.has(key)) found.push(entry);
    nested.set(key, entry);
    entry.end = end;
    if (kind === 'table') open = entry;
  }
  return found.map((entry) => toEntry(place, entry));
}

function toEntry(
  { source, start }: TomlSection,
  { key, firstPart, value, printed, ...span }: TomlEntry,
): FrontMatterEntry {
  return {
    key,
    keyRange: rangeOf(source, start + firstPart.start, start + firstPart.end),
    value,
    printed,
    valueRange: rangeOf(source, start + span.start, start + span.end),
  };
}

function keyOf(written: string): string {
  return /^['"]/.test(written) ? (Object.keys(parseToml(`${written} = 0`).table)[0] ?? written) : written;
}

function valuesOf(written: string): Pick<TomlEntry, 'value' | 'printed'> {
  if (isTomlDate(written)) {
    const value = plainTomlDate(written);
    return { value, printed: printDate(value) };
  }
  const { table, printed } = parseToml(`value = ${written}`);
  return { value: table['value'] ?? null, printed: printed['value'] ?? null };
}

function textOf({ toml }: TomlSection, { start, end }: TomlSpan): string {
  return toml.slice(start, end);
}
