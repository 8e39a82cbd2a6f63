import { keepsOthers, readEdited } from '../verification/tryEdits.js';
import type { Day, Recap } from '../../recap/model/recap.js';
import type { Position, TextEdit } from '../../text.js';
import { numberedForm, placedForm, unplacedIn } from './form/fitForm.js';
import { insertAs } from './insertAs.js';
import type { Insertion } from './insertLines.js';
import { correctionOfNew, isNoTalk, isTalkByPlace, judgeTalk, rowsOf, type PartAtDepth } from './judgeTalk.js';
import { unsaidOf, type NewTalk, type Unsaid } from './newTalk.js';
import { placeTalk, type TalkPlace } from './placeTalk.js';
import { readTalkStyle } from './form/readTalkStyle.js';
import { firstForm, withoutTime, type TalkStyle } from './form/talkStyle.js';

/** What is asked for, and what of it is to be filled in. */
export interface Asked {
  readonly talk: NewTalk;
  readonly unsaid?: Unsaid;
}

/** What is empty is left out, and the cursor goes where the notes begin. */
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
  const read = readTalkStyle(recap, place);
  const form = unsaid.has('time') || talk.time ? read : withoutTime(read);
  const trial: Trial = { recap, place, asked: { talk, unsaid }, before: rowsOf(recap) };
  const forms = formsToTry(form, day);
  const areLike = forms.filter(({ marks }) => isHeading(form) || marks.kind === form.marks.kind);
  const like = bestOf(trial, areLike);
  if (like && (like.fault === 0 || isTalkOnceFilled(trial, like))) return like.insertion;
  return bestOf(
    trial,
    forms.filter((each) => !areLike.includes(each)),
    like,
  )?.insertion;
}

/** What all forms are tried with. */
interface Trial {
  readonly recap: Recap;
  readonly place: TalkPlace;
  readonly asked: Required<Asked>;
  readonly before: readonly PartAtDepth[];
}

/** A form that was tried, and how far its talk is from what was asked (`judgeTalk`). */
interface Tried {
  readonly form: TalkStyle;
  readonly numbers: readonly TextEdit[];
  readonly insertion: Insertion;
  readonly fault: number;
}

/** The first of the best; `best`: of those that were tried before. */
function bestOf(trial: Trial, forms: readonly TalkStyle[], best?: Tried): Tried | undefined {
  let found = best;
  for (const form of forms) {
    const tried = tryForm(trial, form);
    if (tried && (!found || tried.fault < found.fault)) found = tried;
    if (found?.fault === 0) break;
  }
  return found;
}

function tryForm(trial: Trial, wanted: TalkStyle): Tried | undefined {
  const { recap, place, asked, before } = trial;
  const { numbered: form, numbers } = numberedForm(recap, place, placedForm(recap, place, wanted));
  const { insertion, added, titleLine } = insertAs(recap, place, form, asked.talk, asked.unsaid);
  const [edit] = insertion.edits;
  const found = { ...insertion, edits: [edit, ...numbers] as const, ...unplacedIn(form, asked.talk) };
  const after = readEdited(recap, found.edits);
  if (!keepsOthers(recap, after, { added })) return undefined;
  const fault = isComplete(form, asked.unsaid)
    ? judgeTalk(before, after, titleLine, placeable(asked.talk, form), asked.unsaid)
    : faultOfFilled(trial, form, numbers);
  if (fault === undefined) return undefined;
  const mustBeSaid = fault === isNoTalk || isTalkByPlace(after, titleLine);
  const correction = mustBeSaid ? correctionOfNew(after, titleLine, asked.talk) : undefined;
  return { form, numbers, insertion: { ...found, ...(correction && { correction }) }, fault };
}

function isHeading({ marks: { kind } }: TalkStyle): boolean {
  return kind === 'atx' || kind === 'setext';
}

/** Whether a talk without the names or the address that others have is only read as none until it has them. */
function isTalkOnceFilled({ asked: { talk }, ...trial }: Trial, { form, numbers }: Tried): boolean {
  const unsaid = unsaidOf(talk, false);
  if (isHeading(form) || isComplete(form, unsaid)) return false;
  return (faultOfFilled({ ...trial, asked: { talk, unsaid } }, form, numbers) ?? isNoTalk) < isNoTalk;
}

/** Whether nothing that decides how a talk is read is left to be filled in. */
function isComplete({ usual }: TalkStyle, unsaid: Unsaid): boolean {
  return !(['url', 'speakers'] as const).some((what) => unsaid.has(what) && usual.has(what));
}

/** Without the tags for which the form has no place. */
function placeable(talk: NewTalk, form: TalkStyle): NewTalk {
  return unplacedIn(form, talk).unplaced ? { ...talk, tags: [] } : talk;
}

/** How far a talk in that form would be from what was asked once all that has a place is filled in. */
function faultOfFilled(
  { recap, place, asked: { talk, unsaid }, before }: Trial,
  form: TalkStyle,
  numbers: readonly TextEdit[],
): number | undefined {
  const lacks = (what: 'url' | 'speakers'): boolean => unsaid.has(what) && form.usual.has(what);
  const url = place.neighbours.find((each) => each.url !== undefined)?.url ?? 'https://example.org/';
  const filled = {
    ...talk,
    ...(lacks('url') && { url }),
    ...(lacks('speakers') && { speakers: ['Ada Lovelace'] }),
  };
  const open = new Set([...unsaid].filter((what) => (what === 'url' || what === 'speakers' ? !lacks(what) : true)));
  const { insertion, titleLine } = insertAs(recap, place, form, filled, open);
  const after = readEdited(recap, [...insertion.edits, ...numbers]);
  return judgeTalk(before, after, titleLine, placeable(filled, form), open);
}

/** The post's own form first, then plainer ones. */
function formsToTry(form: TalkStyle, day: Day | undefined): readonly TalkStyle[] {
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
