import { ignoringCase } from '../../../ignoringCase.js';
import type { TextLine } from '../../../post/queries/textLines.js';
import type { Speaker } from '../../model/talk.js';
import { trailingBy } from './byWords.js';
import { sliceLine } from '../plainLine.js';
import { readPeople } from './readPeople.js';

/** "Speakers:", in the languages that recaps are written in. */
export const speakersAlone = ignoringCase(
  /^(?:the )?(?:speakers?|presenters?|panel(?:l?ists?)?|referent(?:in|en|innen)?|orateurs?|intervenants?|ponentes?|palestrantes?|relatori|sprekers?|登壇者|発表者|발표자|연사|讲师|講者|嘉宾)\s*[:：]?$/,
);

const longest = 80;

/**
 * The people of a list, one an item, that the first line with text, such as "Speakers:" or "Presented by:", introduces.
 * `from`: where to begin.
 */
export function readPeopleList(lines: readonly TextLine[], from: number): readonly Speaker[] {
  let first = from;
  while (lines[first]?.kind === 'blank') first++;
  const lead = lines[first];
  if (lead?.kind !== 'paragraph' || lead.beginsItem) return [];
  const isPanel = introducesPanel(lead.text);
  if (!isPanel && !introducesPeople(lead.text)) return [];
  const people: Speaker[] = [];
  for (const line of lines.slice(first + 1)) {
    if (line.kind === 'blank') continue;
    if (isPanel && !line.beginsItem && line.containers.length > 0) continue;
    const named = line.beginsItem ? (readPeople(line, 'title') ?? (isPanel ? firstOf(line) : undefined)) : undefined;
    if (!named) break;
    people.push(...(isOfOne(line.text, named) ? [{ ...named[0]!, organisation: named[1]!.name }] : named));
  }
  return people;
}

/** "Ada Ek, Bright Harbour": an item names one person, and what follows the comma is not a second one. */
function isOfOne(text: string, [first, second, ...others]: readonly Speaker[]): boolean {
  return second !== undefined && others.length === 0 && text.startsWith(`${first!.name}, ${second.name}`);
}

/** "The panel had four guests:", "La table ronde réunit :" */
function introducesPanel(text: string): boolean {
  return text.length <= longestPanel && /[:：]\s*$/.test(text) && panel.test(text);
}

const longestPanel = 160;
const panel = ignoringCase(
  /(?<!\p{L})(?:panel(?:l?ists?)?|round ?table|fireside|podium(?:sdiskussion)?|tables? rondes?|mesas? redondas?|tavola rotonda|panelen|paneldebatt?|paneeli|dyskusj\p{L}+|круглый стол|speakers|intervenants|participants|referenten|ponentes|palestrantes|relatori|登壇者|パネリスト|패널|嘉宾|嘉賓)(?!\p{L})/u,
);

/** "Ada Ek – head of ropes at Acme: …": an item that begins with a name. */
function firstOf(line: TextLine): readonly Speaker[] | undefined {
  const name = /^.{4,50}?(?=\s+[-–—]\s|\s?[:：(（]|,\s)/u.exec(line.text)?.[0];
  const people = name === undefined ? undefined : readPeople(sliceLine(line, 0, name.length), 'title');
  return people?.length === 1 ? people : undefined;
}

function introducesPeople(text: string): boolean {
  return text.length <= longest && /[:：]\s*$/.test(text) && (speakersAlone.test(text) || trailingBy.test(text));
}
