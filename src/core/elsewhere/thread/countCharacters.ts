import type { ThreadTarget } from '../target.js';

/** The number of characters that a post may have. */
export const limits: Readonly<Record<ThreadTarget, number>> = { x: 280, mastodon: 500, bluesky: 300 };

/** What X and Mastodon count for a link, however long it is. */
const linkLength = 23;

/** Without the punctuation after it. */
const link = /https?:\/\/[^\s]*[^\s.,:;!?'")\]}»”’…]/g;

/** What X makes a link of, too, if it ends like a domain: it counts as one, if that is more. */
const bareDomain = /(?<![\w@.-])(?:[a-z\d-]+\.)+[a-z]{2,}(?![\w-])/gi;

/** The length of a post as its network counts it. */
export function countCharacters(text: string, target: ThreadTarget): number {
  if (target === 'bluesky') return graphemes(text.replace(link, shortened)).length;
  const links = text.match(link)?.length ?? 0;
  const rest = text.replace(link, '');
  if (target === 'x') {
    const padded = rest.replace(bareDomain, (domain) => domain.padEnd(linkLength));
    return links * linkLength + weightOf(padded.normalize('NFC'));
  }
  // Of a name on another server, only the name counts.
  return links * linkLength + graphemes(rest.replace(/(@\w+)@[\w.-]+\w/g, '$1')).length;
}

/** A link as the app of Bluesky shows and counts it: without its scheme, and with 16 characters of its path at most. */
function shortened(url: string): string {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (path === '/') return host;
  return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
}

/** Characters as readers see them. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** X counts two for an emoji, however it is made, and for characters of scripts such as Chinese (twitter-text, v3). */
function weightOf(text: string): number {
  let weight = 0;
  for (const character of graphemes(text)) {
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(character)) weight += 2;
    else for (const point of character) weight += isLight(point.codePointAt(0)!) ? 1 : 2;
  }
  return weight;
}

function isLight(point: number): boolean {
  return (
    point <= 4351 ||
    (point >= 8192 && point <= 8205) ||
    (point >= 8208 && point <= 8223) ||
    (point >= 8242 && point <= 8247)
  );
}
