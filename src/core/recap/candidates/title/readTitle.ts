import { slicePlain, type PlainLink, type PlainText } from '../../../post/queries/plainText.js';
import { hasGivenName } from '../../evidence/people/givenNames.js';
import { looksLikeName } from '../../evidence/people/names.js';
import { readHeading } from '../../evidence/heading/readHeading.js';
import { leadingBy } from '../../evidence/people/byWords.js';
import { readPeople } from '../../evidence/people/readPeople.js';
import { isProfile } from '../../evidence/people/profiles.js';
import { withoutInvisible } from '../../evidence/plainLine.js';
import type { Evidence, RelatedLink } from '../../model/talk.js';
import { kindOfLabel, relatedLinksIn } from './addresses.js';
import { withHtmlLinks } from './htmlLinks.js';
import { withHtmlMarks } from './htmlMarks.js';
import { cutDuration, cutLeadingMarks, cutPlace, cutTimeAfter, withLabel, type WithoutMarks } from './leadingMarks.js';
import { readBareTitle, readTitleInProse } from './bareTitle.js';
import { readMarkedTitle } from './readMarkedTitle.js';
import { readSplitTitle, titleOf } from './splitTitleText.js';
import { cutTrailingAddress } from './trailingAddress.js';
import { withWikiLinks } from './wikiLinks.js';
import {
  flat,
  inOrder,
  noAddress,
  titleAddress,
  trimPlain,
  withoutAccount,
  type FoundTitle,
  type SetOff,
  type TitleReading,
} from './titleReading.js';

/** The maximum number of characters of a text that are read. */
const longest = 1_000;

/** Where a title is. */
export interface TitlePlace {
  readonly inList?: boolean;
  /** Whether names may be beside it: not where another cell of the row has them. */
  readonly mayName?: boolean;
}

/**
 * Reads a text that may begin with a title; it may be of several lines. `undefined` where nothing is set off, nobody is named,
 * and there is no time, code or label; in a list a short line without any of these will do, and a title in a sentence.
 */
export function readTitle(
  text: PlainText,
  { inList = false, mayName = true }: TitlePlace = {},
): TitleReading | undefined {
  const short = text.text.length > longest ? slicePlain(text, 0, longest) : text;
  const whole = withWikiLinks(withHtmlMarks(withHtmlLinks(withLineBreaks(withoutInvisible(short)))));
  const { line, links } = cutRelatedLinks(whole);
  if (isRelatedLink(line)) return undefined;
  const apart = cutTrailingAddress(line);
  const { rest, place } = cutPlace(trimPlain(apart?.line ?? line));
  const timed = cutTimeAfter(cutDuration(rest));
  const before = cutLeadingMarks(timed.rest);
  const marks = { ...before, isTimed: before.isTimed || timed.isTimed };
  const found =
    readMarkedTitle(marks.rest, mayName) ??
    (mayName ? readSplitTitle(marks.rest) : undefined) ??
    readPlain(marks) ??
    (inList ? (readTitleInProse(marks.rest) ?? readBareTitle(marks.rest)) : undefined);
  if (!found) return undefined;
  const { title, speakers } = withLabel(cleanTitle(found), found.speakers, marks.label);
  const { setOff, isWhole, code, address } = found;
  const url = address.url ?? apart?.address.url;
  const all = [address.link, apart?.address.link].filter((each) => each !== undefined).concat(links);
  // "Small Boats: [Slides](…)" is not a person.
  const mayBeName = speakers.length === 0 && setOff !== 'link' && (all.length === 0 || hasGivenName(title));
  if (!isTitle(title) || (mayBeName && isName(title, setOff))) return undefined;
  if (speakers.length === 0 && isWhole && url === undefined && isSentence(title, setOff)) return undefined;
  const tags = [...new Set([...marks.tags, code, place].filter((tag) => tag !== undefined))];
  const evidence: readonly (Evidence | undefined)[] = [
    ...found.evidence,
    all.length > 0 ? 'related-links' : undefined,
    tags.length > 0 ? 'session-code' : undefined,
    marks.isTimed ? 'time' : undefined,
    marks.label === undefined ? undefined : 'title-label',
  ];
  const wholeTitle = found.isGuess ? readTitle(text, { inList: true, mayName: false })?.title : undefined;
  return { title, wholeTitle, url, speakers, tags, links: all, evidence: inOrder(evidence), setOff, isWhole };
}

/** "The Tide Machine" is nobody's name. */
const article = /^(?:the|an?|die|der|das|les|los|las|het) /i;

