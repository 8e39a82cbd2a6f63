import type { Position, TextEdit } from '../../text.js';
import type { Correction } from '../model/readingOptions.js';
import type { Recap } from '../model/recap.js';
import { correctionOfHeading, correctionOfLine, headingOfCorrection, placeOfCorrection } from './placeCorrections.js';
import { inTurn, placeAfter, writtenLines, type Lines } from './textChange.js';

/** A correction and the heading, item, row or line that it is about, wherever edits move that and whatever they call it. */
export interface FollowedCorrection {
  readonly correction: Correction;
  /** Where it begins; `undefined` while the text has none. */
  readonly start: Position | undefined;
  /** What the correction is in the text that is saved. */
  readonly saved: Correction;
}

/** The corrections that a recap is read with. Those that were followed before are so from where they were. */
export function placeCorrections(
  recap: Recap,
  before: readonly FollowedCorrection[] = [],
): readonly FollowedCorrection[] {
  return (recap.options.corrections ?? []).map(
    (correction) =>
      before.find((each) => each.correction === correction) ?? {
        correction,
        start: placeOfCorrection(recap, correction),
        saved: correction,
      },
  );
}

/**
 * The corrections after some changes of the text, made one after the other: each has the title that it needs now; the same
 * list where nothing has changed for them. `after`: the changed text, still read with the former corrections.
 */
export function followCorrections(
  before: readonly FollowedCorrection[],
  changes: readonly TextEdit[],
  after: Recap,
): readonly FollowedCorrection[] {
  const areLines = changes.some(({ range, newText }) => range.start.line < range.end.line || /[\n\r]/.test(newText));
  const typedOn = new Set(changes.map(({ range }) => range.start.line));
  const isAtMarks = changes.some(({ range }) => range.start.character < mostMarks);
  if (!areLines && !isAtMarks && !isNear(typedOn, before, after)) return before;
  const followed = before.map((each): FollowedCorrection => {
    const start = each.start && placeAfter(each.start, changes);
    if (!start) return { ...each, start };
    // Letters typed elsewhere do not change what a line is.
    const mayDiffer = areLines || typedOn.has(start.line);
    const { correction } = each;
    const found =
      correctionOfHeading(after, start.line, correction) ??
      (mayDiffer ? correctionOfLine(after, start.line, correction) : undefined);
    return { ...each, start, correction: sameOr(correction, found) };
  });
  const isLost = followed.some(({ start }) => start === undefined);
  // To look for an item or a row, the text is read once more: only where lines were written.
  const placeIn = (correction: Correction): Position | undefined =>
    correction.isListed && areLines ? placeOfCorrection(after, correction) : headingOfCorrection(after, correction);
  return isLost ? findLost(followed, writtenLines(changes), placeIn) : followed;
}

/** The number of characters at the start of a line that can make it a heading, and of lines below one that can give it its title. */
const [mostMarks, mostTitleLines] = [10, 8];

/** Whether lines are those of a heading, or of something corrected, or below it: letters typed elsewhere change no title. */
function isNear(lines: ReadonlySet<number>, followed: readonly FollowedCorrection[], { post }: Recap): boolean {
  const below = (line: number): boolean =>
    followed.some(({ start }) => start !== undefined && line >= start.line && line <= start.line + mostTitleLines);
  return [...lines].some(below) || post.headings.some(({ line, endLine }) => lines.has(line) || lines.has(endLine));
}

/** The corrections to read the text with: without those that are lost, or are of no heading now, and name one that is another. */
export function followedCorrections(followed: readonly FollowedCorrection[], recap: Recap): readonly Correction[] {
  const placed = followed.filter(({ start }) => start !== undefined);
  const isTaken = ({ correction, start }: FollowedCorrection): boolean => {
    const heading = headingOfCorrection(recap, correction);
    if (heading) return heading.line !== start?.line;
    return start === undefined && placed.some((each) => isOfSame(each.correction, correction));
  };
  return followed.filter((each) => !isTaken(each)).map(({ correction }) => correction);
}

/** The corrections that a text needs after edits. `after` is the edited text, read with those of before. */
export function correctionsAfter(before: Recap, edits: readonly TextEdit[], after: Recap): readonly Correction[] {
  return followedCorrections(followCorrections(placeCorrections(before), inTurn(edits), after), after);
}

/** What was deleted can be written again: moved or pasted elsewhere, or the deletion undone. */
function findLost(
  followed: readonly FollowedCorrection[],
  written: readonly Lines[],
  placeIn: (correction: Correction) => Position | undefined,
): readonly FollowedCorrection[] {
  const taken = new Set(followed.flatMap(({ start }) => start?.line ?? []));
  return followed.map((each) => {
    if (each.start || written.length === 0) return each;
    const found = namesakesOf(each.correction, placeIn).find(
      ({ start: { line } }) => !taken.has(line) && written.some(({ first, last }) => first <= line && line <= last),
    );
    if (!found) return each;
    taken.add(found.start.line);
    return { ...each, start: found.start, correction: sameOr(each.correction, found.correction) };
  });
}

interface Namesake {
  readonly correction: Correction;
  readonly start: Position;
}

/** What a correction could be about by its title: first what it is about by its number, then the others in their order. */
function namesakesOf(
  correction: Correction,
  placeIn: (correction: Correction) => Position | undefined,
): readonly Namesake[] {
  const found: Namesake[] = [];
  for (let occurrence = 0; occurrence < mostNamesakes; occurrence++) {
    const namesake = { ...correction, occurrence };
    const start = placeIn(namesake);
    if (!start) break;
    found.push({ correction: namesake, start });
  }
  const isIt = (each: Namesake): boolean => each.correction.occurrence === correction.occurrence;
  return [...found.filter(isIt), ...found.filter((each) => !isIt(each))];
}

/** The maximum number of talks with the same title that are compared. */
const mostNamesakes = 20;

/** Whether two corrections are of the same heading, item, row or line. */
function isOfSame(one: Correction, other: Correction): boolean {
  return one.title === other.title && one.occurrence === other.occurrence && one.isListed === other.isListed;
}

/** A correction that is the same stays the same object: what is read with it need not be read again. */
function sameOr(before: Correction, after: Correction | undefined): Correction {
  return after && !isOfSame(before, after) ? after : before;
}
