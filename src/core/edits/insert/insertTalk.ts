import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import type { Day, Recap } from '../../recap/model/recap.js';
import type { LineSpan } from '../../post/blocks/block.js';
import { blockAt } from '../../post/queries/blockAt.js';
import { isBlankLine, lineAt, lineCount, type Position, type TextEdit } from '../../text.js';
import { itemNumbers, itemsCountedWith } from '../move/itemNumbers.js';
import { lineBreak } from '../move/partRuns.js';
import { formatTalk } from './formatTalk.js';
import { insertLines, type Insertion } from './insertLines.js';
import { judgeTalk, rowsOf, type OutlineRow } from './judgeTalk.js';
import type { NewTalk, Unsaid } from './newTalk.js';
import { placeTalk, type TalkPlace } from './placeTalk.js';
import { readTalkForm } from './readTalkForm.js';
import { hasColumnFor, rowFormAfter } from './rowForm.js';
import { firstForm, type TalkForm } from './talkForm.js';

/** What is asked for, and what is not known of it. */
export interface Asked {
  readonly talk: NewTalk;
  readonly unsaid?: Unsaid;
}

/** Nothing but the form of the post decides between forms that are read alike. */
const nothing: Unsaid = new Set();

/**
 * Puts a new talk under a day, or outside any, in the form in which the post writes its talks. Where a talk in that form would
 * not be read as what was asked, a plainer one is taken; `undefined` where none is read as a heading, as in code that is not
 * closed.
 */
export function insertTalk(
  recap: Recap,
  { talk, unsaid = nothing }: Asked,
  day: Day | undefined,
  cursor: Position,
): Insertion | undefined {
  const place = placeTalk(recap, day, cursor);
  const form = readTalkForm(recap, place);
  const before = rowsOf(recap);
  let best: { readonly insertion: Insertion; readonly fault: number } | undefined;
  for (const each of formsToTry(form, day)) {
    const { numbered: candidate, numbers } = numberedForm(recap, place, placedForm(recap, place, each));
    const { insertion, added, titleLine } = insertAs(recap, place, candidate, { talk, unsaid });
    const [edit] = insertion.edits;
    const found = { ...insertion, edits: [edit, ...numbers] as const, ...unplacedIn(candidate, talk) };
    const after = readEdited(recap, found.edits);
    if (!keepsOthers(recap, after, { added })) continue;
    const fault = isComplete(candidate, unsaid)
      ? judgeTalk(before, after, titleLine, placeable(talk, candidate), unsaid)
      : faultOfFilled(recap, place, candidate, { asked: { talk, unsaid }, before, numbers });
    if (fault === 0) return found;
    if (fault !== undefined && (!best || fault < best.fault)) best = { insertion: found, fault };
  }
  return best?.insertion;
}

/** Whether nothing that decides how a talk is read is left to be filled in. */
function isComplete({ usual }: TalkForm, unsaid: Unsaid): boolean {
  return !(['url', 'speakers'] as const).some((what) => unsaid.has(what) && usual.has(what));
}

/** Without the tags for which the form has no place. */
function placeable(talk: NewTalk, form: TalkForm): NewTalk {
  return unplacedIn(form, talk).unplaced ? { ...talk, tags: [] } : talk;
}

/** How far a talk in that form would be from what was asked once all that has a place is filled in. */
function faultOfFilled(
  recap: Recap,
  place: TalkPlace,
  form: TalkForm,
  { asked, before, numbers }: { asked: Required<Asked>; before: readonly OutlineRow[]; numbers: readonly TextEdit[] },
): number | undefined {
  const { talk, unsaid } = asked;
  const lacks = (what: 'url' | 'speakers'): boolean => unsaid.has(what) && form.usual.has(what);
  const url = place.neighbours.find((each) => each.url !== undefined)?.url ?? 'https://example.org/';
  const filled = {
    ...talk,
    ...(lacks('url') && { url }),
    ...(lacks('speakers') && { speakers: ['Ada Lovelace'] }),
  };
  const open = new Set([...unsaid].filter((what) => what === 'title' || what === 'tags' || !lacks(what)));
  const { insertion, titleLine } = insertAs(recap, place, form, { talk: filled, unsaid: open });
  const after = readEdited(recap, [...insertion.edits, ...numbers]);
  return judgeTalk(before, after, titleLine, placeable(filled, form), open);
}

