import { slicePlain, type PlainText } from '../../post/queries/plainText.js';
import type { TextLine } from '../../post/queries/textLines.js';
import { cutSpan } from '../evidence/plainLine.js';
import { asMeant } from '../evidence/writtenMarks.js';
import { readPeople } from '../evidence/people/readPeople.js';
import type { Speaker } from '../model/talk.js';
import type { Candidate } from './candidate.js';
import { itemsIn, longestLead, withoutColon, type ListedItem } from './itemsOfLists.js';
import { isOnlyTime } from './lines/slotLines.js';
import { isAnchor, isPlaceNamed, kindOfLabel } from './title/addresses.js';
import { cutLeadingMarks } from './title/leadingMarks.js';
import { isBetweenTalks } from './notTalks.js';
import { readTitle } from './title/readTitle.js';
import { withWikiLinks } from './title/wikiLinks.js';
import { inOrder, type TitleReading } from './title/titleReading.js';
import { roomIn } from './roomIn.js';
import { withTalkLines } from './withTalkLines.js';

/** The maximum number of characters of an item that are read. */
const longest = 1_000;
const longestNames = 160;

/** Reads what may be talks among the items of the lists in some lines of a post, in document order. */
export function readListItems(lines: readonly TextLine[]): readonly Candidate[] {
  const from = lines[0]?.line ?? 0;
  return itemsIn(lines).flatMap((item) => {
    const read = item.first && readItem(item, item.first);
    const found = read && withNestedSpeakers(read, item.nested);
    return found ? [withTalkLines(found, lines.slice(item.endLine + 1 - from, item.lastLine + 1 - from))] : [];
  });
}

function readItem(item: ListedItem, first: TextLine): Candidate | undefined {
  const text = itemText(first);
  const isHolder = item.nested.length > 0 && /[:：]$/.test(text.text);
  const reading = isContents(text) ? undefined : readItemTitle(text, item.isIntroduced);
  if (
    !reading ||
    isBetweenTalks({ ...reading, url: reading.url ?? reading.links[0]?.url }) ||
    (isHolder && !isOwnTitle(reading))
  )
    return undefined;
  const { title, wholeTitle, url, speakers, tags, links, setOff } = reading;
  const evidence = isInSlot(item) ? inOrder([...reading.evidence, 'time']) : reading.evidence;
  const { line, endLine, lastLine, depth, group, holder } = item;
  const room = typeof holder === 'string' ? roomIn(holder) : undefined;
  const listedUnder =
    typeof holder === 'string' ? holder : holder?.first && cutLeadingMarks(itemText(holder.first)).rest.text;
  return {
    form: 'list',
    line,
    endLine,
    lastLine,
    depth,
    group,
    listedUnder: listedUnder === undefined ? undefined : withoutColon(listedUnder.slice(-longestLead)),
    setOff,
    title,
    wholeTitle,
    url,
    speakers,
    tags: room === undefined ? tags : [...tags, room],
    links,
    evidence,
  };
}

/** Whether a time is above its title, or holds it and nothing else. */
function isInSlot({ isTimed, holder }: ListedItem): boolean {
  if (isTimed || typeof holder !== 'object' || holder.nested.length > 1) return isTimed;
  return holder.first !== undefined && isOnlyTime(holder.first);
}

/** Among introduced talks, what is after a title is what the author says of it: "Knots (It was loud, but I liked it.)". */
function readItemTitle(text: PlainText, isIntroduced: boolean): TitleReading | undefined {
  if (isIntroduced && sentenceInBrackets.test(text.text)) {
    const title = readTitle(slicePlain(text, 0, text.text.search(/\s*[(（]/)), { inList: true });
    if (title) return title;
  }
  const whole = readTitle(text, { inList: true }) ?? readBeforeMedia(text);
  if (whole || !isIntroduced) return whole;
  const [, title] = beforeRemark.exec(text.text) ?? [];
  return title === undefined ? undefined : readTitle(slicePlain(text, 0, title.length), { inList: true });
}

/** "Knots by Ada Low [recording](…) We liked it." */
function readBeforeMedia(text: PlainText): TitleReading | undefined {
  const link = text.links.find((each) => kindOfLabel(each) !== undefined);
  if (!link || link.start < 3 || link.start > longestTitle) return undefined;
  const reading = readTitle(slicePlain(text, 0, link.end), { inList: true });
  return reading && (reading.speakers.length > 0 || reading.setOff !== 'plain') ? reading : undefined;
}

const longestTitle = 120;
const sentenceInBrackets = /^[^(（]{3,110}[(（](?=[^()（）]{20})[^]*[.!?。！？]\s*[)）]$/u;
const beforeRemark = /^([^\n]{3,110}?)(?:\s*[(（]|\s+[-–—]+\s|[:：]\s|\n)[^]{20}/u;

/** The people that the first items nested in it name, and nothing else: "- Ada Ek, Acme". */
function withNestedSpeakers(candidate: Candidate, nested: readonly ListedItem[]): Candidate {
  if (candidate.speakers.length > 0) return candidate;
  const speakers: Speaker[] = [];
  for (const { first } of nested) {
    const people = first && first.text.length <= longestNames ? readNested(itemText(first)) : undefined;
    if (!people) break;
    speakers.push(...people);
  }
  if (speakers.length === 0) return candidate;
  return { ...candidate, speakers, evidence: inOrder([...candidate.evidence, 'speakers-line']) };
}

/** A short Chinese, Japanese or Korean word is a name where its organisation follows. */
function readNested(text: PlainText): readonly Speaker[] | undefined {
  const people = readPeople(text, 'title');
  if (people) return people;
  const short = readPeople(text, 'line');
  return short?.every(({ organisation }) => organisation !== undefined) ? short : undefined;
}

/** An item of a table of contents. */
function isContents({ text, links }: PlainText): boolean {
  const [link] = links;
  if (!link || link.start > 2 || link.end * 2 <= text.length) return false;
  return isAnchor(link.url) || isPlaceNamed(link.url, link.text);
}

/** Whether an item that ends in a colon is a talk with notes below, and not only the name of the items in it. */
function isOwnTitle({ url, speakers, setOff }: TitleReading): boolean {
  return speakers.length > 0 || url !== undefined || setOff === 'link' || setOff === 'quoted';
}

/** The paragraph that an item begins with; its line ends are kept. */
function itemText({ part, offset }: TextLine): PlainText {
  const text = slicePlain(part!, offset, Math.min(part!.text.length, offset + longest));
  return withoutEmbeds(withWikiLinks(asMeant(text)));
}

/** Without what Zenn embeds: `@[speakerdeck](id)`. */
function withoutEmbeds(text: PlainText): PlainText {
  const isEmbed = ({ start, text: label }: PlainText['links'][number]): boolean =>
    text.text[start - 1] === '@' && embedded.test(label);
  return text.links
    .filter((link) => isEmbed(link))
    .reduceRight((rest, { start, end }) => cutSpan(rest, start - 1, end), text);
}

const embedded = /^(?:card|tweet|youtube|slideshare|speakerdeck|docswell|figma|codepen|gist|github)$/;
