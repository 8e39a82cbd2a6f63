import type { Programme, Session } from '../../programme/programme.js';
import { say } from '../../problem.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { escapeText } from '../escapeText.js';
import type { TalkStyle } from '../insert/form/talkStyle.js';
import { talkOfSession } from '../insert/session/talkOfSession.js';
import type { ChangeToTry } from './proposedChange.js';
import { addToCell, rowCellsOf } from './rowCells.js';
import { lastOwnLine, lineBelow } from './talkLines.js';

/** The tag of the session's track, where the post's talks have tags and this one has none. */
export function addTags(
  recap: Recap,
  talk: Talk,
  { programme, session, form }: { readonly programme: Programme; readonly session: Session; readonly form: TalkStyle },
): ChangeToTry | undefined {
  if (talk.ownLines.tags.length > 0) return undefined;
  const { tags } = talkOfSession(recap, programme, session);
  if (tags.length === 0 || talk.tags.some((tag) => tags.includes(tag))) return undefined;
  const cell =
    talk.form === 'table' ? rowCellsOf(recap, talk)?.find((each) => each.isForTags && each.text === '') : undefined;
  if (talk.form === 'table' && !cell) return undefined;
  const { before, after, hash } = form.tags;
  const text = before + tags.map((tag) => hash + escapeText(tag)).join(', ') + after;
  const { speakersLine } = talk.ownLines;
  const above = speakersLine ?? (form.tagsFirst ? talk.headingRange.end.line : lastOwnLine(talk));
  const blanks = speakersLine === undefined ? form.blanks.below : form.blanks.between;
  return {
    kind: 'tags',
    isAddition: true,
    label: say('Add the tag {0}', tags.map((tag) => `#${tag}`).join(', ')),
    ways: cell
      ? [[addToCell(cell, tags.map(escapeText).join(', '))]]
      : lineBelow(recap, talk, { text, after: above, blanks }),
    isDone: (changed) => tags.every((tag) => changed.tags.includes(tag)),
  };
}
