import { say } from '../../problem.js';
import { plainText } from '../../recap/evidence/inline.js';
import { partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import type { IdType } from '../../site/markup.js';
import { comparePositions, type Range, type TextEdit } from '../../text.js';
import { anchorEdits } from './anchors.js';
import { readOtherwise, refuse, type EditResult } from '../verification/editResult.js';
import { escapeText } from '../escapeText.js';
import { shapeOf } from '../verification/outlineShape.js';
import { titleRange } from './titleSpan.js';
import { keepsDefinitions, readEdited } from '../verification/tryEdits.js';

/**
 * Gives a part another title, in Markdown as it stands in the heading. A link, names, numbering and marks around the title
 * stay. What Markdown would take for something else, so that the talk lost its page or its speakers, is escaped. Links to the
 * heading within the post go along; `idType`: how the site makes ids of headings (`autoIDType`), where it does.
 */
export function renamePart(recap: Recap, part: AnyPart, title: string, idType?: IdType): EditResult {
  const range = titleRange(recap, part);
  if (!range) return refuse(say('The title of "{0}" cannot be separated from the rest of its line.', part.title));
  const wanted = title.replace(/\s+/g, ' ').trim();
  if (wanted === '') return refuse(say('A title cannot be empty.'));
  const index = partsWithin(recap).indexOf(part);
  for (const newText of [wanted, escapeText(wanted)]) {
    const edits = [{ range, newText }];
    const after = readEdited(recap, edits);
    const renamed = partsWithin(after)[index];
    const shown = newText === wanted ? plainText(wanted, recap.reading.definitions) : wanted;
    if (!renamed || !isRenamed(part, renamed, shown)) continue;
    if (!keepsDefinitions(recap, after) || !keepsOthers(recap, after, index)) continue;
    const { start, end } = range;
    const links = (idType ? anchorEdits(recap, after, idType) : []).filter(
      ({ range: link }) => comparePositions(link.end, start) <= 0 || comparePositions(end, link.start) <= 0,
    );
    const all = [...edits, ...links];
    const selection = selectionOf(range, newText, links);
    return { kind: 'edit', edits: all, selection, after: links.length === 0 ? after : readEdited(recap, all) };
  }
  return refuse(
    part.kind === 'talk'
      ? say('"{0}" would not be read as only the title of this talk. Edit the heading instead.', wanted)
      : readOtherwise,
  );
}

/** The title, behind links that stand before it. */
function selectionOf({ start }: Range, title: string, links: readonly TextEdit[]): Range {
  const grown = links
    .filter(({ range }) => range.end.line === start.line && range.end.character <= start.character)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end.character - range.start.character), 0);
  const character = start.character + grown;
  return { start: { line: start.line, character }, end: { line: start.line, character: character + title.length } };
}

function isRenamed(before: AnyPart, after: AnyPart, title: string): boolean {
  if (after.title !== title || after.level !== before.level) return false;
  if (before.kind !== 'talk') return true;
  if (after.kind !== 'talk' || after.url !== before.url || after.form !== before.form) return false;
  const names = (talk: typeof before): string => JSON.stringify(talk.speakers);
  return names(before) === names(after);
}

/** A day that gets the name of a section is one: so only headings and levels must stay. */
function keepsOthers(recap: Recap, after: Recap, renamed: number): boolean {
  const [before, nodes] = [shapeOf(recap), shapeOf(after)];
  return (
    before.length === nodes.length &&
    before.every(
      ({ text, level }, index) => nodes[index]!.level === level && (index === renamed || nodes[index]!.text === text),
    )
  );
}
