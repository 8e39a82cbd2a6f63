import type { TextLine } from '../../../post/queries/textLines.js';
import { looksLikeName } from '../../evidence/people/names.js';
import { areSure } from '../../evidence/people/speakersLine.js';
import type { Speaker } from '../../model/talk.js';
import { isTime } from '../title/leadingMarks.js';
import { readTitle } from '../title/readTitle.js';
import { inOrder, type TitleReading } from '../title/titleReading.js';
import { speakersOn } from './speakersOn.js';

/** A longer line is no title. */
const longest = 160;

/** A title in a slot of a programme: zero-based, inclusive lines of a post, from that of the time to the last of title and names. */
export interface SlotReading {
  readonly line: number;
  readonly endLine: number;
  readonly reading: TitleReading;
}

/**
 * Reads a paragraph that begins with a time alone: below it are the title and the speakers, in either order, then what is said
 * of the talk, or the next time; `undefined` for any other paragraph.
 */
export function readSlots(paragraph: readonly TextLine[]): readonly SlotReading[] | undefined {
  if (!isSlot(paragraph)) return undefined;
  return paragraph.flatMap((_, index) => readSlot(paragraph.slice(index, index + 3)) ?? []);
}

function isSlot([time, first]: readonly TextLine[]): boolean {
  return time !== undefined && first !== undefined && isOnlyTime(time);
}

/** "10:00 – 10:40", "10:00:" */
export function isOnlyTime({ text }: TextLine): boolean {
  return isTime(text.replace(/\s*[:：]$/, ''));
}

function readSlot(lines: readonly TextLine[]): SlotReading | undefined {
  if (!isSlot(lines)) return undefined;
  const [time, first, second] = lines as [TextLine, TextLine, TextLine?];
  const [above, below] = [peopleOn(first), second && peopleOn(second)];
  const isNameFirst = above && second && (!below || areRather(above, below, first));
  const title = isNameFirst ? second : first;
  const speakers = isNameFirst ? above : below;
  const reading = title.text.length <= longest ? readTitle(title, { inList: true, mayName: !speakers }) : undefined;
  if (!reading) return undefined;
  return {
    reading: {
      ...reading,
      speakers: speakers ?? reading.speakers,
      evidence: inOrder([...reading.evidence, 'time', speakers && 'speakers-line']),
    },
    line: time.line,
    endLine: time.line + (speakers ? 2 : 1),
  };
}

/** Whether the first line names people where the second seems to, too: titles in capitals look like names. */
function areRather(above: readonly Speaker[], below: readonly Speaker[], { text }: TextLine): boolean {
  return areSure(above) === areSure(below) ? looksLikeName(text) : areSure(above);
}

function peopleOn(line: TextLine): readonly Speaker[] | undefined {
  if (line.text.length > longest || /[.。!?！？]$/.test(line.text)) return undefined;
  return speakersOn(line) ?? peopleInCapitals(line);
}

/** "ADA LOW", where the first name is a given one. */
function peopleInCapitals(line: TextLine): readonly Speaker[] | undefined {
  if (/\p{Ll}/u.test(line.text)) return undefined;
  const text = line.text.replace(/(?<=\p{L})\p{Lu}/gu, (letter) => letter.toLowerCase());
  const people = speakersOn({ ...line, text });
  if (!people || !areSure(people)) return undefined;
  return people.map((each) => ({ ...each, name: each.name.toUpperCase() }));
}