/** A name in Latin letters (in others, too much looks like one), with "by" or as speakers' lines have it. */
function isName(title: string, setOff: SetOff): boolean {
  if (article.test(title)) return false;
  const by = leadingBy.exec(title)?.[0] ?? '';
  if (by !== '' || setOff === 'emphasis')
    return readPeople({ text: title.slice(by.length), links: [] }, 'title') !== undefined;
  return looksLikeName(title) && !/[(\u3040-\uffff]/.test(title);
}

const inBrackets = /^\s*[(（][^()（）]*[)）]$/;

/** A title beside a time, room or label, or after a code. */
function readPlain({ rest, isTimed, tags, label }: WithoutMarks): FoundTitle | undefined {
  const line = flat(rest);
  const { sessionCode, isLabelled } = readHeading(line);
  const isMarked = isTimed || tags.length > 0 || label !== undefined || sessionCode !== undefined || isLabelled;
  if (!isMarked || line.text.length > 200 || line.text === '') return undefined;
  // "[Tying Knots](…) (RopeCore)": what looks like a name is a title after all.
  const link = line.links.find(
    ({ start, end, url }) => start === 0 && inBrackets.test(line.text.slice(end)) && !isProfile(url),
  );
  return {
    title: titleOf(link ? slicePlain(line, 0, link.end) : line),
    speakers: label === undefined ? [] : (readPeople(line, 'line') ?? []),
    setOff: link ? 'link' : 'plain',
    isWhole: true,
    evidence: [isLabelled ? 'title-label' : undefined, link && 'title-link'],
    address: link ? titleAddress(link.url) : noAddress,
    isGuess: false,
    code: sessionCode,
  };
}

interface WithoutLinks {
  readonly line: PlainText;
  readonly links: readonly RelatedLink[];
}

/** Takes `([video](…) / [slides](…))` off the end, of bold text, too. */
function cutRelatedLinks(line: PlainText): WithoutLinks {
  let end = line.text.length;
  const found: PlainLink[] = [];
  for (const link of [...line.links].reverse()) {
    if (link.start === 0 || kindOfLabel(link) === undefined) break;
    if (!/^[\s\][()|,;./&·-]*$/.test(line.text.slice(link.end, end))) break;
    found.unshift(link);
    end = link.start;
  }
  if (found.length === 0) return { line, links: [] };
  const rest = line.text.slice(0, end).replace(/[\s[(|,;:/·–—-]+$/, '');
  // "Knots - (no video yet - [slides](…))"
  const isClosed = /[)\]]/.test(line.text.slice(found[0]!.end));
  const remark = isClosed ? /(?:\s[-–—])?\s+[([][^()[\]]{1,60}$/.exec(rest) : undefined;
  return { line: slicePlain(line, 0, remark?.index ?? rest.length), links: relatedLinksIn(found) };
}

/** The text with a line end where a tag breaks the line. */
function withLineBreaks(text: PlainText): PlainText {
  const breaks = text.asides.filter(({ kind, written }) => kind === 'html' && /^<br\b/i.test(written));
  if (breaks.length === 0) return text;
  const chars = text.text.split('');
  for (const { at } of breaks) if (chars[at] === ' ') chars[at] = '\n';
  return { ...text, text: chars.join('') };
}

/** A sentence in bold, "There are a lot of talks.", stresses what it says. */
function isSentence(title: string, setOff: SetOff): boolean {
  return (setOff === 'strong' || setOff === 'emphasis') && /\p{Ll}\.$/u.test(title) && title.split(' ').length >= 4;
}

/** Whether a text is nothing but a link to slides or the like. */
function isRelatedLink({ text, links: [link, ...others] }: PlainText): boolean {
  if (!link || others.length > 0 || kindOfLabel(link) === undefined) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, link.start) + text.slice(link.end));
}

/** Without what the cuts leave at the ends, and a label after the last sentence. */
function cleanTitle({ title, speakers }: FoundTitle): string {
  return (
    (speakers.length > 0 ? withoutAccount(title) : title)
      .replace(/[^\S\u3000]+/g, ' ')
      // Emphasis that is not closed: "_ _Title"
      .replace(/^(?:[_*]+ )+[_*]*(?=\p{L})| [_*]+$/gu, '')
      .replace(/^(?:\d{1,2}\s+)?[\s–—-]+(?=\S)/, '')
      // The handle of who is named before it.
      .replace(/^@\w[\w-]*\s+[-–—|:]\s+(?=\S)|(?<=\S)\s+[-–—|]\s+@\w[\w-]*$/, '')
      .replace(/(?<=[?!.])\s+(?:keynote|talk|session)$/i, '')
      .replace(/[\s,;:：|–—-]+$/, '')
      .replace(/^《([^《》]+)》$/, '$1')
      .trim()
  );
}

/** Whether a text can be a title, and is not an address, handles, or nothing but signs. */
function isTitle(title: string): boolean {
  return title.length <= 250 && /\p{L}/u.test(title) && !/^https?:\/\/|^\S+:\/\/\S+$|^@\w+(?:\s|$)/.test(title);
}
