import type { TextLine } from '../../post/queries/textLines.js';
import { sliceLine, type PlainLine } from './plainLine.js';
import { readNames, readPeople, type NameContext } from './readPeople.js';
import type { Speaker } from '../model/talk.js';

/** What a line says that is about the talk's speakers. */
export interface SpeakersLine {
  readonly people: readonly Speaker[];
  /** The talk's page, where the line as a whole links to it. */
  readonly url: string | undefined;
}

const speakerLabel =
  /^(?:presenters?|speakers?|panel(?:l?ists?)?|presented by|moderators?|hosts?|referent(?:in|en|innen)?|sprecher(?:in|innen)?|vortragende[rn]?|orateurs?|oratrices?|intervenants?|intervenantes?|ponentes?|relator[ie]|relatrice|sprekers?|palestrantes?|oradora?(?:es)?|登壇者|発表者|スピーカー|발표자|연사|演讲者|讲者|講者)\s*[:：]\s*/i;

/** The people that a line names and nothing else. `addsTo`: whether the line before named some. */
export function readSpeakersLine(line: TextLine, addsTo: boolean): SpeakersLine | undefined {
  const { text } = line;
  if (isQuoted(line)) return line.beginsItem ? undefined : quotedPeople(line);
  const labelled = speakerLabel.exec(text);
  if (labelled) return people(sliceLine(line, labelled[0].length, text.length), 'said');
  const inEmphasis = isEmphasised(line);
  const afterBy = /^(?:(?:presented|given|talk|keynote|a talk)\s+)?(?:by|von|par|por|door|di)\s+(?=\S)/i.exec(
    text,
  )?.[0];
  if (afterBy !== undefined) {
    const rest = sliceLine(line, afterBy.length, text.length);
    return inEmphasis ? { people: readNames(rest), url: undefined } : people(rest, 'line');
  }
  if (inEmphasis) return people(line, 'line');
  if (text.length > 160 || !isPlainStart(line) || /[.!?。]$/.test(text.replace(/\b(?:Inc|Ltd|Jr|Co|Corp)\.$/, '')))
    return undefined;
  const bar = /^\|\s*/.exec(text)?.[0].length ?? 0;
  return addsTo && bar === 0 ? undefined : people(sliceLine(line, bar, text.length), 'title');
}

function people(line: PlainLine, context: NameContext): SpeakersLine | undefined {
  const read = readPeople(line, context);
  return read && { people: read, url: undefined };
}

/** Whether a line is one of a quotation by itself. */
export function isQuoted({ containers }: TextLine): boolean {
  return containers.length === 1 && containers[0] === 'quote';
}

/** Whether all of a line is emphasised. */
export function isEmphasised({ text, marked, beginsItem }: TextLine): boolean {
  return !beginsItem && marked.some(({ kind, start, end }) => kind !== 'code' && start === 0 && end >= text.length);
}

/** Whether a line begins with text, and not with an item's mark, an image, code or raw HTML. */
function isPlainStart({ text, beginsItem, asides, marked }: TextLine): boolean {
  if (beginsItem || /^[-*+#<!`{]/.test(text) || asides.some(({ at }) => at === 0)) return false;
  return !marked.some(({ kind, start }) => kind === 'code' && start === 0);
}

/** `> Ada Ek, Acme` or, with the talk's page, `> [Ada Ek, Acme](…)`. */
function quotedPeople(line: PlainLine): SpeakersLine | undefined {
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
