import { plainText } from '../../recap/evidence/inline.js';
import { readLinks } from '../../recap/evidence/readLinks.js';
import { splitNames } from '../../recap/evidence/readPeople.js';

/** A talk's title and page as somebody has typed, copied or selected them. */
export interface TitleInput {
  readonly title: string;
  /** Empty for none. */
  readonly url: string;
  /** Whether the title is only guessed from the address. */
  readonly isGuessed: boolean;
}

const address = /https?:\/\/[^\s<>"]+/i;

/** Longer texts are no title. */
const longest = 300;

/**
 * Reads "Title", "https://…", "Title https://…" or `[Title](https://…)`, on one line; `undefined` for anything else. The title of
 * an address alone is guessed from its last part: nothing is fetched.
 */
export function readTitleInput(text: string): TitleInput | undefined {
  const line = text.trim().replace(/^#{1,6}\s+/, '');
  if (line === '' || line.length > longest || /[\r\n]/.test(line)) return undefined;
  const link = readLinks(line).find(({ isImage, url }) => !isImage && url !== '');
  if (link && link.text.trim() !== '') return { title: plainText(link.text), url: link.url, isGuessed: false };
  const found = address.exec(line)?.[0] ?? '';
  // What ends a sentence or a bracket around it is no part of it.
  const url = found.replace(found.includes('(') ? /[.,;:!?]+$/ : /[.,;:!?)]+$/, '');
  if (url === '') return { title: line, url, isGuessed: false };
  const title = line
    .replace(url, '')
    .replace(/[<>]/g, '')
    .replace(/^[\s|–—:-]+|[\s|–—:-]+$/g, '');
  return title === '' ? { title: guessTitle(url), url, isGuessed: true } : { title, url, isGuessed: false };
}

/** "…/talks/staying-alive/" gives "Staying alive"; an address that says nothing, its host. */
function guessTitle(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  const words = path
    .split('/')
    .map((part) =>
      decoded(part)
        .replace(/\.\w{2,5}$/, '')
        .replace(/[-_+]+/g, ' ')
        .trim(),
    )
    .filter((part) => /\p{L}{3}/u.test(part));
  const last = words.at(-1);
  return last === undefined ? host : last.charAt(0).toUpperCase() + last.slice(1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names and tags as one types them into one field: "Ada Ek, Bo Li, #Sea, #Live Demo". */
export function readPeopleInput(text: string): {
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
} {
  const [people = '', ...tags] = text.split(/(?:^|[\s,])#+/);
  return { speakers: splitNames(people.replace(/[,\s]+$/, '')), tags: tags.flatMap(splitTags) };
}

/** Tags may hold blanks: commas part them. */
function splitTags(tags: string): string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
