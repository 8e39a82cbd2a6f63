import type { AnyPart } from '../../../recap/model/parts.js';
import type { Recap } from '../../../recap/model/recap.js';
import { isBlankLine, lineAt, type TextEdit } from '../../../text.js';
import { isListTalk } from './listTalks.js';

/** How many columns an item of a list is indented by, where it is by spaces alone. */
export function indentOf({ source }: Recap, { headingRange }: AnyPart): number | undefined {
  const lead = /^[ \t]*/.exec(lineAt(source, headingRange.start.line))![0];
  return lead.includes('\t') ? undefined : lead.length;
}

/** How much further items are indented to be beside one: as that is, or else not at all. */
export function indentsFor(recap: Recap, moved: readonly AnyPart[], beside: AnyPart | undefined): readonly number[] {
  if (!beside || !isListTalk(beside) || !moved.every(isListTalk)) return [0];
  const [own, other] = [indentOf(recap, moved[0]!), indentOf(recap, beside)];
  return own === undefined || other === undefined || own === other ? [0] : [other - own, 0];
}

/** The edits that indent all lines of an item by so many spaces more, or fewer; `undefined` where one has fewer. */
export function indentEdits({ source }: Recap, { range }: AnyPart, by: number): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (let { line } = range.start; by !== 0 && line <= range.end.line; line++) {
    if (isBlankLine(source, line)) continue;
    const start = { line, character: 0 };
    if (by < 0 && !lineAt(source, line).startsWith(' '.repeat(-by))) return undefined;
    edits.push({ range: { start, end: { line, character: Math.max(0, -by) } }, newText: ' '.repeat(Math.max(0, by)) });
  }
  return edits;
}
