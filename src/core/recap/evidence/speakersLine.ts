import { emphasised, readInline, type PlainLine } from './inline.js';
import type { Definitions } from './readLinks.js';
import { readNames, readPeople, type NameContext } from './readPeople.js';
import type { Speaker } from '../model/recap.js';

/** What a line says that is about the talk's speakers. */
export interface SpeakersLine {
  readonly people: readonly Speaker[];
  /** The talk's page, where the line as a whole links to it. */
  readonly url: string | undefined;
}

const speakerLabel =
  /^[_*]{0,3}(?:presenters?|speakers?|panel(?:l?ists?)?|presented by|moderators?|hosts?|referent(?:in|en|innen)?|sprecher(?:in|innen)?|vortragende[rn]?|orateurs?|oratrices?|intervenants?|intervenantes?|ponentes?|relator[ie]|relatrice|sprekers?|palestrantes?|oradora?(?:es)?|登壇者|発表者|スピーカー|발표자|연사|演讲者|讲者|講者)[_*]{0,3}\s*[:：][_*]{0,3}\s*/i;

/** The people that a line names and nothing else. `addsTo`: whether the line before named some. */
export function readSpeakersLine(
  text: string,
  definitions: Definitions | undefined,
  addsTo: boolean,
): SpeakersLine | undefined {
  const quoted = /^>\s*(.+)$/.exec(text)?.[1];
  if (quoted !== undefined) return quotedPeople(quoted, definitions);
  const labelled = speakerLabel.exec(text.replace(/^[-*+]\s+/, ''));
  if (labelled) return found(text.replace(/^[-*+]\s+/, '').slice(labelled[0].length), 'said');
  const inEmphasis = emphasised(text);
  const behindBy = /^(?:(?:presented|given|talk|keynote|a talk)\s+)?(?:by|von|par|por|door|di)\s+(.+)$/i.exec(
    inEmphasis ?? text,
  );
  if (behindBy && inEmphasis !== undefined)
    return { people: readNames(readInline(behindBy[1]!, definitions)), url: undefined };
  if (behindBy) return found(behindBy[1]!, 'line');
  if (inEmphasis !== undefined) return found(inEmphasis.replace(/^[*_]+|[*_]+$/g, ''), 'line');
  if (text.length > 160 || /^[-*+#<!`{]/.test(text) || /[.!?。]$/.test(text.replace(/\b(?:Inc|Ltd|Jr|Co|Corp)\.$/, '')))
    return undefined;
  const barred = text.replace(/^\|\s*/, '');
  return addsTo && barred === text ? undefined : found(barred, 'title');

  function found(people: string, context: NameContext): SpeakersLine | undefined {
    const read = readPeople(readInline(people, definitions), context);
    return read && { people: read, url: undefined };
  }
}

/** `> Ada Ek, Acme` or, with the talk's page, `> [Ada Ek, Acme](…)`. */
function quotedPeople(text: string, definitions: Definitions | undefined): SpeakersLine | undefined {
  const line: PlainLine = readInline(text, definitions);
  const people = readPeople(line, 'line');
  if (!people) return undefined;
  const [link] = line.links;
  const isWhole = link?.start === 0 && link.end >= line.text.replace(/[.\s—–-]+$/, '').length;
  if (!isWhole || isProfile(link.url)) return { people, url: undefined };
  return { people: people.map((person) => ({ ...person, url: undefined })), url: link.url };
}

/** Whether an address is a person's page on a network. */
export function isProfile(url: string): boolean {
  return /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x|linkedin|github|mastodon|bsky|facebook|instagram|xing|about)\.(?:com|me|app|social)\b/i.test(
    url,
  );
}
