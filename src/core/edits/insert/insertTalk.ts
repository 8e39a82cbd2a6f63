import { keepsOthers } from '../verification/tryEdits.js';
import { parseRecap } from '../../recap/parseRecap.js';
import type { Day, ReadingOptions, Recap } from '../../recap/model/recap.js';
import { applyEdits, type Position } from '../../text.js';
import { formatTalk } from './formatTalk.js';
import { insertLines, type Insertion } from './insertLines.js';
import { judgeTalk, rowsOf } from './judgeTalk.js';
import type { NewTalk, Unsaid } from './newTalk.js';
import { placeTalk } from './placeTalk.js';
import { readTalkForm } from './readTalkForm.js';
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
 * closed. `options`: as the recap was read.
 */
export function insertTalk(
  recap: Recap,
  { talk, unsaid = nothing }: Asked,
  day: Day | undefined,
  cursor: Position,
  options: ReadingOptions = {},
): Insertion | undefined {
  const place = placeTalk(recap, day, cursor);
  const form = readTalkForm(recap, place.neighbours, place.level);
  const before = rowsOf(recap);
  let best: { readonly insertion: Insertion; readonly fault: number } | undefined;
  for (const candidate of formsToTry(form, day)) {
    const text = formatTalk(talk, candidate, unsaid);
    const insertion = insertLines(recap.source, place.line, candidate.blanks.above, text);
    const after = parseRecap(applyEdits(recap.source, insertion.edits), options, recap);
    const added = { line: insertion.cursor.line - text.lines.length + 1, endLine: insertion.cursor.line };
    const fault = judgeTalk(before, after, added.line, talk, unsaid);
    if (fault === undefined || !keepsOthers(recap, after, { added })) continue;
    if (fault === 0) return insertion;
    if (!best || fault < best.fault) best = { insertion, fault };
  }
  return best?.insertion;
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
  return [
    form,
    { ...form, blanks: apart },
    {
      ...form,
      blanks: apart,
      speakers: plain.speakers,
      tags: plain.tags,
      joiner: ' & ',
      title: { ...form.title, names: undefined },
    },
    form.marks.kind === 'item'
      ? // An item is a talk because of the names after its title.
        { ...form, title: { ...plain.title, names: { side: 'after', between: ' - ', after: '' } } }
      : { ...plain, blanks: apart, usual: form.usual },
    ...(day && day.level < 6 && form.level !== day.level + 1 ? [{ ...firstForm(day.level + 1), blanks: apart }] : []),
  ];
}
