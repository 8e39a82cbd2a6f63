import type { IdOptions } from '../../post/queries/headingIds.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { comparePositions, type TextEdit } from '../../text.js';
import { fragmentsById, idChanges, lead, type IdChange } from '../rename/anchors.js';
import { renamePart } from '../rename/renamePart.js';
import { readEdited } from '../verification/tryEdits.js';
import type { ChangeToTry } from './proposedChange.js';
import { inOrder } from './trial.js';

/** A change of the title of a talk. */
export interface TitleChange {
  readonly talk: Talk;
  readonly title: ChangeToTry;
}

/** The maximum number of titles that are tried one by one: each try reads the post several times. Further titles stay. */
const mostAlone = 20;

/**
 * Lets the links to the headings of talks go along with their titles. The post is read once with all new titles. Where the
 * id of a heading depends on that of another, as with the second of two that are alike, its title is tried by itself.
 */
export function moveLinks(recap: Recap, changes: readonly TitleChange[], ids: IdOptions): readonly TitleChange[] {
  const { post } = recap;
  const fragments = changes.length > 0 ? fragmentsById(post) : new Map<string, never>();
  if (fragments.size === 0) return changes;
  const all = inOrder(changes.flatMap(({ title }) => title.ways[0] ?? []));
  const changed = idChanges(post, readEdited(recap, all).post, ids);
  const byLine = new Map(changed?.map((each) => [each.heading.line, each]));
  const hasHeading = new Set(post.headings.map(({ line }) => line));
  const isLinked = new Set([...fragments.keys()].map(stemOf));
  const users = usersOfStems(changed ?? []);
  let left = mostAlone;
  return changes.flatMap((change): readonly TitleChange[] => {
    const { talk, title } = change;
    const found = byLine.get(talk.headingRange.start.line);
    const stems = found ? [stemOf(found.id), stemOf(found.newId)] : [];
    if (!hasHeading.has(talk.headingRange.start.line)) return [change];
    if (changed && !stems.some((stem) => isLinked.has(stem))) return [change];
    if (!found || stems.some((stem) => users.get(stem)! > 1)) return left-- > 0 ? movedAlone(recap, change, ids) : [];
    const edits = title.ways[0] ?? [];
    const links = lead(post, fragments.get(found.id) ?? [], found.newId).filter((link) => isApart(link, edits));
    return [{ talk, title: { ...title, ways: [inOrder([...edits, ...links])] } }];
  });
}

function movedAlone(recap: Recap, { talk, title }: TitleChange, ids: IdOptions): readonly TitleChange[] {
  const [edit] = title.ways[0] ?? [];
  const result = edit && renamePart(recap, talk, edit.newText, ids);
  return result?.kind === 'edit' ? [{ talk, title: { ...title, ways: [result.edits] } }] : [];
}

/** How many headings have or get an id of each stem. */
function usersOfStems(changed: readonly IdChange[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const { id, newId } of changed)
    for (const stem of new Set([stemOf(id), stemOf(newId)])) users.set(stem, (users.get(stem) ?? 0) + 1);
  return users;
}

/** An id without the numbers at its end: those that tell it apart from others, or those of the title. */
function stemOf(id: string): string {
  const words = id.split('-');
  while (words.length > 1 && /^\d+$/.test(words.at(-1)!)) words.pop();
  return words.join('-');
}

function isApart({ range }: TextEdit, edits: readonly TextEdit[]): boolean {
  return edits.every(
    (edit) => comparePositions(range.end, edit.range.start) <= 0 || comparePositions(edit.range.end, range.start) <= 0,
  );
}
