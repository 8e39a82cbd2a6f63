import { say } from '../../problem.js';
import type { IdOptions } from '../../post/queries/headingIds.js';
import { textPartsAt } from '../../post/queries/textPartAt.js';
import { isListed, partsWithin, type AnyPart } from '../../recap/model/parts.js';
import type { Recap } from '../../recap/model/recap.js';
import { comparePositions, offsetAt, type Range, type TextEdit } from '../../text.js';
import { anchorEdits } from './anchors.js';
import { readOtherwise, refuse, type Edit, type EditResult } from '../verification/editResult.js';
import { escapePipes, escapeText } from '../escapeText.js';
import { shapeOf } from '../verification/outlineShape.js';
import { readingIn, titleRange } from './titleSpan.js';
import { keepsOthers, readEdited } from '../verification/tryEdits.js';

/**
 * Gives a part another title, in Markdown as it is written in the heading. A link, names, numbering and marks around the title
 * stay. What Markdown would take for something else, so that the talk lost its page or its speakers, is escaped. Links to the
 * heading within the post go along; `ids`: how the site makes ids of headings.
 */
export function renamePart(recap: Recap, part: AnyPart, title: string, ids?: IdOptions): EditResult {
  const range = titleRange(recap, part);
  if (!range) return refuse(say('The title of "{0}" cannot be separated from the rest of its line.', part.title));
  const wanted = title.replace(/\s+/g, ' ').trim();
  if (wanted === '') return refuse(say('A title cannot be empty.'));
  for (const written of [wanted, escapeText(wanted)]) {
    const newText = part.kind === 'talk' && part.form === 'table' ? escapePipes(written) : written;
    const renamed = tryTitle(recap, part, { range, newText }, ids);
    if (renamed && (written === wanted || renamed.title === wanted)) return renamed.edit;
  }
  if (part.kind === 'day' && part.form === 'line')
    return refuse(say('"{0}" would not be read as the name of a day. Edit the line instead.', wanted));
  if (part.kind !== 'talk') return refuse(readOtherwise);
  return refuse(
    isListed(part)
      ? say('"{0}" would not be read as only the title of this talk. Edit the text instead.', wanted)
      : say('"{0}" would not be read as only the title of this talk. Edit the heading instead.', wanted),
  );
}

/** Renames with links and all; `undefined` where anything but the title would be read in another way. */
function tryTitle(
  recap: Recap,
  part: AnyPart,
  edit: TextEdit,
  ids: IdOptions | undefined,
): { readonly edit: Edit; readonly title: string } | undefined {
  const { start, end } = edit.range;
  const links = (ids ? anchorEdits(recap.post, readEdited(recap, [edit]).post, ids) : []).filter(
    ({ range }) => comparePositions(range.end, start) <= 0 || comparePositions(end, range.start) <= 0,
  );
  const edits = [edit, ...links];
  const after = readEdited(recap, edits);
  const selection = selectionOf(edit.range, edit.newText, links);
  const index = partsWithin(recap).indexOf(part);
  const renamed = partsWithin(after)[index];
  const title = titleIn(after, selection);
  if (!renamed || !isRenamed(part, renamed, title)) return undefined;
  if (!keepsOutline(recap, after, part) || !keepsOthers(recap, after, { inPlace: edits })) return undefined;
  return { edit: { kind: 'edit', edits, selection, after }, title };
}

/** What is written in a range of a line reads as. */
function titleIn({ post, source }: Recap, { start, end }: Range): string {
  const span = { start: offsetAt(source, start), end: offsetAt(source, end) };
  return textPartsAt(post, start.line)
    .map((placed) => readingIn(post, placed, span))
    .join('');
}

/** The title, after the links before it on its line. */
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

/** A day that gets the name of a section is one, and what is listed below it no talk: so only headings and levels must stay. */
function keepsOutline(recap: Recap, after: Recap, renamed: AnyPart): boolean {
  const nodesOf = (each: Recap): ReturnType<typeof shapeOf> => {
    const all = partsWithin(each);
    return shapeOf(each).filter((_, index) => renamed.kind === 'talk' || !isListed(all[index]!));
  };
  const [before, nodes] = [nodesOf(recap), nodesOf(after)];
  const own = partsWithin(recap)
    .filter((part) => renamed.kind === 'talk' || !isListed(part))
    .indexOf(renamed);
  return (
    before.length === nodes.length &&
    before.every(
      ({ text, level }, index) => nodes[index]!.level === level && (index === own || nodes[index]!.text === text),
    )
  );
}
