import { blockAt } from '../../../post/queries/blockAt.js';
import type { Recap } from '../../../recap/model/recap.js';
import type { TextEdit } from '../../../text.js';
import { itemNumbers, itemsCountedWith } from '../../move/forms/itemNumbers.js';
import type { NewTalk } from '../newTalk.js';
import type { TalkPlace } from '../placeTalk.js';
import { lastTextLine } from '../insertLines.js';
import { hasColumnFor, rowFormAfter } from './rowForm.js';
import type { TalkStyle } from './talkStyle.js';

/**
 * A row that is beside no other of its kind begins a table. There is a line for notes wherever that parts no list, paragraph or
 * table in two.
 */
export function placedForm(recap: Recap, place: TalkPlace, wanted: TalkStyle): TalkStyle {
  const { line } = place;
  const form = belowHeading(recap, place, wanted);
  const { marks, blanks } = form;
  if (!('notes' in marks)) return form;
  const notes = marks.notes || endsBlock(recap, line) || (blanks.above > 0 && marks.kind !== 'row');
  if (marks.kind === 'row') {
    const placed = rowFormAfter(recap.post, { ...marks, notes }, line);
    return { ...form, marks: placed, blanks: { ...blanks, above: placed.startsTable ? 1 : 0 } };
  }
  // A blank line would part the first paragraphs of a close list, too.
  const isClose = marks.kind === 'item' && !marks.notes && wanted.blanks.above === 0;
  return { ...form, marks: { ...marks, notes }, blanks: isClose ? { ...blanks, notes: 0 } : blanks };
}

/** The first item below a heading has as many blank lines above it as another such item. */
function belowHeading({ post, source }: Recap, { above, neighbours }: TalkPlace, form: TalkStyle): TalkStyle {
  if (above || form.marks.kind !== 'item') return form;
  const counts = neighbours.flatMap(({ form: kind, headingRange: { start } }) => {
    const last = lastTextLine(source, start.line - 1);
    return kind === 'list' && blockAt(post.blocks, last)?.kind === 'heading' ? [start.line - last - 1] : [];
  });
  return { ...form, blanks: { ...form.blanks, above: counts[0] ?? 1 } };
}

/** Whether a line, zero-based, is the last one of a list, a paragraph or a table. */
export function endsBlock({ post }: Recap, line: number): boolean {
  return line < 0 || (blockAt(post.blocks, line)?.endLine ?? line) <= line;
}

/** What of a talk the form has no place for. */
export function unplacedIn({ marks }: TalkStyle, { tags }: NewTalk): { readonly unplaced?: readonly string[] } {
  return marks.kind === 'row' && tags.length > 0 && !hasColumnFor(marks, 'tags') ? { unplaced: tags } : {};
}

/** An item of a numbered list gets the next number, and those after it the numbers that follow. */
export function numberedForm(
  { post, source }: Recap,
  { above }: TalkPlace,
  form: TalkStyle,
): { readonly numbered: TalkStyle; readonly numbers: readonly TextEdit[] } {
  const { marks } = form;
  if (marks.kind !== 'item' || !/\d/.test(marks.mark)) return { numbered: form, numbers: [] };
  const as = (number: string): TalkStyle => ({ ...form, marks: { ...marks, mark: marks.mark.replace(/\d+/, number) } });
  if (above?.form !== 'list') return { numbered: as('1'), numbers: [] };
  const { line } = above.headingRange.start;
  const items = itemsCountedWith(post, line);
  const edits = itemNumbers(
    source,
    items,
    items.flatMap((item) => (item === line ? [item, item] : [item])),
  );
  const own = edits.find(({ range }) => range.start.line === line);
  return { numbered: own ? as(own.newText) : form, numbers: edits.filter((edit) => edit !== own) };
}
