import { slicePlain, type PlainText } from '../../post/queries/plainText.js';
import type { TextLine } from '../../post/queries/textLines.js';
import { introductionIn, pointsToTalks } from '../evidence/introducesTalks.js';
import { cutSpan } from '../evidence/plainLine.js';
import { asMeant } from '../evidence/writtenMarks.js';
import { readPeople } from '../evidence/people/readPeople.js';
import type { Speaker } from '../model/talk.js';
import type { Candidate } from './candidate.js';
import { isTimeAlone } from './lines/slotLines.js';
import { isAnchor, isPlaceNamed, kindOfLabel } from './title/addresses.js';
import { cutLeadingMarks } from './title/leadingMarks.js';
import { isBetweenTalks } from './notTalks.js';
import { readTitle } from './title/readTitle.js';
import { withWikiLinks } from './title/wikiLinks.js';
import { inOrder, type TitleReading } from './title/titleReading.js';
import { roomIn } from './roomIn.js';
import { withTalkLines } from './withTalkLines.js';

/** An item of a list, at any depth. */
interface Item {
  /** Zero-based, inclusive; `endLine` is that of its first paragraph, `lastLine` that of all inside it. */
  readonly line: number;
  endLine: number;
  lastLine: number;
  readonly depth: number;
  readonly group: number;
  /** What introduces its list: an item, or the text of a line. */
  readonly holder: Item | string | undefined;
  /** Whether that line introduces it as a list of talks. */
  readonly isIntroduced: boolean;
  /** Whether it begins with a paragraph that is only a time, above that with the title. */
  isTimed: boolean;
  /** The line that its first paragraph begins on; `undefined` before it is read, and where it begins with anything else. */
  first: TextLine | undefined;
  /** The first items nested in it. */
  readonly nested: Item[];
}

/** The maximum number of characters of an item that are read. */
const longest = 1_000;
const longestNames = 160;
/** The maximum length of what introduces a list, in characters; only its end is kept. */
const longestLead = 200;
/** The maximum number of nested items that name a speaker each. */
const mostNested = 4;

/** Reads what may be talks among the items of the lists in some lines of a post, in document order. */
export function readListItems(lines: readonly TextLine[]): readonly Candidate[] {
  const from = lines[0]?.line ?? 0;
  return itemsIn(lines).flatMap((item) => {
    const read = item.first && readItem(item, item.first);
    const found = read && withNestedSpeakers(read, item.nested);
    return found ? [withTalkLines(found, lines.slice(item.endLine + 1 - from, item.lastLine + 1 - from))] : [];
  });
}

function readItem(item: Item, first: TextLine): Candidate | undefined {
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
function isInSlot({ isTimed, holder }: Item): boolean {
  if (isTimed || typeof holder !== 'object' || holder.nested.length > 1) return isTimed;
  return holder.first !== undefined && isTimeAlone(holder.first);
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
function withNestedSpeakers(candidate: Candidate, nested: readonly Item[]): Candidate {
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

function withoutColon(text: string): string {
  return text.replace(/\s*[:：]$/, '');
}

const endsSentence = /[.!?…。！？]$/;
/** A longer line is not the name of what is listed below it. */
const longestName = 60;

function itemsIn(lines: readonly TextLine[]): readonly Item[] {
  const reader = new ItemReader();
  for (const line of lines) reader.add(line);
  return reader.finished();
}

class ItemReader {
  private readonly items: Item[] = [];
  /** The items that the line before is in, the outermost first. */
  private readonly open: Item[] = [];
  /** The group of the outermost lists, and the line that introduces them. */
  private group: number | undefined;
  private lead: string | undefined;
  private isIntroduced = false;

  add(line: TextLine): void {
    if (line.kind === 'blank') return;
    const depth = line.containers.length;
    if (line.containers[0] !== 'item') this.addOutside(line);
    else if (line.beginsItem) this.begin(line, depth - 1);
    else this.goOn(line, depth);
  }

  finished(): readonly Item[] {
    this.close(0);
    return this.items;
  }

  /** A line such as "Our favourites:" or "These are the talks I saw.", or one wholly in bold, introduces the next list. */
  private addOutside({ kind, text, marked, part, offset }: TextLine): void {
    this.close(0);
    if (text === '') return;
    const isBold = marked[0]?.kind === 'strong' && marked[0].start === 0 && marked[0].end === text.length;
    const introduces = /[:：]$/.test(text) || isBold || kind === 'heading';
    const paragraph = part?.text.slice(0, offset + text.length).replaceAll('\n', ' ') ?? text;
    const isLead = introduces || pointsToTalks(paragraph);
    if (isLead) this.group = undefined;
    // "Seen", and below it the names of conferences, each above a list.
    if (!isLead && this.isIntroduced && text.length <= longestName && text === paragraph && !endsSentence.test(text))
      return;
    this.lead = isLead ? paragraph : roomIn(text) === undefined ? undefined : text;
    const said = isLead ? introductionIn(withoutColon(paragraph.slice(-longestLead))) : undefined;
    this.isIntroduced = said === 'chosen' || said === 'talks';
  }

  private begin(line: TextLine, depth: number): void {
    this.close(depth);
    const holder = this.open.at(-1);
    if (!holder) this.group ??= line.line;
    const item: Item = {
      line: line.line,
      endLine: line.line,
      lastLine: line.line,
      depth,
      group: holder ? (holder.nested[0]?.line ?? line.line) : this.group!,
      holder: holder ?? this.lead,
      isIntroduced: !holder && this.isIntroduced,
      isTimed: false,
      first: line.kind === 'mark' ? undefined : textOf(line),
      nested: [],
    };
    if (holder && holder.nested.length < mostNested) holder.nested.push(item);
    this.open.push(item);
    this.items.push(item);
  }

  private goOn(line: TextLine, depth: number): void {
    this.close(depth);
    const item = this.open.at(-1);
    if (!item) return;
    if (item.lastLine === item.line && item.nested.length === 0 && line.containers.length === item.depth + 1)
      this.goOnWith(item, line);
    if (item.first?.part && item.first.part === line.part) item.endLine = line.line;
    item.lastLine = line.line;
  }

  /** The next paragraph of an item with nothing but a time so far is its title. */
  private goOnWith(item: Item, line: TextLine): void {
    item.first ??= textOf(line);
    const title = item.first && item.first.part !== line.part && isTimeAlone(item.first) ? textOf(line) : undefined;
    item.isTimed = title !== undefined;
    item.first = title ?? item.first;
  }

  /** Ends the items from a depth on. */
  private close(depth: number): void {
    while (this.open.length > 0 && this.open.at(-1)!.depth >= depth) {
      const { lastLine } = this.open.pop()!;
      const holder = this.open.at(-1);
      if (holder) holder.lastLine = lastLine;
    }
  }
}

function textOf(line: TextLine | undefined): TextLine | undefined {
  return line?.part && line.text !== '' && (line.kind === 'paragraph' || line.kind === 'heading') ? line : undefined;
}
