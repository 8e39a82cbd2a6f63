import { lineAt, type SourceText } from '../text.js';
import { readLinks, unescape, withoutLinks } from './readLinks.js';
import type { RelatedLink } from './recap.js';

/** What the lines right below a talk's heading say about it. */
export interface TalkLines {
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** The speakers' line, the tag line and the link line, zero-based, where they are. */
  readonly speakersLine: number | undefined;
  readonly tagsLine: number | undefined;
  readonly linksLine: number | undefined;
  /** First line behind them: where the notes begin, blank lines before them included. */
  readonly notesLine: number;
}

/** Reads the lines about a talk between its heading and its notes; blank lines may stand between them. */
export function readTalkLines(source: SourceText, fromLine: number, endLine: number): TalkLines {
  const found = { speakers: [] as string[], tags: [] as string[], links: [] as RelatedLink[] };
  const at: { speakersLine?: number; tagsLine?: number; linksLine?: number } = {};
  let notesLine = fromLine;
  for (let line = fromLine; line < endLine; line++) {
    const text = lineAt(source, line).trim();
    if (text === '') continue;
    const speakers = at.speakersLine === undefined ? readSpeakers(text) : undefined;
    const tags = at.tagsLine === undefined ? readTags(text) : undefined;
    const links = at.linksLine === undefined ? readRelatedLinks(text) : undefined;
    if (speakers) [found.speakers, at.speakersLine] = [speakers, line];
    else if (tags) [found.tags, at.tagsLine] = [tags, line];
    else if (links) [found.links, at.linksLine] = [links, line];
    else break;
    notesLine = line + 1;
  }
  const { speakersLine, tagsLine, linksLine } = at;
  return { ...found, speakersLine, tagsLine, linksLine, notesLine };
}

/** `_By Ada & Grace_`: the line in emphasis that begins with "By". */
function readSpeakers(line: string): string[] | undefined {
  const names = emphasised(line)?.match(/^by\s+(.+)$/i)?.[1];
  return names === undefined ? undefined : splitNames(names);
}

/** Names joined by commas, ampersands or "and". A linked name gives its text. */
export function splitNames(names: string): string[] {
  return withoutLinks(names, readLinks(names))
    .replace(/\s+/g, ' ')
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

function emphasised(line: string): string | undefined {
  return /^([_*])(?=\S)(.+)(?<=\S)\1$/.exec(line)?.[2];
}

const kinds: readonly { readonly label: RegExp; readonly kind: RelatedLink['kind'] }[] = [
  { label: /^(?:slides?|slide ?deck|folien|deck)$/i, kind: 'slides' },
  { label: /^(?:videos?|recording|aufzeichnung|aufnahme)$/i, kind: 'video' },
];

/** `[Slides](…) · [Video](…)`: nothing but such links and what parts them. */
function readRelatedLinks(line: string): RelatedLink[] | undefined {
  const links = readLinks(line);
  const between = links.map(({ start }, index) => line.slice(links[index - 1]?.end ?? 0, start));
  const rest = [...between, line.slice(links.at(-1)?.end ?? 0)].join('');
  if (links.length === 0 || !/^[\s·|,/&–-]*$/.test(rest)) return undefined;
  const related = links.flatMap(({ text, url }) => {
    const kind = kinds.find(({ label }) => label.test(text.trim()))?.kind;
    return kind ? [{ kind, url }] : [];
  });
  return related.length === links.length ? related : undefined;
}
