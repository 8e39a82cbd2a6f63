import { parseToml, type TomlFault, type TomlTable } from './parseToml.js';
import type { TomlStatement } from './scanToml.js';

/** The valid parts of TOML with errors. */
export interface RecoveredToml {
  readonly table: TomlTable;
  readonly printed: TomlTable;
  /** The statements that make up the table, in order, and duplicate top-level pairs. */
  readonly statements: readonly TomlStatement[];
  /** Statements that are invalid by themselves. */
  readonly broken: readonly BrokenStatement[];
  /** Statements that repeat an earlier one. */
  readonly duplicates: readonly TomlStatement[];
}

export interface BrokenStatement {
  readonly statement: TomlStatement;
  readonly fault: TomlFault;
}

/** Maximum number of duplicates to find: each requires a parse. */
const maxDuplicates = 3;

/**
 * Parses each statement by itself, so that an unfinished one does not affect the others, then all valid ones together.
 */
export function recoverToml(toml: string, statements: readonly TomlStatement[]): RecoveredToml {
  const { sound, broken } = readEach(toml, statements);
  const { table, printed, kept, duplicates } = withoutDuplicates(toml, sound);
  const shown = new Set([...kept, ...duplicates.filter(onTopLevel(sound))]);
  return { table, printed, statements: sound.filter((statement) => shown.has(statement)), broken, duplicates };
}

/** Statements below an invalid header belong to an unknown table and are omitted. */
function readEach(
  toml: string,
  statements: readonly TomlStatement[],
): { readonly sound: readonly TomlStatement[]; readonly broken: readonly BrokenStatement[] } {
  const sound: TomlStatement[] = [];
  const broken: BrokenStatement[] = [];
  let isNameless = false;
  for (const statement of statements) {
    const isHeader = toml[statement.start] === '[';
    if (isNameless && !isHeader) continue;
    // The library accepts some values at the end of the text that it rejects before a line end.
    const { fault } = parseToml(toml.slice(statement.start, statement.end) + '\n');
    isNameless = isHeader && fault !== undefined;
    if (fault) broken.push({ statement, fault: { ...fault, offset: statement.start + fault.offset } });
    else sound.push(statement);
  }
  return { sound, broken };
}

interface WithoutDuplicates {
  readonly table: TomlTable;
  readonly printed: TomlTable;
  readonly kept: readonly TomlStatement[];
  readonly duplicates: readonly TomlStatement[];
}

/** Omits repeated statements and, for a table, its keys. */
function withoutDuplicates(toml: string, sound: readonly TomlStatement[]): WithoutDuplicates {
  const duplicates: TomlStatement[] = [];
  let kept = sound;
  for (;;) {
    const texts = kept.map(({ start, end }) => toml.slice(start, end));
    const { table, printed, fault } = parseToml(texts.join('\n'));
    if (!fault) return { table, printed, kept, duplicates };
    const index = indexAt(texts, fault.offset);
    const duplicate = kept[index];
    if (!duplicate || duplicates.length === maxDuplicates) {
      return { table: {}, printed: {}, kept: kept.filter(onTopLevel(sound)), duplicates };
    }
    duplicates.push(duplicate);
    const next = kept.findIndex(({ kind }, other) => other > index && kind === 'table');
    const end = duplicate.kind === 'pair' ? index + 1 : next === -1 ? kept.length : next;
    kept = [...kept.slice(0, index), ...kept.slice(end)];
  }
}

/** The index of the text that contains the offset after joining the texts with line ends. */
function indexAt(texts: readonly string[], offset: number): number {
  let end = 0;
  return texts.findIndex((text) => (end += text.length + 1) > offset);
}

/** Tests whether a pair defines a top-level key, without looking at other statements. */
function onTopLevel(statements: readonly TomlStatement[]): (statement: TomlStatement) => boolean {
  const firstTable = statements.find(({ kind }) => kind === 'table')?.start ?? Infinity;
  return ({ kind, key, firstPart, start }) => kind === 'pair' && key.end === firstPart.end && start < firstTable;
}
