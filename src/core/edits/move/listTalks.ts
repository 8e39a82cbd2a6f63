import { say, type Message } from '../../problem.js';
import type { AnyPart } from '../../recap/model/parts.js';
import { talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { lineAt } from '../../text.js';
import { withoutNumber } from './itemNumbers.js';
import { holderOf, partsIn, type Landing } from './dropPosition.js';

export function isListTalk(part: AnyPart): part is Talk {
  return part.kind === 'talk' && part.form === 'list';
}

/** All that stands side by side in one holder, before and after a move. */
export interface ListMove {
  readonly before: readonly AnyPart[];
  readonly after: readonly AnyPart[];
}

/** The lists from which a move takes something, and into which it puts it; none where no item of a list is moved. */
export function listsAround(
  recap: Recap,
  moved: readonly AnyPart[],
  { holder, before: next }: Landing,
): readonly ListMove[] {
  if (!moved.some(isListTalk)) return [];
  const holders = new Set([holder, ...moved.map((part) => holderOf(recap, part))]);
  return [...holders].map((each) => {
    const before = partsIn(recap, each);
    const after = before.filter((part) => !moved.includes(part));
    if (each === holder) after.splice(next ? after.indexOf(next) : after.length, 0, ...moved);
    return { before, after };
  });
}

/** The talk that a move would leave or put alone in its place, where it is read as no talk any more. */
export function loneTalk(recap: Recap, lists: readonly ListMove[], after: Recap): Talk | undefined {
  const left = new Set(talksOf(after).map((talk) => itemText(after, talk)));
  const alone = lists.map((list) => list.after.filter(isListTalk)).filter(({ length }) => length === 1);
  return alone.flat().find((talk) => !left.has(itemText(recap, talk)));
}

/** Why that talk's list is left as it is. */
export function standsAlone({ title }: Talk): Message {
  return say(
    'Nothing was changed: "{0}" would be the only item of its list, and outside days and tracks a single item is not a talk. Move both items, or make "{0}" a heading first.',
    title,
  );
}

function itemText({ source }: Recap, { headingRange }: Talk): string {
  return withoutNumber(lineAt(source, headingRange.start.line));
}
