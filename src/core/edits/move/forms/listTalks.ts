import type { AnyPart } from '../../../recap/model/parts.js';
import type { Recap, Talk } from '../../../recap/model/recap.js';
import { itemsCountedWith } from './itemNumbers.js';
import type { InsertionPoint } from '../insertionPoint.js';

export function isListTalk(part: AnyPart): part is Talk {
  return part.kind === 'talk' && part.form === 'list';
}

/** The lines, in the text as it is, on which the items of a list begin, before and after a move. */
export interface ListMove {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The lists from which a move takes something, and into which it puts it; none where no item of a list is moved. */
export function listsAround(
  { post }: Recap,
  moved: readonly AnyPart[],
  { above, before }: Pick<InsertionPoint, 'above' | 'before'>,
): readonly ListMove[] {
  const gone = moved.filter(isListTalk).map(lineOfPart);
  if (gone.length === 0) return [];
  const beside = [above, before].find((part) => part !== undefined && isListTalk(part));
  const target = beside ? itemsCountedWith(post, lineOfPart(beside)) : [];
  const lists = [
    target,
    ...listsOf(
      post,
      gone.filter((line) => !target.includes(line)),
    ),
  ];
  return lists.map((list, index) => {
    const after = list.filter((line) => !gone.includes(line));
    const at = beside ? after.indexOf(lineOfPart(beside)) + (beside === above ? 1 : 0) : 0;
    if (index === 0) after.splice(at, 0, ...gone);
    return { before: list, after };
  });
}

/** What the lists become that items are taken from. */
export function listsWithout({ post }: Recap, gone: readonly AnyPart[]): readonly ListMove[] {
  const isGone = (line: number): boolean =>
    gone.some(({ range }) => range.start.line <= line && line <= range.end.line);
  return listsOf(post, gone.filter(isListTalk).map(lineOfPart)).map((before) => ({
    before,
    after: before.filter((line) => !isGone(line)),
  }));
}

/** The lists that have items on some lines, each once. */
function listsOf(post: Recap['post'], lines: readonly number[]): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  for (const line of lines) if (!lists.some((list) => list.includes(line))) lists.push(itemsCountedWith(post, line));
  return lists;
}

function lineOfPart({ headingRange }: AnyPart): number {
  return headingRange.start.line;
}
