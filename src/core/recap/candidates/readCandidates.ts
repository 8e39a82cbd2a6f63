import type { Table } from '../../post/queries/forms/tables.js';
import type { TextLine } from '../../post/queries/textLines.js';
import { mentionsTalk } from '../evidence/people/speaking.js';
import { firstParagraphs } from '../evidence/firstParagraphs.js';
import type { Candidate } from './candidate.js';
import { readListItems } from './listItems.js';
import { readOwnLines } from './ownLines.js';
import { readTableRows } from './table/tableRows.js';
import { inOrder } from './title/titleReading.js';

/** Reads all that may be talks in some lines of a post that no heading parts, in document order. */
export function readCandidates(lines: readonly TextLine[], tables: readonly Table[]): readonly Candidate[] {
  const found = [...readListItems(lines), ...readTableRows(tables), ...readOwnLines(lines)];
  return withProse(
    found.sort((a, b) => a.line - b.line),
    lines,
  );
}

/** Adds to the evidence of list items and lines what the text in or below them says of a talk. */
function withProse(candidates: readonly Candidate[], lines: readonly TextLine[]): readonly Candidate[] {
  const from = lines[0]?.line ?? 0;
  return candidates.map((candidate, index) => {
    if (candidate.form === 'table') return candidate;
    const next = candidates[index + 1]?.line ?? Infinity;
    const end = candidate.form === 'list' ? Math.min(candidate.lastLine + 1, next) : next;
    const below = lines.slice(candidate.line - from, Math.min(end, candidate.line + mostNotes) - from);
    const tells = firstParagraphs(below, 0).some(({ text }) => mentionsTalk(text.slice(0, longest)));
    return tells ? { ...candidate, evidence: inOrder([...candidate.evidence, 'talk-prose']) } : candidate;
  });
}

/** The maximum number of lines of a candidate, and of characters of each of their paragraphs, that are read. */
const mostNotes = 12;
const longest = 600;

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