/** The insertion in that form, the line of the title in the text after it, and the lines that are new there. */
function insertAs(
  recap: Recap,
  place: TalkPlace,
  form: TalkForm,
  { talk, unsaid = nothing }: Asked,
): { readonly insertion: Insertion; readonly titleLine: number; readonly added: LineSpan } {
  const { source } = recap;
  const { marks, blanks } = form;
  const line = lineAbove(recap, place, form);
  const isClose = marks.kind === 'line' && blanks.above === 0 && line >= 0;
  const goesOn = isClose && line + 1 < lineCount(source) && !isBlankLine(source, line + 1);
  const text = formatTalk(talk, form, unsaid, goesOn);
  const isParted = !isClose || lineBreak(lineAt(source, line), true) !== '';
  const insertion = insertLines(source, line, blanks.above, {
    ...text,
    ...(!isParted && { lineBreak: marks.lineBreak }),
  });
  const first = insertion.cursor.line - text.lines.length + 1;
  return {
    insertion,
    titleLine: first + text.titleLine,
    added: { line: first, endLine: insertion.cursor.line },
  };
}

/**
 * The last line before the talk, zero-based. What a blank line parts from a line of a paragraph comes after that, and after the
 * notes of the talk that is the last in it.
 */
function lineAbove({ post }: Recap, { line, above, neighbours }: TalkPlace, { blanks }: TalkForm): number {
  if (above?.form !== 'line' || blanks.above === 0) return line;
  const end = blockAt(post.blocks, line)?.endLine ?? line;
  const inParagraph = neighbours.filter(
    ({ headingRange: { start } }) => start.line > above.headingRange.start.line && start.line <= end,
  );
  return Math.max(end, ...inParagraph.map(({ range }) => range.end.line));
}

/** A row that is beside no other of its kind begins a table. */
function placedForm({ post }: Recap, { line }: TalkPlace, form: TalkForm): TalkForm {
  if (form.marks.kind !== 'row') return form;
  const marks = rowFormAfter(post, form.marks, line);
  return { ...form, marks, blanks: { ...form.blanks, above: marks.startsTable ? 1 : 0 } };
}

/** What of a talk the form has no place for. */
function unplacedIn({ marks }: TalkForm, { tags }: NewTalk): { readonly unplaced?: readonly string[] } {
  return marks.kind === 'row' && tags.length > 0 && !hasColumnFor(marks, 'tags') ? { unplaced: tags } : {};
}

/** An item of a numbered list gets the next number, and those after it the numbers that follow. */
function numberedForm(
  { post, source }: Recap,
  { above }: TalkPlace,
  form: TalkForm,
): { readonly numbered: TalkForm; readonly numbers: readonly TextEdit[] } {
  const { marks } = form;
  if (marks.kind !== 'item' || !/\d/.test(marks.mark)) return { numbered: form, numbers: [] };
  const as = (number: string): TalkForm => ({ ...form, marks: { ...marks, mark: marks.mark.replace(/\d+/, number) } });
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

/** The post's own form first, then plainer ones. */
function formsToTry(form: TalkForm, day: Day | undefined): readonly TalkForm[] {
  const plain = firstForm(form.level);
  const apart = {
    ...form.blanks,
    above: Math.max(1, form.blanks.above),
    below: Math.max(1, form.blanks.below),
    between: 1,
  };
  const noNames = {
    speakers: plain.speakers,
    tags: plain.tags,
    joiner: ' & ',
    title: { ...form.title, names: undefined },
  };
  const isListed = form.marks.kind === 'item' || form.marks.kind === 'line' || form.marks.kind === 'row';
  // Without a heading it is a talk because of the names after its title.
  const named = { ...plain.title, names: { side: 'after', between: ' - ', after: '' } } as const;
  return [
    form,
    ...(isListed ? [{ ...form, title: { ...form.title, names: form.title.names ?? named.names } }] : []),
    ...(isListed ? [{ ...form, blanks: { ...form.blanks, below: apart.below, between: 1 } }] : []),
    { ...form, blanks: apart },
    // A line without an address is a talk because it is in bold.
    ...(form.marks.kind === 'line' ? [{ ...form, title: { ...form.title, wrap: ['**', '**'] as const } }] : []),
    { ...form, blanks: apart, ...noNames },
    ...(isListed ? [{ ...form, title: named }] : []),
    ...(form.marks.kind === 'item' ? [] : [{ ...plain, blanks: apart, usual: form.usual }]),
    ...(day && day.level < 6 && form.level !== day.level + 1 ? [{ ...firstForm(day.level + 1), blanks: apart }] : []),
  ];
}
