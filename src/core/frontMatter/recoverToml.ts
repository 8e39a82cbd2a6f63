import { parseToml, type TomlFault, type TomlTable } from './parseToml.js';
import type { TomlStatement } from './scanToml.js';

/** What can be read of TOML that is broken somewhere. */
export interface RecoveredToml {
  readonly table: TomlTable;
  /** Of which the table is made, in order, and the duplicates among the pairs of the top level. */
  readonly statements: readonly TomlStatement[];
  /** What cannot be read by itself. */
  readonly broken: readonly BrokenStatement[];
  /** Each is there already, in another place. */
  readonly duplicates: readonly TomlStatement[];
}

export interface BrokenStatement {
  readonly statement: TomlStatement;
  readonly fault: TomlFault;
}

/** More duplicates than these are not looked for: each takes a parse. */
const mostDuplicates = 3;

/** Reads each statement by itself, so that a half-typed one costs no other its value, then what is sound together. */
export function recoverToml(toml: string, statements: readonly TomlStatement[]): RecoveredToml {
  const { sound, broken } = readEach(toml, statements);
  const { table, kept, duplicates } = withoutDuplicates(toml, sound);
  const shown = new Set([...kept, ...duplicates.filter(onTopLevel(sound))]);
  return { table, statements: sound.filter((statement) => shown.has(statement)), broken, duplicates };
}

/** What stands below a broken header belongs to a table without a name: it is left out. */
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
    // The library takes some values at the very end that it refuses before a line end.
    const { fault } = parseToml(toml.slice(statement.start, statement.end) + '\n');
    isNameless = isHeader && fault !== undefined;
    if (fault) broken.push({ statement, fault: { ...fault, offset: statement.start + fault.offset } });
    else sound.push(statement);
  }
  return { sound, broken };
}

interface WithoutDuplicates {
  readonly table: TomlTable;
  readonly kept: readonly TomlStatement[];
  readonly duplicates: readonly TomlStatement[];
}

/** Leaves out what is there already; of a table its keys, too. */
function withoutDuplicates(toml: string, sound: readonly TomlStatement[]): WithoutDuplicates {
  const duplicates: TomlStatement[] = [];
  let kept = sound;
  for (;;) {
    const texts = kept.map(({ start, end }) => toml.slice(start, end));
    const { table, fault } = parseToml(texts.join('\n'));
    if (!fault) return { table, kept, duplicates };
    const index = indexAt(texts, fault.offset);
    const duplicate = kept[index];
    if (!duplicate || duplicates.length === mostDuplicates) {
      return { table: {}, kept: kept.filter(onTopLevel(sound)), duplicates };
    }
    duplicates.push(duplicate);
    const next = kept.findIndex(({ kind }, other) => other > index && kind === 'table');
    const end = duplicate.kind === 'pair' ? index + 1 : next === -1 ? kept.length : next;
    kept = [...kept.slice(0, index), ...kept.slice(end)];
  }
}

/** Which of the texts, put together with a line end between them, is at that offset. */
function indexAt(texts: readonly string[], offset: number): number {
  let end = 0;
  return texts.findIndex((text) => (end += text.length + 1) > offset);
}

/** Tells the pairs whose value is that of a key of the top level, without looking at any other statement. */
function onTopLevel(statements: readonly TomlStatement[]): (statement: TomlStatement) => boolean {
  const firstTable = statements.find(({ kind }) => kind === 'table')?.start ?? Infinity;
  return ({ kind, key, firstPart, start }) => kind === 'pair' && key.end === firstPart.end && start < firstTable;
}
