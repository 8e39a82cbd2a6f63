import type { TextLine } from '../../post/queries/textLines.js';
import { readPeople } from '../evidence/people/readPeople.js';
import { readTitle } from './title/readTitle.js';
import { withHtmlMarks } from './title/htmlMarks.js';
import { inOrder, type TitleReading } from './title/titleReading.js';

const work = [
  'CTO|CEO|CIO|COO|VP|engineer|developer|designer|founder|co-?founder|architect|manager|director|head|lead|professor',
  'consultant|evangelist|advocate|freelancer|trainer|coach|geschäftsführer(?:in)?|entwickler(?:in)?|berater(?:in)?|leiter(?:in)?',
  'ingénieure?|développeu(?:r|se)|fondat(?:eur|rice)|ingenier[oa]|desarrollador[a]?|fundador[a]?|desenvolvedor[a]?',
  'sviluppat(?:ore|rice)|ontwikkelaar|vývojářk?a?|programista|разработчик',
].join('|');
/** What somebody does, alone or with where, below the name: no title. */
const role = new RegExp(
  String.raw`^(?:[\p{L}&/-]+ ){0,3}(?:${work})s?(?:$|\s*[,@&|/–—-]|\s(?:at|of|for|and|bei|von|und|chez|en|de|em|da|di|presso|bij)\s)|^(?:at|bei|chez|from)\s|(?:개발자|엔지니어|代表|エンジニア|工程师|工程師)$`,
  'iu',
);

/**
 * Reads who speaks, in bold, above the title in italics, in quotation marks or as a link: two lines of one paragraph;
 * `undefined` for anything else.
 */
export function readNameAbove(lines: readonly TextLine[]): TitleReading | undefined {
  const reading = readPair(lines);
  return reading && !role.test(reading.title) ? reading : undefined;
}

/** Somebody in bold, and what is set off below: a title, or what somebody does. */
function readPair([first, second]: readonly TextLine[]): TitleReading | undefined {
  const names = first && second ? withHtmlMarks(first).marked[0] : undefined;
  if (!first || !second || names?.kind !== 'strong' || names.start > 0) return undefined;
  const { text, links } = first;
  if (!/^[\s:：.,–—-]*$/.test(text.slice(names.end))) return undefined;
  const speakers = readPeople({ text: text.slice(0, names.end).replace(/\s*[:：,]$/, ''), links }, 'line');
  const reading = speakers && readTitle(second, { mayName: false });
  if (!speakers || !reading?.isWhole) return undefined;
  if (reading.setOff === 'strong' || reading.setOff === 'plain' || reading.setOff === 'split') return undefined;
  return { ...reading, speakers, setOff: 'strong', evidence: inOrder([...reading.evidence, 'speakers-line']) };
}

/**
 * Whether at least two such pairs are among some lines: then they are not the speakers of the heading above. `orRoles`:
 * what somebody does counts like a title.
 */
export function areNamesAbove(lines: readonly TextLine[], orRoles: boolean): boolean {
  const read = orRoles ? readPair : readNameAbove;
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isFirst = line.part !== undefined && line.part === next?.part && line.part !== lines[index - 1]?.part;
    if (isFirst && read([line, next]) && ++pairs === 2) return true;
  }
  return false;
}
