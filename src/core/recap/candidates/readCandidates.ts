import type { Table } from '../../post/queries/tables.js';
import type { TextLine } from '../../post/queries/textLines.js';
import type { Candidate } from './candidate.js';
import { readListItems } from './listItems.js';
import { readOwnLines } from './ownLines.js';
import { readTableRows } from './tableRows.js';

/** Reads all that may be talks in some lines of a post that no heading parts, in document order. */
export function readCandidates(lines: readonly TextLine[], tables: readonly Table[]): readonly Candidate[] {
  const found = [...readListItems(lines), ...readTableRows(tables), ...readOwnLines(lines)];
  return found.sort((a, b) => a.line - b.line);
}

/** The same candidates so many lines further down. */
export function moveCandidates(candidates: readonly Candidate[], by: number): readonly Candidate[] {
  if (by === 0) return candidates;
  return candidates.map((candidate) => ({
    ...candidate,
    line: candidate.line + by,
    endLine: candidate.endLine + by,
    lastLine: candidate.lastLine + by,
    group: candidate.group + by,
  }));
}
