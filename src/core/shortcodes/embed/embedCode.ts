import { readEmbeddable, type Embeddable } from './embeddable.js';

/** The HTML that X, Bluesky and Mastodon provide for embedding. The length limits of attributes keep the match linear. */
export const postOpener =
  /<blockquote(?=\s[^<>]{0,500}\b(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed)\b)[^<>]{0,1500}>/gi;

/** Words of which one is in each of them, to look for first. */
export function mayHoldPost(html: string): boolean {
  return html.includes('twitter-') || html.includes('-embed');
}

/** The post in embedded HTML: Mastodon's opener has its address, and the last link of the others is that of the post. */
export function postIn(opener: string, inner: string): Embeddable | undefined {
  const [, own] = /\sdata-embed-url="([^"]{1,300})"/i.exec(opener) ?? [];
  const address = own?.replace(/\/embed\/?$/, '') ?? lastLink(inner);
  const found = address === undefined ? undefined : readEmbeddable(address.replaceAll('&amp;', '&'));
  return found && ['x', 'bluesky', 'mastodon'].includes(found.provider) ? found : undefined;
}

/** Earlier links are part of the post's text. */
function lastLink(html: string): string | undefined {
  return [...html.matchAll(/\shref=["']?(https?:[^"'\s<>]{1,300})/gi)].at(-1)?.[1];
}

/** Longer texts are not looked at. */
const longest = 20_000;

/** What a pasted text embeds: an address alone, or the embed code of a post or player; `undefined` for any other text. */
export function readEmbed(text: string): Embeddable | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('<')) return readEmbeddable(trimmed);
  if (trimmed.length > longest) return undefined;
  const [opener] = trimmed.match(postOpener) ?? [];
  if (opener !== undefined && trimmed.startsWith(opener)) return postIn(opener, trimmed.slice(opener.length));
  const [, source] = /^<iframe(?=\s)[^<>]{0,800}?\ssrc="([^"]{1,500})"/i.exec(trimmed) ?? [];
  return source === undefined
    ? undefined
    : readEmbeddable(source.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
}
