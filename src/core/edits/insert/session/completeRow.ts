import type { Recap, Talk } from '../../../recap/model/recap.js';
import { lineAt, type Position } from '../../../text.js';
import { cellsIn, rowCellsOf } from '../../complete/rowCells.js';
import { formatTalk } from '../form/formatTalk.js';
import type { TalkStyle } from '../form/talkStyle.js';
import type { NewTalk } from '../newTalk.js';

/**
 * The row at a position with a talk in it: its title takes the place of the one that is typed, and empty cells get the rest.
 * `undefined` where the cursor is not in the cell for the title. `model`: a row of the same table; `lead`: what is before the title.
 */
export function completeRow(
  recap: Recap,
  model: Talk,
  form: TalkStyle,
  { talk, position }: { readonly talk: NewTalk; readonly position: Position },
): { readonly newText: string; readonly lead: string } | undefined {
  const line = lineAt(recap.source, position.line);
  const roles = rowCellsOf(recap, model)?.map(({ role }) => role) ?? [];
  const title = roles.indexOf('title');
  const typed = cellsIn(line);
  const at = typed.filter(({ start }) => start - 1 <= position.character).length - 1;
  if (title < 0 || at !== title || form.marks.kind !== 'row') return undefined;
  const row = formatTalk(talk, { ...form, marks: { ...form.marks, startsTable: false, notes: false } }, new Set())
    .lines[0]!;
  const texts = cellsIn(row).map(({ text }, index) => {
    const own = typed[index]?.text ?? '';
    return index === title || own === '' ? text : own;
  });
  const { open, between, close } = form.marks;
  return { newText: (open + texts.join(between) + close).trimEnd(), lead: line.slice(0, typed[at]!.start) };
}
