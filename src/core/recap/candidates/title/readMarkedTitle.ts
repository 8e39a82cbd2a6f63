import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { readHeading } from '../../evidence/heading/readHeading.js';
import { byWordsAtEdge, leadingBy, withWords } from '../../evidence/people/byWords.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { isProfile } from '../../evidence/people/profiles.js';
import type { Speaker } from '../../model/talk.js';
import { cutDuration, cutLeadingMarks, withLabel } from './leadingMarks.js';
import { peopleAfter, peopleAfterBy, peopleAfterWeakBy } from './peopleAfter.js';
import { isGuess, splitTitleText, titleOf, type TitleAndNames } from './splitTitleText.js';
import { flat, titleAddress, trimPlain, type FoundTitle } from './titleReading.js';
import { findTitleSpan, type TitleSpan } from './titleSpan.js';

/** Reads a title that is set off: `[Title](…) - Ada Ek`, `Ada Ek: "Title"`, `Nets: [Title, Ada Ek](…)`. */
export function readMarkedTitle(line: PlainText, mayName = true): FoundTitle | undefined {
  const span = findTitleSpan(line);
  const lead = span && readLead(slicePlain(line, 0, span.leadEnd), span);
  if (!lead || isWordOfTitle(line, span)) return undefined;
  const inner = slicePlain(line, span.start, span.end);
  // What leads to the talk's page leads to nobody's.
  const within = cutLeadingMarks(cutDuration(trimPlain(span.url === undefined ? inner : { ...inner, links: [] })));
  const rest = line.text.slice(span.end).replace(/^["”»」』》’'*\s]+/, '');
  if (!mayFollow(rest) && !isTelling(span, within.rest.text)) return undefined;
  const beside = mayName ? namesBeside(line, span, within.rest, lead) : undefined;
  const { title, speakers } = withLabel(beside?.title ?? titleOf(within.rest), beside?.speakers ?? lead, within.label);
  return {
    title,
    speakers,
    setOff: span.kind,
    isWhole: /^[.:,\s]*$/.test(rest) || (beside?.isAll ?? false),
    address: titleAddress(span.url),
    isGuess: beside?.isGuess ?? false,
    code: within.tags[0] ?? readHeading(flat(within.rest)).sessionCode,
    evidence: [
      span.url !== undefined && !isProfile(span.url) ? 'title-link' : undefined,
      beside?.evidence ?? (lead.length > 0 ? 'title-names' : undefined),
      span.isQuoted ? 'quoted-title' : undefined,
      within.isTimed ? 'time' : undefined,
      within.label === undefined ? undefined : 'title-label',
    ],
  };
}

/** "「結び目」の話 - Ada Ek": the title goes on after the quotation marks, up to the names. */
function isWordOfTitle(line: PlainText, { kind, end }: TitleSpan): boolean {
  return (
    kind === 'quoted' && /^[」』》]\p{L}/u.test(line.text.slice(end, end + 2)) && splitTitleText(line) !== undefined
  );
}

interface NamesBeside extends Omit<TitleAndNames, 'title'> {
  /** Where the names are inside the span: what is left of it. */
  readonly title: string | undefined;
  readonly isAll: boolean;
  readonly isGuess: boolean;
}

/** The names after a span, inside it, or after "by" in the sentence that follows. */
function namesBeside(
  line: PlainText,
  span: TitleSpan,
  inner: PlainText,
  lead: readonly Speaker[],
): NamesBeside | undefined {
  if (lead.length > 0) {
    // "Ada Ek - [Title by Ada Ek](…)"
    const again = splitTitleText(inner);
    return again?.speakers[0]?.name === lead[0]!.name ? { ...again, isAll: false, isGuess: false } : undefined;
  }
  const after = peopleAfter(line, span.end) ?? peopleAfterWeakBy(line, span.end);
  if (after) return { ...after, speakers: after.people, title: undefined, isGuess: false };
  const split = splitQuoted(span, inner) ?? splitTitleText(inner);
  const later = split?.evidence === 'title-by' ? undefined : peopleAfterBy(line, span.end);
  const isAgain = split?.speakers.some(({ name }) => later?.people.some((each) => each.name === name));
  if (later && !isAgain) return { ...later, speakers: later.people, title: undefined, isGuess: false };
  return split && { ...split, isAll: false, isGuess: isGuess(split) };
}

/** "Ada Ek: “Title”" inside bold or a link. */
function splitQuoted({ isQuoted }: TitleSpan, inner: PlainText): TitleAndNames | undefined {
  const found = isQuoted ? undefined : findTitleSpan({ ...inner, marked: [], links: [] });
  const isLast = found?.kind === 'quoted' && !/[\p{L}\p{N}]/u.test(inner.text.slice(found.end));
  const lead = isLast ? readLead(slicePlain(inner, 0, found.leadEnd), found) : undefined;
  if (!found || !lead || lead.length === 0) return undefined;
  return { title: flat(inner).text.slice(found.start, found.end), speakers: lead, evidence: 'title-names' };
}

/** What is between the end of a title and its names, or the notes. */
function mayFollow(rest: string): boolean {
  return rest === '' || following.test(rest);
}

const following = new RegExp(String.raw`^(?:[-–—:|,.(（／：/[;?!…→]|(?:${byWordsAtEdge}|${withWords}|is|was)\s)`, 'iu');

/** A linked title may go on as a sentence; other marks then must hold several words. */
function isTelling({ kind, leadEnd }: TitleSpan, text: string): boolean {
  if (kind === 'link' && leadEnd === 0) return true;
  const fewest = kind === 'link' || kind === 'quoted' ? 2 : 3;
  return text.split(/\s+/).length >= fewest || /[\u0370-\uffff]{4}/.test(text);
}

const telling =
  /(?:['’]s?)?(?:\s+(?:on|about|with|presents?|presented|gave|(?:talk(?:s|ed|ing)?|spoke|speaks|speaking) (?:on|about)|showed|über|zu|sur|sobre|su))?$/i;

/** The people before a title; none for nothing, a theme or a room; `undefined` for anything else. */
function readLead(lead: PlainText, { kind, url, isQuoted, isApart }: TitleSpan): readonly Speaker[] | undefined {
  const text = lead.text.trim();
  if (text === '') return [];
  const names = text
    .replace(/\s*[-–—:：|,·]+$/, '')
    .replace(telling, '')
    .replace(leadingBy, '')
    .replace(/(?<=^[\u3040-\uffff]{2,4})-\w+$/, '');
  const people = readPeople({ text: names, links: lead.links }, isQuoted && isApart ? 'line' : 'title');
  if (people) return people.some(({ organisation }) => isSentence(organisation)) ? undefined : people;
  const isTheme = /[:：–—|-]$/.test(text) && text.length <= 40 && text.split(/\s+/).length <= 5;
  return isTheme && (kind !== 'emphasis' || url !== undefined) ? [] : undefined;
}

/** "Ada Ek from Acme then led through" is not a name with its organisation. */
function isSentence(organisation: string | undefined): boolean {
  return organisation !== undefined && organisation.split(/\s+/).length > 5;
}
