import type { TextLine } from '../../post/queries/textLines.js';
import type { RelatedLink, Speaker } from '../model/talk.js';
import { relatedKindOf } from './relatedLinks.js';
import { isEmphasised, isQuoted, readSpeakersLine } from './speakersLine.js';

/** What the lines right below a talk's heading say about it. Line numbers count from the first of the lines read. */
export interface TalkLines {
  readonly speakers: readonly Speaker[];
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** The talk's page, where the speakers' line links to it. */
  readonly url: string | undefined;
  /** `Topic: …`, the title below a heading such as "Talk 1". */
  readonly topic: string | undefined;
  /** The speakers' line, the tag line and the link line, where they are. */
  readonly speakersLine: number | undefined;
  readonly tagsLine: number | undefined;
  readonly linksLine: number | undefined;
  /** First line after them: where the notes begin, blank lines before them included. */
  readonly notesLine: number;
}

/** While reading: `-readonly`, and what the line before was. */
interface OpenTalkLines {
  speakers: readonly Speaker[];
  tags: readonly string[];
  links: RelatedLink[];
  url: string | undefined;
  topic: string | undefined;
  speakersLine: number | undefined;
  tagsLine: number | undefined;
  linksLine: number | undefined;
  notesLine: number;
  /** Whether the line before held people that a next one can add to. */
  goesOn: boolean;
}

/** A talk's own lines are short, and among the first lines after its heading; all else is notes. */
const longest = 400;
export const mostTalkLines = 20;

/** Reads the lines about a talk between its heading and its notes; blank lines, code and comments may be between them. */
export function readTalkLines(lines: readonly TextLine[]): TalkLines {
  const reading: OpenTalkLines = {
    speakers: [],
    tags: [],
    links: [],
    url: undefined,
    topic: undefined,
    speakersLine: undefined,
    tagsLine: undefined,
    linksLine: undefined,
    notesLine: 0,
    goesOn: false,
  };
  for (const [index, line] of lines.slice(0, mostTalkLines).entries()) {
    if (isNothing(line)) continue;
    if (!mayTell(line) || !readLine(reading, line, index)) break;
    reading.notesLine = index + 1;
  }
  return reading;
}

/** Whether a line is nothing to a reader, or code. */
function isNothing({ kind }: TextLine): boolean {
  return kind === 'blank' || kind === 'code' || kind === 'comment' || kind === 'definition';
}

function mayTell({ kind, text }: TextLine): boolean {
  return (kind === 'paragraph' || kind === 'term') && text !== '' && text.length <= longest;
}

function readLine(reading: OpenTalkLines, line: TextLine, index: number): boolean {
  const tags = reading.tagsLine === undefined ? readTags(line) : undefined;
  if (tags) {
    reading.tags = tags;
    reading.tagsLine = index;
    return true;
  }
  const links = readRelatedLine(line);
  if (links) {
    reading.links.push(...links);
    reading.linksLine ??= index;
    return true;
  }
  const topic = /^(?:topic|title|thema|titel|sujet|titre|tema|título|titolo)\s*[:：]\s*(.{2,200})$/i.exec(
    line.text,
  )?.[1];
  if (topic && reading.topic === undefined && !line.beginsItem && line.containers.length === 0) {
    reading.topic = topic;
    return true;
  }
  return addSpeakers(reading, line, index);
}

function addSpeakers(reading: OpenTalkLines, line: TextLine, index: number): boolean {
  if (reading.speakersLine !== undefined && !reading.goesOn) return false;
  const goesOn = reading.goesOn;
  reading.goesOn = false;
  // A second line of the same quotation may be the talk's title with its page.
  if (goesOn && isQuoted(line)) {
    const [link, ...others] = line.links;
    if (link?.start === 0 && others.length === 0 && reading.url === undefined) {
      reading.url = link.url;
      return true;
    }
  }
  const found = readSpeakersLine(line, goesOn);
  if (!found) return false;
  reading.speakers = [...reading.speakers, ...found.people];
  reading.url ??= found.url;
  reading.speakersLine ??= index;
  reading.goesOn = true;
  return true;
}

/** `_#Security, #Live Demo_`, `Tags: Security, Live Demo`: tags may hold spaces, so commas separate them. */
function readTags(line: TextLine): string[] | undefined {
  const { text } = line;
  const labelled = /^tags?\s*:\s*(\S.*)$/i.exec(text)?.[1];
  const isTagLine = text.startsWith('#') && isEmphasised(line) && line.marked[0]!.kind === 'emphasis';
  if (!isTagLine && labelled === undefined) return undefined;
  return (labelled?.split(/,\s*/) ?? text.split(/,\s*(?=#)/))
    .map((tag) => tag.replace(/^#+/, '').replace(/,\s*$/, '').trim())
    .filter((tag) => tag !== '');
}

/** `[Slides](…) · [Video](…)`: nothing but such links and what separates them; also `Slides: <address>`. */
export function readRelatedLine({ text, links, addresses }: TextLine): RelatedLink[] | undefined {
  const label = /^([\p{L} ]{3,20}?)\s*:\s*(?=\S)/u.exec(text);
  if (label) {
    const rest = [...links, ...addresses].find((link) => link.start === label[0].length && link.end === text.length);
    const url = rest?.url ?? /^https?:\/\/[^\s>]+$/.exec(text.slice(label[0].length))?.[0];
    if (url !== undefined) {
      const kind = relatedKindOf(label[1]!);
      return kind && kind !== 'other' ? [{ kind, url }] : undefined;
    }
  }
  const between = links.map(({ start }, index) => text.slice(links[index - 1]?.end ?? 0, start));
  const rest = [...between, text.slice(links.at(-1)?.end ?? 0)].join('');
  if (links.length === 0 || !/^[\s·|,/&()[\]–-]*$/.test(rest)) return undefined;
  const related = links.flatMap((link) => {
    const kind = relatedKindOf(link.text);
    return kind && kind !== 'other' ? [{ kind, url: link.url }] : [];
  });
  return links.every((link) => relatedKindOf(link.text)) && related.length > 0 ? related : undefined;
}
