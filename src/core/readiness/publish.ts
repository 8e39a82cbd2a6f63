import { insertEntry } from '../edits/frontMatter/insertEntry.js';
import { refuse, readOtherwise, type EditResult } from '../edits/verification/editResult.js';
import { keepsOthers, readEdited } from '../edits/verification/tryEdits.js';
import { isEmpty } from '../frontMatter/fields.js';
import { findKey, soundEntries, valueOf, type FrontMatterValue } from '../frontMatter/frontMatter.js';
import { writeDate } from '../frontMatter/values/writeValue.js';
import { say } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { toFlag } from '../site/configuration/cast.js';
import { writeMoment } from '../site/siteTime.js';
import { positionAt, type TextEdit } from '../text.js';

/**
 * Clears `draft` and sets the date, if one is given. `draft: true` becomes `false`; a key in which the site gives the date
 * of publication keeps its word.
 */
export function publish(recap: Recap, date: string | undefined): EditResult {
  const { source, frontMatter } = recap;
  if (!frontMatter?.complete) return refuse(say('The front matter cannot be read. Repair it first.'));
  const entries = soundEntries(frontMatter);
  const draft = findKey(entries, 'draft');
  const edits: TextEdit[] = [];
  if (draft && toFlag(draft.value) === true) edits.push({ range: draft.valueRange, newText: 'false' });
  if (date !== undefined) {
    const written = writeDate(date, frontMatter.format);
    const known = findKey(entries, 'date');
    if (known) edits.push({ range: known.valueRange, newText: isEmpty(known.value) ? ` ${written}` : written });
    else edits.push(...insertEntry(source, frontMatter, 'date', written));
  }
  const after = readEdited(recap, edits);
  const isRight =
    toFlag(valueOf(after.frontMatter, 'draft') ?? null) !== true &&
    after.frontMatter?.complete === true &&
    (date === undefined || valueOf(after.frontMatter, 'date') === date);
  if (!isRight || !keepsOthers(recap, after, { inPlace: edits })) return refuse(readOtherwise);
  const at = edits[0]?.range.start ?? positionAt(source, 0);
  return { kind: 'edit', edits, selection: { start: at, end: at }, after };
}

/** This moment, written as the recap writes its date: a day alone, or with time and offset. */
export function dateNow(value: FrontMatterValue | undefined, now: number, timeZone: string): string {
  const moment = writeMoment(now, timeZone);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? moment.slice(0, 10) : moment;
}
