import type { Insertion } from '../edits/insert/insertLines.js';
import { insertTalk } from '../edits/insert/insertTalk.js';
import { escapePipes, formatTarget } from '../edits/escapeText.js';
import { placedTitle, type PlacedTitle } from '../edits/rename/titleSpan.js';
import { isLink, within } from '../post/queries/postParts.js';
import { unsaidOf } from '../edits/insert/newTalk.js';
import { readTitleInput, type TitleInput } from '../edits/insert/readTalkInput.js';
import { partAt } from '../recap/model/parts.js';
import { daysOf, type Recap, type Talk } from '../recap/model/recap.js';
import { contains, lineAt, offsetAt, rangeOf, type Position, type TextEdit } from '../text.js';

/**
 * Creates a talk from a title or an address, after the talk at the cursor. `withPlaceholders`: what is missing gets a place
 * where the other talks have it.
 */
export function pastedTalk(
  recap: Recap,
  { title, url, isGuessed }: TitleInput,
  cursor: Position,
  withPlaceholders = false,
): Insertion | undefined {
  const day = daysOf(recap).find(({ range }) => contains(range, cursor));
  const talk = { title, url, speakers: [], tags: [] };
  return insertTalk(recap, { talk, ...(withPlaceholders && { unsaid: unsaidOf(talk, isGuessed) }) }, day, cursor);
}

/** What a pasted address can become: a talk on an empty line below a day, or the link of a talk's title. */
export type PastedAddress =
  { readonly kind: 'talk'; readonly input: TitleInput } | { readonly kind: 'link'; readonly edit: TextEdit };

/** What a pasted text can become; `undefined` if it is not just an address, or in any other place. */
export function pastedAddress(recap: Recap, text: string, position: Position): PastedAddress | undefined {
  const input = readTitleInput(text);
  if (!input?.isGuessed) return undefined;
  const line = lineAt(recap.source, position.line);
  const isInDay = daysOf(recap).some(
    ({ headingRange, range }) => contains(range, position) && position.line > headingRange.end.line,
  );
  if (line.trim() === '') return isInDay ? { kind: 'talk', input } : undefined;
  const part = partAt(recap, position);
  if (part?.kind !== 'talk' || part.url !== undefined) return undefined;
  const title = placedTitle(recap, part);
  const range = title && rangeOf(recap.source, title.span.start, title.span.end);
  if (range?.start.line !== position.line || range.end.line !== position.line || hasLink(recap, part, title!))
    return undefined;
  const target = formatTarget(input.url);
  const written = line.slice(range.start.character, range.end.character);
  const newText = `[${written}](${part.form === 'table' ? escapePipes(target) : target})`;
  return { kind: 'link', edit: { range, newText } };
}

/** Whether there is a link beside the title: in its heading, its cell, or on its lines. */
function hasLink({ source }: Recap, { headingRange }: Talk, { placed: { base, parsed } }: PlacedTitle): boolean {
  const end = offsetAt(source, headingRange.end) - base;
  return within(parsed.inlines).some((inline) => isLink(inline) && inline.start < end);
}
