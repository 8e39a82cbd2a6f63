import type { Insertion } from '../edits/insert/insertLines.js';
import { insertTalk } from '../edits/insert/insertTalk.js';
import { formatTarget } from '../edits/escapeText.js';
import { titleRange } from '../edits/rename/titleSpan.js';
import type { Post } from '../post/post.js';
import { isLink, within } from '../post/queries/postParts.js';
import { textPartAt } from '../post/queries/textPartAt.js';
import type { Unsaid } from '../edits/insert/newTalk.js';
import { readTitleInput, type TitleInput } from '../edits/insert/readTalkInput.js';
import { partAt } from '../recap/model/parts.js';
import { daysOf, type ReadingOptions, type Recap } from '../recap/model/recap.js';
import { contains, lineAt, type Position, type TextEdit } from '../text.js';

/** Creates a talk from a title or an address, after the talk at the cursor. */
export function pastedTalk(
  recap: Recap,
  { title, url, isGuessed }: TitleInput,
  cursor: Position,
  options: ReadingOptions,
): Insertion | undefined {
  const day = daysOf(recap).find(({ range }) => contains(range, cursor));
  const known: ReadonlySet<string> = new Set([...(isGuessed ? [] : ['title']), ...(url === '' ? [] : ['url'])]);
  const unsaid: Unsaid = new Set((['title', 'url', 'speakers', 'tags'] as const).filter((what) => !known.has(what)));
  return insertTalk(recap, { talk: { title, url, speakers: [], tags: [] }, unsaid }, day, cursor, options);
}

/** What a pasted address can become: a talk on an empty line below a day, or the link of a talk's heading. */
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
  if (part?.kind !== 'talk' || part.form !== 'heading' || part.headingRange.start.line !== position.line)
    return undefined;
  const range = part.url !== undefined || hasLink(recap.post, position.line) ? undefined : titleRange(recap, part);
  if (!range) return undefined;
  const title = line.slice(range.start.character, range.end.character);
  return { kind: 'link', edit: { range, newText: `[${title}](${formatTarget(input.url)})` } };
}

function hasLink(post: Post, line: number): boolean {
  return within(textPartAt(post, line)?.parsed.inlines ?? []).some(isLink);
}
