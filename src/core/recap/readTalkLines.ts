import { readInline, type PlainLine } from './inline.js';
import { readNames, readPeople } from './names.js';
import { readLinks, unescape, type Definitions } from './readLinks.js';
import type { RelatedLink, Speaker } from './recap.js';
import { relatedKindOf } from './relatedLinks.js';

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

/** A talk's own lines are short; what is longer is notes. */
const longest = 400;
const most = 20;

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
  for (let line = 0; line < Math.min(lines.length, most); line++) {
    const text = lines[line]!.trim();
    if (text === '') continue;
    if (text.length > longest || !readLine(reading, text, line, definitions)) break;
    reading.notesLine = line + 1;
  }
  const { goesOn: _, ...found } = reading;
  return found;
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
  return readSpeakersLine(reading, text, line, definitions);
}

function readSpeakersLine(reading: Reading, text: string, line: number, definitions: Definitions | undefined): boolean {
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
  const found = peopleOf(text, definitions, goesOn);
  if (!found) return false;
  reading.speakers = [...reading.speakers, ...found.people];
  reading.url ??= found.url;
  reading.speakersLine ??= line;
  reading.goesOn = true;
  return true;
}

interface Found {
  readonly people: readonly Speaker[];
  readonly url: string | undefined;
}

const speakerLabel =
  /^[_*]{0,3}(?:presenters?|speakers?|panel(?:l?ists?)?|presented by|moderators?|hosts?|referent(?:in|en|innen)?|sprecher(?:in|innen)?|vortragende[rn]?|orateurs?|oratrices?|intervenants?|intervenantes?|ponentes?|relator[ie]|relatrice|sprekers?|palestrantes?|oradora?(?:es)?|登壇者|発表者|スピーカー|발표자|연사|演讲者|讲者|講者)[_*]{0,3}\s*[:：][_*]{0,3}\s*/i;

/** The people that a line names and nothing else. */
function peopleOf(text: string, definitions: Definitions | undefined, addsTo: boolean): Found | undefined {
  const quoted = /^>\s*(.+)$/.exec(text)?.[1];
  if (quoted !== undefined) return quotedPeople(quoted, definitions);
  const labelled = speakerLabel.exec(text.replace(/^[-*+]\s+/, ''));
  if (labelled) return found(text.replace(/^[-*+]\s+/, '').slice(labelled[0].length), false);
  const inEmphasis = emphasised(text);
  const behindBy = /^(?:(?:presented|given|talk|keynote|a talk)\s+)?(?:by|von|par|por|door|di)\s+(.+)$/i.exec(
    inEmphasis ?? text,
  );
  if (behindBy && inEmphasis !== undefined)
    return { people: readNames(readInline(behindBy[1]!, definitions)), url: undefined };
  if (behindBy) return found(behindBy[1]!, true);
  if (inEmphasis !== undefined) return found(inEmphasis.replace(/^[*_]+|[*_]+$/g, ''), true);
  if (text.length > 160 || /^[-*+#<!`{]/.test(text) || /[.!?。]$/.test(text.replace(/\b(?:Inc|Ltd|Jr|Co|Corp)\.$/, '')))
    return undefined;
  const barred = text.replace(/^\|\s*/, '');
  return addsTo && barred === text ? undefined : found(barred, true);

  function found(people: string, strict: boolean): Found | undefined {
    const read = readPeople(readInline(people, definitions), strict);
    return read && { people: read, url: undefined };
  }
}

/** `> Ada Ek, Acme` or, with the talk's page, `> [Ada Ek, Acme](…)`. */
function quotedPeople(text: string, definitions: Definitions | undefined): Found | undefined {
  const line: PlainLine = readInline(text, definitions);
  const people = readPeople(line, true);
  if (!people) return undefined;
  const [link] = line.links;
  const isWhole = link !== undefined && link.start === 0 && link.end >= line.text.replace(/[.\s—–-]+$/, '').length;
  if (!isWhole || isProfile(link.url)) return { people, url: undefined };
  return { people: people.map((person) => ({ ...person, url: undefined })), url: link.url };
}

/** Whether an address is a person's page on a network. */
export function isProfile(url: string): boolean {
  return /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x|linkedin|github|mastodon|bsky|facebook|instagram|xing|about)\.(?:com|me|app|social)\b/i.test(
    url,
  );
}

/** Names joined by commas, ampersands or "and", as a person types them into one field. */
export function splitNames(names: string): string[] {
  return readInline(names)
    .text.replace(/\s+/g, ' ')
    .split(/ ?[,;] ?(?:and |& ?)?| (?:and|&|und) /)
    .map((name) => unescape(name).trim())
    .filter((name) => name !== '');
}

/** `_#Security, #Live Demo_`: tags may hold blanks, so a comma parts them. */
function readTags(line: string): string[] | undefined {
  const tags = emphasised(line);
  if (!tags?.startsWith('#')) return undefined;
  return tags
    .split(/,\s*(?=#)/)
    .map((tag) => unescape(tag.replace(/^#+/, '').replace(/,\s*$/, '')).trim())
    .filter((tag) => tag !== '');
}

/** What stands in emphasis, where that is the whole line. */
function emphasised(line: string): string | undefined {
  return /^([_*])(?=\S)(.+)(?<=\S)\1$/.exec(line)?.[2];
}

/** `[Slides](…) · [Video](…)`: nothing but such links and what parts them; also `- Slides: <address>`. */
function readRelatedLine(line: string, definitions: Definitions | undefined): RelatedLink[] | undefined {
  const text = line.replace(/^[-*+]\s+/, '').replace(/\{:[^}]*\}\s*$/, '');
  const labelled =
    /^[*_]{0,2}([\p{L} ]{3,20}?)[*_]{0,2}\s*:[*_]{0,2}\s*(?:<?(https?:\/\/[^\s>]+)>?|\[[^\]]*\]\((\S+)\))$/u.exec(text);
  if (labelled) {
    const kind = relatedKindOf(labelled[1]!);
    return kind && kind !== 'other' ? [{ kind, url: (labelled[2] ?? labelled[3])! }] : undefined;
  }
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
