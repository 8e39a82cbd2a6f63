import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { lastWrittenLine, lineEnd, lineOf, lineRange, offsetAt, rangeOf } from '../../text.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { siblingsOf } from './dropPosition.js';
import { isShape, placeOf, shapeOf } from '../verification/outlineShape.js';
import { gapBeside, partRunsOf } from './partRuns.js';
import { titleRange } from '../rename/titleSpan.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import { enclosureParting, tearsEnclosure, enclosuresOf } from '../verification/enclosures.js';

/**
 * Puts a copy of a part after it, without notes: its heading, and of a talk the lines about speakers and tags. The title of
 * the copy is selected.
 */
export function duplicateAsStub(recap: Recap, part: AnyPart): EditResult {
  const { source } = recap;
  const [run] = partRunsOf(source, [part]);
  const { start, end } = run!;
  const torn = enclosureParting(enclosuresOf(recap.post), part.range.start.line, lineOf(source, end) + 1);
  if (torn) return refuse(tearsEnclosure(torn));
  const isFirst = siblingsOf(recap, part)[0] === part;
  const gap = gapBeside(recap.post, run!, isFirst ? 'below' : 'above')?.text ?? lineEnd(source).repeat(2);
  const copy = source.text.slice(start, offsetAt(source, lineRange(source, lastStubLine(recap, part)).end));
  const edits = [{ range: rangeOf(source, end, end), newText: gap + copy }];
  const after = readEdited(recap, edits);
  const added = {
    line: lineOf(after.source, end + gap.length),
    endLine: lineOf(after.source, end + gap.length + copy.length),
  };
  if (!isAsMeant(recap, after, part) || !keepsOthers(recap, after, { added })) return refuse(readOtherwise);
  const { index, count } = placeOf(recap, part);
  const copied = partsWithin(after)[index + count]!;
  return { kind: 'edit', edits, selection: titleRange(after, copied) ?? copied.headingRange, after };
}

/** Zero-based: of the heading, or of what is between it and the notes, links to slides and video not counted. */
function lastStubLine({ source }: Recap, part: AnyPart): number {
  const { headingRange } = part;
  if (part.kind !== 'talk' || part.form === 'list') return headingRange.end.line;
  const { linksLine, notesLine, speakersLine = 0, tagsLine = 0 } = part.ownLines;
  const areLinksLast = linksLine !== undefined && linksLine > Math.max(speakersLine, tagsLine);
  return lastWrittenLine(source, headingRange.end.line, (areLinksLast ? linksLine : notesLine) - 1);
}

function isAsMeant(recap: Recap, after: Recap, part: AnyPart): boolean {
  const nodes = shapeOf(recap);
  const { index, count } = placeOf(recap, part);
  const at = index + count;
  const moved = nodes.map((node) => ({ ...node, parent: node.parent >= at ? node.parent + 1 : node.parent }));
  const copy = { ...nodes[index]!, kind: undefined };
  return isShape(shapeOf(after), [...moved.slice(0, at), copy, ...moved.slice(at)]);
}
