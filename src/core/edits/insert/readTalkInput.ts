import { decodePercent } from '../../site/addresses/decodePercent.js';
import { parsePost } from '../../post/parsePost.js';
import { partsOf, within } from '../../post/queries/postParts.js';
import { isText } from '../../post/parsedContent.js';
import { textPieces } from '../../post/queries/textPieces.js';
import { splitNames } from '../../recap/evidence/people/readPeople.js';

/** A talk's title and page as somebody has typed, copied or selected them. */
export interface TitleInput {
  readonly title: string;
  /** Empty for none. */
  readonly url: string;
  /** Whether the title is only guessed from the address. */
  readonly isGuessed: boolean;
}

const address = /https?:\/\/[^\s<>"]+/i;

/** Longer texts are not title. */
const longest = 300;

/**
 * Reads "Title", "https://…", "Title https://…" or `[Title](https://…)`, on one line; `undefined` for anything else. The title of
 * an address alone is guessed from its last part: nothing is fetched.
 */
export function readTitleInput(text: string): TitleInput | undefined {
  const line = text.trim().replace(/^#{1,6}\s+/, '');
  if (line === '' || line.length > longest || /[\r\n]/.test(line)) return undefined;
  const link = firstLink(line);
  if (link) return { ...link, isGuessed: false };
  const found = address.exec(line)?.[0] ?? '';
  // What ends a sentence or a bracket around it is not part of it.
  const url = found.replace(found.includes('(') ? /[.,;:!?]+$/ : /[.,;:!?)]+$/, '');
  if (url === '') return { title: line, url, isGuessed: false };
  const title = line
    .replace(url, '')
    .replace(/[<>]/g, '')
    .replace(/^[\s|–—:-]+|[\s|–—:-]+$/g, '');
  return title === '' ? { title: guessTitle(url), url, isGuessed: true } : { title, url, isGuessed: false };
}

/** The first link with a text and an address. */
function firstLink(line: string): Omit<TitleInput, 'isGuessed'> | undefined {
  for (const { base, parsed } of partsOf(parsePost(line))) {
    if (!isText(parsed.part)) continue;
    const pieces = textPieces(line, base, parsed).filter(({ isAlternative }) => !isAlternative);
    for (const inline of within(parsed.inlines)) {
      if (inline.kind !== 'link' || inline.url === '') continue;
      const own = pieces.filter(({ link }) => link === inline);
      const title = own
        .map(({ text }) => text)
        .join('')
        .trim();
      if (title !== '') return { title, url: inline.url };
    }
  }
  return undefined;
}

/** "…/talks/staying-alive/" gives "Staying alive"; an address that says nothing, its host. */
function guessTitle(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  const words = path
    .split('/')
    .map((part) =>
      decodePercent(part)
        .replace(/\.\w{2,5}$/, '')
        .replace(/[-_+]+/g, ' ')
        .trim(),
    )
    .filter((part) => /\p{L}{3}/u.test(part));
  const last = words.at(-1);
  return last === undefined ? host : last.charAt(0).toUpperCase() + last.slice(1);
}

/** Names and tags as one types them into one field: "Ada Ek, Bo Li, #Sea, #Live Demo". */
export function readPeopleInput(text: string): {
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
} {
  const [people = '', ...tags] = text.split(/(?:^|[\s,])#+/);
  return { speakers: splitNames(people.replace(/[,\s]+$/, '')), tags: tags.flatMap(splitTags) };
}

/** Tags may contain spaces: commas separate them. */
function splitTags(tags: string): string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
