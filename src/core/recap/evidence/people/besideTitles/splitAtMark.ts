import { hasGivenName } from '../givenNames.js';
import { looksLikeName } from '../names.js';
import { sliceLine, type PlainLine } from '../../plainLine.js';
import { readPeople } from '../readPeople.js';
import { by, isPlain, person, splitColon, type Split } from './splitNames.js';
import { segmentsOf } from './titleSegments.js';

/** Where, at a comma, a colon or "by", a heading may have its names, if others in the post have theirs there too. */
export type WeakMark = 'comma-last' | 'colon-last' | 'comma-first' | 'colon-first' | 'by-last' | 'dash-last';

/** "Title, Ada Ek, Acme", "Title: Ada Ek", "Ada Ek, Title". */
export function splitAtMark(line: PlainLine, mark: WeakMark): Split | undefined {
  const { text } = line;
  if (mark === 'comma-last') return splitComma(line);
  if (mark === 'colon-first') return splitColon(line, 'line');
  if (mark === 'by-last') return splitLastBy(line);
  if (mark === 'dash-last') return splitCalled(line);
  const at = mark === 'colon-last' ? Math.max(text.lastIndexOf(': '), text.lastIndexOf('：')) : text.indexOf(', ');
  if (at < 2 || at > 300) return undefined;
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
  const speakers = readPeople(sliceLine(line, mark.index + mark[0].length, line.text.length), 'said');
  return speakers && { title: line.text.slice(0, mark.index), speakers, form: 'by', isPlain: true };
}

/** "Title - Rope team", "Title - ada-of-the-ropes": a group, or what somebody is called. */
function splitCalled({ text }: PlainLine): Split | undefined {
  const last = segmentsOf(text).at(-1)!;
  const name = text.slice(last.start);
  if (last.start < 4 || !(group.test(name) || called.test(name))) return undefined;
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
