import { say } from '../problem.js';
import { plainText } from '../recap/inline.js';
import { partsWithin, type AnyPart } from '../recap/parts.js';
import type { Recap } from '../recap/recap.js';
import { readOtherwise, refuse, type EditResult } from './editResult.js';
import { escapeText } from './escapeText.js';
import { shapeOf } from './outlineShape.js';
import { titleRange } from './titleSpan.js';
import { keepsDefinitions, readEdited } from './tryEdits.js';

/**
 * Gives a part another title, in Markdown as it stands in the heading. A link, names, numbering and marks around the title
 * stay. What Markdown would take for something else, so that the talk lost its page or its speakers, is escaped.
 */
export function renamePart(recap: Recap, part: AnyPart, title: string): EditResult {
  const range = titleRange(recap, part);
  if (!range) return refuse(say('The title of "{0}" cannot be told from the rest of its line.', part.title));
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
    const { start } = range;
    const end = { line: start.line, character: start.character + newText.length };
    return { kind: 'edit', edits, selection: { start, end } };
  }
  return refuse(
    part.kind === 'talk'
      ? say('"{0}" would not be read as the title of this talk alone: edit the heading itself.', wanted)
      : readOtherwise,
  );
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
