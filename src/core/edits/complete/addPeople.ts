import { matchSpeakers } from '../../programme/match/matchSpeakers.js';
import { foldedWords } from '../../programme/match/foldText.js';
import type { Session } from '../../programme/programme.js';
import { textPartsAt } from '../../post/queries/textPartAt.js';
import { say } from '../../problem.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { lineRange, offsetAt, rangeOf, type Range, type TextEdit } from '../../text.js';
import { escapePipes, escapeText, joinNames } from '../escapeText.js';
import type { TalkStyle } from '../insert/form/talkStyle.js';
import { titleRange, titleSpan } from '../rename/titleSpan.js';
import type { ChangeToTry } from './proposedChange.js';
import { addToCell, rowCellsOf } from './rowCells.js';
import { hasNamesBeside, lineBelow, titleLineEnd } from './talkLines.js';

/** The names of the speakers that a talk does not name. */
export function addPeople(recap: Recap, talk: Talk, session: Session, form: TalkStyle): ChangeToTry | undefined {
  const { missing } = matchSpeakers(talk, session);
  // The author knows better than a programme who is named instead.
  const isOther = talk.speakers.length > 0 && missing.length === session.speakers.length;
  if (missing.length === 0 || isOther) return undefined;
  const names = missing.map(({ name }) => name);
  const ways = talk.speakers.length > 0 ? afterOthers(recap, talk, names, form) : waysToName(recap, talk, names, form);
  return {
    kind: 'speakers',
    isAddition: true,
    label: say('Add the speakers: {0}', names.join(', ')),
    ways,
    isDone: ({ speakers }) => {
      const all = speakers.map(({ name }) => foldedWords(name).join(' '));
      return (
        speakers.length === talk.speakers.length + names.length &&
        names.every((name) => all.includes(foldedWords(name).join(' ')))
      );
    },
  };
}

function afterOthers(
  recap: Recap,
  talk: Talk,
  names: readonly string[],
  { joiner }: TalkStyle,
): readonly (readonly TextEdit[])[] {
  const last = nameRange(recap, talk, talk.speakers.at(-1)!.name);
  if (!last) return [];
  const written = names.map(escapeText);
  const isRow = talk.form === 'table';
  return [...new Set([talk.speakers.length + names.length > 2 ? ', ' : joiner, ', '])].map((mark) => {
    const text = mark + joinNames(written, joiner);
    return [{ range: { start: last.end, end: last.end }, newText: isRow ? escapePipes(text) : text }];
  });
}

function waysToName(
  recap: Recap,
  talk: Talk,
  names: readonly string[],
  form: TalkStyle,
): readonly (readonly TextEdit[])[] {
  const written = joinNames(names.map(escapeText), form.joiner);
  if (talk.form === 'table') {
    const cell = rowCellsOf(recap, talk)?.find(({ role, text }) => role === 'speaker' && text === '');
    if (cell) return [[addToCell(cell, written)]];
  }
  const besides = besideTitle(recap, talk, written, form);
  if (talk.form !== 'heading' || form.title.names) return besides;
  const { before, after } = form.speakers;
  const text = before + written + after;
  const below = lineBelow(recap, talk, { text, after: talk.headingRange.end.line, blanks: form.blanks.below });
  return hasNamesBeside(form) ? [...besides, ...below] : below;
}

/** The names after the title, or before it, as the post has them. */
function besideTitle(recap: Recap, talk: Talk, names: string, { title }: TalkStyle): readonly (readonly TextEdit[])[] {
  const form = title.names ?? { side: 'after', between: ' - ', after: '' };
  const range = titleRange(recap, talk);
  if (!range) return [];
  if (form.side === 'before') {
    const start = startOfTitle(recap, talk, range);
    return [[{ range: { start, end: start }, newText: names + form.between }]];
  }
  const cell = talk.form === 'table' ? rowCellsOf(recap, talk)?.find(({ role }) => role === 'title') : undefined;
  const end = cell?.range.end ?? titleLineEnd(recap, talk);
  return [[{ range: { start: end, end }, newText: `${form.between}${names}${form.after}` }]];
}

/** Where the title with its link and marks begins. */
function startOfTitle({ source }: Recap, { form }: Talk, { start }: Range): Range['start'] {
  const line = lineRange(source, start.line);
  const before = source.text.slice(offsetAt(source, line.start), offsetAt(source, start));
  const marks = /["“„«„「『*_[]*$/.exec(before)![0];
  return form === 'table' ? start : { line: start.line, character: start.character - marks.length };
}

/** Where a speaker of a talk is named: on its own line for them, or beside the title. */
export function nameRange(recap: Recap, talk: Talk, name: string): Range | undefined {
  const { post, source } = recap;
  const { headingRange, ownLines } = talk;
  const title = titleRange(recap, talk);
  const own = ownLines.speakersLine;
  const ranges = [...(own === undefined ? [] : [lineRange(source, own)]), headingRange];
  for (const { start, end } of ranges) {
    const within = { start: offsetAt(source, start), end: offsetAt(source, end) };
    for (const placed of textPartsAt(post, start.line)) {
      const span = titleSpan(post, placed, name, within);
      if (!span) continue;
      const isInTitle = title && span.start >= offsetAt(source, title.start) && span.end <= offsetAt(source, title.end);
      if (!isInTitle) return rangeOf(source, span.start, span.end);
    }
  }
  return undefined;
}
