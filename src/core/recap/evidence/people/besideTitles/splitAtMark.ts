import { hasGivenName } from '../givenNames.js';
import { ignoringCase } from '../../../../ignoringCase.js';
import { withWords } from '../byWords.js';
import { looksLikeName, looksLikeSingleName, mayBeName } from '../names.js';
import { sliceLine, type PlainLine } from '../../plainLine.js';
import { readPeople } from '../readPeople.js';
import { person } from './calledAfter.js';
import { by, isPlain, splitColon, type Split } from './splitNames.js';
import { segmentsOf } from './titleSegments.js';

/** Where, at a comma, a colon or "by", a heading may have its names, if others in the post have theirs there too. */
export type WeakMark =
  'comma-last' | 'colon-last' | 'comma-first' | 'colon-first' | 'by-last' | 'with-last' | 'dash-first' | 'dash-last';

/** "Title, Ada Ek, Acme", "Title: Ada Ek", "Ada Ek, Title". */
export function splitAtMark(line: PlainLine, mark: WeakMark): Split | undefined {
  const { text } = line;
  if (mark === 'comma-last') return splitComma(line);
  if (mark === 'colon-first') return splitColon(line, 'line');
  if (mark === 'by-last') return splitLastBy(line);
  if (mark === 'with-last') return splitLastWith(line);
  if (mark === 'dash-first') return splitFirstDash(line);
  if (mark === 'dash-last') return splitCalled(line);
  const at = mark === 'colon-last' ? Math.max(text.lastIndexOf(': '), text.lastIndexOf('：')) : text.indexOf(', ');
  if (at < 2 || at > longest) return undefined;
  const names = mark === 'colon-last' ? sliceLine(line, at + 1, text.length) : sliceLine(line, 0, at);
  const title = mark === 'colon-last' ? text.slice(0, at) : text.slice(at + 1);
  const speakers = readPeople(names, 'title');
  // Of two that look like names, "Ada Ek, Knots Covered", only one may have a usual given name.
  const isOther = (): boolean => speakers!.every(({ name }) => hasGivenName(name)) && !hasGivenName(title.trim());
  if (!speakers || (looksLikeName(title.trim()) && !isOther())) return undefined;
  return { title, speakers, form: mark === 'colon-last' ? 'names-last' : 'names-first', isPlain: isPlain(speakers) };
}

/** "Title by Ada": any single name. */
function splitLastBy(line: PlainLine): Split | undefined {
  const mark = [...line.text.matchAll(by)].at(-1);
  if (!mark) return undefined;
  const names = sliceLine(line, mark.index + mark[0].length, line.text.length);
  const speakers = readPeople(names, 'said') ?? (mayBeName(names.text) ? [person(names.text)] : undefined);
  return speakers && { title: line.text.slice(0, mark.index), speakers, form: 'by', isPlain: true };
}

const longest = 300;
const lastWith = new RegExp(String.raw`^(.{3,}\S)\s+(?:${withWords})\s+(?=\p{Lu}(?:(?!\s(?:${withWords})\s).)+$)`, 'u');

/** "Title with Ada Ek"; not "A Chat with Ada Ek", which says nothing without the name. */
function splitLastWith(line: PlainLine): Split | undefined {
  const match = line.text.length <= longest ? lastWith.exec(line.text) : null;
  const speakers = match && readPeople(sliceLine(line, match[0].length, line.text.length), 'title');
  if (!speakers || endsInTalking.test(match[1]!)) return undefined;
  return { title: match[1]!, speakers, form: 'names-last', isPlain: isPlain(speakers) };
}

const endsInTalking = ignoringCase(
  /(?:^|\s)(?:q ?& ?a|q and a|ama|chats?|talks?|talking|conversations?|interviews?|discussions?|dialogue|evening|morning|day|coffee|tea|beers?|breakfast|lunch|dinner|meeting|hours|time|hands[- ]on|gespräch|abend|entretien|conversation|échange|soirée|rencontre|conversación|charla|entrevista|conversa|conversazione|intervista|gesprek|samtal|samtale|rozmowa|rozhovor)$/u,
);

/** "Ada Stack - Title", "Ada - Title": a usual given name, with whatever word after it. */
function splitFirstDash(line: PlainLine): Split | undefined {
  const [first, second] = segmentsOf(line.text);
  const name = line.text.slice(first!.start, first!.end);
  if (!second || !(mayBeName(name) || (looksLikeSingleName(name) && hasGivenName(name)))) return undefined;
  return { title: line.text.slice(second.start), speakers: [person(name)], form: 'names-first', isPlain: true };
}

/** "Title - Rope team", "Title - ada-of-the-ropes", "Title - Ada Stack": a group, what somebody is called, or a usual given name. */
function splitCalled({ text }: PlainLine): Split | undefined {
  const last = segmentsOf(text).at(-1)!;
  const name = text.slice(last.start);
  if (last.start < 4 || !(group.test(name) || called.test(name) || mayBeName(name))) return undefined;
  return { title: text.slice(0, last.start), speakers: [person(name)], form: 'names-last', isPlain: true };
}

const group =
  /^(?:(?:[Tt]he )?(?!(?:Your|My|Our|A|An|The|Great|Good|Small|Big|Remote|Every|One) )(?:[\p{Lu}\d][\p{L}\d.-]* ){1,2}(?:[Tt]eam|[Cc]rew|[Cc]ollective|[Mm]aintainers)|(?:[ÉéEe]quip[eo]|[Tt]eam) \p{Lu}\S*|[\p{Lo}A-Za-z\d]{2,12}(?:チーム|팀|团队|團隊))$/u;
const called = /^(?:@?\p{Ll}[\p{Ll}\d]*(?:[-_]\p{Ll}[\p{Ll}\d]*)+|@\w{2,39})$/u;

/** The names after the first comma that only names follow. */
function splitComma(line: PlainLine): Split | undefined {
  for (const { index } of line.text.matchAll(/[,，、]\s/g)) {
    const speakers = readPeople(sliceLine(line, index + 1, line.text.length), 'title');
    const title = line.text.slice(0, index);
    // "Lean Boats, Ada Ek"
    const isOther =
      !looksLikeName(title) || (!hasGivenName(title) && speakers?.every(({ name }) => hasGivenName(name)));
    if (speakers && isOther) return { title, speakers, form: 'names-last', isPlain: isPlain(speakers) };
  }
  return undefined;
}
