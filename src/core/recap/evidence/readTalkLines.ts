import { emphasised, readInline } from './inline.js';
import { readLinks, unescape, type Definitions } from './readLinks.js';
import type { RelatedLink, Speaker } from '../model/recap.js';
import { relatedKindOf } from './relatedLinks.js';
import { readSpeakersLine } from './speakersLine.js';

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
  /** First line behind them: where the notes begin, blank lines before them included. */
  readonly notesLine: number;
}

/** While reading: `-readonly`, and what the line before was. */
interface Reading {
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

/** A talk's own lines are short, and stand within the first lines behind its heading; all else is notes. */
const longest = 400;
export const mostTalkLines = 20;

/** Reads the lines about a talk between its heading and its notes; blank lines may stand between them. */
export function readTalkLines(lines: readonly string[], definitions?: Definitions): TalkLines {
  const reading: Reading = {
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
  for (let line = 0; line < Math.min(lines.length, mostTalkLines); line++) {
    const text = lines[line]!.trim();
    if (text === '') continue;
    if (text.length > longest || !readLine(reading, text, line, definitions)) break;
    reading.notesLine = line + 1;
  }
  return reading;
}

function readLine(reading: Reading, text: string, line: number, definitions: Definitions | undefined): boolean {
  const tags = reading.tagsLine === undefined ? readTags(text) : undefined;
  if (tags) {
    reading.tags = tags;
    reading.tagsLine = line;
    return true;
  }
  const links = readRelatedLine(text, definitions);
  if (links) {
    reading.links.push(...links);
    reading.linksLine ??= line;
    return true;
  }
  const topic =
    /^[_*]{0,2}(?:topic|title|thema|titel|sujet|titre|tema|título|titolo)[_*]{0,2}\s*[:：][_*]{0,2}\s*(.{2,200})$/i.exec(
      text,
    )?.[1];
  if (topic && reading.topic === undefined) {
    reading.topic = readInline(topic, definitions).text;
    return true;
  }
  return addSpeakers(reading, text, line, definitions);
}

function addSpeakers(reading: Reading, text: string, line: number, definitions: Definitions | undefined): boolean {
  if (reading.speakersLine !== undefined && !reading.goesOn) return false;
  const goesOn = reading.goesOn;
  reading.goesOn = false;
  // A second line of the same quotation may be the talk's title with its page.
  if (goesOn && text.startsWith('>')) {
    const [link, ...others] = readInline(text.slice(1).trim(), definitions).links;
    if (link?.start === 0 && others.length === 0 && reading.url === undefined) {
      reading.url = link.url;
      return true;
    }
  }
  const found = readSpeakersLine(text, definitions, goesOn);
  if (!found) return false;
  reading.speakers = [...reading.speakers, ...found.people];
  reading.url ??= found.url;
  reading.speakersLine ??= line;
  reading.goesOn = true;
  return true;
}

/** `_#Security, #Live Demo_`, `Tags: Security, Live Demo`: tags may hold blanks, so a comma parts them. */
function readTags(line: string): string[] | undefined {
  const tags = emphasised(line);
  const labelled = /^(?:[-*+] )?[_*]{0,3}tags?[_*]{0,3}\s*:[_*]{0,3}\s*([^\s_*].*?)[_*]{0,3}$/i.exec(line)?.[1];
  if (!tags?.startsWith('#') && labelled === undefined) return undefined;
  return (labelled?.split(/,\s*/) ?? tags!.split(/,\s*(?=#)/))
    .map((tag) => unescape(tag.replace(/^#+/, '').replace(/,\s*$/, '')).trim())
    .filter((tag) => tag !== '');
}

/** `[Slides](…) · [Video](…)`: nothing but such links and what parts them; also `- Slides: <address>`. */
export function readRelatedLine(line: string, definitions: Definitions | undefined): RelatedLink[] | undefined {
  // Prose holds most links, and is none.
  if (!line.includes('](') && !line.includes(':') && !definitions) return undefined;
  const text = line.replace(/^[-*+]\s+/, '').replace(/\{:[^}]*\}\s*$/, '');
  const labelled =
    /^[*_]{0,2}([\p{L} ]{3,20}?)[*_]{0,2}\s*:[*_]{0,2}\s*(?:<?(https?:\/\/[^\s>]+)>?|\[[^\]]*\]\((\S+)\))$/u.exec(text);
  if (labelled) {
    const kind = relatedKindOf(labelled[1]!);
    return kind && kind !== 'other' ? [{ kind, url: (labelled[2] ?? labelled[3])! }] : undefined;
  }
  if (!/^[[(*_]/.test(text)) return undefined;
  const links = readLinks(text, definitions);
  const between = links.map(({ start }, index) => text.slice(links[index - 1]?.end ?? 0, start));
  const rest = [...between, text.slice(links.at(-1)?.end ?? 0)].join('');
  if (links.length === 0 || !/^[\s·|,/&()[\]–-]*$/.test(rest)) return undefined;
  const related = links.flatMap((link) => {
    const kind = relatedKindOf(link.text);
    return kind && kind !== 'other' ? [{ kind, url: link.url }] : [];
  });
  return links.every((link) => relatedKindOf(link.text)) && related.length > 0 ? related : undefined;
}
